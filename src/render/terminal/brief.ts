import type { Reading } from '../../types.ts';
import { publishedInWords, sentenceText } from '../in-words.ts';
import { lookUp } from '../lookup.ts';
import { strongestPledges, strongestStatements } from '../top-findings.ts';
import { counts, titleOf } from './header.ts';
import { clip, hang, joined } from './layout.ts';
import { sheetOf, type TerminalOptions } from './page.ts';
import { printable } from './printable.ts';

/** A summary of a few lines for an article: title, outlet and date, counts, its strongest pledges and statement. */
export function briefPage(reading: Reading, options: TerminalOptions): string {
  const lookup = lookUp(reading);
  const { width, ink } = sheetOf(options);
  const { article } = reading;

  const said = strongestStatements(lookup, 1).map((statement) => {
    const line = clip(printable(sentenceText(lookup, statement.id)), width - 11);
    return `  ${ink.said('said')}     ${line}`;
  });
  const pledged = strongestPledges(lookup, 2).map((pledge) => {
    const line = clip(printable(sentenceText(lookup, pledge.id)), width - 11);
    return `  ${ink.pledged('pledged')}  ${line}`;
  });
  const lines = [
    ...hang('', ink.title(titleOf(lookup)), width),
    ...hang(
      '  ',
      ink.dim(
        joined(
          article.outlet && printable(article.outlet),
          article.published && printable(publishedInWords(article.published)),
          counts(lookup),
        ),
      ),
      width,
    ),
    ...said,
    ...pledged,
    ...reading.notices
      .filter((notice) => notice.code === 'not-english')
      .flatMap((notice) => hang(`  ${ink.warning('!')} `, printable(notice.message), width)),
  ];
  return `${lines.join('\n')}\n`;
}
