/** What the record keeps of a finding beside its body: words, form, day, figure, certainty. */
import type { Amount, Dated, Day, Finding } from '../types.ts';
import { correctedField, fieldsOfType, heldIn } from './kinds.ts';
import { mainPassagesOf, passagesOf } from './passages.ts';

/** The words of a finding, for people: what was said, pledged, done or counted, or the name. */
export function findingText(finding: Finding): string {
  if (finding.kind === 'entity') return finding.name;
  return mainPassagesOf(finding)
    .map(({ exact }) => exact)
    .join(' … ');
}

const MAX_LABEL_LENGTH = 160;

/** What an item is called where only a line is shown: the words of its first finding, on one line. */
export function labelOf(finding: Finding): string {
  const line = findingText(finding).replace(/\s+/g, ' ').trim().toWellFormed();
  return line.length <= MAX_LABEL_LENGTH ? line : `${line.slice(0, MAX_LABEL_LENGTH - 1).toWellFormed()}…`;
}

/** Where in its article a finding begins. */
export function beginningOf(finding: Finding): number {
  return passagesOf(finding)[0]?.start ?? 0;
}

/** Kind of a statement or a pledge, type of an entity or an action, unit of a figure. */
export function formOf(finding: Finding): string | null {
  const field = correctedField(finding.kind, 'form');
  if (field?.type === 'choice') return heldIn(finding, field);
  return finding.kind === 'quantity' ? finding.unit : null;
}

/** When it was said or done; of a pledge, its deadline. */
export function dateOf(finding: Finding): Dated | null {
  const [field] = fieldsOfType(finding.kind, 'date');
  return field === undefined ? null : heldIn(finding, field);
}

/** The first day that a finding is about, else the day that its article was published. */
export function dayOfFinding(finding: Finding, published: Day | null): Day | null {
  const field = fieldsOfType(finding.kind, 'date').find(({ day }) => day);
  return (field === undefined ? null : heldIn(finding, field)?.from) ?? published;
}

/** Of a pledge, what is promised; of a figure, itself. */
export function amountOf(finding: Finding): Amount | null {
  if (finding.kind === 'pledge') return finding.amount;
  if (finding.kind !== 'quantity') return null;
  const { passage, value, unit, of, approximate } = finding;
  return { exact: passage.exact, value, unit, of, approximate };
}

/** How sure the reader was; null where it doesn't say. */
export function confidenceOf(finding: Finding): number | null {
  return 'confidence' in finding ? finding.confidence : null;
}
