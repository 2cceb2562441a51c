import { expect, test } from 'vitest';
import { eachDatabase } from './databases/each-database.ts';
eachDatabase('smoke', (open) => {
  for (let i=0;i<3;i++) test('opens '+i, async () => {
    const db = await open();
    expect(await db.query('select value from meta')).toEqual([{ value: 'record-of-a-test' }]);
  });
});
