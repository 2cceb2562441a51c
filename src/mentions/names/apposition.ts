import { DEMONYMS } from '../../lexicon/places.ts';
import type { Phrases, Span, Token } from '../../stages.ts';
import { isOffice, isPost } from './titles.ts';

const LINK = /^(?:of|in|to|for|at|on|from|with)$/;
const DETERMINER = /^(?:the|a|an|its|his|her|their|our|my|this|that)$/;
/** Maximum number of "of …" and "in …" in a description. */
const MAX_MODIFIERS = 4;

/** A description beside a name: its tokens, without the determiner, and whether it states an office. */
export interface Apposition extends Span {
  /** First token with the determiner. */
  readonly opens: number;
  readonly office: boolean;
}

/** "the ambassador in Velden, | William Kovar |": a description that ends at the comma before a name. */
export function appositionBefore(
  tokens: readonly Token[],
  keys: readonly string[],
  phrases: Phrases,
  name: Span,
): Apposition | null {
  const comma = tokens[name.from - 1];
  if (comma?.text !== ',' || comma.sentence !== tokens[name.from]!.sentence) return null;
  const after = tokens[name.to];
  // "…, Kovar said": what stands before the comma is another clause.
  if (after && after.sentence === comma.sentence && /^(?:VERB|AUX|ADV|PART)$/.test(after.pos)) return null;
  let end = comma.i;
  for (let hop = 0; hop <= MAX_MODIFIERS; hop++) {
    const index = phrases.nounAt[end - 1] ?? -1;
    const noun = phrases.nouns[index];
    if (!noun || noun.to !== end || tokens[noun.from]!.sentence !== comma.sentence) return null;
    const head = keys[noun.to - 1]!;
    if (noun.kind === 'common' && (isPost(head) || (head === 'general' && isPost(keys[noun.to - 2] ?? '')))) {
      const start = content(tokens, keys, noun.from, noun.to);
      const opens = tokens[noun.from]!;
      if (!DETERMINER.test(opens.lower) && start === noun.from && opens.i !== firstOf(tokens, comma)) return null;
      if (start >= comma.i) return null;
      return {
        opens: /^(?:the|a|an)$/.test(opens.lower) ? noun.from : start,
        from: start,
        to: comma.i,
        office: isOffice(head) || head === 'general',
      };
    }
    const link = tokens[noun.from - 1];
    if (!link || !LINK.test(link.lower) || link.sentence !== comma.sentence) return null;
    end = noun.from - 1;
  }
  return null;
}

/** "Ana Kovar, | the health minister |, said": a description between commas after a name. */
export function appositionAfter(
  tokens: readonly Token[],
  keys: readonly string[],
  phrases: Phrases,
  name: Span,
): Apposition | null {
  const comma = tokens[name.to];
  const sentence = tokens[name.from]!.sentence;
  if (comma?.text !== ',' || comma.sentence !== sentence) return null;
  let at = comma.i + 1;
  // "Kovar, 54, the health minister,"
  if (/^\d{1,3}$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ',') at += 2;
  if (tokens[at]?.lower === 'who' || tokens[at]?.sentence !== sentence) return null;
  const index = phrases.nounAt[at] ?? -1;
  const noun = phrases.nouns[index];
  if (!noun || noun.from !== at || noun.kind === 'pronoun' || noun.kind === 'number') return null;
  let end = noun.to;
  let headAt = noun.head;
  // "the chairman, chief executive": the phrase may run on into the name's own possessor; the head decides.
  if (keys[end - 1] === 'general') headAt = end - 2;
  const head = keys[headAt]!;
  const described =
    isPost(head) || /(?:appointee|member|native|resident|leader)$/.test(head) || DETERMINER.test(tokens[at]!.lower);
  if (!described) return null;
  for (let hop = 0; hop < MAX_MODIFIERS; hop++) {
    const link = tokens[end];
    if (!link || link.sentence !== sentence || !LINK.test(link.lower)) break;
    const next = phrases.nouns[phrases.nounAt[end + 1] ?? -1];
    if (!next || next.from !== end + 1) break;
    end = next.to;
  }
  const closer = tokens[end];
  const closes =
    !closer ||
    closer.sentence !== sentence ||
    /^[,.;:)?!—–-]$/.test(closer.text) ||
    closer.lower === 'who' ||
    closer.lower === 'and';
  if (!closes || (closer && closer.lower === 'and' && !isOffice(head))) return null;
  const start = content(tokens, keys, noun.from, noun.to);
  if (start > headAt) return null;
  // Between commas a thing is the next item of a list, not a description of a person.
  if (!isPost(head) && !/(?:appointee|member|native|resident)$/.test(head)) return null;
  return { opens: noun.from, from: start, to: end, office: isOffice(head) };
}

/** The first token of a description after its determiner or possessor. */
function content(tokens: readonly Token[], keys: readonly string[], from: number, to: number): number {
  let start = from;
  for (let i = from; i < to; i++) {
    if (DETERMINER.test(tokens[i]!.lower) && !DEMONYMS.has(keys[i]!)) start = i + 1;
    else if (tokens[i]!.lemma === "'s" || tokens[i]!.text === '’' || tokens[i]!.text === "'") start = i + 1;
  }
  return start;
}

/** First token of the clause that a comma closes, as far as it can be told: the sentence's first word. */
function firstOf(tokens: readonly Token[], { sentence, i }: Token): number {
  let at = i;
  const floor = Math.max(0, i - 12);
  while (at > floor && tokens[at - 1]!.sentence === sentence) at--;
  return at;
}
