import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Sql } from '../database/database.ts';
import { RecordProblem } from '../problem.ts';

/** Bytes that are stored once, under their own hash. */
export interface Blob {
  /** `sha256:` and the hex digest. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Smaller blobs are not compressed. */
const MIN_COMPRESSED_BYTES = 512;
const COMPRESSION_LEVEL = 3;

export function blobOf(content: Uint8Array | string): Blob {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, bytes };
}

/** Stores a blob, unless it is there already. */
export async function putBlob(sql: Sql, { hash, bytes }: Blob): Promise<void> {
  const packed = bytes.length >= MIN_COMPRESSED_BYTES ? gzipSync(bytes, { level: COMPRESSION_LEVEL }) : bytes;
  const smaller = packed.length < bytes.length;
  await sql.query(
    `insert into blobs (hash, size, encoding, bytes) values ($1, $2, $3, $4) on conflict (hash) do nothing`,
    [hash, bytes.length, smaller ? 'gzip' : 'identity', smaller ? packed : bytes],
  );
}

interface BlobRow {
  readonly size: number;
  readonly encoding: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a blob. @throws RecordProblem `damaged` where it is missing or cannot be unpacked */
export async function getBlob(sql: Sql, hash: string): Promise<Uint8Array> {
  const [row] = await sql.query<BlobRow>('select size, encoding, bytes from blobs where hash = $1', [hash]);
  if (!row)
    throw new RecordProblem('damaged', `the bytes ${hash} are missing from the record. Run saydo verify for details.`);
  return unpacked(hash, row);
}

/** Unpacks the row of a blob; no more than the size that the row states is ever made of it. */
export function unpacked(hash: string, { size, encoding, bytes }: BlobRow): Uint8Array {
  if (encoding === 'identity') return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new RecordProblem('damaged', `the bytes ${hash} cannot be unpacked. Run saydo verify for details.`, {
      cause: error,
    });
  }
}
