import { expect, test } from 'vitest';
import { eachDatabase } from './databases/each-database.ts';
eachDatabase('smoke', (open) => {
  for (let i=0;i<3;i++) test('opens '+i, async () => {
    const t=performance.now();
    const db = await open();
    console.log(performance.now()-t);
    expect(await db.query('select value from meta')).toEqual([{ value: 'record-of-a-test' }]);
    console.log(await db.query("select datcollate, datlocprovider, version() from pg_database where datname=current_database()"));
  });
});
