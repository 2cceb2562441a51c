import type { HistoryPage } from '../../../record/views/history.ts';
import { count, countShown } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { pageOf } from './commands.ts';
import { changeInWords } from './decisions.ts';
import { hangText } from './pieces.ts';
import { instantInWords, quoted, shortHash } from './standpoint.ts';

/** Entries of the log in the given order, newest first, as a page for the terminal, ending in a line break. */
export function historyPage(
  { items: entries, next, count: all }: Pick<HistoryPage, 'items' | 'next' | 'count'>,
  sheet: Sheet,
): string {
  const { width, ink } = sheet;
  if (entries.length === 0) return pageOf([ink.title('History'), ...hang('', 'The log has no such entries.', width)]);
  const lead = gutter(
    entries.map(({ seq }) => `${seq}`),
    sheet,
  );
  return pageOf([
    ink.title('History'),
    ...hang('', ink.dim(countOf(entries.length, all, next !== null)), width),
    '',
    ...entries.flatMap(({ seq, summary, changes, why, at, hash, kind }) => [
      ...hangText(lead(`${seq}`), printable(summary), width),
      // The page of an article shows what changed in its words.
      ...(kind === 'article.changed' ? [] : changes).flatMap((change) =>
        hangText(`${lead('')}  `, changeInWords(change), width),
      ),
      ...(why === null ? [] : hangText(lead(''), quoted(why), width)),
      ...hang(lead(''), ink.dim(joined(instantInWords(at), shortHash(hash))), width),
    ]),
  ]);
}

/** `4 of 77 entries`; where the total is unknown, says that there are more. */
function countOf(shown: number, all: number | null, more: boolean): string {
  if (all !== null) return countShown(shown, all, 'entry', 'entries');
  return more ? `the newest ${count(shown, 'entry', 'entries')}; there are more` : count(shown, 'entry', 'entries');
}
