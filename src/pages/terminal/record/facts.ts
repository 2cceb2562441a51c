/** What a finding says beside its words, as one line of particulars: form, amount, deadline, condition, date. */
import type { FindingView } from '../../../record/answers.ts';
import type { Amount, Dated, Finding, Kind } from '../../../record/types.ts';
import type { Passage, Quantity, TimeExpression } from '../../../types.ts';
import { count, NO_SPEAKER, timeInWords, valueInWords } from '../../in-words.ts';
import { joined } from '../layout.ts';
import { printable } from '../printable.ts';
import { particular } from './standpoint.ts';

/** The words of a finding: what was said, pledged, done or counted, or the name. */
export function wordsOf(finding: Finding): string {
  switch (finding.kind) {
    case 'entity':
      return printable(finding.name);
    case 'statement':
      return inWords(finding.content) || '(no words given)';
    case 'pledge':
      return inWords(finding.passages) || '(no words given)';
    case 'action':
    case 'quantity':
      return printable(finding.passage.exact);
  }
}

/** Who speaks, pledges or acts; empty for what nobody has to stand for. */
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
export function doingOf(finding: Finding, { who, roles }: Pick<FindingView, 'who' | 'roles'>): string {
  const doers = doersOf(finding.kind, who);
  const named = (part: string): string =>
    roles
      .filter(({ role }) => role === part)
      .map(({ name }) => particular(name))
      .join(', ');
  if (finding.kind === 'statement') return joined(doers, named('via') && `via ${named('via')}`);
  if (finding.kind !== 'action') return doers;
  const [target, place] = [named('target'), named('place')];
  return joined(
    [doers, printable(finding.act.exact), ...(target === '' ? [] : [target])].join(' → '),
    place !== '' && `in ${place}`,
  );
}

/** Particulars of a finding, printable; those of a few known words too, for a record may come from anywhere. */
export function factsOf(finding: Finding): string {
  switch (finding.kind) {
    case 'statement': {
      const cue = inWords(finding.cue);
      return joined(
        particular(finding.form),
        cue !== '' && `“${cue}”`,
        finding.date !== null && datedInWords(finding.date),
      );
    }
    case 'pledge':
      return joined(
        particular(finding.form),
        particular(finding.testable),
        finding.amount !== null && `amount ${amountInWords(finding.amount)}`,
        finding.deadline !== null && `deadline ${datedInWords(finding.deadline)}`,
        finding.condition !== null && `condition “${printable(finding.condition.exact)}”`,
      );
    case 'action':
      return joined(
        particular(finding.type ?? 'untyped'),
        finding.date === null ? 'undated' : datedInWords(finding.date),
      );
    case 'quantity':
      return joined(
        `= ${printable(valueInWords({ ...finding, id: finding.local, why: [] }))}`,
        finding.of !== null && `of ${printable(finding.of)}`,
      );
    case 'entity':
      return joined(particular(finding.type), officesOf([finding]), count(finding.mentions.length, 'mention'));
  }
}

/** Distinct titles of the offices that entities are said to hold, in order. */
export function officesOf(findings: readonly Finding[]): string {
  const titles = findings.flatMap((finding) => (finding.kind === 'entity' ? finding.offices : []));
  return [...new Set(titles.map(({ title }) => printable(title)))].join('; ');
}

/** `“before the end of 2032” = 2032 (EDTF ../2032)`. */
function datedInWords({ exact, type, value, edtf }: Dated): string {
  const time: TimeExpression = { id: '', passage: nowhere(exact), type, value, edtf, anchor: null, why: [] };
  return `“${printable(exact)}” = ${printable(timeInWords(time))}`;
}

/** `“some 40 million crowns” = about 40,000,000 crowns`. */
function amountInWords({ exact, ...amount }: Amount): string {
  const figure: Quantity = { id: '', passage: nowhere(exact), ...amount, statement: null, why: [] };
  return `“${printable(exact)}” = ${printable(valueInWords(figure))}`;
}

const nowhere = (exact: string): Passage => ({ start: 0, end: exact.length, exact });

const inWords = (passages: readonly Passage[]): string => passages.map(({ exact }) => printable(exact)).join(' … ');
