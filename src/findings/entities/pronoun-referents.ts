import { fold } from '../../lexicon/fold.ts';
import type { Span } from '../../stages.ts';
import type { Step } from '../../types.ts';
import { passage } from '../passage.ts';
import { lastTwo } from './description-referents.ts';
import { describe } from './descriptions.ts';
import type { Occurrence } from './discourse.ts';
import { addMention, type Member } from './member.ts';
import type { OwnVoice } from './own-voice.ts';
import { antecedent, NOBODY, type PronounKind } from './pronouns.ts';
import { sortOf } from './sorts.ts';
import type { Descriptions } from './unnamed.ts';
import type { As, Found, World } from './world.ts';

/** How deep a possessor's possessor is followed. */
const DEEPEST = 3;
/** How many described people are weighed beside the named ones. */
const DESCRIBED = 6;

/** Resolves the pronoun at a token; empty where it stands for nobody that the text has. */
export type Pronouns = (at: number, kind: PronounKind, as: As) => readonly Found[];

export function pronouns(world: World, descriptions: Descriptions, voice: OwnVoice): Pronouns {
  const { all, phrases, told, mentions, text } = world;
  const memo = new Map<number, readonly Found[]>();
  let depth = 0;

  const why = (at: number, because: string, rule = 'pronoun'): Step[] => [
    { rule, because, passage: passage(text, all[at]!) },
  ];

  function resolve(at: number, kind: PronounKind, as: As): readonly Found[] {
    const before = memo.get(at);
    if (before) return before;
    const found = find(at, kind, as);
    // Who speaks is asked first and knows most; a pronoun then means the same to all who ask.
    if (found.length > 0 && kind !== 'who') memo.set(at, found);
    for (const { member } of found) {
      if (kind === 'he' && member.gender === 'unknown') member.gender = 'm';
      if (kind === 'she' && member.gender === 'unknown') member.gender = 'f';
      addMention(member, passage(text, all[at]!));
    }
    const [first, ...others] = found.map(({ member }) => member);
    if (first) told.note(at, first, others);
    return found;
  }

  function find(at: number, kind: PronounKind, as: As): readonly Found[] {
    const token = all[at]!;
    const quotation = told.quotationAt[at]!;
    if (kind === 'you') return [];
    if (kind === 'I' || kind === 'we') return first(at, kind);
    if (kind === 'who') return relative(at, as);
    if (kind === 'one') return someOf(at);
    if (token.lower === 'both') {
      const two = lastTwo(world, at, token.lower);
      if (two.length === 2)
        return two.map((member) => ({ member, why: why(at, `"${token.text}" are the two people named last`) }));
    }
    const place = {
      token: at,
      start: token.start,
      sentence: token.sentence,
      quotation,
      speaking: as === 'speaker',
      opening: opensWithClause(token.sentence),
      sentenceOf: (i: number) => all[i]!.sentence,
    };
    const found = antecedent(kind, told, place, described(at, kind));
    return found
      ? [found.member, ...(found.others ?? [])].map((member) => ({
          member,
          why: why(at, `"${token.text}" is ${member.name}: ${found.because}`),
        }))
      : [];
  }

  /** "I", "we": who says the words around it; outside all that is quoted, the text's own author or publisher. */
  function first(at: number, kind: 'I' | 'we'): readonly Found[] {
    const token = all[at]!;
    const quotation = told.quotationAt[at]!;
    let sayers = told.sayersAt(token.start);
    if (sayers.length === 0 && quotation >= 0) {
      const speaker = told.speakerAt(token.start, mentions.quotations[quotation]!);
      if (speaker) sayers = [speaker];
    }
    if (sayers.length > 0)
      return sayers.map((member) => ({
        member,
        why: why(at, `"${token.text}" in what is said is its speaker, ${member.name}`),
      }));
    const own = quotation < 0 ? voice(at, kind) : null;
    return own ? [{ member: own.member, why: [...why(at, `"${token.text}" is ${own.member.name}`), ...own.why] }] : [];
  }

  /** "William Kovar, who": what stands before the pronoun. */
  function relative(at: number, as: As): readonly Found[] {
    const edge = all[at - 1]?.text === ',' ? at - 1 : at;
    const noun = phrases.nouns[phrases.nounAt[edge - 1] ?? -1];
    if (!noun || noun.to !== edge || all[noun.from]!.sentence !== all[at]!.sentence) return [];
    return world.resolve({ from: noun.from, to: edge }, as).map(({ member, why: before }) => ({
      member,
      why: [...why(at, `"${all[at]!.text}" follows ${member.name}`), ...before],
    }));
  }

  function opensWithClause(sentence: number): boolean {
    let at = world.tokens.sentences[sentence]!.from;
    if (/^["“”]$/.test(all[at]!.text)) at++;
    const first = all[at];
    return (
      !!first &&
      (/^(?:VERB|SCONJ|ADP)$/.test(first.pos) ||
        /^(?:as|when|while|after|before|in|during|despite|asked)$/.test(first.lower))
    );
  }

  /**
   * Those whom the text describes without a name, as subjects, in this sentence and the two before: "a farmer said …". For
   * "it" bodies and documents, else people.
   */
  function described(at: number, kind: PronounKind): Occurrence[] {
    if (depth > DEEPEST) return [];
    depth++;
    const out: Occurrence[] = [];
    const { sentence } = all[at]!;
    for (let index = nounBefore(at); index >= 0 && out.length < DESCRIBED; index--) {
      const noun = phrases.nouns[index]!;
      if (all[noun.from]!.sentence < sentence - 2) break;
      if (noun.kind !== 'common' || told.subjects[index] !== 1 || world.outer[noun.head]! >= 0) continue;
      const token = all[noun.head]!;
      if (NOBODY.has(token.lower)) continue;
      const plural = token.lower !== token.lemma && token.lower.endsWith('s');
      const sort = sortOf(fold(token.lemma), fold(token.text));
      const several = plural || (kind === 'they' && sort === 'group');
      if (several !== (kind === 'they')) continue;
      if (
        kind === 'it'
          ? !/^(?:body|organisation|document)$/.test(sort)
          : sort !== 'person' && (kind !== 'they' || sort !== 'group')
      )
        continue;
      const description = describe(world.tokens, phrases, noun, noun.to);
      if (!description || (description.gender !== 'unknown' && kind === (description.gender === 'm' ? 'she' : 'he')))
        continue;
      const [found] = descriptions.resolve(withLink(noun), description, 'actor');
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

  /** "The foreign ministry of Lunda": a description with the name that belongs to it. */
  function withLink(noun: Span): Span {
    const next = all[noun.to]?.lower === 'of' ? phrases.nouns[phrases.nounAt[noun.to + 1] ?? -1] : undefined;
    return next?.kind === 'name' && next.from === noun.to + 1 ? { from: noun.from, to: next.to } : noun;
  }

  /** Index of the last noun phrase before a token. */
  function nounBefore(at: number): number {
    if (phrases.nounAt[at]! >= 0) return phrases.nounAt[at]! - 1;
    for (let t = at - 1; t >= 0 && t > at - 40; t--) if (phrases.nounAt[t]! >= 0) return phrases.nounAt[t]!;
    return -1;
  }

  /** "one", "another", "some": part of the last unnamed people in the plural. */
  function someOf(at: number): readonly Found[] {
    const token = all[at]!;
    const near = told.before(at).filter((each) => token.sentence - all[each.token]!.sentence <= 3);
    const spoken = told.speakersBefore(token.start).slice(0, 2);
    const group = [...near, ...spoken].map(({ member }) => member).find(isUnnamedGroup);
    if (!group) return [];
    const whole = group.name.replace(/^(?:the|some|several|two|three|four|many)\s+/i, (word) =>
      /^the/i.test(word) ? 'the ' : '',
    );
    const made = world.add(`${token.lower} of ${whole}`, 'unnamed');
    made.plural = token.lower !== 'one' && token.lower !== 'another';
    made.why.push(...why(at, `"${token.text}" is part of "${group.name}"`, 'unnamed'));
    made.starts.push(token.start);
    return [{ member: made, why: made.why }];
  }

  return resolve;
}

const isUnnamedGroup = ({ plural, type }: Member): boolean => plural && (type === 'unnamed' || type === 'group');
