/** The lists at the end of a page: figures, dates, other times, names, the article's own voice, notices. */
import type { TimeExpression } from '../../types.ts';
import { isDate } from '../dates.ts';
import { anchorInWords, count, officesOf, ownVoiceShare, timeInWords, valueInWords, wordOf } from '../in-words.ts';
import type { Lookup } from '../lookup.ts';
import { clip, gutter, hang, joined, type Sheet, section } from './layout.ts';
import { printable } from './printable.ts';

/** More passages in the article's own voice are counted, not shown. */
const MAX_VOICE_PASSAGES = 12;
/** Shorter passages, such as the lead-in of a quotation, are not informative. */
const MIN_VOICE_WORDS = 5;

export function figures(lookup: Lookup, sheet: Sheet): readonly string[] {
  const id = gutter(
    lookup.reading.quantities.map((quantity) => quantity.id),
    sheet,
  );
  const lines = lookup.reading.quantities.flatMap((quantity) => {
    const word = wordOf(lookup, quantity.statement);
    const rest = joined(
      valueInWords(quantity),
      quantity.of !== null && `of ${quantity.of}`,
      `${word.text}${quantity.statement === null ? '' : ` (${quantity.statement})`}`,
    );
    const exact = sheet.ink.figure(printable(quantity.passage.exact));
    return hang(id(quantity.id), `${exact}  ${sheet.ink.dim(`= ${printable(rest)}`)}`, sheet.width);
  });
  return section('FIGURES', lines, sheet);
}

export function dates(lookup: Lookup, sheet: Sheet): readonly string[] {
  return section('DATES', timeLines(lookup.reading.times.filter(isDate), lookup, sheet), sheet);
}

/** Time expressions that are not dates: durations, sets, clock times without a known day. */
export function otherTimes(lookup: Lookup, sheet: Sheet): readonly string[] {
  const times = lookup.reading.times.filter((time) => !isDate(time));
  return section('LENGTHS OF TIME, AND OTHER TIMES', timeLines(times, lookup, sheet), sheet);
}

function timeLines(times: readonly TimeExpression[], lookup: Lookup, sheet: Sheet): readonly string[] {
  const id = gutter(
    times.map((time) => time.id),
    sheet,
  );
  return times.flatMap((time) => {
    const rest = joined(timeInWords(time), time.type.toLowerCase(), anchorInWords(lookup, time));
    const exact = sheet.ink.date(printable(time.passage.exact));
    return hang(id(time.id), `${exact}  ${sheet.ink.dim(`= ${printable(rest)}`)}`, sheet.width);
  });
}

export function entities(lookup: Lookup, sheet: Sheet): readonly string[] {
  const id = gutter(
    lookup.reading.entities.map((entity) => entity.id),
    sheet,
  );
  const lines = lookup.reading.entities.flatMap((entity) => {
    const rest = joined(entity.type, officesOf(entity).join('; '), count(entity.mentions.length, 'mention'));
    const name = sheet.ink.name(printable(entity.name));
    return hang(id(entity.id), `${name}  ${sheet.ink.dim(printable(rest))}`, sheet.width);
  });
  return section('PEOPLE, BODIES, PLACES, INSTRUMENTS', lines, sheet);
}

export function voice(lookup: Lookup, sheet: Sheet): readonly string[] {
  const { voice: stretches } = lookup.reading;
  if (stretches.length === 0) return [];
  const share = ownVoiceShare(lookup.reading);
  const lines = stretches
    .map((passage) => printable(passage.exact))
    .filter((words) => words.split(' ', MIN_VOICE_WORDS).length === MIN_VOICE_WORDS)
    .slice(0, MAX_VOICE_PASSAGES)
    .map((words) => `  ${clip(words, sheet.width - 2)}`);
  const left = stretches.length - lines.length;
  return section(
    'THE ARTICLE’S OWN VOICE',
    [
      ...hang(
        '',
        sheet.ink.dim(
          `No speaker stands between: ${count(stretches.length, 'stretch', 'stretches')}` +
            `${share === null ? '' : `, ${Math.round(share * 100)}% of the body text`}.`,
        ),
        sheet.width,
      ),
      ...lines,
      ...(left > 0
        ? hang('  ', sheet.ink.dim(`and ${left} more; --html shows all of them in place`), sheet.width)
        : []),
    ],
    sheet,
  );
}

export function notices({ reading }: Lookup, sheet: Sheet): readonly string[] {
  const lines = reading.notices.flatMap((notice) =>
    hang(`  ${sheet.ink.warning('!')} `, printable(notice.message), sheet.width),
  );
  return section('TO KNOW', lines, sheet);
}
