import { expect, test } from 'vitest';
import { decide } from '../../src/store/commands/decide.ts';
import { markPledgeSeen } from '../../src/store/commands/mark-pledge-seen.ts';
import { refuseEvidence } from '../../src/store/commands/refuse-evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { refreshEvidenceProposals } from '../../src/store/queries/bearings/refresh.ts';
import { newsOf } from '../../src/store/queries/news.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { judgeHere } from '../judge-here.ts';
import { anyDatabase } from './databases/each-database.ts';
import { entriesOf, newsroom, theOne } from './newsroom.ts';

const PLACE = 'https://tarn.example/sluices';
const SAID = `Water Minister Iva Sorn promised on Tuesday to repair the Dolen sluices before the end of May. The lock keepers have asked for that since the flood.

Radio Tarn will be on the air all night.
`;
const DONE = `Engineers repaired the Dolen sluices on Monday, eight weeks after the flood.
`;

async function room(db: Database) {
  const its = newsroom(db);
  await its.add(SAID, { outlet: 'Radio Tarn', published: '2031-03-05', place: PLACE });
  await its.add(DONE, { outlet: 'Dolen Courier', published: '2031-05-06' });
  await refreshEvidenceProposals(db, judgeHere);
  // Whether the machine sees that one bears on the other is no matter of this test.
  await db.query('delete from bearings');
  const pledge = await theOne(db, 'pledge', 'repair the Dolen sluices');
  const repaired = await theOne(db, 'action', 'Engineers repaired');
  const accept = () => decide(db, [pledge.id], 'accept', its.who('Ida Fenn'));
  const news = async (day: string) => {
    const { items } = await newsOf(db, keepTexts(), `${day}T12:00:00.000Z`, 50);
    return items.map((item) => [item.pledge.item, ...item.flags.map(({ summary }) => summary)]);
  };
  return { ...its, pledge, repaired, accept, news, id: `P${pledge.item}` };
}

anyDatabase('news of pledges', (open) => {
  test('tells of those that people care for alone', async () => {
    const { accept, news, id } = await room(await open());
    expect(await news('2031-06-30')).toEqual([]);
    await accept();
    expect(await news('2031-01-02')).toEqual([]);
    expect(await news('2031-06-30')).toEqual([
      [id, 'its deadline, 2031-05-31, has passed, and it was never assessed', 'nobody has looked at it for 180 days'],
    ]);
  });

  test('tells of evidence that was proposed since somebody looked, until somebody looks again or says what it is', async () => {
    const { db, pledge, repaired, accept, news, id, who, now } = await room(await open());
    const propose = () =>
      db.query(
        `insert into bearings (pledge, article, place, passages, kind, finding, relation, sure, why)
         values ($1, $2, 0, '[]', 'action', $3, 'fulfils', 0.9, '[]')`,
        [pledge.item, repaired.article, repaired.id],
      );
    await accept();
    await propose();
    // It stands on an article that was there when somebody looked last.
    expect(await news('2031-01-02')).toEqual([]);
    await db.query('update decisions set at = $1', ['2030-12-31T00:00:00.000Z']);
    expect(await news('2031-01-02')).toEqual([[id, 'evidence is proposed, which nobody has looked at']]);
    const before = await entriesOf(db);
    await markPledgeSeen(db, pledge.item, 'Ida Fenn', now());
    expect(await news('2031-01-02')).toEqual([]);
    // That somebody looked is no entry of the log.
    expect(await entriesOf(db)).toBe(before);
    await db.query('delete from looks');
    await refuseEvidence(
      db,
      { pledge: pledge.id, finding: repaired.id, proposed: null },
      who('Ida Fenn', { why: 'no step' }),
    );
    await db.query('update refusals set at = $1', ['2030-12-31T00:00:00.000Z']);
    expect(await news('2031-01-02')).toEqual([]);
  });

  test('tells of an edit around its words at the source, and of none elsewhere in the text', async () => {
    const { accept, add, news, id } = await room(await open());
    const again = (text: string) => add(text, { outlet: 'Radio Tarn', published: '2031-03-05', place: PLACE });
    await accept();
    await again(SAID.replace('all night', 'until noon'));
    expect(await news('2031-01-02')).toEqual([]);
    await again(SAID.replace('since the flood', 'for years'));
    expect(await news('2031-01-02')).toEqual([
      [id, 'edited at the source, Radio Tarn (T1): “since the flood” is “for years” now near its words'],
    ]);
  });

  test('tells where its words no longer stand at the source', async () => {
    const { accept, add, news, id } = await room(await open());
    await accept();
    await add('The page was moved. Radio Tarn will be on the air all night.\n', {
      ...{ outlet: 'Radio Tarn', published: '2031-03-05', place: PLACE },
    });
    expect(await news('2031-01-02')).toEqual([
      [id, 'edited at the source, Radio Tarn (T1): its words no longer stand there'],
    ]);
  });
});
