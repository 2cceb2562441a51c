import type { Sql } from '../database/database.ts';
import { blobOf, unpacked } from '../log/blobs.ts';
import type { Progress } from './rebuild.ts';

interface Row {
  readonly hash: string;
  readonly size: number;
  readonly encoding: string;
  readonly bytes: Uint8Array;
}

/** Looks whether all stored bytes have the hash that they are stored under, and whether none are missing. */
export async function checkBlobs(sql: Sql, note: (what: string) => void, progress: Progress): Promise<number> {
  const [count] = await sql.query<{ all: number }>('select count(*)::int as all from blobs');
  const all = count?.all ?? 0;
  let done = 0;
  // One at a time: a blob may be as large as a text can be.
  for (let last = ''; ; ) {
    const [row] = await sql.query<Row>(
      `select hash, size, encoding, bytes from blobs where hash > $1 order by hash limit 1`,
      [last],
    );
    if (!row) break;
    last = row.hash;
    if (!isWhole(row)) note(`the bytes ${row.hash} were changed: ${await whereUsed(sql, row.hash)}`);
    progress(++done, all);
  }
  const missing = await sql.query<{ id: number; article: number; hash: string }>(
    `select c.id, c.article, used.hash from captures c cross join lateral (values (c.content), (c.layer), (c.reading)) used(hash)
     where used.hash is not null and not exists (select 1 from blobs b where b.hash = used.hash) order by c.id limit 20`,
  );
  for (const { hash } of missing) note(`the bytes ${hash} are missing: ${await whereUsed(sql, hash)}`);
  return done;
}

function isWhole(row: Row): boolean {
  try {
    const bytes = unpacked(row.hash, row);
    return bytes.length === row.size && blobOf(bytes).hash === row.hash;
  } catch {
    return false;
  }
}

/** What bytes are used for, for people. */
async function whereUsed(sql: Sql, hash: string): Promise<string> {
  const [row] = await sql.query<{ article: number; version: number; name: string; what: string }>(
    `select article, version, name, case $1 when content then 'content' when layer then 'text layer' else 'reading' end as what
     from captures where $1 in (content, layer, reading) order by id limit 1`,
    [hash],
  );
  return row ? `${row.what} of T${row.article}, version ${row.version} (${row.name})` : 'unused now';
}
