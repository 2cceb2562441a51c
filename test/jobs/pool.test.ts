import { expect, test } from 'vitest';
import { openPool } from '../../src/jobs/reading/pool.ts';

test('a text that is asked for after all was stopped is refused, not waited for without end', async () => {
  const pool = openPool();
  await pool.close();
  await expect(pool.read({ content: 'The mayor said on Monday that the bridge was safe.' })).rejects.toMatchObject({
    name: 'ReadingProblem',
    message: 'reading was stopped.',
  });
});
