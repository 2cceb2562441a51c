import type { NounPhrase, Span, VerbGroup } from '../../stages.ts';
import type { Complement } from './complement.ts';
import { canBeCue, cueRate, frameKey, verbKey } from './cue-rate.ts';
import { complementOf } from './frames.ts';
import type { Scene } from './scene.ts';

/** Verb groups below this share are no cue. */
export const LEAST = 0.58;
/** Verbs that are a cue this often without an object report speech, and can stand after or amid what was said. */
const SPEECH = 0.55;

/** One verb group as a cue: what it takes, who its subject is, how sure. */
export interface Cue {
  readonly verb: VerbGroup;
  readonly v: number;
  readonly complement: Complement;
  readonly rate: number;
  readonly speech: boolean;
  readonly subject: NounPhrase | null;
  readonly from: number;
  readonly end: number;
}

/** The verb group as a cue, or null where it is none. */
export function cueOf(scene: Scene, v: number): Cue | null {
  const verb = scene.verbs[v]!;
  const head = scene.tokens[verb.head]!;
  if (head.pos === 'AUX' || !canBeCue(verb.lemma)) return null;
  if (verb.form === 'finite' && verb.from === verb.head && noVerb(scene, verb)) return null;
  // "in writing": a way of saying, not a cue.
  if (head.lower === 'writing' && scene.tokens[verb.from - 1]?.lower === 'in') return null;
  const complement = complementOf(scene, verb);
  const key = verbKey(verb, complement);
  const rate = cueRate(key, frameKey(verb, complement));
  const speech = cueRate(key, 'end') >= SPEECH;
  if (rate < LEAST && !speech) return null;
  const clause = scene.phrases.clauses[v]!;
  const subject = aroundAside(scene, verb) ?? sharedWithCue(scene, v) ?? ownSubject(scene, clause.subject, verb);
  // "the two leaders “discussed the port”": a quoted verb whose subject stands outside is told by whoever is quoted.
  if (subject && scene.quoteAt[verb.head]! >= 0 && scene.quoteAt[subject.head] !== scene.quoteAt[verb.head])
    return null;
  const sentence = scene.sentences[head.sentence]!;
  // Inside a quotation nothing reaches past its closing mark.
  const quotation = scene.quotations[scene.quoteAt[verb.head] ?? -1];
  const from = quotation ? Math.max(sentence.from, quotation.from + 1) : sentence.from;
  const end = quotation ? Math.min(sentence.to, quotation.closed ? quotation.to - 1 : quotation.to) : sentence.to;
  return { verb, v, complement, rate, speech, subject, from, end };
}

/** The clause's subject; before an apposition that ends at the verb, with what it is tied to. */
function ownSubject(scene: Scene, subject: number | null, verb: VerbGroup): NounPhrase | null {
  const noun = subject === null ? undefined : scene.nouns[subject];
  const { quoteAt, timeEnd } = scene;
  const apart =
    noun &&
    (quoteAt[noun.head] !== quoteAt[verb.head] ||
      (timeEnd[noun.from] ?? 0) > noun.from ||
      scene.tokens[noun.from]!.lower === 'whose');
  if (!noun || (apart && quoteAt[verb.head]! < 0)) return verb.form === 'finite' ? describedFirst(scene, verb) : null;
  const aside =
    scene.tokens[noun.to]?.text === ',' && scene.tokens[verb.from - 1]?.text === ',' && noun.to < verb.from - 1;
  return aside ? explained(scene, tiedTo(scene, noun)) : noun;
}

/**
 * "A farmer whose land is to be flooded said", "A poll published last week by the institute found": the phrase that opens
 * the sentence, where a relative clause or a participle straight after it describes it. Null where none does.
 */
function describedFirst({ tokens, phrases, nouns, sentences, quoteAt }: Scene, verb: VerbGroup): NounPhrase | null {
  const sentence = sentences[tokens[verb.head]!.sentence]!;
  const first = nouns[phrases.nounAt[sentence.from] ?? -1];
  if (!first || first.from !== sentence.from || quoteAt[first.head]! >= 0) return null;
  let at = first.to;
  for (let guard = 0; guard < 3 && tokens[at]?.pos === 'ADP'; guard++) {
    const tied = nouns[phrases.nounAt[at + 1] ?? -1];
    if (tied?.from !== at + 1) break;
    at = tied.to;
  }
  const next = tokens[at];
  if (!next || at >= verb.from) return null;
  return /^(?:who|whose|which|that)$/.test(next.lower) || (next.pos === 'VERB' && /(?:ed|en|wn|de)$/.test(next.lower))
    ? first
    : null;
}

/** "Ana Kovar, 40, the leader …, said", "River Watch, the group that …, said": the name that the phrase before the aside explains. */
function explained({ tokens, phrases, nouns, timeEnd }: Scene, noun: NounPhrase): NounPhrase {
  if (tokens[noun.from - 1]?.text !== ',') return noun;
  const before = nouns[phrases.nounAt[noun.from - 2] ?? -1];
  if (before?.to !== noun.from - 1 || before.kind !== 'name' || (timeEnd[before.from] ?? 0) > before.from) return noun;
  const left = tokens[before.from - 1];
  const free = !left || left.sentence !== tokens[noun.from]!.sentence || /^(?:PUNCT|SCONJ|CCONJ)$/.test(left.pos);
  return free ? before : noun;
}

