/** The particulars of a finding as one line: form, amount, deadline, condition, date. */
import { type Fact, factsOf as facts } from '../../../record/views/facts.ts';
import type { Finding } from '../../../record/views/findings.ts';
import { count, timeInWords, valueInWords } from '../../in-words.ts';
import { joined } from '../layout.ts';
import { printable } from '../printable.ts';
import { particular } from './standpoint.ts';

/**
 * Particulars of a finding, made printable; also those with fixed values, since a record may be imported from anywhere.
 */
export function factsOf(finding: Finding): string {
  return joined(...facts(finding).map((fact) => factInWords(fact, finding)));
}

/** Particulars with an entity: relaying outlet, addressee, place. Speaker, pledger and actor are in the sentence. */
const BESIDE: Readonly<Record<string, string>> = { via: 'via', target: 'to', place: 'in' };

function beside(role: string, named: Finding['named']): string | false {
  const word = BESIDE[role];
  return word !== undefined && named.length > 0 && `${word} ${named.map(({ name }) => particular(name)).join(', ')}`;
}

function factInWords(fact: Fact, { kind }: Finding): string | false {
  const label = fact.label.toLowerCase();
  switch (fact.says) {
    case 'who':
      return beside(fact.role, fact.named);
    case 'statement':
      return false;
    case 'form':
      return particular(fact.shown ?? 'untyped');
    case 'choice':
      return fact.shown !== null && particular(fact.shown);
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
