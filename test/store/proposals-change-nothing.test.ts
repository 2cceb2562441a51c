import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RELATIONS } from '../../src/record/evidence.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { linkEvidence, unlinkEvidence } from '../../src/store/commands/link-evidence.ts';
import { refuseEvidence, unrefuseEvidence } from '../../src/store/commands/refuse-evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { proposedEvidence } from '../../src/store/queries/bearings/proposed.ts';
import { refreshEvidenceProposals } from '../../src/store/queries/bearings/refresh.ts';
import { withIndexOrder } from '../../src/store/queries/index-order.ts';
import { outgoing } from '../../src/store/queries/outgoing/outgoing.ts';
import { acceptedPledgesRead } from '../../src/store/queries/published/pledges.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { pledgeRead } from '../../src/store/queries/tracker/pledge-read.ts';
import { pledgesPage } from '../../src/store/queries/tracker/pledges-page.ts';
import { refreshTracker } from '../../src/store/queries/tracker/refresh.ts';
import { judgeHere } from '../judge-here.ts';
import { openerOn } from './databases/each-database.ts';
import { newsroom } from './newsroom.ts';

const TEXTS = [
  ['2031-03-05', 'Water Minister Iva Sorn promised on Tuesday to repair the Dolen sluices before the end of May.'],
  ['2031-03-06', 'Harbour Minister Odo Lenn promised on Monday to dredge the Marr channel before the end of June.'],
  ['2031-05-06', 'Engineers repaired the Dolen sluices on Monday, the water board said.'],
  ['2031-05-07', 'The Dolen sluices broke again on Tuesday. Odo Lenn said that the Marr channel would have to wait.'],
  ['2031-06-20', 'Two barges dredged the Marr channel on Friday. The Dolen sluices are still broken.'],
] as const;

const texts = keepTexts();
const ANY = {
  ...{ pledger: null, form: null, testable: null, evidence: null, schedule: null, officials: null, outlet: null },
  ...{ words: null, by: null, list: null, dueUntil: null, today: 22_430 },
};

/** All that a tracker, its pages, a published site and an export tell, beside that something waits for a decision. */
async function told(db: Database): Promise<string> {
  await refreshTracker(db);
  const state = await withIndexOrder(db, async (sql) => {
    const items = (await sql.query<{ item: number }>('select item from tracker order by item')).map(({ item }) => item);
    const reads = [];
    for (const item of items) {
      const { proposed: _, ...read } = await pledgeRead(sql, texts, item);
      reads.push(read);
    }
    const { about: _, ...leaves } = await outgoing(sql, texts, { at: '2031-07-01T00:00:00Z', engine: 'test' });
    return {
      tracker: await sql.query('select * from tracker order by item'),
      page: await pledgesPage(sql, ANY, { sort: 'date', after: null, limit: 100 }),
      tallies: await sql.query('select name, count from tallies order by name'),
      verdicts: await sql.query('select id, verdict, state from findings order by id'),
      published: await acceptedPledgesRead(sql, texts, items),
      reads,
      leaves,
    };
  });
  return JSON.stringify(state);
}

const step = fc.oneof(
  fc.record({ do: fc.constantFrom('appear', 'vanish', 'change', 'refuse', 'unrefuse'), n: fc.nat(50) }),
  fc.record({ do: fc.constantFrom('accept', 'reject', 'link', 'unlink'), n: fc.nat(50) }),
);

test('no proposal, and no refusal of one, changes a status, a count, a page, a published figure or an export', async () => {
  const { db, add, who } = newsroom(await openerOn('PGlite')());
  for (const [published, text] of TEXTS) await add(`${text}\n`, { outlet: 'Radio Tarn', published });
  const some = async (query: string, n: number): Promise<number | null> => {
    const rows = await db.query<{ id: number }>(query);
    return rows[n % Math.max(1, rows.length)]?.id ?? null;
  };
  let seen = 0;
  let counted = 0;
  let before = await told(db);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
      for (const { do: what, n } of steps) {
        const pledge = (await some(`select id from findings where kind = 'pledge' order by id`, n)) ?? 0;
        const finding =
          (await some(`select id from findings where kind in ('action', 'statement') order by id`, n)) ?? 0;
        switch (what) {
          case 'appear':
            await refreshEvidenceProposals(db, judgeHere);
            break;
          case 'vanish':
            await db.run('delete from bearings');
            await db.run(
              `insert into bearings_stale select distinct 'article', article from findings on conflict do nothing`,
            );
            break;
          case 'change':
            await db.run(`update bearings set sure = 1 - sure, relation = 'fulfils'`);
            break;
          case 'refuse':
            await refuseEvidence(db, { pledge, finding, proposed: null }, who('Ada', { why: 'no step' }));
            break;
          case 'unrefuse':
            await unrefuseEvidence(db, { pledge, finding }, who('Ada'));
            break;
          case 'accept':
          case 'reject':
            await decide(db, [pledge], what, who('Ada'));
            break;
          case 'link':
            await linkEvidence(
              db,
              {
                pledge,
                finding,
                relation: RELATIONS[n % RELATIONS.length]!,
                proposed: { relation: 'fulfils', sure: 0.9 },
              },
              who('Ada', { why: 'seen' }),
            );
            break;
          case 'unlink': {
            const link = await some('select id from evidence where unlinked is null order by id', n);
            if (link !== null) await unlinkEvidence(db, link, who('Ada'));
            break;
          }
        }
        if (['accept', 'reject', 'link', 'unlink'].includes(what)) {
          const after = await told(db);
          if (after !== before) counted++;
          before = after;
        }
        // Whatever people decided: what is proposed of it then changes nothing either.
        seen += (await proposedEvidence(db, 0.4)).length;
        expect(await told(db)).toBe(before);
      }
    }),
    { numRuns: 5, seed: 15 },
  );
  // There were proposals to see, and decisions that the state told of.
  expect(seen).toBeGreaterThan(10);
  expect(counted).toBeGreaterThan(3);
});
