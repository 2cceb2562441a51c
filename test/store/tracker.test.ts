import { expect, test } from 'vitest';
import { decide } from '../../src/store/commands/decide.ts';
import type { Database } from '../../src/store/database/database.ts';
import { representativeFinding } from '../../src/store/queries/representative-finding.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { pledgeRead } from '../../src/store/queries/tracker/pledge-read.ts';
import { refreshTracker } from '../../src/store/queries/tracker/refresh.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { anyDatabase } from './databases/each-database.ts';
import { newsroom } from './newsroom.ts';

const BY_SURNAME = `Mayor Fenwright promised on Tuesday to reopen the tram depot in Lowen by the end of 2032.
`;
const IN_FULL = `Mayor Orla Fenwright spoke in Lowen on Wednesday. Fenwright promised on Tuesday to reopen the tram depot in Lowen by the end of 2032.
`;

const pledgersIn = (db: Database) => db.query<{ pledger: string }>('select pledger from tracker order by item');

anyDatabase('the tracker', (open) => {
  test('shows the new name after a rename; a pending refresh does not fail verify', async () => {
    const { db, add } = newsroom(await open());
    await add(BY_SURNAME);
    await refreshTracker(db);
    expect(await pledgersIn(db)).toEqual([{ pledger: 'fenwright' }]);

    await add(IN_FULL, { outlet: 'Coast Courier' });
    expect(await verify(db, { progress: () => {} })).toMatchObject({ problems: [] });
    // The second report of the pledge made its row stale as well; only that of the name is to be seen here.
    await db.run('delete from tracker_stale');
    await refreshTracker(db);
    expect(await pledgersIn(db)).toEqual([{ pledger: 'orla fenwright' }]);
    expect(await verify(db, { progress: () => {} })).toMatchObject({ problems: [] });
  });

  test('represents a pledge by its earliest wording, for any order of articles', async () => {
    const { db, add, who } = newsroom(await open());
    const days = async () => (await db.query<{ day: number }>('select day from tracker')).map(({ day }) => day);
    await add(IN_FULL, { published: '2031-09-10' });
    await refreshTracker(db);
    const [later] = await days();
    await add(BY_SURNAME, { published: '2031-03-12', outlet: 'Coast Courier' });
    await refreshTracker(db);
    expect(await days()).toEqual([(later ?? 0) - 182]);
    const [row] = await db.query<{ item: number }>('select item from tracker');
    const item = row?.item ?? 0;
    const { where, wordings } = await pledgeRead(db, keepTexts(), item);
    expect(where.published).toBe('2031-03-12');
    expect(wordings.map((each) => each.where.published)).toEqual(['2031-03-12', '2031-09-10']);
    // Where the first is no promise after all, the next is.
    const first = await representativeFinding(db, item);
    await decide(db, [first?.id ?? 0], 'reject', who('Ada'));
    await refreshTracker(db);
    expect(await days()).toEqual([later]);
    expect(await verify(db, { progress: () => {} })).toMatchObject({ problems: [] });
  });

  test('is refreshed once for concurrent queries', async () => {
    const { db, add } = newsroom(await open());
    await add(BY_SURNAME);
    await Promise.all([refreshTracker(db), refreshTracker(db), refreshTracker(db)]);
    expect(await pledgersIn(db)).toHaveLength(1);
    expect(await verify(db, { progress: () => {} })).toMatchObject({ problems: [] });
  });
});
