import { isDate } from '../dates.ts';
import { count, publishedInWords } from '../in-words.ts';
import type { Lookup } from '../lookup.ts';
import { clip, hang, joined, type Sheet } from './layout.ts';
import { printable } from './printable.ts';

export function titleOf({ reading: { article } }: Lookup): string {
  return (
    printable(article.title ?? '') ||
    clip(printable(article.text.slice(...(article.paragraphs[0] ?? [0, 0]))), 80) ||
    'An article without text'
  );
}

/** Outlet, byline, date, language and address, as far as they are known. */
function particulars({ reading: { article } }: Lookup): string {
  return joined(
    article.outlet && printable(article.outlet),
    article.byline.length > 0 && `by ${article.byline.map(printable).join(', ')}`,
    article.published === null ? 'publication date unknown' : printable(publishedInWords(article.published)),
    article.language === 'und' ? 'language unknown' : printable(article.language),
    article.url && printable(article.url),
  );
}

export function counts({ reading }: Lookup): string {
  return joined(
    count(reading.statements.length, 'statement'),
    count(reading.pledges.length, 'pledge'),
    count(reading.actions.length, 'action'),
    count(reading.quantities.length, 'figure'),
    count(reading.times.filter(isDate).length, 'date'),
  );
}

export function header(lookup: Lookup, { width, ink }: Sheet): readonly string[] {
  return [
    ...hang('', ink.title(titleOf(lookup)), width),
    ...hang('', particulars(lookup), width),
    ...hang('', ink.dim(counts(lookup)), width),
  ];
}
