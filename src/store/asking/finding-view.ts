import { confidenceOf, formOf, wordsOf } from '../../record/finding-parts.ts';
import { findingId, itemId } from '../../record/ids.ts';
import type { Amount, Finding as Found, Dated as FoundDate } from '../../record/types.ts';
import type { Finding, Part } from '../../record/views/findings.ts';
import { day } from '../../record/views/standpoint.ts';
import type { Dated, Figure, Named } from '../../record/views/words.ts';
import type { Passage } from '../../types.ts';
import type { NamedIn, ShownFinding } from './shown-findings.ts';

/** What of a finding can be told without its article. */
type FoundIn = Pick<
  ShownFinding,
  'id' | 'kind' | 'item' | 'members' | 'finding' | 'state' | 'verdict' | 'made' | 'named' | 'within'
>;

/** A finding as views have it. */
export function findingView(shown: FoundIn): Finding {
  const { id, kind, item, members, finding: found, state, verdict, made, within } = shown;
  return {
    id: findingId(id),
    kind,
    form: formOf(found),
    item: itemId(kind, item),
    members,
    exact: wordsOf(found),
    parts: partsOf(found),
    named: namedView(shown.named),
    date: dated(dateOf(found)),
    figure: figure(amountOf(found)),
    testable: found.kind === 'pledge' ? found.testable : null,
    within: within === null ? null : findingId(within),
    confidence: confidenceOf(found),
    state,
    verdict,
    made,
  };
}

export function namedView(named: readonly NamedIn[]): Named[] {
  return named.map(({ role, name, item }) => ({ role, name, entity: itemId('entity', item) }));
}

function partsOf(found: Found): Part[] {
  const parts = (part: Part['part'], passages: readonly Passage[]) =>
    passages.map(({ start, end, exact }) => ({ start, end, exact, part }));
  switch (found.kind) {
    case 'entity':
      return [
        ...parts('mention', found.mentions),
        ...parts(
          'office',
          found.offices.map(({ passage }) => passage),
        ),
      ];
    case 'statement':
      return [...parts('content', found.content), ...parts('cue', found.cue), ...parts('source', found.source)];
    case 'pledge':
      return [
        ...parts('passage', found.passages),
        ...(found.condition === null ? [] : parts('condition', [found.condition])),
      ];
    case 'action':
      return [...parts('passage', [found.passage]), ...parts('act', [found.act])];
    case 'quantity':
      return parts('passage', [found.passage]);
  }
}

function dateOf(found: Found): FoundDate | null {
  switch (found.kind) {
    case 'statement':
    case 'action':
      return found.date;
    case 'pledge':
      return found.deadline;
    case 'entity':
    case 'quantity':
      return null;
  }
}

function amountOf(found: Found): Amount | null {
  if (found.kind === 'pledge') return found.amount;
  if (found.kind !== 'quantity') return null;
  const { passage, value, unit, of, approximate } = found;
  return { exact: passage.exact, value, unit, of, approximate };
}

function dated(date: FoundDate | null): Dated | null {
  if (date === null) return null;
  return { exact: date.exact, value: date.value, edtf: date.edtf, from: day(date.from), to: day(date.to) };
}

function figure(amount: Amount | null): Figure | null {
  if (amount === null) return null;
  const { exact, value, unit, of, approximate } = amount;
  const number = typeof value === 'number' || value === null ? value : ([value[0], value[1]] as [number, number]);
  return { exact, value: number, unit, of, approximate };
}
