import type { Span, VerbGroup } from '../../stages.ts';
import { canBeCue, cueRate, frameKey, verbKey } from './cue-rate.ts';
import { complementOf, finiteAfter } from './frames.ts';
import { nounFrom, quotationFrom, type Scene, verbFrom } from './scene.ts';

const JOINS = new Set(['but', 'and', 'while', 'as', 'although', 'though', 'whereas', 'yet', 'so', 'or']);
/** Words that begin a clause of the article's own after an attitude's object. */
const SUBORDINATES = new Set([
  'when',
  'while',
  'because',
  'after',
  'although',
  'though',
  'if',
  'before',
  'since',
  'until',
  'unless',
  'whereas',
  'as',
  'where',
  'despite',
  'even',
]);
const TERMINAL = /^(?:[.!?…]|\.{2,})$/;

/** Cue verbs in this share or above cut the content of the cue before them. */
const CUTS = 0.7;

/** How far an utterance reaches in its sentence: to the full stop, or to where another attribution begins. */
export function utteranceEnd(scene: Scene, from: number, end: number): number {
  const { tokens } = scene;
  return reachOf(scene, from, end, (at) => {
    const { text, lower } = tokens[at]!;
    if (text === ';') return true;
    if (at === from) return false;
    return text === ',' ? cutsAt(scene, at + 1, end) : (lower === 'and' || lower === 'but') && speaksOn(scene, at + 1);
  });
}

/** How far the object of an attitude reaches: its noun phrase or infinitive with what is tied to it. */
export function objectEnd(scene: Scene, from: number, end: number): number {
  const { tokens } = scene;
  return reachOf(scene, from, end, (at) => {
    const { text, lower, pos } = tokens[at]!;
    if (text === ';' || text === ':' || /^[—–]|^--/.test(text)) return true;
    if (at === from) return false;
    if (text === ',' && !goesOn(scene, at, end)) return true;
    if (SUBORDINATES.has(lower) && !bound(scene, from, at)) return true;
    return pos === 'CCONJ' && (verbFrom(scene, at + 1)?.form === 'finite' || clauseAt(scene, at + 1));
  });
}

/** The first token at which content stops, quotations stepped over whole and brackets closed only where they opened. */
function reachOf(scene: Scene, from: number, end: number, stopsAt: (at: number) => boolean): number {
  let at = from;
  let depth = 0;
  while (at < end) {
    const quotation = quotationFrom(scene, at);
    if (quotation) {
      at = quotation.to;
      continue;
    }
    const { text } = scene.tokens[at]!;
    if (text === '(') depth++;
    if (text === ')' && --depth < 0) break;
    if (stopsAt(at)) break;
    at++;
  }
  return trimmed(scene, from, at, end);
}

/** Whether "as" or a time stays with what is wanted or promised: "to reopen it before the end of June". */
function bound(scene: Scene, from: number, at: number): boolean {
  const { lower } = scene.tokens[at]!;
  if (lower === 'as') return !clauseAt(scene, at + 1);
  const timed = lower === 'before' || lower === 'after' || lower === 'until' || lower === 'since';
  return timed && verbFrom(scene, from)?.form === 'infinitive' && !clauseAt(scene, at + 1);
}

/** Leaves out the sentence's final stop and a trailing comma, unless a quotation mark closes after them. */
function trimmed({ tokens, quoteAt }: Scene, from: number, to: number, end: number): number {
  let last = to;
  while (
    last > from + 1 &&
    (quoteAt[last - 1] ?? -1) < 0 &&
    (TERMINAL.test(tokens[last - 1]!.text) || (last <= end && /^[,:;—–-]+$/.test(tokens[last - 1]!.text)))
  )
    last--;
  return last;
}

/** After a comma: "adding that …", "according to …", "but Lenz said …" end the content before them. */
function cutsAt(scene: Scene, from: number, end: number): boolean {
  const { tokens } = scene;
  let at = from;
  const token = tokens[at];
  if (!token || at >= end) return false;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') return true;
  const verb = verbFrom(scene, at);
  if (verb?.form === 'gerund') return isCue(scene, verb, CUTS);
  // "…, said that": after a relative clause the main verb speaks.
  if (verb?.form === 'finite' && tokens[at - 1]!.text === ',') return isCue(scene, verb, CUTS);
  if (JOINS.has(token.lower)) at++;
  else return false;
  return speaksOn(scene, at) || subjectSpeaks(scene, at);
}

/** "…, but the minister said": a subject and a finite cue follow at once. */
function subjectSpeaks(scene: Scene, at: number): boolean {
  const noun = nounFrom(scene, at);
  if (!noun) return false;
  const verb = verbFrom(scene, noun.to);
  return verb?.form === 'finite' && isCue(scene, verb, CUTS);
}

/** "… and added that": a finite cue follows at once. */
function speaksOn(scene: Scene, at: number): boolean {
  const verb = verbFrom(scene, at);
  return verb?.form === 'finite' && isCue(scene, verb, CUTS);
}

function isCue(scene: Scene, verb: VerbGroup, least: number): boolean {
  if (!canBeCue(verb.lemma)) return false;
  const complement = complementOf(scene, verb);
  return cueRate(verbKey(verb, complement), frameKey(verb, complement)) >= least;
}

/** Whether what follows a comma in an object still describes it: a list, an apposition, a relative clause, a participle. */
function goesOn(scene: Scene, comma: number, end: number): boolean {
  const next = scene.tokens[comma + 1];
  if (!next || comma + 1 >= end) return false;
  if (next.pos === 'CCONJ' || SUBORDINATES.has(next.lower) || cutsAt(scene, comma + 1, end)) return false;
  const noun = nounFrom(scene, comma + 1);
  return !(noun && finiteAfter(scene, noun.to, end)) && verbFrom(scene, comma + 1)?.form !== 'finite';
}

/** Whether a noun phrase with a finite verb after it begins here. */
function clauseAt(scene: Scene, at: number): boolean {
  const noun = nounFrom(scene, at);
  return !!noun && verbFrom(scene, noun.to)?.form === 'finite';
}

/** Where the content before a parenthetical cue begins: after the last semicolon or cue, at most at the sentence's start. */
export function utteranceStart({ tokens, quoteAt, quotations }: Scene, from: number, to: number): number {
  let at = to;
  while (at > from) {
    const quotation = quotations[quoteAt[at - 1] ?? -1];
    if (quotation) {
      if (quotation.from <= from) return from;
      at = quotation.from;
      continue;
    }
    if (tokens[at - 1]!.text === ';') break;
    at--;
  }
  // "But", "And" and "However," link sentences; the words of the utterance come after them.
  if (/^(?:but|and|still|yet|so|however|meanwhile|also)$/.test(tokens[at]?.lower ?? '') && at < to - 1) {
    at++;
    if (tokens[at]?.text === ',') at++;
  }
  return at;
}

/** A span where it holds anything. */
export const span = (from: number, to: number): Span[] => (to > from ? [{ from, to }] : []);
