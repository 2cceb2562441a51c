import { expect, test } from 'vitest';
import { RELATIONS } from '../../src/record/evidence.ts';
import { REVIEW_STATUSES, VERDICTS } from '../../src/record/review/verdicts.ts';
import { FINDING_STATES, PROPOSAL_STATUSES } from '../../src/record/types.ts';
import { FOLLOWED } from '../../src/record/views/following.ts';
import { CHAIN_RELATIONS } from '../../src/types.ts';
import { eachDatabase } from './databases/each-database.ts';

/** The lists that columns are held to. A check that is not here is one that nobody compares. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'bearings.kind': ['statement', 'action'],
  'bearings_stale.what': ['pledge', 'article', 'judging', 'lane'],
  'blobs.encoding': ['identity', 'gzip'],
  'chain_names.side': ['later', 'earlier'],
  'chains.relation': CHAIN_RELATIONS,
  'decisions.verdict': VERDICTS,
  'evidence.relation': RELATIONS,
  'findings.state': FINDING_STATES,
  'findings.verdict': REVIEW_STATUSES,
  'follows.kind': FOLLOWED,
  // One in a withdrawn article is no question while it is withdrawn.
  'proposals.verdict': [...PROPOSAL_STATUSES, 'withdrawn'],
  'watched.kind': ['address', 'path'],
  'watched_pages.kind': ['page', 'sitemap', 'file'],
};

eachDatabase('checks', (open) => {
  test('check constraints allow exactly the values of the lists', async () => {
    const db = await open();
    const checks = await db.query<{ table: string; definition: string }>(
      `select c.relname as "table", pg_get_constraintdef(k.oid) as definition
       from pg_constraint k join pg_class c on c.oid = k.conrelid
       where k.contype = 'c' and pg_get_constraintdef(k.oid) like '%ARRAY[%' order by 1, 2`,
    );
    const allowed = checks.map(({ table, definition }) => {
      const column = /\(\(?(\w+) = ANY/.exec(definition)?.[1];
      const values = Array.from(definition.matchAll(/'([^']*)'::/g), ([, value]) => value ?? '');
      return [`${table}.${column}`, values.toSorted()] as const;
    });
    const expected = Object.entries(LISTS).map(([column, values]) => [column, values.toSorted()]);
    expect(Object.fromEntries(allowed)).toEqual(Object.fromEntries(expected));
  });
});
