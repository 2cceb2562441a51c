/** What a finding says beside its words, as one line of particulars: form, amount, deadline, condition, date. */
import type { Kind } from '../../../record/types.ts';
import type { Finding, Part } from '../../../record/views/findings.ts';
import type { Dated, Figure } from '../../../record/views/words.ts';
import { count, NO_SPEAKER, timeInWords, valueInWords } from '../../in-words.ts';
import { joined } from '../layout.ts';
import { printable } from '../printable.ts';
import { particular } from './standpoint.ts';

/** The words of a finding: what was said, pledged, done or counted, or the name. */
export const wordsOf = ({ exact }: Finding): string => printable(exact) || '(no words given)';

/** The parts of those who speak, pledge or act, or whose figure it is. */
const DOERS: readonly string[] = ['speaker', 'pledger', 'actor', 'whose'];

/** Who speaks, pledges or acts in a finding; empty for what nobody has to stand for. */
export function doersIn({ kind, named }: Pick<Finding, 'kind' | 'named'>): string {
  return doersOf(
    kind,
    named.filter(({ role }) => DOERS.includes(role)).map(({ name }) => name),
  );
}

/** As {@link doersIn}, of their names. */
export function doersOf(kind: Kind, who: readonly string[]): string {
  const named = who.map(printable).filter(Boolean).join(', ');
  switch (kind) {
    case 'statement':
      return named || NO_SPEAKER;
    case 'pledge':
      return named || 'no pledger named';
    case 'action':
      return named || 'no actor named';
    case 'quantity':
      return named;
    case 'entity':
      return '';
  }
}

/** Who speaks, pledges or acts and through whom; of an action the act, to whom and where: `Police → cleared → square`. */
export function doingOf(finding: Finding): string {
  const doers = doersIn(finding);
  const named = (part: string): string =>
    finding.named
      .filter(({ role }) => role === part)
      .map(({ name }) => particular(name))
      .join(', ');
  if (finding.kind === 'statement') return joined(doers, named('via') && `via ${named('via')}`);
  if (finding.kind !== 'action') return doers;
  const [target, place] = [named('target'), named('place')];
  return joined(
    [doers, partOf(finding, 'act'), ...(target === '' ? [] : [target])].join(' → '),
    place !== '' && `in ${place}`,
  );
}

/** Particulars of a finding, printable; those of a few known words too, for a record may come from anywhere. */
export function factsOf(finding: Finding): string {
  const { kind, form, date, figure, testable } = finding;
  switch (kind) {
    case 'statement': {
      const cue = partOf(finding, 'cue');
      return joined(form !== null && particular(form), cue !== '' && `“${cue}”`, date !== null && datedInWords(date));
    }
    case 'pledge': {
      const condition = partOf(finding, 'condition');
      return joined(
        form !== null && particular(form),
        testable !== null && particular(testable),
        figure !== null && `amount ${amountInWords(figure)}`,
        date !== null && `deadline ${datedInWords(date)}`,
        condition !== '' && `condition “${condition}”`,
      );
    }
    case 'action':
      return joined(particular(form ?? 'untyped'), date === null ? 'undated' : datedInWords(date));
    case 'quantity':
      return figure === null
        ? ''
        : joined(`= ${printable(valueInWords(figure))}`, figure.of !== null && `of ${printable(figure.of)}`);
    case 'entity': {
      const offices = [...new Set(passages(finding, 'office'))].join('; ');
      return joined(form !== null && particular(form), offices, count(passages(finding, 'mention').length, 'mention'));
    }
  }
}

/** `“before the end of 2032” = 2032 (EDTF ../2032)`. */
function datedInWords(date: Dated): string {
  return `“${printable(date.exact)}” = ${printable(timeInWords(date))}`;
}

/** `“some 40 million crowns” = about 40,000,000 crowns`. */
function amountInWords(figure: Figure): string {
  return `“${printable(figure.exact)}” = ${printable(valueInWords(figure))}`;
}

const passages = ({ parts }: Finding, part: Part['part']): readonly string[] =>
  parts.filter((each) => each.part === part).map(({ exact }) => printable(exact));

const partOf = (finding: Finding, part: Part['part']): string => passages(finding, part).join(' … ');
