import { expect, test } from 'vitest';
import type { Finding } from '../../src/record/views/findings.ts';
import { findingsIn } from '../../src/store/queries/article-findings.ts';
import { findingView } from '../../src/store/queries/finding-view.ts';
import { shownFindings } from '../../src/store/queries/shown-findings.ts';
import { anyDatabase } from './databases/each-database.ts';
import { newsroom } from './newsroom.ts';
import { liveIn } from './populated-record.ts';

anyDatabase('the findings of an article', (open) => {
  test('the findings of an article equal those read one by one, in the order of the text', async () => {
    const room = newsroom(await open());
    const { db } = room;
    await liveIn(room);
    await room.add('Warden Sela Ruk sued Rurik Aldane in Lowen on Monday. Police arrested Ana Kovar in Tarnby.\n');
    const articles = await db.query<{ id: number }>('select id from articles order by id');
    const all: Finding[] = [];
    for (const { id } of articles) {
      const found = await findingsIn(db, id);
      const rows = await db.query<{ id: number }>(
        `select id from findings where article = $1 and state = 'standing' order by place, id`,
        [id],
      );
      const shown = await shownFindings(
        db,
        rows.map((row) => row.id),
      );
      expect(found).toEqual(shown.map(findingView));
      all.push(...found);
    }
    // Of each that can differ there is one.
    expect(all.some(({ made }) => made)).toBe(true);
    expect(all.some(({ verdict }) => verdict === 'corrected')).toBe(true);
    expect(all.some(({ within }) => within !== null)).toBe(true);
    expect(all.some(({ named }) => named.length > 1)).toBe(true);
    expect(all.some(({ members }) => members > 1)).toBe(true);
    expect(await findingsIn(db, 99)).toEqual([]);
  });
});
