/** What a finding says beside its words, as one line of particulars: form, amount, deadline, condition, date. */
import type { Kind } from '../../../record/types.ts';
import { type Fact, factsOf as facts } from '../../../record/views/facts.ts';
import type { Finding, Part } from '../../../record/views/findings.ts';
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
  return joined(...facts(finding).map((fact) => factInWords(fact, finding)));
}

/** Who is named is left to {@link doingOf}. */
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

/** The words of one part of a finding. */
const partOf = ({ parts }: Finding, part: Part['part']): string =>
  parts
    .filter((each) => each.part === part)
    .map(({ exact }) => printable(exact))
    .join(' … ');
