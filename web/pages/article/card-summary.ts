import { type Fact, factsOf } from '../../../src/record/views/facts.ts';
import type { Finding } from '../../../src/record/views/findings.ts';
import { factShown, onOneLine } from '../../components/facts.ts';

/** How the margin sums up a finding: who, what they do, and what else is known. */
export interface CardSummary {
  readonly who: string;
  /** In the words of the text, or the desk's. */
  readonly does: string;
  /** Whether `does` are words of the text. */
  readonly quoted: boolean;
  readonly more: readonly string[];
}

const PROMISES: Readonly<Record<string, string>> = {
  promise: 'promises',
  plan: 'plans',
  agreement: 'agrees',
  order: 'orders',
  warning: 'warns',
};

export function cardSummary(finding: Finding): CardSummary {
  const { kind, form, exact, figure, members, sentence } = finding;
  const part = (role: string) =>
    sentence.parts.flatMap((each) => (each.role === role ? [onOneLine(each.text)] : [])).join(', ');
  const elsewhere = members > 1 && kind !== 'entity' ? [`${members} reports`] : [];
  const source = part('source') === '' || kind === 'quantity' ? [] : [part('source').replace(', ', '')];
  const more = [...source, ...factsOf(finding).flatMap((fact) => brief(fact) ?? []), ...elsewhere];
  switch (kind) {
    case 'statement': {
      // A colon says nothing to whoever hears it.
      const saying = part('saying');
      return { who: part('who'), does: saying || 'says', quoted: saying !== '', more };
    }
    case 'pledge': {
      const who = finding.named.filter(({ role }) => role === 'pledger').map(({ name }) => name);
      return { who: listed(who) || 'Nobody named', does: PROMISES[form ?? ''] ?? 'pledges', quoted: false, more };
    }
    case 'action':
      // Who did it, as the article says it: of a passive the words that come first did not.
      return { who: '', does: onOneLine(sentence.text), quoted: false, more };
    case 'quantity': {
      // The words are the figure; what they are not is what is counted.
      const of = [figure?.of, figure?.approximate ? 'approximate' : null].filter((each) => typeof each === 'string');
      return { who: onOneLine(exact), does: '', quoted: false, more: [...of, ...more] };
    }
    case 'entity':
      return { who: onOneLine(exact), does: '', quoted: false, more };
  }
}

/** A fact in a brief line: `by 5 Mar 2031`, `via Lowen Courier`; null where there is none, or it needs no telling. */
function brief(fact: Fact): string | null {
  if (fact.brief === null) return null;
  if (fact.says === 'count') return fact.count > 1 ? `${fact.count} times here` : null;
  const shown = fact.says === 'form' ? fact.shown?.toLowerCase() : factShown(fact);
  return shown ? `${fact.brief} ${onOneLine(shown)}`.trim() : null;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
