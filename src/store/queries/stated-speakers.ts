import { itemId } from '../../record/ids.ts';
import { type Said, statedSpeaker, wholeTextBy } from '../../record/wording/said.ts';
import type { Sql } from '../database/database.ts';

/** Of articles that are stated to be somebody's words as a whole, whose they are, as what stands in them is told. */
export async function statedSpeakers(
  sql: Sql,
  articles: readonly number[],
): Promise<ReadonlyMap<number, readonly [Said]>> {
  const stated = await sql.query<{ id: number; speaker: string }>(
    'select id, speaker from articles where id = any($1) and speaker is not null',
    [articles],
  );
  if (stated.length === 0) return new Map();
  const named = await sql.query<{ article: number; name: string; item: number }>(
    `select distinct f.article, i.label as name, i.id as item from findings f join items i on i.id = f.item
     where f.article = any($1) and f.kind = 'entity' and f.state = 'standing' order by f.article, i.id`,
    [stated.map(({ id }) => id)],
  );
  return new Map(
    stated.flatMap(({ id, speaker }) => {
      const among = named.filter(({ article }) => article === id);
      const who = statedSpeaker(
        speaker,
        among.map(({ name, item }) => ({ name, entity: itemId('entity', item) })),
      );
      return who === null ? [] : [[id, [wholeTextBy(who)]] as const];
    }),
  );
}
