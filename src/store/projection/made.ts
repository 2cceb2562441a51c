import type { FindingMade } from '../../record/entries.ts';
import type { Day } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { RecordProblem } from '../problem.ts';
import { countUpTo } from './counters.ts';
import { writeDecided } from './decisions.ts';
import type { EntryMeta } from './entry-meta.ts';
import { writeFindings, writeRoles } from './findings.ts';
import { addToItems } from './items.ts';
import { writeKeysOf } from './keys.ts';
import { insertProposals } from './proposals.ts';

/** Writes a finding that a person made, as one that the reader brings, and that its maker accepts it. */
export async function writeMade(
  sql: Sql,
  { finding: id, item, article, capture, body, join, proposals }: FindingMade,
  stamp: EntryMeta,
): Promise<void> {
  const [row] = await sql.query<{ day: Day | null }>(
    'select a.day from captures c join articles a on a.id = c.article where c.id = $1 and a.id = $2',
    [capture, article],
  );
  if (!row) throw new RecordProblem('damaged', `entry ${stamp.seq} adds a finding to an article that does not exist.`);
  const published = row.day;
  const placed = [{ id, finding: body, item, reason: join }];
  const nothing = { withdrawn: [], lost: [], corrections: [] };
  await writeFindings(sql, { article, capture, published }, { fresh: placed, kept: [], held: [], read: nothing });
  await writeRoles(sql, article, placed);
  await addToItems(sql, placed, published);
  await writeKeysOf(sql, [id]);
  await insertProposals(sql, proposals);
  await sql.query('insert into made (finding, by, at, seq) values ($1, $2, $3, $4)', [
    id,
    storableText(stamp.by),
    stamp.at,
    stamp.seq,
  ]);
  await writeDecided(sql, { finding: id, verdict: 'accept', correction: null, blind: false }, stamp);
  await countUpTo(sql, {
    finding: id,
    item,
    proposal: proposals.reduce((last, proposal) => Math.max(last, proposal.id), 0),
  });
}
