import { fold } from '../../lexicon/fold.ts';
import type { Span } from '../../stages.ts';
import type { Step } from '../../types.ts';
import { passage } from '../passage.ts';
import { percent, sharesOf } from '../probabilities.ts';
import { ANTECEDENT_WEIGHTS } from './antecedent-weights.ts';
import { antecedents, type Candidate, type PronounPosition } from './antecedents.ts';
import type { As, CorefState, Found } from './coref-state.ts';
import { lastTwo } from './description-referents.ts';
import { describe } from './descriptions.ts';
import type { Occurrence } from './discourse.ts';
import { addMention, type Member } from './member.ts';
import type { OwnVoice } from './own-voice.ts';
import { NOBODY, type PronounKind } from './pronouns.ts';
import { sortOf } from './sorts.ts';
import type { Descriptions } from './unnamed.ts';

/** Maximum nesting of possessors of possessors. */
const MAX_POSSESSOR_DEPTH = 3;
/** Maximum distance, in tokens, of earlier pronouns that are resolved first. */
const MAX_TOKENS_BACK = 200;
/** Maximum number of described people that are candidates in addition to the named ones. */
const MAX_DESCRIBED = 6;

/** Verbs of saying that somebody goes on with. */
const GOES_ON = /^(?:add|continue|conclude)$/;

/** Resolves the pronoun at a token; empty where it stands for nobody that the text has. */
export type Pronouns = (at: number, kind: PronounKind, as: As) => readonly Found[];

/** Told of every third-person pronoun that is asked for and those whom it may mean: what training looks at. */
export type Weighed = (token: number, candidates: readonly Candidate[]) => void;

/**
 * Resolves pronouns. Whom "he", "she", "they" and "it" mean is chosen by a conditional logit model over those who agree,
 * whose weights are learned (`training/referents.ts`).
 */
