import { fold } from '../../lexicon/fold.ts';
import { OFFICE_KINDS, OFFICES } from '../../lexicon/offices.ts';
import { COUNTRY_NAMES, DEMONYMS } from '../../lexicon/places.ts';
import type { Chars, Mentions, Phrases, Span, Tokens } from '../../stages.ts';
import type { Article, Entity, Step } from '../../types.ts';
import { chars, passage } from '../passage.ts';
import { type Description, describe, sortOf } from './descriptions.ts';
import { discourse, type Occurrence } from './discourse.ts';
import { identify } from './identity.ts';
import { addMention, type Member, member, nearest } from './member.ts';
import { antecedent, NOBODY_NAMED, type PronounKind, pronounKind } from './pronouns.ts';

/** An entity that a stretch of text stands for, and how that was found. */
export interface Reference {
  readonly entity: string;
  readonly why: readonly Step[];
}

/** How a stretch is referred to: `speaker` may make an entity of type `unnamed` for a description nobody's name fits. */
export interface ReferOptions {
  readonly as: 'speaker' | 'outlet' | 'pledger' | 'actor' | 'target' | 'place';
}

/**
 * Everyone and everything that the article names, and the one place that says whom a name, a pronoun or a description
 * stands for. Grows while findings are made: a description without a name becomes an unnamed entity of its own, once.
 */
export interface Cast {
  /** Entities that a noun phrase (with what follows its head) stands for; several for "the two leaders"; empty if nobody. */
  refer(span: Span, options: ReferOptions): readonly Reference[];
  /** Tells the cast that an entity spoke here, so that "he added" finds the last speaker. */
  spoke(entity: string, at: Chars): void;
  /** All entities with their mentions, in the order of first mention. */
  entities(): readonly Entity[];
}

type As = ReferOptions['as'];
interface Found {
  readonly member: Member;
  readonly why: readonly Step[];
}

/** Longest name that a description gives an unnamed entity, in characters. */
const LONGEST_NAME = 120;
const DEEPEST = 3;
/** Words that tell a description from the one before it. */
const DISTINCT =
  /^(?:previous|former|last|next|another|other|different|second|third|prior|earlier|foreign|local|regional|future)$/;

