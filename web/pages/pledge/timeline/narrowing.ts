import type { Moment } from './when.ts';

/** What the picture and the list are narrowed to. */
export interface Narrowing {
  readonly relation?: string | undefined;
  readonly outlet?: string | undefined;
  readonly speaker?: string | undefined;
}

/** Whether a moment is shown. What is due and what was judged always is: the rest is seen against it. So is the pledge. */
export function isShown({ side, what, relation, where, named }: Moment, to: Narrowing): boolean {
  if (side === 'mark' || what === 'wording') return true;
  return (
    (to.relation === undefined || relation === to.relation) &&
    (to.outlet === undefined || where?.outlet === to.outlet) &&
    (to.speaker === undefined || named.some(({ entity }) => entity === to.speaker))
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** What can be narrowed to: only what some moment has, the most frequent first. */
export function choicesOf(moments: readonly Moment[]): {
  readonly relations: readonly Choice[];
  readonly outlets: readonly Choice[];
  readonly speakers: readonly Choice[];
} {
  const relations = new Map<string, Choice>();
  const outlets = new Map<string, Choice>();
  const speakers = new Map<string, Choice>();
  for (const { side, relation, where, named } of moments) {
    if (side === 'mark') continue;
    if (relation !== null) add(relations, relation, relation);
    if (where?.outlet) add(outlets, where.outlet, where.outlet);
    for (const { entity, name, role } of named) if (SPEAKS.has(role)) add(speakers, entity, name);
  }
  return { relations: sorted(relations), outlets: sorted(outlets), speakers: sorted(speakers) };
}

const SPEAKS: ReadonlySet<string> = new Set(['speaker', 'pledger', 'actor']);

function add(choices: Map<string, Choice>, value: string, label: string): void {
  choices.set(value, { value, label, count: (choices.get(value)?.count ?? 0) + 1 });
}

function sorted(choices: ReadonlyMap<string, Choice>): Choice[] {
  return [...choices.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'));
}
