import { type Finding, KINDS } from '../types.ts';
import type { Held, Named, ReferenceField, RoleName } from './fields.ts';
import { fieldsOfType, heldIn, withValue } from './kinds.ts';

/** An entity that a finding names, and in which part. */
export interface Role {
  readonly role: RoleName;
  /** Local id. */
  readonly entity: string;
}

/** The entities that a finding names, in order. */
export function rolesOf(finding: Finding): readonly Role[] {
  return fieldsOfType(finding.kind, 'reference').flatMap((field) => {
    const { role } = field;
    return role === undefined ? [] : referencesIn(finding, field).map((entity) => ({ role, entity }));
  });
}

const LABELS: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap((kind) => fieldsOfType(kind, 'reference')).flatMap(({ role, label }) => (role ? [[role, label]] : [])),
);

/** What people call a role: `Who pledges`. A role that is none is shown as it is. */
export function roleLabel(role: string): string {
  return LABELS.get(role) ?? role;
}

/** Local id of the statement that a finding is said in; of a statement, of the one that holds it. */
export function statementOf(finding: Finding): string | null {
  const field = fieldsOfType(finding.kind, 'reference').find(({ to }) => to === 'statement');
  return field === undefined ? null : (referencesIn(finding, field)[0] ?? null);
}

/** A finding whose references to other findings, and whose own id, are given other names. */
export function renamed(finding: Finding, name: (local: string) => string): Finding {
  let result: Finding = { ...finding, local: name(finding.local) };
  for (const field of fieldsOfType(finding.kind, 'reference')) {
    const held = heldIn(finding, field);
    const next: Held['reference'] = held === null ? null : typeof held === 'string' ? name(held) : held.map(name);
    result = withValue(result, field, next);
  }
  return result;
}

/** What a field refers to, by local ids. */
export function referencesIn(finding: Finding, field: Named<ReferenceField>): readonly string[] {
  const held = heldIn(finding, field);
  if (held === null) return [];
  return typeof held === 'string' ? [held] : held;
}