/** Joins the article's name mentions into entities. */
export function assembleCast(_article: Article, tokens: Tokens, phrases: Phrases, mentions: Mentions): Cast {
  const all = tokens.tokens;
  const { text } = tokens;
  const { members, of, byRole, byKey, byHead } = identify(tokens, mentions);
  const byId = new Map(members.map((each) => [each.id, each]));
  const told = discourse(tokens, phrases, mentions);
  const outer = new Int32Array(all.length).fill(-1);
  const inner = new Int32Array(all.length).fill(-1);
  mentions.names.forEach((mention, i) => {
    const nested = outer[mention.from]! >= 0;
    for (let t = mention.from; t < mention.to; t++) {
      if (outer[t]! < 0) outer[t] = i;
      inner[t] = i;
    }
    if (!nested) told.note(mention.name.to - 1, of[i]!);
  });
  const memo = new Map<string, readonly Found[]>();
  /** Unnamed members by what describes them, and by the head of that. */
  const described = new Map<string, Member>();
  const owned = new Map<string, Member>();
  const pronounMentions = new Set<number>();
  /** Members that a finding asked for; descriptions weighed on the way to one are no entities. */
  const asked = new Set<Member>(members);
  /** Possessors may lead to possessors; this deep and no deeper. */
  let depth = 0;

  const sentenceOf = (token: number): number => all[token]!.sentence;

  function refer(span: Span, { as }: ReferOptions): readonly Reference[] {
    return resolve(span, as).map(({ member, why }) => {
      asked.add(member);
      return { entity: member.id, why };
    });
  }

  function resolve(span: Span, as: As): readonly Found[] {
    const from = skipMarks(span);
    if (from >= span.to) return [];
    const key = `${from}:${span.to}:${as === 'place' || as === 'outlet' || as === 'pledger' ? as : ''}:${as === 'speaker' ? 's' : ''}`;
    const known = memo.get(key);
    if (known) return known;
    const found: Found[] = [];
    for (const part of conjuncts({ from, to: span.to })) {
      for (const each of one(part, as)) if (!found.some(({ member }) => member === each.member)) found.push(each);
    }
    memo.set(key, found);
    return found;
  }

  function skipMarks({ from, to }: Span): number {
    let at = from;
    while (
      at < to &&
      (all[at]!.pos === 'PUNCT' ||
        all[at]!.pos === 'ADP' ||
        all[at]!.pos === 'SYM' ||
        (all[at]!.pos === 'ADV' && phrases.nounAt[at]! < 0))
    )
      at++;
    return at;
  }

  /** The first noun phrase of a span, cut to it. */
  function firstPhrase({ from, to }: Span): Span | null {
    for (let at = from; at < to; at++) {
      const index = phrases.nounAt[at]!;
      if (index >= 0)
        return { from: Math.max(phrases.nouns[index]!.from, at), to: Math.min(phrases.nouns[index]!.to, to) };
      if (all[at]!.pos === 'VERB') return null;
    }
    return null;
  }

  /** "Kovar, Ode and the minister": the parts of a span that "and" joins, each with what follows its head. */
  function conjuncts(span: Span): Span[] {
    const out: Span[] = [];
    let from = span.from;
    while (out.length < 8) {
      const next = conjunction({ from, to: span.to });
      if (next === null) break;
      out.push({ from, to: next.at });
      from = next.next;
    }
    out.push({ from, to: span.to });
    return out;
  }

  function conjunction(span: Span): { at: number; next: number } | null {
    const first = firstPhrase(span);
    if (!first) return null;
    let end = first.to;
    const mention = mentions.names[outer[first.to - 1]!];
    if (mention && mention.to > end && mention.to <= span.to) end = mention.to;
    let linked = false;
    while (end < span.to && all[end]!.pos === 'ADP' && phrases.nounAt[end + 1]! >= 0 && end + 1 < span.to) {
      end = Math.min(span.to, phrases.nouns[phrases.nounAt[end + 1]!]!.to);
      linked = true;
    }
    if (end >= span.to) return null;
    const joint = all[end]!.lower;
    const serial = joint === ',' && all[end + 1]?.lower === 'and' ? end + 2 : end + 1;
    if (serial >= span.to || phrases.nounAt[serial]! < 0) return null;
    const opens = mentions.names[outer[serial]!];
    if (joint === 'and' || joint === '&' || joint === 'or' || (joint === ',' && serial === end + 2)) {
      if (linked && !/^(?:the|a|an|his|her|its|their)$/.test(all[serial]!.lower) && opens?.type !== 'person')
        return null;
      return { at: end, next: serial };
    }
    if (joint !== ',' || opens?.name.from === undefined) return null;
    // A comma joins only where an "and" follows before any verb; else what follows is an apposition.
    for (let at = serial; at < Math.min(span.to, serial + 20); at++) {
      if (all[at]!.pos === 'VERB' || all[at]!.pos === 'AUX') return null;
      if (all[at]!.lower === 'and') return { at: end, next: serial };
    }
    return null;
  }

  function one(span: Span, as: As): readonly Found[] {
    const first = firstPhrase(span);
    if (!first) {
      // "who", "which", and whatever the phrases stage saw no noun in.
      const kind = pronounKind(all[span.from]!.lower);
      if (kind && span.to - span.from === 1) return pronoun(span.from, kind, as);
      const covering = mentions.names[outer[span.from]!];
      return covering ? [named(outer[span.from]!)] : [];
    }
    if (first.to - first.from === 1) {
      const token = all[first.from]!;
      const kind = pronounKind(token.lower);
      const partitive = all[first.to]?.lower === 'of' && first.to + 1 < span.to;
      if (
        kind &&
        !partitive &&
        (token.pos === 'PRON' || token.pos === 'NUM' || token.pos === 'DET' || token.pos === 'ADJ')
      )
        return pronoun(first.from, kind, as);
    }
    const name = nameAt(span, first);
    if (name >= 0) {
      if (as === 'place' && of[name]!.type !== 'place') return [];
      return [named(name)];
    }
    const description = describe(tokens, phrases, first, span.to);
    return description ? described_(span, description, as) : [];
  }

  /** The name mention whose name, or whose whole, a phrase's head belongs to. */
  function nameAt(span: Span, first: Span): number {
    const description = describe(tokens, phrases, first, span.to);
    const noun = phrases.nouns[phrases.nounAt[first.from]!]!;
    let head = noun.head < first.to && noun.head >= first.from ? noun.head : first.to - 1;
    if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(all[head]!.lower))
      head = description ? headOf(first) : head;
    const small = mentions.names[inner[head]!];
    const large = mentions.names[outer[head]!];
    if (!large) return -1;
    if (small && small !== large && small.name.from <= head && head < small.name.to && span.to <= large.name.from)
      return inner[head]!;
    if (large.from <= head && head < large.to) {
      // A span that is only an inner name ("Guatemala" in an ambassador's title) does not mean the person.
      if (small && small !== large && span.from >= small.from && span.to <= small.to) return inner[head]!;
      return outer[head]!;
    }
    return -1;
  }

  function headOf({ from, to }: Span): number {
    for (let at = to - 1; at > from; at--) if (!/day$/.test(all[at]!.lower)) return at;
    return from;
  }

  function named(index: number): Found {
    const mention = mentions.names[index]!;
    const exact = text.slice(mention.name.start, mention.name.end);
    const found = of[index]!;
    const joined =
      found.name === exact
        ? []
        : found.why
            .filter(({ rule }) => /surname|given name|part of name|acronym|short name|office/.test(rule))
            .slice(0, 1);
    return {
      member: found,
      why: [
        {
          rule: 'name',
          because: found.name === exact ? `named as "${exact}"` : `"${exact}" is ${found.name}`,
          passage: passage(text, mention),
        },
        ...joined,
      ],
    };
  }

  // ---- pronouns

  function pronoun(at: number, kind: PronounKind, as: As): readonly Found[] {
    const token = all[at]!;
    const here = passage(text, token);
    const found = pronounMember(at, kind, as);
    if (!found) return [];
    for (const { member } of found) {
      if (kind === 'he' && member.gender === 'unknown') member.gender = 'm';
      if (kind === 'she' && member.gender === 'unknown') member.gender = 'f';
      addMention(member, here);
      if (!pronounMentions.has(at)) told.note(at, member);
    }
    pronounMentions.add(at);
    return found.map(({ member, why }) => ({
      member,
      why: why.map((step) => ({ ...step, passage: step.passage ?? here })),
    }));
  }

  function pronounMember(at: number, kind: PronounKind, as: As): readonly Found[] | null {
    const token = all[at]!;
    const quotation = told.quotationAt[at]!;
    if (kind === 'you') return null;
    if (kind === 'I' || kind === 'we') {
      const within = quotation >= 0 ? mentions.quotations[quotation]! : null;
      const speaker = within ? told.speakerAt(token.start, within) : null;
      return speaker
        ? [
            {
              member: speaker,
              why: [{ rule: 'pronoun', because: `"${token.text}" in a quotation is its speaker, ${speaker.name}` }],
            },
          ]
        : null;
    }
    if (kind === 'who') {
      const edge = all[at - 1]?.text === ',' ? at - 1 : at;
      const noun = phrases.nouns[phrases.nounAt[edge - 1] ?? -1];
      if (!noun || noun.to !== edge || sentenceOf(noun.from) !== token.sentence) return null;
      const before = resolve({ from: noun.from, to: edge }, as);
      return before.map(({ member, why }) => ({
        member,
        why: [{ rule: 'pronoun', because: `"${token.text}" follows ${member.name}` }, ...why],
      }));
    }
    if (kind === 'one') return someOf(at);
    const place = {
      token: at,
      start: token.start,
      sentence: token.sentence,
      quotation,
      speaking: as === 'speaker',
      sentenceOf,
    };
    const found = antecedent(kind, told, place, people(at, kind));
    return found
      ? [
          {
            member: found.member,
            why: [{ rule: 'pronoun', because: `"${token.text}" is ${found.member.name}: ${found.because}` }],
          },
        ]
      : null;
  }

  /** People whom the text describes without a name, as subjects, in this sentence and the two before: "a farmer said …, he added". */
  function people(at: number, kind: PronounKind): Occurrence[] {
    if (kind === 'it' || depth > DEEPEST) return [];
    depth++;
    const out: Occurrence[] = [];
    const sentence = sentenceOf(at);
    let index = phrases.nounAt[at]! >= 0 ? phrases.nounAt[at]! - 1 : nounBefore(at);
    for (; index >= 0 && out.length < 6; index--) {
      const noun = phrases.nouns[index]!;
      if (sentenceOf(noun.from) < sentence - 2) break;
      if (noun.kind !== 'common' || told.subjects[index] !== 1 || outer[noun.head]! >= 0) continue;
      const token = all[noun.head]!;
      const head = fold(token.lemma);
      const plural = token.lower !== token.lemma && token.lower.endsWith('s');
      if (sortOf(head, fold(token.text)) !== 'person' || plural !== (kind === 'they')) continue;
      const description = describe(tokens, phrases, noun, noun.to);
      if (
        !description ||
        (description.gender !== 'unknown' &&
          description.gender !== (kind === 'he' ? 'm' : kind === 'she' ? 'f' : description.gender))
      )
        continue;
      const [found] = described_(noun, description, 'actor');
      if (found)
        out.push({
          token: noun.head,
          start: token.start,
          member: found.member,
          subject: true,
          quotation: told.quotationAt[noun.head]!,
        });
    }
    depth--;
    return out;
  }

  function nounBefore(at: number): number {
    for (let t = at - 1; t >= 0 && t > at - 40; t--) if (phrases.nounAt[t]! >= 0) return phrases.nounAt[t]!;
    return -1;
  }

  /** "one", "another", "some": part of the last unnamed people in the plural. */
  function someOf(at: number): readonly Found[] | null {
    const token = all[at]!;
    const spoken = told.speakersBefore(token.start).map(({ member }) => member);
    const near = told
      .before(at)
      .filter((each) => token.sentence - sentenceOf(each.token) <= 3)
      .map((each) => each.member);
    const group = [...near, ...spoken.slice(0, 2)].find(
      (each) => each.plural && (each.type === 'unnamed' || each.type === 'group'),
    );
    const exact = token.lower;
    if (!group) return null;
    const name = `${exact} of ${group.name.replace(/^(?:[Tt]he|[Ss]ome|[Ss]everal|[Tt]wo|[Tt]hree|[Ff]our)\s+/, (word) => (/^the/i.test(word) ? 'the ' : ''))}`;
    const made = newMember(name, 'unnamed');
    made.plural = exact !== 'one' && exact !== 'another';
    made.why.push({
      rule: 'unnamed',
      because: `"${token.text}" is part of "${group.name}"`,
      passage: passage(text, token),
    });
    made.starts.push(token.start);
    return [{ member: made, why: made.why }];
  }

  // ---- descriptions

  function newMember(name: string, type: Member['type']): Member {
    const made = member(`e${members.length + 1}`, name, type);
    members.push(made);
    byId.set(made.id, made);
    return made;
  }

  function described_(span: Span, description: Description, as: As): readonly Found[] {
    const { sort, phrase, determiner } = description;
    if (sort === 'thing' || (sort === 'document' && as !== 'speaker' && as !== 'actor')) {
      if (as === 'pledger' && description.owner) return resolve(description.owner, as);
      return [];
    }
    if (as === 'place' && sort !== 'country') return [];
    if (as === 'outlet' && !description.outlet && sort !== 'organisation') return [];
    const key = `d:${phrase.from}:${phrase.to}`;
    const known = memo.get(key);
    if (known) return known;
    const here = passage(text, chars(tokens, phrase));
    const joined = NOBODY_NAMED.has(description.head)
      ? []
      : determiner === 'the' || determiner === 'owner' || (determiner === 'none' && description.plural)
        ? existing(description)
        : [];
    const found: Found[] = joined.map(({ member: each, because }) => ({
      member: each,
      why: [{ rule: 'description', because, passage: here }],
    }));
    if (found.length === 0) found.push(unnamed(span, description));
    memo.set(key, found);
    for (const each of found) {
      addMention(each.member, here);
      told.note(phrase.to - 1, each.member);
    }
    return found;
  }

  /** Members that a definite description takes up. */
  function existing(description: Description): { member: Member; because: string }[] {
    const { sort, head, plural, owner, phrase, count } = description;
    const at = all[phrase.from]!.start;
    const exact = text.slice(at, all[phrase.to - 1]!.end);
    const say = (member: Member | null, because: string): { member: Member; because: string }[] =>
      member ? [{ member, because: `"${exact}" is ${member.name}: ${because}` }] : [];
    if (owner) return ownedBy(description);
    if (sort === 'person' && (count === 2 || head === 'pair' || head === 'duo') && plural) {
      const two = lastTwo(phrase.from, head);
      if (two.length === 2)
        return two.map((each) => ({ member: each, because: `"${exact}" are the two people named last` }));
    }
    const again = described.get(keyOf(phrase));
    if (again) return say(again, 'described so before');
    if (sort === 'person' && !plural) {
      const holder = holderOf(description, at);
      if (holder) return say(holder, 'the person with this office or description named last');
    }
    if (sort === 'body' || sort === 'organisation' || sort === 'group') {
      const body = bodyOf(description, phrase.from);
      if (body) return say(body, 'the last of this kind');
    }
    if (sort === 'country' && !plural) {
      const place = told
        .before(phrase.from)
        .find(
          ({ member: { type, name } }) =>
            type === 'place' &&
            COUNTRY_NAMES.has(fold(name)) === /^(?:country|nation|kingdom|republic|power|superpower)$/.test(head),
        );
      if (place) return say(place.member, 'the last place of this kind');
    }
    if (description.modifiers.some((word) => DISTINCT.test(word))) return [];
    const before = told
      .before(phrase.from)
      .find(({ member }) => member.plural === plural && headsOf.get(member) === head);
    return before ? say(before.member, 'described with the same word before') : [];
  }

  const headsOf = new Map<Member, string>();

  /** "his campaign", "Kovar’s team": what belongs to whom. */
  function ownedBy({ owner, head, phrase }: Description): { member: Member; because: string }[] {
    const [holder] = resolve(owner!, 'actor');
    if (!holder) return [];
    const { member } = holder;
    const surname = member.person?.surname ?? fold(member.name);
    const collective =
      byKey.get(`${surname} ${head}`) ??
      byKey.get(`${surname} ${modifiersOf(phrase, head)}`) ??
      owned.get(`${member.id} ${head}`);
    return collective ? [{ member: collective, because: `the ${head} of ${member.name}` }] : [];
  }

  function modifiersOf(phrase: Span, head: string): string {
    const before = all[phrase.to - 2];
    return before ? `${fold(before.text)} ${head}` : head;
  }

  /** The person whose titles or descriptions hold a description's head and what tells it apart. */
  function holderOf({ head, modifiers, phrase }: Description, at: number): Member | null {
    const kinds = OFFICE_KINDS.get(head);
    const wanted = modifiers.filter(
      (word) =>
        OFFICES.has(word) ||
        DEMONYMS.has(word) ||
        /^(?:foreign|interior|finance|defen[cs]e|health|education|justice|prime|vice|attorney|trade|economy|press|opposition|deputy|energy|labou?r|agriculture|transport|state|federal)$/.test(
          word,
        ),
    );
    if (modifiers.some((word) => DISTINCT.test(word) && word !== 'foreign')) return null;
    const candidates: Member[] = [];
    for (const word of kinds ? [head, ...kinds] : [head])
      for (const each of (byRole.get(word) ?? []).slice(-40)) if (!candidates.includes(each)) candidates.push(each);
    const fit = candidates
      .filter((each) => each.roles.has(head) || !!kinds)
      .filter(
        (each) =>
          wanted.every((word) => each.roles.has(word)) &&
          (head !== 'president' || !each.roles.has('vice') || wanted.includes('vice')),
      );
    const before = fit.filter((each) => each.starts[0]! < at);
    const chosen = before.length > 0 ? before : kinds ? [] : fit;
    if (chosen.length === 0) return null;
    // Whom a pronoun or a name took up last is nearer than the index of names can tell.
    const recent = told.before(phrase.from).find((each) => chosen.includes(each.member));
    return recent?.member ?? nearest(chosen, at);
  }

  function bodyOf({ head, sort, modifiers, outlet, plural }: Description, from: number): Member | null {
    if (plural || modifiers.some((word) => DISTINCT.test(word) || DEMONYMS.has(word))) return null;
    const at = all[from]!.start;
    const told_ = told.before(from);
    const kind = told_.find(({ member }) => (outlet ? member.outlet : false));
    if (outlet) return kind?.member ?? null;
    const same = (byHead.get(head) ?? []).filter((each) => each.starts[0]! < at);
    const named = same.length > 0 ? nearest(same.slice(-40), at) : null;
    const telling = modifiers.filter(
      (word) => !/^(?:new|same|current|whole|entire|incoming|ruling|high|top)$/.test(word),
    );
    if (named && telling.every((word) => fold(named.name).includes(word))) return named;
    if (telling.length > 0) return null;
    if (
      sort === 'body' &&
      (head === 'court' ||
        head === 'agency' ||
        head === 'committee' ||
        head === 'council' ||
        head === 'commission' ||
        head === 'department' ||
        head === 'ministry')
    ) {
      return (
        told_.find(
          ({ member }) =>
            member.type === 'body' &&
            fold(member.name).includes(
              head === 'ministry' || head === 'department' ? head : head === 'agency' ? '' : head,
            ),
        )?.member ?? null
      );
    }
    if (sort === 'organisation')
      return (
        told_.find(
          ({ member }) =>
            member.type === 'organisation' &&
            !(head === 'party' && !/part(?:y|ies)/i.test(member.name)) &&
            !(head !== 'agency' && /^(?:company|firm|corporation)$/.test(head) && /party/i.test(member.name)),
        )?.member ?? null
      );
    return null;
  }

  /** The two people named last; those who lead go before others where leaders are meant. */
  function lastTwo(from: number, head: string): Member[] {
    const near = [
      ...new Set(
        told
          .before(from)
          .filter((each) => each.member.type === 'person')
          .map((each) => each.member),
      ),
    ];
    const kinds = OFFICE_KINDS.get(head);
    const fit = near.filter(
      (each) => each.roles.has(head) || (kinds && [...kinds].some((kind) => each.roles.has(kind))),
    );
    return (fit.length >= 2 ? fit : near).slice(0, 2);
  }

  function keyOf({ from, to }: Span): string {
    const words: string[] = [];
    for (let t = from; t < to; t++)
      if (!/^(?:the|a|an|this|that|these|those|some)$/.test(all[t]!.lower)) words.push(fold(all[t]!.text));
    return words.join(' ');
  }

  /** A member for a description that nobody's name fits: its name is the description itself. */
  function unnamed(span: Span, description: Description): Found {
    const { sort, phrase, head } = description;
    const type =
      sort === 'country' ? 'place' : sort === 'group' || sort === 'body' || sort === 'organisation' ? sort : 'unnamed';
    const name = nameFrom(span, phrase);
    const made = newMember(name, type);
    made.plural = description.plural;
    made.document = sort === 'document';
    made.gender = description.gender;
    made.outlet = description.outlet;
    made.starts.push(all[phrase.from]!.start);
    const here = passage(text, chars(tokens, phrase));
    made.why.push({ rule: 'unnamed', because: 'a description that no name in the text fits', passage: here });
    headsOf.set(made, head);
    if (description.determiner !== 'a' && description.determiner !== 'other') described.set(keyOf(phrase), made);
    if (description.owner) {
      const [holder] = resolve(description.owner, 'actor');
      if (holder) owned.set(`${holder.member.id} ${head}`, made);
    }
    return { member: made, why: made.why };
  }

  /** The words of a description as they stand, with what follows the head, up to the first comma. */
  function nameFrom(span: Span, phrase: Span): string {
    let to = phrase.to;
    for (let t = phrase.to; t < span.to; t++) {
      if (/^[,;:—–()"“”]$/.test(all[t]!.text) || all[t]!.end - all[phrase.from]!.start > LONGEST_NAME) break;
      to = t + 1;
    }
    return text.slice(all[phrase.from]!.start, all[to - 1]!.end).replace(/\s+/g, ' ');
  }

  function spoke(entity: string, at: Chars): void {
    const speaker = byId.get(entity);
    if (speaker) told.spoke(speaker, at);
  }

  function entities(): readonly Entity[] {
    return members
      .filter((each) => asked.has(each) && each.mentions.size > 0)
      .map((each) => ({
        id: each.id,
        name: each.name,
        type: each.type,
        mentions: [...each.mentions.values()].sort((a, b) => a.start - b.start || b.end - a.end),
        offices: each.offices,
        why: each.why,
      }))
      .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || b.mentions[0]!.end - a.mentions[0]!.end);
  }

  return { refer, spoke, entities };
}
