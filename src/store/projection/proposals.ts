import type { Proposed } from '../../record/entries.ts';
import type { Sql } from '../database/database.ts';
import { insertRows } from '../database/rows.ts';

const PROPOSAL = {
  id: 'bigint',
  kind: 'text',
  a: 'bigint',
  b: 'bigint',
  finding_a: 'bigint',
  finding_b: 'bigint',
  score: 'real',
  why: 'text',
  verdict: 'text',
} as const;

/** Writes joins that are proposed to people. */
export async function insertProposals(sql: Sql, proposals: readonly Proposed[]): Promise<void> {
  if (proposals.length === 0) return;
  const items = proposals.map(({ items: [a] }) => a);
  const kinds = new Map(
    (await sql.query<{ id: number; kind: string }>('select id, kind from items where id = any($1)', [items])).map(
      ({ id, kind }) => [id, kind],
    ),
  );
  const rows = proposals.map(({ id, items: [a, b], findings: [findingA, findingB], score, why }) => {
    const kind = kinds.get(a) ?? 'entity';
    return { id, kind, a, b, finding_a: findingA, finding_b: findingB, score, why, verdict: 'proposed' };
  });
  await insertRows(sql, 'proposals', PROPOSAL, rows);
}
