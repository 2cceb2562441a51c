import type { Passage } from '../types.ts';
import type { Day, Finding } from './types.ts';

/** An entity that a finding names, and in which part. */
export interface Role {
  readonly role: 'speaker' | 'via' | 'pledger' | 'actor' | 'target' | 'place' | 'whose';
  /** Local id. */
  readonly entity: string;
}

/** The entities that a finding names, in order. */
export function rolesOf(finding: Finding): readonly Role[] {
  const one = (role: Role['role'], entity: string | null): Role[] => (entity === null ? [] : [{ role, entity }]);
  const all = (role: Role['role'], entities: readonly string[]): Role[] => entities.map((entity) => ({ role, entity }));
  switch (finding.kind) {
    case 'entity':
      return [];
    case 'statement':
      return [...one('speaker', finding.speaker), ...one('via', finding.via)];
    case 'pledge':
      return all('pledger', finding.pledgers);
    case 'action':
      return [...all('actor', finding.actors), ...all('target', finding.targets), ...one('place', finding.place)];
    case 'quantity':
      return one('whose', finding.whose);
  }
}

/** The passages that a finding stands on, the ones that say what it is first. */
export function passagesOf(finding: Finding): readonly Passage[] {
  switch (finding.kind) {
    case 'entity':
      return [...finding.mentions, ...finding.offices.map(({ passage }) => passage)];
    case 'statement':
      return [...finding.content, ...finding.cue, ...finding.source];
    case 'pledge':
      return finding.condition === null ? finding.passages : [...finding.passages, finding.condition];
    case 'action':
      return [finding.passage, finding.act];
    case 'quantity':
      return [finding.passage, finding.sentence];
  }
}

/** The words of a finding, for people: what was said, pledged, done or counted, or the name. */
export function wordsOf(finding: Finding): string {
  switch (finding.kind) {
    case 'entity':
      return finding.name;
    case 'statement':
      return inWords(finding.content);
    case 'pledge':
      return inWords(finding.passages);
    case 'action':
      return finding.passage.exact;
    case 'quantity':
      return finding.passage.exact;
  }
}

function inWords(passages: readonly Passage[]): string {
  return passages.map(({ exact }) => exact).join(' … ');
}

/** Where in its article a finding begins. */
export function beginningOf(finding: Finding): number {
  return passagesOf(finding)[0]?.start ?? 0;
}

/** The first day that a finding is about, else the day that its article was published. */
export function dayOfFinding(finding: Finding, published: Day | null): Day | null {
  const date = finding.kind === 'statement' || finding.kind === 'action' ? finding.date : null;
  return date?.from ?? published;
}

/** How sure the reader was; null where it doesn't say. */
export function confidenceOf(finding: Finding): number | null {
  return 'confidence' in finding ? finding.confidence : null;
}

const LONGEST_LABEL = 160;

/** What an item is called where only a line is shown: the words of its first finding, on one line. */
export function labelOf(finding: Finding): string {
  const line = wordsOf(finding).replace(/\s+/g, ' ').trim().toWellFormed();
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1).toWellFormed()}…`;
}

/** Kind of a statement or a pledge, type of an entity or an action, unit of a figure. */
export function formOf(finding: Finding): string | null {
  switch (finding.kind) {
    case 'statement':
    case 'pledge':
      return finding.form;
    case 'entity':
    case 'action':
      return finding.type;
    case 'quantity':
      return finding.unit;
  }
}
