/** What a finding says beside its words, as one line of particulars: form, amount, deadline, condition, date. */
import type { FindingView } from '../../../record/answers.ts';
import { wordsOf as words } from '../../../record/kinds/summary.ts';
import type { Finding, Kind } from '../../../record/types.ts';
import { type Fact, factsOf as facts } from '../../../record/views/facts.ts';
import { viewOf } from '../../../record/views/of-finding.ts';
import { count, NO_SPEAKER, timeInWords, valueInWords } from '../../in-words.ts';
import { joined } from '../layout.ts';
import { printable } from '../printable.ts';
import { particular } from './standpoint.ts';

/** The words of a finding, printable: what was said, pledged, done or counted, or the name. */
export function wordsOf(finding: Finding): string {
  return printable(words(finding)) || '(no words given)';
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
  const known = { ...viewOf(finding), named: [], within: null };
  return joined(...facts(known).map((fact) => factInWords(fact, finding)));
}

/** What nobody can be named in is left to whoever shows who does what to whom. */
function factInWords(fact: Fact, { kind }: Finding): string | false {
  const label = fact.label.toLowerCase();
  switch (fact.says) {
    case 'who':
    case 'statement':
      return false;
    case 'form':
      return particular(fact.value ?? 'untyped');
    case 'choice':
      return fact.value !== null && particular(fact.value);
    case 'words':
      return fact.words !== null && `${label} “${printable(fact.words)}”`;
    case 'count':
      return count(fact.count, 'mention');
    case 'date': {
      const { date } = fact;
      if (date === null) return kind === 'action' && 'undated';
      return `${fact.brief === '' ? '' : `${label} `}“${printable(date.exact)}” = ${printable(timeInWords(date))}`;
    }
    case 'figure': {
      const { figure } = fact;
      if (figure === null) return false;
      const value = printable(valueInWords(figure));
      if (kind !== 'quantity') return `${label} “${printable(figure.exact)}” = ${value}`;
      return joined(`= ${value}`, figure.of !== null && `of ${printable(figure.of)}`);
    }
  }
}

/** Distinct titles of the offices that entities are said to hold, in order. */
export function officesOf(findings: readonly Finding[]): string {
  const titles = findings.flatMap((finding) => (finding.kind === 'entity' ? finding.offices : []));
  return [...new Set(titles.map(({ title }) => printable(title)))].join('; ');
}
