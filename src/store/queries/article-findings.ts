import { rolesOf, statementOf } from '../../record/kinds/references.ts';
import type { ReviewStatus } from '../../record/review/decision.ts';
import type { Finding, Kind } from '../../record/types.ts';
import type { Finding as FindingShown } from '../../record/views/findings.ts';
import type { Sql } from '../database/database.ts';
import { findingView } from './finding-view.ts';
import type { NamedIn } from './shown-findings.ts';

type Row = readonly [
  id: number,
  place: number,
  kind: Kind,
  item: number,
  members: number,
  verdict: ReviewStatus,
  made: boolean,
  local: string,
  /** Of an entity what its item is called. */
  label: string | null,
  finding: Finding,
];

/**
 * The findings that stand in an article, in the order of its text.
 *
 * A long article has ten thousand and more. That many rows take longer to be handed over than to be found, so that they
 * come as one text; and whom a finding names, and where it is said, is looked up among the others, which are all here.
 */
export async function findingsIn(sql: Sql, article: number): Promise<FindingShown[]> {
  const [packed] = await sql.query<{ findings: string | null }>(
    `select '[' || string_agg('[' || f.id || ',' || f.place || ',"' || f.kind || '",' || f.item || ',' || i.members || ',"' || f.verdict || '",'
         || (exists (select from made m where m.finding = f.id))::text || ',' || to_json(f.local)::text || ','
         || case when f.kind = 'entity' then to_json(i.label)::text else 'null' end || ','
         || coalesce(f.corrected, f.body) || ']', ',') || ']' as findings
     from findings f join items i on i.id = f.item where f.article = $1 and f.state = 'standing'`,
    [article],
  );
  const rows = (JSON.parse(packed?.findings ?? '[]') as Row[]).sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const entities = new Map<string, Omit<NamedIn, 'role'>>();
  const statements = new Map<string, number>();
  for (const [id, , kind, item, , , , local, label] of rows) {
    if (kind === 'entity') entities.set(local, { name: label ?? '', item });
    if (kind === 'statement') statements.set(local, id);
  }
  return rows.map(([id, , kind, item, members, verdict, made, , , finding]) => {
    const said = statementOf(finding);
    const named = namedBy(finding, entities);
    const within = said === null ? null : (statements.get(said) ?? null);
    return findingView({ id, kind, item, members, finding, state: 'standing', verdict, made, named, within });
  });
}

function namedBy(finding: Finding, entities: ReadonlyMap<string, Omit<NamedIn, 'role'>>): readonly NamedIn[] {
  return rolesOf(finding).flatMap(({ role, entity }): NamedIn[] => {
    const who = entities.get(entity);
    return who === undefined ? [] : [{ role, ...who }];
  });
}
