import type { Database } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { representativeFinding } from '../queries/representative-finding.ts';

/**
 * Notes that somebody has looked at a pledge. It decides nothing, and so is no entry of the log.
 *
 * @param item of the pledge, a current one
 */
export async function markPledgeSeen(db: Database, item: number, by: string, now: string): Promise<void> {
  await db.transaction(async (sql) => {
    const found = await representativeFinding(sql, item);
    if (found === null) return;
    await sql.query(
      `insert into looks (pledge, by, at) values ($1, $2, $3)
       on conflict (pledge, by) do update set at = greatest(looks.at, excluded.at)`,
      [found.id, storableText(by), now],
    );
  });
}
