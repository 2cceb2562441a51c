import type { Logged } from '../../../record/answers.ts';
import { count } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { pageOf } from './commands.ts';
import { deedOf } from './deeds.ts';
import { hangText } from './pieces.ts';
import { instantInWords, particular, quoted, shortHash } from './standpoint.ts';

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
      ...hangText(seq(`${entry.seq}`), deedOf(entry), width),
      ...(entry.why === null ? [] : hangText(seq(''), quoted(entry.why), width)),
      ...hang(
        seq(''),
        ink.dim(joined(instantInWords(entry.at), `by ${particular(entry.by)}`, shortHash(entry.hash))),
        width,
      ),
    ]),
  ]);
}
