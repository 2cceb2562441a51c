import { NUMBERED } from '../../lexicon/measures.ts';
import type { Token } from '../../stages.ts';

/** Whether a bare number at `from` is a name or a place in an order rather than a figure: "Article 5", "Boeing 737". */
export function namesSomething(
  tokens: readonly Token[],
  from: number,
  to: number,
  start: number,
  end: number,
): boolean {
  const before = from > start ? tokens[from - 1]! : undefined;
  const after = to < end ? tokens[to]! : undefined;
  if (!before) return listed(tokens, to, end);
  if (NUMBERED.has(before.lower)) return true;
  if (/^[#№@/:]$/.test(before.text)) return true;
  const tight = !tokens[from]!.spaced;
  if (tight && /^[-–+.]$/.test(before.text) && from - 2 >= start && !before.spaced) return true;
  if (after && !after.spaced && /^[-–:/]$/.test(after.text) && to + 1 < end && !tokens[to + 1]!.spaced) return true;
  // "Boeing 737", "Area 51": a name and its number. A name at the head of the sentence may be any word.
  return (
    /^(?:PROPN|NOUN)$/.test(before.pos) &&
    from - 1 > start &&
    /^\p{Lu}/u.test(before.text) &&
    !/day$|^[A-Z][a-z]{2}\.$/.test(before.text)
  );
}

/** "1. Build the bridge": the number of an item. */
const listed = (tokens: readonly Token[], to: number, end: number): boolean =>
  to + 1 < end && /^[.)]$/.test(tokens[to]!.text) && tokens[to + 1]!.spaced;

/** "a vote of 52 to 48", "passed 52-48": words that make two numbers the two sides of a vote. */
const VOTING =
  /^(?:vote|votes|voted|voting|passed|approved|rejected|defeated|adopted|failed|majority|ruling|ruled|upheld|carried|cleared)$/;

export function isVote(tokens: readonly Token[], from: number, to: number, start: number, end: number): boolean {
  for (let i = Math.max(start, from - 8); i < from; i++) if (VOTING.test(tokens[i]!.lower)) return true;
  for (let i = to; i < Math.min(end, to + 3); i++) if (VOTING.test(tokens[i]!.lower)) return true;
  return false;
}

/** The second number of a ratio: "a 2-to-1 margin", "4 to 1 in favour". */
export function isOdds(tokens: readonly Token[], i: number, start: number): boolean {
  if (i - 2 < start) return false;
  const link = tokens[i - 1]!.lower;
  const first = tokens[i - 2]!.lower;
  return link === '-'
    ? first.endsWith('-to')
    : link === 'to' && /^\d{1,2}$/.test(first) && tokens[i - 3]?.lower !== 'from';
}
