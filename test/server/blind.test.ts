import { beforeAll, describe, expect, test } from 'vitest';
import type { FindingInContext } from '../../src/record/views/findings.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { ALL_WAITING, newsroom, theOne } from '../store/newsroom.ts';
import { waiting } from '../store/waiting.ts';
import { deskOver, type TestDesk } from './desk.ts';

const TEXT = `Transport Minister Runa Ostveil promised on Tuesday to rebuild the Skarn viaduct before the end of May 2032.

“Nobody counted the lorries,” engineer Pell Amadin said. Police arrested 12 hauliers in Skarn on Monday.
`;

const WIRE = 'Runa Ostveil said on Wednesday that the viaduct at Skarn would be rebuilt.\n';

interface Queue {
  readonly items: readonly FindingInContext[];
  readonly count: number | null;
  readonly waiting: Readonly<Record<string, number>>;
}

describe('a reviewer who decides blind', () => {
  const open = openerOn('PGlite');
  let desk: TestDesk;
  /** Findings as anybody saw them before anybody decided. */
  const before = new Map<string, FindingInContext>();
  const ids: Record<'statement' | 'pledge' | 'action' | 'minister' | 'engineer' | 'made', string> = {
    ...{ statement: '', pledge: '', action: '', minister: '', engineer: '', made: '' },
  };

  beforeAll(async () => {
    const db = await open();
    const room = newsroom(db);
    await room.add(TEXT);
    await room.add(WIRE, { outlet: 'Skarn Wire' });
    desk = deskOver(db);
    const find = async (kind: 'statement' | 'pledge' | 'action', words: string) =>
      `F${(await theOne(db, kind, words)).id}`;
    ids.statement = await find('statement', 'Nobody counted the lorries');
    ids.pledge = await find('pledge', 'rebuild the Skarn viaduct');
    ids.action = await find('action', 'arrested');
    const entities = await db.query<{ id: number; exact: string }>(
      `select id, exact from findings where kind = 'entity' and article = 1 order by id`,
    );
    const entity = (name: string) => `F${entities.find(({ exact }) => exact.includes(name))?.id}`;
    [ids.minister, ids.engineer] = [entity('Ostveil'), entity('Amadin')];
    for (const id of Object.values(ids)) {
      if (id !== '') before.set(id, await desk.get<FindingInContext>(`/api/findings/${id}`));
    }

    const decide = (id: string, verdict: string, correction?: object) =>
      desk.send('PUT', `/api/findings/${id}/decision`, { by: 'Ada Krell', why: 'Ada knows', verdict, correction });
    await decide(ids.statement, 'reject');
    await decide(ids.pledge, 'correct', { who: ids.engineer, form: 'order', date: '2032-04', testable: 'untestable' });
    await decide(ids.engineer, 'correct', { name: 'Pelle Amadine' });
    await decide(ids.minister, 'accept');
    await decide(ids.action, 'correct', {
      passage: { start: TEXT.indexOf('arrested 12'), end: TEXT.indexOf(' in Skarn on') },
    });
    const start = TEXT.indexOf('engineer Pell');
    const made = await desk.send<{ finding: string }>('POST', '/api/articles/T1/findings', {
      ...{ by: 'Ada Krell', why: 'missed', kind: 'statement', passage: { start, end: start + 20 } },
    });
    ids.made = made.finding;
    return () => desk.close();
  });

  test('sees findings in the queue as proposed, without decisions of others', async () => {
    const queue = await desk.get<Queue>('/api/review?blind=Noor%20Vell');
    const shown = new Map(queue.items.map((item) => [item.id, item]));
    expect([...shown.keys()].toSorted()).toEqual(Object.values(ids).toSorted());
    for (const [id, proposed] of before) expect(shown.get(id), id).toEqual(proposed);
    expect(shown.get(ids.made)).toMatchObject({ made: false, verdict: 'proposed', confidence: null, decisions: [] });
    expect(JSON.stringify(queue)).not.toMatch(
      /Krell|Ada|Pelle|Amadine|untestable|2032-04|"(?:accepted|rejected|corrected)"/,
    );
    expect(queue.count).toBe(6);
    // What is asked for as rejected is not told from the rest.
    expect(await desk.get<Queue>('/api/review?blind=Noor%20Vell&verdict=rejected')).toEqual(queue);
  });

  test('sees a single finding as proposed', async () => {
    for (const [id, proposed] of before) {
      expect(await desk.get(`/api/findings/${id}?blind=Noor%20Vell`), id).toEqual(proposed);
    }
    expect(await desk.get(`/api/findings/${ids.statement}`)).toMatchObject({ verdict: 'rejected' });
  });

  test('sees findings as proposed at the terminal', async () => {
    const list = await waiting(desk.db, { ...ALL_WAITING, blindFor: 'Noor Vell' });
    const shown = new Map(list.map((each) => [each.id, each]));
    for (const [id, proposed] of before) expect(shown.get(id), id).toEqual(proposed);
    expect(shown.get(ids.made)).toMatchObject({ confidence: null });
    expect(JSON.stringify(list)).not.toMatch(/Ada|Pelle/);
  });

  test('does not see who joined a finding', async () => {
    const other = await theOne(desk.db, 'statement', 'would be rebuilt');
    const item = (id: string) => before.get(id)?.item ?? '';
    const joining = { by: 'Ada Krell', why: 'the same', with: `S${other.item}` };
    await desk.send('POST', `/api/items/${item(ids.statement)}/join`, joining);
    const joined = [ids.statement, `F${other.id}`];
    await desk.send('POST', '/api/decisions', { by: 'Ada Krell', verdict: 'accept', findings: joined });
    const open = await Promise.all(joined.map((id) => desk.get<FindingInContext>(`/api/findings/${id}`)));
    expect(JSON.stringify(open.map((each) => each.joined))).toContain('Krell');
    const queue = await desk.get<Queue>('/api/review?blind=Noor%20Vell&kind=statement');
    expect(queue.items.map(({ id }) => id)).toEqual(expect.arrayContaining(joined));
    expect(JSON.stringify(queue)).not.toContain('Krell');
  });

  test('corrects the proposal, not another’s correction', async () => {
    const path = `/api/findings/${ids.pledge}/decision`;
    const said = { by: 'Noor Vell', verdict: 'correct', correction: { testable: 'vague' } };
    await desk.send('PUT', path, { ...said, blind: true });
    const own = async () => {
      const [row] = await desk.db.query<{ correction: string }>(
        `select correction from decisions where by = 'Noor Vell' and finding = $1`,
        [Number(ids.pledge.slice(1))],
      );
      return JSON.parse(row?.correction ?? 'null') as object;
    };
    const [row] = await desk.db.query<{ body: string }>('select body from findings where id = $1', [
      Number(ids.pledge.slice(1)),
    ]);
    expect(await own()).toEqual({ ...(JSON.parse(row?.body ?? '') as object), testable: 'vague' });
    // Whoever sees what others made of it goes on from there.
    await desk.send('DELETE', path, { by: 'Noor Vell' });
    await desk.send('PUT', path, said);
    expect(await own()).toMatchObject({ form: 'order', testable: 'vague' });
  });
});
