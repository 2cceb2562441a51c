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
  const { kind, form, exact, figure, members } = finding;
  const who = (role: string) => listed(finding.named.filter((each) => each.role === role).map(({ name }) => name));
  const words = (part: string) =>
    finding.parts.filter((each) => each.part === part).map((each) => onOneLine(each.exact));
  const elsewhere = members > 1 && kind !== 'entity' ? [`${members} reports`] : [];
  const more = [...factsOf(finding).flatMap((fact) => brief(fact) ?? []), ...elsewhere];
  switch (kind) {
    case 'statement': {
      const cue = words('cue').join(' … ');
      // A colon says nothing to whoever hears it.
      const quoted = /\p{L}/u.test(cue);
      return { who: who('speaker') || 'Somebody', does: quoted ? cue : 'says', quoted, more };
    }
    case 'pledge':
      return { who: who('pledger') || 'Somebody', does: PROMISES[form ?? ''] ?? 'pledges', quoted: false, more };
    case 'action':
      return { who: who('actor') || 'Somebody', does: words('act').join(' … '), quoted: true, more };
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
  const shown =
    fact.says === 'form' ? fact.value?.toLowerCase() : fact.says === 'choice' ? fact.value : factShown(fact);
  return shown ? `${fact.brief} ${onOneLine(shown)}`.trim() : null;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
