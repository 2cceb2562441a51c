import type { Logged } from '../../../record/answers.ts';
import { count } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { pageOf } from './commands.ts';
import { deedOf } from './deeds.ts';
import { instantInWords, quoted } from './standpoint.ts';

/** A hash is shown so far: enough to tell one entry from another, and to find it in an export. */
const HASH_DIGITS = 12;

/** Entries of the log, in the order given, the newest first, as a page for the terminal, ending in a line break. */
export function historyPage(entries: readonly Logged[], sheet: Sheet): string {
  const { width, ink } = sheet;
  if (entries.length === 0) return pageOf([ink.title('History'), ...hang('', 'The log has no such entries.', width)]);
  const seq = gutter(
    entries.map((entry) => `${entry.seq}`),
    sheet,
  );
  return pageOf([
    ink.title('History'),
    ...hang('', ink.dim(count(entries.length, 'entry', 'entries')), width),
    '',
    ...entries.flatMap((entry) => [
      ...hang(seq(`${entry.seq}`), deedOf(entry), width),
      ...(entry.why === null ? [] : hang(seq(''), quoted(entry.why), width)),
      ...hang(
        seq(''),
        ink.dim(
          joined(instantInWords(entry.at), `by ${printable(entry.by)}`, printable(entry.hash).slice(0, HASH_DIGITS)),
        ),
        width,
      ),
    ]),
  ]);
}
