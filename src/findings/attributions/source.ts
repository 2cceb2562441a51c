import type { NounPhrase, Span, VerbGroup } from '../../stages.ts';
import { nounFrom, type Scene, verbFrom } from './scene.ts';

/** Prepositions that tie a noun to the one before it wherever they stand. */
const TYING = new Set([
  'of',
  'for',
  'from',
  'with',
  'against',
  'behind',
  'representing',
  'including',
  'among',
  'between',
]);
/** Prepositions that tie a place to people ("officials in Vessaly"), but also begin a setting ("said in a speech"). */
const PLACING = new Set(['in', 'at', 'on', 'near', 'inside', 'outside']);
const SETTING_NOUN =
  /^(?:statement|interview|speech|letter|email|e-mail|tweet|post|report|conference|briefing|debate|rally|event|hearing|memo|video|call|meeting|remark|appearance|address|article|column|essay|story|press|twitter|facebook|television|radio|tv|response|reply|message|release|court|day|week|month|year|morning|night|evening|afternoon|show|program|podcast|time)s?$/;
const RELATIVE = /^(?:who|that|which)$/;
const RELATIVE_OR_WHOSE = /^(?:who|that|which|whose)$/;
const NOMINATIVE = /^(?:i|he|she|we|they)$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/**
 * The source that ends where a verb begins: from its noun phrase (with what is joined to it by "and") to the verb, with
 * the apposition or relative clause between them and the comma that closes it, as PolNeAR marks sources.
 */
export function sourceBefore(scene: Scene, noun: NounPhrase, verb: VerbGroup): Span {
  const { tokens } = scene;
  const relative = tokens[verb.from - 1];
  if (relative && RELATIVE.test(relative.lower) && relative.i >= noun.to)
    return { from: relative.i, to: relative.i + 1 };
  // A nominative straight before the verb is its subject, whatever stands farther left.
  if (relative && NOMINATIVE.test(relative.lower) && relative.i >= noun.to)
    return { from: relative.i, to: relative.i + 1 };
  let to = predicateFrom(scene, noun, verb);
  // Adverbs and times between source and verb belong to neither ("Kovar on Friday said").
  for (let at = noun.to; at < to; at++) {
    const token = tokens[at]!;
    if (token.text === ',' || RELATIVE.test(token.lower)) break;
    if (isTime(scene, at) || (token.pos === 'ADP' && isTime(scene, at + 1))) {
      to = at;
      break;
    }
  }
  while (to > noun.to && tokens[to - 1]!.pos === 'ADV') to--;
  if (to - 1 === noun.to && tokens[noun.to]!.text === ',') to--;
  return { from: joinedFrom(scene, noun.from), to: Math.max(to, noun.to) };
}

/** Where the subject's first predicate begins: before the verb itself where they share it ("She thanked them and said"). */
function predicateFrom(scene: Scene, noun: NounPhrase, verb: VerbGroup): number {
  for (let at = noun.to; at < verb.from; at++) {
    const other = verbFrom(scene, at);
    if (
      other?.form === 'finite' &&
      !RELATIVE.test(scene.tokens[at - 1]!.lower) &&
      relativeOpen(scene, noun.to, at) === false
    )
      return at;
  }
  return Math.max(noun.to, verb.from);
}

/** Whether a relative clause is still open before a token: its pronoun stands there and its own verb has not come. */
function relativeOpen(scene: Scene, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    if (RELATIVE_OR_WHOSE.test(scene.tokens[at]!.lower)) return true;
    if (verbFrom(scene, at)?.form === 'finite' && !RELATIVE.test(scene.tokens[at - 1]!.lower)) return false;
  }
  return false;
}

/** Steps left over "X, Y and" when the phrase at `from` is the last of a list. */
function joinedFrom(scene: Scene, from: number): number {
  const { tokens, phrases, nouns } = scene;
  let start = from;
  // "Harbour Watch chairwoman Ana Kovar": phrases that touch are one.
  const touching = nouns[phrases.nounAt[start - 1] ?? -1];
  const apart =
    touching && (tokens[touching.from]!.sentence !== tokens[from]!.sentence || isTime(scene, touching.from));
  if (touching?.to === start && touching.kind === 'name' && !apart && tokens[start]!.pos !== 'DET')
    start = touching.from;
  for (let guard = 0; guard < 6; guard++) {
    const joint = tokens[start - 1];
    if (!joint || joint.sentence !== tokens[from]!.sentence) break;
    const isAnd = joint.lower === 'and' || joint.lower === 'or' || joint.text === '&';
    if (!isAnd && !(joint.text === ',' && start !== from)) break;
    let left = joint.i;
    if (isAnd && tokens[left - 1]?.text === ',') left--;
    const noun = nouns[phrases.nounAt[left - 1] ?? -1];
    if (!noun || noun.to !== left) break;
    const before = tokens[noun.from - 1];
    const opensClause =
      !before ||
      before.sentence !== joint.sentence ||
      before.pos === 'PUNCT' ||
      before.pos === 'SCONJ' ||
      before.pos === 'CCONJ' ||
      /^(?:that|and|but|when|while|as|if)$/.test(before.lower);
    if (!opensClause) break;
    start = noun.from;
  }
  return start;
}

