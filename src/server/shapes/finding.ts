import type { z } from '@hono/zod-openapi';
import { confidenceOf, formOf, wordsOf } from '../../record/finding-parts.ts';
import { findingId, itemId } from '../../record/ids.ts';
import type { Amount, Dated as DatedIn, Finding as Found } from '../../record/types.ts';
import type { FindingIn } from '../../store/asking/article-findings.ts';
import type { InContext } from '../../store/asking/findings-in-context.ts';
import type { NamedIn } from '../../store/asking/shown-findings.ts';
import type { Passage as PassageIn } from '../../types.ts';
import type { Finding, FindingInContext, Part } from '../../record/views/findings.ts';
import type { Dated, Figure, Named } from '../../record/views/words.ts';
import { day, standpoint } from './standpoint.ts';

/** A finding as the contract has it. */
export function finding(shown: FindingIn): Finding {
  const { id, kind, item, members, finding: found, state, verdict, made, within } = shown;
  return {
    id: findingId(id),
    kind,
    form: formOf(found),
    item: itemId(kind, item),
    members,
    exact: wordsOf(found),
    parts: partsOf(found),
    named: shown.named.map(named),
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

/** A finding with where it stands, the words around it, and what was decided on it. */
export function findingInContext(shown: InContext): FindingInContext {
  return {
    ...finding(shown),
    where: standpoint(shown),
    context: shown.context === null ? null : { ...shown.context },
    joined: joinedBy(shown.reason),
    decisions: shown.decisions.map(({ by, verdict, why, at, blind }) => ({ by, verdict, why, at, blind })),
  };
}

export function named({ role, name, item }: NamedIn): z.infer<typeof Named> {
  return { role, name, entity: itemId('entity', item) };
}

function partsOf(found: Found): z.infer<typeof Part>[] {
  const parts = (part: z.infer<typeof Part>['part'], passages: readonly PassageIn[]) =>
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

function dateOf(found: Found): DatedIn | null {
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

export function dated(date: DatedIn | null): z.infer<typeof Dated> | null {
  if (date === null) return null;
  return { exact: date.exact, value: date.value, edtf: date.edtf, from: day(date.from), to: day(date.to) };
}

export function figure(amount: Amount | null): z.infer<typeof Figure> | null {
  if (amount === null) return null;
  const { exact, value, unit, of, approximate } = amount;
  const number = typeof value === 'number' || value === null ? value : ([value[0], value[1]] as [number, number]);
  return { exact, value: number, unit, of, approximate };
}

/** Why a finding stands for its item: of one that the machine joined its reason, of one that people did theirs. */
function joinedBy(reason: string): FindingInContext['joined'] {
  const said = JSON.parse(reason) as { by?: string; why?: string | null; score?: number } | null;
  return said === null ? null : { by: said.by ?? null, why: said.why ?? null, score: said.score ?? null };
}
