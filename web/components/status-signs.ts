import type { Outcome } from '../../src/record/assessment.ts';
import type { Tone, VocabularyValue } from '../../src/record/views/pledges.ts';

/** The signs of a tone, one for each value of a vocabulary that has it: no two statuses look alike without their colour. */
const OF_TONE: Readonly<Record<Tone, readonly string[]>> = {
  kept: ['✓', '★', '●'],
  partly: ['◑', '◔', '◕'],
  moving: ['→', '»', '↗'],
  stalled: ['‖', '▪', '◆'],
  broken: ['✕', '↓', '▼'],
  open: ['?', '…', '○'],
};

/** What an assessment can say beside the values of its vocabulary, and that nothing was judged. */
const OF_OUTCOME: Readonly<Record<Outcome | 'untestable' | 'unsaid' | 'unassessed', string>> = {
  'none-found': '∅',
  'blocked-by-court': '⊠',
  'blocked-by-legislature': '⊟',
  'cannot-rate': '⊘',
  superseded: '↷',
  untestable: '≁',
  unsaid: '·',
  unassessed: '–',
};

/** The sign of a value, by its tone and how many of that tone stand before it; beyond those that there are, its number. */
export function signOf(
  value: Pick<VocabularyValue, 'id' | 'tone'>,
  values: readonly Pick<VocabularyValue, 'id' | 'tone'>[],
): string {
  const alike = values.filter(({ tone }) => tone === value.tone);
  const at = Math.max(
    0,
    alike.findIndex(({ id }) => id === value.id),
  );
  return OF_TONE[value.tone][at] ?? String(at + 1);
}

/** The sign of an outcome, and of what was not judged; `?` of a value that no vocabulary has any more. */
export function outcomeSign(id: string): string {
  const signs: Readonly<Record<string, string>> = OF_OUTCOME;
  return signs[id] ?? '?';
}
