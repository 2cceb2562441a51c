import { type Wording, wordingOf } from '../identity/statements/wording.ts';
import { type Change, stretchesOf } from '../identity/words/align.ts';
import type { Word } from '../identity/words/fold-words.ts';
import { textOf } from '../identity/words/shown.ts';
import type { Difference, StatementFinding } from '../types.ts';
import { groupsOf, type Member, pairsOf } from './groups.ts';

/**
 * Where a quotation is worded differently: "not" in one paper, "never" in another. Only words that both print between
 * quotation marks count, within a stretch that both quote; marks, capitals, spelling, contractions and what stands in
 * brackets do not, nor does it where one breaks off and the other goes on. Each difference is listed once.
 */
export function wordings(members: readonly Member<StatementFinding>[]): readonly Difference[] {
  const groups = groupsOf(
    members,
    ({ finding }): Wording | null => {
      const wording = wordingOf(finding);
      return wording.quotes.length > 0 ? wording : null;
    },
    ({ words }) => words.map(({ folded, quoted }) => `${folded}${quoted ? '"' : ''}`).join(' '),
  );
  const found = new Map<string, Difference>();
  for (const { a, b, first, second } of pairsOf(groups)) {
    for (const change of stretchesOf(a.value.words, b.value.words).flatMap(({ changes }) => changes)) {
      const shown = differing(a.value.words, b.value.words, change);
      if (!shown) continue;
      const key = [shown.a.toLowerCase(), shown.b.toLowerCase()].toSorted().join(' / ');
      const what = `one quotes “${shown.a}”, the other “${shown.b}”`;
      if (!found.has(key)) found.set(key, { aspect: 'wording', of: [first.index, second.index], ...shown, what });
    }
  }
  return [...found.values()];
}

/** The words of both sides of a change; where one has none, each with the word before it. Null for what is no difference. */
function differing(a: readonly Word[], b: readonly Word[], change: Change): { a: string; b: string } | null {
  const left = a.slice(...change.a);
  const right = b.slice(...change.b);
  const changed = [...left, ...right];
  const around = [a[change.a[0] - 1], a[change.a[1]], b[change.b[0] - 1], b[change.b[1]]];
  if (changed.some((word) => !word.quoted) || around.some((word) => !word?.quoted)) return null;
  if (left.some(isBracketed) || right.some(isBracketed)) return null;
  const cut = (words: readonly Word[], [from, to]: Change['a']): boolean =>
    words.slice(from, to + 1).some(({ afterCut }) => afterCut);
  if (left.length === 0 || right.length === 0) {
    if (cut(a, change.a) || cut(b, change.b)) return null;
    const wider = ([from, to]: Change['a']): Change['a'] => [from - 1, to];
    return { a: textOf(a, wider(change.a)), b: textOf(b, wider(change.b)) };
  }
  return { a: textOf(a, change.a), b: textOf(b, change.b) };
}

const isBracketed = ({ bracketed }: Word): boolean => bracketed;
