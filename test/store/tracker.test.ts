import { expect, test } from 'vitest';
import { refreshTracker } from '../../src/store/asking/tracker/refresh.ts';
import { verify } from '../../src/store/checking/verify.ts';
import type { Database } from '../../src/store/database/database.ts';
import { eachDatabase } from './databases/each-database.ts';
import { newsroom } from './newsroom.ts';

const BY_SURNAME = `Mayor Fenwright promised on Tuesday to reopen the tram depot in Lowen by the end of 2032.
`;
const IN_FULL = `Mayor Orla Fenwright spoke in Lowen on Wednesday. Fenwright promised on Tuesday to reopen the tram depot in Lowen by the end of 2032.
`;

const pledgersIn = (db: Database) => db.query<{ pledger: string }>('select pledger from tracker order by item');

eachDatabase('the tracker', (open) => {
  test('calls a pledger as the record does since, and what it has not yet written is no mistake', async () => {
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

  test('is written once where several ask for it at once', async () => {
    const { db, add } = newsroom(await open());
    await add(BY_SURNAME);
    await Promise.all([refreshTracker(db), refreshTracker(db), refreshTracker(db)]);
    expect(await pledgersIn(db)).toHaveLength(1);
    expect(await verify(db, { progress: () => {} })).toMatchObject({ problems: [] });
  });
});
