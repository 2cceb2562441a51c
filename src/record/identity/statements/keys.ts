import type { Key, Located, StatementFinding } from '../../types.ts';
import { contentOf } from '../words/content.ts';
import { MAX_WORDS } from '../words/fold-words.ts';
import { remember } from '../words/remember.ts';
import { fingerprint, fingerprints } from '../words/shingles.ts';
import { keyDay } from './said-when.ts';
import { wordingOf } from './wording.ts';

export { STATEMENT_WINDOW_DAYS } from './said-when.ts';

/** A quotation of fewer content words is too short for a shingle. */
const MIN_SHINGLE_WORDS = 3;

/**
 * What a statement is looked up by: fingerprints of its content words (see {@link fingerprints}), and one of each
 * quotation within it that is too short to have any. Two statements that share a run of three content words have a key
 * in common, whatever stands around the run, as long as neither has more than fifty; beyond that, the longer
 * the text the longer the run has to be. None for a statement without words.
 */
export function statementKeys(located: Located<StatementFinding>): readonly Key[] {
  const day = keyDay(located);
  return printsOf(located.finding).map((print) => ({ key: `s:${print}`, day }));
}

/** Whether two statements have a key in common. */
export function meet(a: StatementFinding, b: StatementFinding): boolean {
  const other = new Set(printsOf(b));
  return printsOf(a).some((print) => other.has(print));
}

const printsOf: (finding: StatementFinding) => readonly string[] = remember((finding: StatementFinding) => {
  const { words, content, quotes } = wordingOf(finding);
  const stems = content.map(({ stem }) => stem);
  const prints = new Set(fingerprints(stems));
  for (const [from, to] of quotes.slice(0, MAX_WORDS / 100)) {
    if (to - from > 8 * MIN_SHINGLE_WORDS) continue;
    const short = contentOf(words.slice(from, to)).map(({ stem }) => stem);
    if (short.length > 0 && short.length < MIN_SHINGLE_WORDS) prints.add(fingerprint(short));
  }
  if (prints.size === 0 && words.length > 0) prints.add(fingerprint(words.map(({ folded }) => folded)));
  return [...prints];
});