export function pronouns(coref: CorefState, descriptions: Descriptions, voice: OwnVoice, weighed?: Weighed): Pronouns {
  const { all, phrases, discourse, mentions, text } = coref;
  const memo = new Map<number, readonly Found[]>();
  let depth = 0;
  /** How far subjects that are pronouns have been resolved, in tokens. */
  let reached = 0;

  const why = (at: number, because: string, rule = 'pronoun'): Step[] => [
    { rule, because, passage: passage(text, all[at]!) },
  ];

  function resolve(at: number, kind: PronounKind, as: As): readonly Found[] {
    const before = memo.get(at);
    if (before) return before;
    if (depth === 0) catchUp(at);
    const found = memo.get(at) ?? find(at, kind, as);
    // Who speaks is asked first and knows most; a pronoun then means the same to all who ask.
    if (found.length > 0 && kind !== 'who') memo.set(at, found);
    for (const { member } of found) {
      if (kind === 'he' && member.gender === 'unknown') member.gender = 'm';
      if (kind === 'she' && member.gender === 'unknown') member.gender = 'f';
      addMention(member, passage(text, all[at]!));
    }
    const [first, ...others] = found.map(({ member }) => member);
    if (first) discourse.recordMention(at, first, others);
    return found;
  }

  /** Resolves the subjects "he" and "she" before a place outside quotations, so that a chain of them keeps its referent. */
  function catchUp(at: number): void {
    const from = Math.max(reached, at - MAX_TOKENS_BACK);
    reached = Math.max(reached, at);
    for (let t = from; t < at; t++) {
      const { lower } = all[t]!;
      if ((lower !== 'he' && lower !== 'she') || discourse.quotationAt[t]! >= 0 || memo.has(t)) continue;
      // Noted, not settled: whoever asks for it may know more, that it speaks.
      const [found] = find(t, lower, 'actor');
      if (found) discourse.recordMention(t, found.member);
    }
  }

  function find(at: number, kind: PronounKind, as: As): readonly Found[] {
    const token = all[at]!;
    if (kind === 'you') return [];
    if (kind === 'I' || kind === 'we') return first(at, kind);
    if (kind === 'who') return relative(at, as);
    if (kind === 'one') return someOf(at);
    if (/^(?:both|each)$/.test(token.lower)) {
      const two = lastTwo(coref, at, token.lower);
      if (two.length === 2)
        return two.map((member) => ({ member, why: why(at, `"${token.text}" are the two people named last`) }));
    }
    const candidates = antecedents(kind, discourse, placeOf(at, as), described(at, kind));
    if (candidates.length === 0) return [];
    weighed?.(at, candidates);
    const shares = sharesOf(candidates, ANTECEDENT_WEIGHTS);
    const highest = Math.max(...shares);
    const { nearest, because } = candidates[shares.indexOf(highest)]!;
    return [nearest.member, ...(nearest.others ?? [])].map((member) => ({
      member,
      why: why(at, `"${token.text}" is ${member.name}: ${because}, ${percent(highest)} likely`),
    }));
  }

  function placeOf(at: number, as: As): PronounPosition {
    const { start, sentence, lower } = all[at]!;
    const noun = phrases.nounAt[at]!;
    return {
      token: at,
      start,
      sentence,
      quotation: discourse.quotationAt[at]!,
      speaking: as === 'speaker',
      goingOn: as === 'speaker' && goesOn(at),
      form:
        /^(?:his|her|its|their)$/.test(lower) && phrases.nouns[noun]?.to !== at + 1
          ? 'possessive'
          : discourse.subjects[noun] === 1
            ? 'subject'
            : 'other',
      opening: opensWithClause(sentence),
      sentenceOf: (token) => all[token]!.sentence,
      paragraphOf: (token) => coref.tokens.sentences[all[token]!.sentence]!.paragraph,
      verbsSince: (token) => {
        let verbs = 0;
        for (let t = Math.max(token, at - MAX_TOKENS_BACK); t < at; t++)
          if (phrases.verbs[phrases.verbAt[t]!]?.head === t) verbs++;
        return verbs;
      },
    };
  }

  /** "he added", "she went on", "added he": the verb beside the pronoun goes on with what was said before. */
  function goesOn(at: number): boolean {
    const { sentence } = all[at]!;
    for (const verb of [phrases.verbs[phrases.verbAt[at + 1] ?? -1], phrases.verbs[phrases.verbAt[at - 1] ?? -1]]) {
      const head = verb === undefined ? undefined : all[verb.head];
      if (head?.sentence !== sentence) continue;
      if (GOES_ON.test(fold(head.lemma)) || (head.lemma === 'go' && all[verb!.head + 1]?.lower === 'on')) return true;
    }
    return false;
  }

  /** "I", "we": who says the words around it; outside all that is quoted, the text's own author or publisher. */
  function first(at: number, kind: 'I' | 'we'): readonly Found[] {
    const token = all[at]!;
    const quotation = discourse.quotationAt[at]!;
    let sayers = discourse.sayersAt(token.start);
    if (sayers.length === 0 && quotation >= 0) {
      const speaker = discourse.speakerAt(token.start, mentions.quotations[quotation]!);
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

  /**
   * "William Kovar, who", "Ben Ode (R-Lunda), who", "the founder of the League who": the person before the pronoun; of "is a
   * liar and a bully who" the subject.
   */
  function relative(at: number, as: As): readonly Found[] {
    const { sentence, lower } = all[at]!;
    let edge = all[at - 1]?.text === ',' ? at - 1 : at;
    edge = afterParty(edge, sentence);
    let index = phrases.nounAt[edge - 1] ?? -1;
    let noun = phrases.nouns[index];
    if (!noun || noun.to !== edge || all[noun.from]!.sentence !== sentence) return [];
    if (lower === 'who') {
      // "the top Democrat on the committee who": what follows the preposition is no person.
      for (let hop = 0; hop < 3 && !isPerson(noun); hop++) {
        const before: number = phrases.nounAt[noun.from - 2] ?? -1;
        const linked = /^(?:of|on|in|at|for|from|with)$/.test(all[noun.from - 1]?.lower ?? '');
        if (!linked || before < 0 || phrases.nouns[before]!.to !== noun.from - 1) break;
        index = before;
        noun = phrases.nouns[index]!;
      }
      const subject = predicated(index);
      if (subject.length > 0) return subject.map(({ member }) => ({ member, why: why(at, `"who" is ${member.name}`) }));
    }
    return coref.resolve({ from: noun.from, to: edge }, as).map(({ member, why: before }) => ({
      member,
      why: [...why(at, `"${all[at]!.text}" follows ${member.name}`), ...before],
    }));
  }

  /** Steps left over "(R-Lunda)" or ", R-Lunda" after a name. */
  function afterParty(edge: number, sentence: number): number {
    for (let t = edge - 1; t > edge - 8 && t > 0 && all[t]!.sentence === sentence; t--) {
      if (!/^[(,]$/.test(all[t]!.text)) continue;
      const party = /^[DRI](?:-.*)?$/.test(all[t + 1]?.text ?? '') && (coref.outer[t - 1] ?? -1) >= 0;
      return party ? t : edge;
    }
    return edge;
  }

  function isPerson({ head }: { readonly head: number }): boolean {
    const mention = mentions.names[coref.outer[head]!];
    if (mention) return mention.type === 'person';
    return sortOf(fold(all[head]!.lemma), fold(all[head]!.text)) === 'person';
  }

  /** "Kovar is a liar, a cheat and a bully": the subject of what a noun is the predicate of; nobody where it is none. */
  function predicated(index: number): readonly Found[] {
    let at = phrases.nouns[index]!.from - 1;
    const { sentence } = all[phrases.nouns[index]!.from]!;
    for (let step = 0; step < 24 && at >= 0 && all[at]!.sentence === sentence; step++, at--) {
      const { lower, pos, text: word } = all[at]!;
      if (/^(?:is|was|are|were|am|be)$/.test(lower)) break;
      if (!/^(?:and|or|,|an?|the)$/.test(word.toLowerCase()) && !/^(?:NOUN|ADJ|ADV|PROPN)$/.test(pos)) return [];
    }
    if (!/^(?:is|was|are|were)$/.test(all[at]?.lower ?? '')) return [];
    // "regularly incites violence and is": the subject stands before the first verb of the clause.
    for (let t = at - 1; t >= 0 && all[t]!.sentence === sentence; t--) {
      const noun = phrases.nouns[phrases.nounAt[t]!];
      if (!noun || discourse.subjects[phrases.nounAt[t]!] !== 1) continue;
      return isPerson(noun) || noun.kind === 'pronoun' ? coref.resolve({ from: noun.from, to: noun.to }, 'actor') : [];
    }
    return [];
  }

  function opensWithClause(sentence: number): boolean {
    let at = coref.tokens.sentences[sentence]!.from;
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
    if (depth > MAX_POSSESSOR_DEPTH) return [];
    depth++;
    const out: Occurrence[] = [];
    const { sentence } = all[at]!;
    for (let index = nounBefore(at); index >= 0 && out.length < MAX_DESCRIBED; index--) {
      const noun = phrases.nouns[index]!;
      if (all[noun.from]!.sentence < sentence - 2) break;
      if (noun.kind !== 'common' || discourse.subjects[index] !== 1 || coref.outer[noun.head]! >= 0) continue;
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
      const description = describe(coref.tokens, phrases, noun, noun.to);
      if (!description || (description.gender !== 'unknown' && kind === (description.gender === 'm' ? 'she' : 'he')))
        continue;
      const [found] = descriptions.resolve(withLink(noun), description, 'actor');
      if (found)
        out.push({
          token: noun.head,
          start: token.start,
          member: found.member,
          subject: true,
          inside: false,
          quotation: discourse.quotationAt[noun.head]!,
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
    const near = discourse.before(at).filter((each) => token.sentence - all[each.token]!.sentence <= 3);
    const spoken = discourse.speakersBefore(token.start).slice(0, 2);
    const group = [...near, ...spoken].map(({ member }) => member).find(isUnnamedGroup);
    if (!group) return [];
    const whole = group.name.replace(/^(?:the|some|several|two|three|four|many)\s+/i, (word) =>
      /^the/i.test(word) ? 'the ' : '',
    );
    const made = coref.add(`${token.lower} of ${whole}`, 'unnamed');
    made.plural = token.lower !== 'one' && token.lower !== 'another';
    made.why.push(...why(at, `"${token.text}" is part of "${group.name}"`, 'unnamed'));
    made.starts.push(token.start);
    return [{ member: made, why: made.why }];
  }

  return resolve;
}

const isUnnamedGroup = ({ plural, type }: Member): boolean => plural && (type === 'unnamed' || type === 'group');
