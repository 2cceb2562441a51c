import { createHash } from 'node:crypto';
import type { Sql } from '../database/database.ts';
import { VIEW } from '../projection/tables.ts';

/**
 * One number for the log and the tables, the same on every database: SHA-256 over the root of the log's tree and, for each
 * table, how many rows it has and the sum of their digests. It is for comparing two records, not for proving one: what
 * proves the tables is that they follow from the log.
 */
export async function checksumOf(sql: Sql, root: string): Promise<string> {
  const hash = createHash('sha256').update(root);
  for (const { name, key, later } of VIEW) {
    const row = name === 'documents' ? `(kind, ref, part, article, outlet, day, body)` : name;
    const [sum] = await sql.query<{ rows: string; digests: string }>(
      `select count(*)::text as rows,
         coalesce(sum(('x' || substr(md5((${row})::text), 1, 15))::bit(60)::bigint::numeric), 0)::text as digests
       from ${name}`,
    );
    if (later && sum?.rows === '0') continue;
    hash.update(`\n${name} ${key.join(',')} ${sum?.rows} ${sum?.digests}`);
  }
  return hash.digest('hex');
}
