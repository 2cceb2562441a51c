import { expect, test } from 'vitest';
import { RELATIONS } from '../../src/record/evidence.ts';
import { STANDINGS, VERDICTS } from '../../src/record/review/decision.ts';
import { FINDING_STATES, PROPOSAL_STATUSES } from '../../src/record/types.ts';
import { eachDatabase } from './databases/each-database.ts';

/** The values that a CHECK constraint of the migrations allows, by table and column. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'findings state': FINDING_STATES,
  'findings verdict': STANDINGS,
  'proposals verdict': PROPOSAL_STATUSES,
  'decisions verdict': VERDICTS,
  'evidence relation': RELATIONS,
};

eachDatabase('the tables', (open) => {
  test('allow the values that the record defines, no more and no fewer', async () => {
    const db = await open();
    const rows = await db.query<{ name: string; allows: string }>(
      `select r.relname || ' ' || a.attname as name, pg_get_constraintdef(c.oid) as allows
       from pg_constraint c join pg_class r on r.oid = c.conrelid
       join pg_attribute a on a.attrelid = r.oid and a.attnum = c.conkey[1]
       where c.contype = 'c' and r.relnamespace = current_schema()::regnamespace`,
    );
    const allowed = new Map(
      rows.map(({ name, allows }) => [name, [...allows.matchAll(/'([^']*)'::text/g)].map(([, value]) => value)]),
    );
    for (const [name, values] of Object.entries(ALLOWED))
      expect(allowed.get(name)?.toSorted(), name).toEqual([...values].toSorted());
  });
});
