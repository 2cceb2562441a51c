import { expect, test } from 'vitest';
import { decide } from '../../src/store/commands/decide.ts';
import { joinItems } from '../../src/store/commands/join.ts';
import { append } from '../../src/store/log/append.ts';
import { writeSubjects } from '../../src/store/projection/subjects.ts';
import { targetOf } from '../../src/store/queries/ids.ts';
import { anyDatabase } from './databases/each-database.ts';
import { newsroom, stored, theOne } from './newsroom.ts';
import { COURIER, COURIER_DAY, GAZETTE, GAZETTE_DAY } from './round-trip.ts';
import { historyOf } from './waiting.ts';

const ALL = { subject: null, by: null, limit: null };

anyDatabase('history', (open) => {
  test('the history lists all entries, newest first, each with the hash of the one before', async () => {
    const { db, add } = newsroom(await open());
    await add(GAZETTE, GAZETTE_DAY);
    await add(COURIER, COURIER_DAY);
    const log = await historyOf(db, ALL);
    expect(log.map(({ seq, kind, at, by }) => [seq, kind, at, by])).toEqual([
      [3, 'article.added', '2031-01-01T00:00:02.000Z', 'saydo test'],
      [2, 'article.added', '2031-01-01T00:00:01.000Z', 'saydo test'],
      [1, 'record.begun', '2031-01-01T00:00:00Z', 'saydo test'],
    ]);
    expect(log.map(({ prev }) => prev)).toEqual([log[1]?.hash, log[2]?.hash, '0'.repeat(64)]);
    expect(await historyOf(db, { ...ALL, limit: 2 })).toEqual(log.slice(0, 2));
  });

  test('the history is filtered by article, finding, item and person', async () => {
    const { db, add, who } = newsroom(await open());
    await add(GAZETTE, GAZETTE_DAY);
    await add(COURIER, COURIER_DAY);
    const march = await theOne(db, 'statement', '400 people');
    const [right, wrong] = (await stored(db, 'entity', 'Stranholm')).map(({ item }) => item);
    await decide(db, [march.id], 'accept', who('Ada', { why: 'counted them' }));
    await joinItems(db, right ?? 0, wrong ?? 0, who('Bo'));
    const kinds = async (subject: string | null, by: string | null = null) =>
      (await historyOf(db, { subject, by, limit: null })).map(({ kind }) => kind);
    expect(await kinds('T1')).toEqual(['article.added']);
    expect(await kinds(`F${march.id}`)).toEqual(['finding.decided']);
    expect(await kinds(`S${march.item}`)).toEqual(['finding.decided', 'article.added']);
    expect(await kinds(`E${right}`)).toEqual(['items.joined', 'article.added']);
    expect(await kinds(`E${wrong}`)).toEqual(['items.joined', 'article.added']);
    expect(await kinds(null, 'Ada')).toEqual(['finding.decided']);
    expect(await kinds('T1', 'Ada')).toEqual([]);
    expect(await kinds('T999')).toEqual([]);
    const [decided] = await historyOf(db, { subject: `F${march.id}`, by: null, limit: 1 });
    expect(decided).toMatchObject({
      why: 'counted them',
      summary: expect.stringMatching(new RegExp(`^Ada accepted “.*400 people.*” \\(F${march.id}\\)\\.$`)),
      before: null,
      after: { finding: march.id, verdict: 'accept', correction: null, blind: false },
    });
  });

  test('a history of several pages is complete, also filtered by person', async () => {
    const { db, now } = newsroom(await open());
    const data = { before: null, after: { items: [1, 2], proposal: null } } as const;
    await db.transaction(async (sql) => {
      for (let i = 0; i < 210; i++) {
        const by = i % 2 === 0 ? 'Ada' : 'Bo';
        const entry = { kind: 'items.held-apart', by, at: now(), subjects: ['E1'], data, why: null } as const;
        await writeSubjects(sql, (await append(sql, entry)).seq, ['E1']);
      }
    });
    const whole = await historyOf(db, { subject: 'E1', by: null, limit: null });
    expect(whole.map(({ seq }) => seq)).toEqual(Array.from({ length: 210 }, (_, i) => 211 - i));
    expect(await historyOf(db, { subject: 'E1', by: 'Ada', limit: null })).toHaveLength(105);
    expect((await historyOf(db, { subject: null, by: 'Ada', limit: 104 })).at(-1)?.seq).toBe(4);
  });

  test('ids are read in upper and lower case, and invalid ones are reported', async () => {
    const { db, add } = newsroom(await open());
    await add(GAZETTE, GAZETTE_DAY);
    const { item } = await theOne(db, 'statement', '400 people');
    expect(await targetOf(db, `s${item}`)).toEqual({ what: 'item', kind: 'statement', number: item });
    expect(await targetOf(db, ' t1 ')).toEqual({ what: 'article', number: 1 });
    const refused = [
      [`P${item}`, `there is no P${item}: item number ${item} is S${item}.`],
      ['F999', 'there is no F999 in this record.'],
      ['J1', 'there is no J1 in this record.'],
    ] as const;
    for (const [id, message] of refused) {
      await expect(targetOf(db, id)).rejects.toMatchObject({ code: 'unknown-id', message });
    }
    for (const id of ['', 'F', 'F0', 'F-1', 'X1', '12', 'F1; drop table findings', 'F99999999999999999999']) {
      await expect(targetOf(db, id), id).rejects.toMatchObject({
        code: 'unknown-id',
        message: expect.stringContaining(`“${id}” is not an id`),
      });
    }
  });
});