/**
 * The source that begins after a verb or a preposition: its noun phrase with what is tied to it. Null where none begins.
 *
 * @param closed whether what was said follows, so that only what a further comma closes is an apposition
 */
export function sourceAfter(scene: Scene, at: number, end: number, closed = false): Span | null {
  const { tokens } = scene;
  const first = nounFrom(scene, at);
  if (!first) return null;
  let to = first.to;
  let common = first.kind !== 'name';
  let apposed = false;
  while (to < end) {
    const token = tokens[to]!;
    const next = to + 1 < end ? nounFrom(scene, to + 1) : undefined;
    if (first.kind === 'pronoun' && token.lower !== 'of' && token.lower !== 'who') break;
    if (next && next.kind !== 'pronoun' && (TYING.has(token.lower) || token.text === '&')) to = next.to;
    else if (next && next.kind !== 'pronoun' && token.lower === 'and' && !finiteAt(scene, next.to)) to = next.to;
    else if (
      next &&
      PLACING.has(token.lower) &&
      (common || apposed) &&
      !SETTING_NOUN.test(tokens[next.head]!.lower) &&
      !isTime(scene, to + 1)
    )
      to = next.to;
    else if (token.text === '(') {
      const close = closing(scene, to, end);
      if (close < 0) break;
      to = close;
    } else if (token.text === ',' && next && apposes(scene, to, end) && (!closed || tokens[next.to]?.text === ',')) {
      to = next.to;
      apposed = true;
      common = next.kind !== 'name';
    } else if (token.text === ',' && /^(?:who|which|whose)$/.test(tokens[to + 1]?.lower ?? ''))
      to = relativeEnd(scene, to + 1, end);
    else if (/^(?:who|whose)$/.test(token.lower)) to = relativeEnd(scene, to, end);
    else if (first.kind === 'common' && token.pos === 'VERB' && /(?:ed|en)$/.test(token.lower))
      to = relativeEnd(scene, to, end);
    else if (first.kind === 'common' && token.lower === 'by' && next) to = next.to;
    else break;
  }
  return { from: at, to };
}

const finiteAt = (scene: Scene, at: number): boolean => verbFrom(scene, at)?.form === 'finite';

const isTime = (scene: Scene, at: number): boolean =>
  (scene.timeEnd[at] ?? 0) > at || WEEKDAY.test(scene.tokens[at]?.lower ?? '');

function closing({ tokens }: Scene, at: number, end: number): number {
  for (let i = at + 1; i < Math.min(end, at + 12); i++) if (tokens[i]!.text === ')') return i + 1;
  return -1;
}

/** After a comma: a description ("the minister", "a lawyer", "chief strategist", "25") rather than a new clause or a time. */
function apposes(scene: Scene, comma: number, end: number): boolean {
  const { tokens } = scene;
  const noun = nounFrom(scene, comma + 1)!;
  if (noun.kind === 'pronoun' || isTime(scene, comma + 1) || finiteAt(scene, noun.to)) return false;
  if (noun.kind === 'number')
    return noun.to - noun.from === 1 && (noun.to >= end || /^[,.]$/.test(tokens[noun.to]!.text));
  if (noun.kind === 'common') return true;
  const after = tokens[noun.to];
  return (
    !after || noun.to >= end || after.text === ',' || after.text === '.' || after.lower === 'of' || after.lower === 'at'
  );
}

/** End of a relative clause: the next comma, or the end. */
function relativeEnd({ tokens, quoteAt, quotations }: Scene, from: number, end: number): number {
  let at = from;
  while (at < end && tokens[at]!.text !== ',' && !/^[.;:!?—–]/.test(tokens[at]!.text)) {
    const quotation = quotations[quoteAt[at] ?? -1];
    at = quotation && quotation.from === at ? Math.min(end, quotation.to) : at + 1;
  }
  return at;
}
