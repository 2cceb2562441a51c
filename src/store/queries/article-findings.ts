import { itemId } from '../../record/ids.ts';
import { rolesOf, statementOf } from '../../record/kinds/references.ts';
import type { ReviewStatus } from '../../record/review/verdicts.ts';
import type { Finding, Kind, StatementFinding } from '../../record/types.ts';
import type { Finding as FindingShown } from '../../record/views/findings.ts';
import { type Said, saidBy, statedSpeaker, wholeTextBy } from '../../record/wording/said.ts';
import type { Sql } from '../database/database.ts';
import { findingView } from './finding-view.ts';
import { type NamedIn, namedView } from './named-in.ts';

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
  const statements = new Map<string, { readonly id: number; readonly finding: StatementFinding }>();
  for (const [id, , kind, item, , , , local, label, finding] of rows) {
    if (kind === 'entity') entities.set(local, { name: label ?? '', item });
    if (finding.kind === 'statement') statements.set(local, { id, finding });
  }
  const saidIn = saidWithin(statements, entities);
  const [about] = await sql.query<{ speaker: string | null }>('select speaker from articles where id = $1', [article]);
  const stated = statedSpeaker(
    about?.speaker ?? null,
    [...entities.values()].map(({ name, item }) => ({ name, entity: itemId('entity', item) })),
  );
  const whole = stated === null ? [] : [wholeTextBy(stated)];
  return rows.map(([id, , kind, item, members, verdict, made, , , finding]) => {
    const said = statementOf(finding);
    const named = namedBy(finding, entities);
    const within = said === null ? null : (statements.get(said)?.id ?? null);
    return findingView({
      ...{ id, kind, item, members, finding, state: 'standing', verdict, made, named, within },
      said: [...saidIn(finding), ...whole],
    });
  });
}

type Statements = ReadonlyMap<string, { readonly finding: StatementFinding }>;

/** The statements that a finding is told in, from the innermost out. A ring of them is gone through once. */
function saidWithin(statements: Statements, entities: Entities): (finding: Finding) => readonly Said[] {
  const speakers = new Map(
    [...statements].map(([local, { finding }]) => [local, saidBy(finding, namedView(namedBy(finding, entities)))]),
  );
  return (finding) => {
    const out = new Set<Said>();
    for (let local = statementOf(finding); local !== null; ) {
      const [said, statement] = [speakers.get(local), statements.get(local)];
      if (said === undefined || statement === undefined || out.has(said)) break;
      out.add(said);
      local = statementOf(statement.finding);
    }
    return [...out];
  };
}

type Entities = ReadonlyMap<string, Omit<NamedIn, 'role'>>;

function namedBy(finding: Finding, entities: Entities): readonly NamedIn[] {
  return rolesOf(finding).flatMap(({ role, entity }): NamedIn[] => {
    const who = entities.get(entity);
    return who === undefined ? [] : [{ role, ...who }];
  });
}