/**
 * The subject before an aside that ends at the verb: "Fenn (Tide Party) said", "Lenz, who had not said why she left, said".
 * Null where no such aside ends there.
 */
function aroundAside(scene: Scene, verb: VerbGroup): NounPhrase | null {
  const { tokens, phrases, nouns } = scene;
  const closer = tokens[verb.from - 1];
  if (!closer || (closer.text !== ',' && closer.text !== ')')) return null;
  const first = scene.sentences[closer.sentence]!.from;
  for (let i = closer.i - 1; i > first; i--) {
    const opens =
      closer.text === ')'
        ? tokens[i]!.text === '('
        : tokens[i]!.text === ',' && /^(?:who|which|whose)$/.test(tokens[i + 1]!.lower);
    if (!opens) continue;
    const noun = nouns[phrases.nounAt[i - 1] ?? -1];
    if (noun?.to !== i) return null;
    // "Ana Kovar, 34, whose rent …": an age stands between.
    const named =
      noun.kind === 'number' && tokens[noun.from - 1]?.text === ',' ? nouns[phrases.nounAt[noun.from - 2] ?? -1] : noun;
    return tiedTo(scene, named ?? noun);
  }
  return null;
}

/**
 * "the leader of the Union, whose members …, said", "the mayor of Lunda, Ana Kovar, said": what an aside explains is the
 * phrase that the one before the comma is tied to, unless that one is itself part of a setting ("In a letter to Lunda, …").
 */
function tiedTo({ tokens, phrases, nouns }: Scene, noun: NounPhrase): NounPhrase {
  let head = noun;
  for (let guard = 0; guard < 4; guard++) {
    const joint = tokens[head.from - 1];
    if (joint?.pos !== 'ADP' || joint.sentence !== tokens[noun.from]!.sentence) break;
    const before = nouns[phrases.nounAt[joint.i - 1] ?? -1];
    if (before?.to !== joint.i || !(before.kind === 'common' || joint.lower === 'of')) return noun;
    head = before;
  }
  return head;
}

/**
 * "Kovar said the ferries were ready and added that …", "…, adding that …": the subject of the cue before it, not of the
 * clause that cue reports. Null where the verb is no such second cue.
 */
function sharedWithCue(scene: Scene, v: number): NounPhrase | null {
  const { tokens, verbs, phrases, nouns } = scene;
  const verb = verbs[v]!;
  const before = tokens[verb.from - 1];
  const second =
    verb.form === 'gerund'
      ? before?.text === ',' || before?.pos === 'CCONJ'
      : verb.form === 'finite' && before?.pos === 'CCONJ';
  if (!second) return null;
  for (let k = v - 1; k >= 0; k--) {
    const other = verbs[k]!;
    if (tokens[other.head]!.sentence !== tokens[verb.head]!.sentence) break;
    if (other.form !== 'finite' || scene.quoteAt[other.head] !== scene.quoteAt[verb.head]) continue;
    if (!canBeCue(other.lemma)) continue;
    // "said that Lenz was tired and had promised to resign": a tense that goes back is that of what was said.
    if (goesBack(scene, verb) && !goesBack(scene, other)) continue;
    const complement = complementOf(scene, other);
    if (cueRate(verbKey(other, complement), frameKey(other, complement)) < LEAST) continue;
    const index = phrases.clauses[k]!.subject;
    const noun = index === null ? undefined : nouns[index];
    if (noun && noun.to <= other.from) return noun;
  }
  return null;
}

/** Whether a verb tells of what had been before somebody spoke. */
function goesBack({ tokens }: Scene, { from, head }: VerbGroup): boolean {
  return head > from && tokens[from]!.lower === 'had';
}

/** Words that before "of" are nouns ("similar promises of reform"). */
const NOUN_TOO = new Set(
  'promise claim report call plan demand attack hope fear pledge view sign vote offer order poll note request show display estimate charge'.split(
    ' ',
  ),
);

/** Nouns that the tagger took for verbs ("under the cover of calls for"), and bare infinitives ("let them know"). */
function noVerb({ tokens, phrases, nouns, verbs }: Scene, { from, lemma, head }: VerbGroup): boolean {
  const before = tokens[from - 1];
  if (!before || before.sentence !== tokens[from]!.sentence) return false;
  if (tokens[head + 1]?.lower === 'of' && NOUN_TOO.has(lemma)) return true;
  if (before.pos === 'ADP' || before.pos === 'DET' || before.pos === 'ADJ') return true;
  if (tokens[head]!.lower !== lemma) return false;
  const noun = nouns[phrases.nounAt[from - 1] ?? -1];
  const above = verbs[phrases.verbAt[(noun?.from ?? 0) - 1] ?? -1];
  return !!above && /^(?:let|make|help|have|watch|see|hear|bid)$/.test(above.lemma) && above.to === noun?.from;
}

/** The cue's own words: the verb group with its particle or its object. */
export const cueSpan = ({ verb, complement }: Cue): Span => ({ from: verb.from, to: complement.cueTo });
