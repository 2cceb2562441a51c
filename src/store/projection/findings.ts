import type { ArticleRead } from '../../record/entries.ts';
import { rolesOf } from '../../record/kinds/references.ts';
import { beginningOf, confidenceOf, dayOfFinding, findingText, formOf } from '../../record/kinds/summary.ts';
import type { Day, Finding } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { insertRows, storableText } from '../database/rows.ts';

/** A finding with its number and, where it is new, the item that it stands for and why. */
export interface Placed {
  readonly id: number;
  readonly finding: Finding;
  readonly item: number | null;
  readonly reason: { readonly with: number; readonly score: number; readonly why: string } | null;
}

interface Context {
  readonly article: number;
  readonly capture: number;
  readonly published: Day | null;
}

/** Columns that follow from the finding itself, as it is shown to people. */
const SHOWN = { form: 'text', exact: 'text', day: 'int', place: 'int', confidence: 'real' } as const;
const NEW_FINDING = {
  id: 'bigint',
  kind: 'text',
  item: 'bigint',
  article: 'bigint',
  capture: 'bigint',
  local: 'text',
  body: 'text',
  reason: 'text',
  state: 'text',
  verdict: 'text',
  ...SHOWN,
} as const;

/** Writes new findings, brings those that the record had to this reading, and marks those that it no longer has. */
export async function writeFindings(
  sql: Sql,
  context: Context,
  {
    fresh,
    kept,
    held,
    read,
  }: {
    readonly fresh: readonly Placed[];
    readonly kept: readonly Placed[];
    readonly held: readonly Placed[];
    readonly read: Pick<ArticleRead, 'withdrawn' | 'lost' | 'corrections'>;
  },
): Promise<void> {
  const rows = fresh.map(({ id, finding, item, reason }) => ({
    id,
    kind: finding.kind,
    item: item ?? 0,
    article: context.article,
    capture: context.capture,
    local: finding.local,
    body: JSON.stringify(finding),
    reason: JSON.stringify(reason),
    state: 'standing',
    verdict: 'proposed',
    ...shown(finding, context.published),
  }));
  await insertRows(sql, 'findings', NEW_FINDING, rows);
  const gone = [...read.withdrawn, ...read.lost];
  // Ids in a reading are given anew each time: what this reading does not have must not be taken for what it has.
  if (gone.length > 0)
    await sql.query(
      `update findings set state = case when id = any($2) then 'lost' else 'withdrawn' end,
       local = local || '@' || id where id = any($1)`,
      [gone, read.lost],
    );
  for (const { id, finding } of [...kept, ...held]) {
    await sql.query(`update findings set body = $2, capture = $3, local = $4, state = 'standing' where id = $1`, [
      id,
      storableText(JSON.stringify(finding)),
      context.capture,
      finding.local,
    ]);
    await writeShown(sql, id, finding, context.published);
  }
  for (const { finding: id, by, body } of read.corrections) {
    const json = storableText(JSON.stringify(body));
    await sql.query('update decisions set correction = $3 where finding = $1 and by = $2', [id, by, json]);
    const shownNow = await sql.query(
      'update findings set corrected = $2 where id = $1 and corrected is not null returning id',
      [id, json],
    );
    if (shownNow.length > 0) await writeShown(sql, id, body, context.published);
  }
}

/** Brings the columns that follow from a finding to what people see of it. */
export async function writeShown(sql: Sql, id: number, finding: Finding, published: Day | null): Promise<void> {
  const { form, exact, day, place, confidence } = shown(finding, published);
  await sql.query('update findings set form = $2, exact = $3, day = $4, place = $5, confidence = $6 where id = $1', [
    id,
    form,
    storableText(exact),
    day,
    place,
    confidence,
  ]);
}

function shown(finding: Finding, published: Day | null) {
  return {
    form: formOf(finding),
    exact: findingText(finding),
    day: dayOfFinding(finding, published),
    place: beginningOf(finding),
    confidence: confidenceOf(finding),
  };
}

const ROLES = { finding: 'bigint', role: 'text', rank: 'int', local: 'text', entity: 'bigint' } as const;

/** Writes whom findings of one article name; of a finding that people corrected, whom its correction names. */
export async function writeRoles(
  sql: Sql,
  article: number,
  placed: readonly { readonly id: number; readonly finding: Finding }[],
  corrections: ArticleRead['corrections'] = [],
): Promise<void> {
  const corrected = new Map(corrections.map(({ finding, body }) => [finding, body]));
  const naming = placed.filter(({ finding }) => finding.kind !== 'entity');
  if (naming.length === 0) return;
  const entities = new Map(
    (
      await sql.query<{ id: number; local: string }>(
        `select id, local from findings where article = $1 and kind = 'entity'`,
        [article],
      )
    ).map(({ id, local }) => [local, id]),
  );
  const rows = naming.flatMap(({ id, finding }) =>
    rolesOf(corrected.get(id) ?? finding).flatMap(({ role, entity: local }, rank) => {
      const entity = entities.get(local);
      return entity === undefined ? [] : [{ finding: id, role, rank, local, entity }];
    }),
  );
  await sql.query('delete from roles where finding = any($1)', [naming.map(({ id }) => id)]);
  await insertRows(sql, 'roles', ROLES, rows);
}
