import type { Reading } from '../../types.ts';
import type { Sql } from '../database/database.ts';
import { unpacked } from '../log/blobs.ts';
import { RecordProblem } from '../problem.ts';

/** What is needed of a reading again and again: to show an article, or the words around a passage. */
export interface KeptText {
  readonly text: string;
  /** What the engine took the bytes for. */
  readonly media: string;
  readonly encoding: string;
  readonly byline: Reading['article']['byline'];
  readonly speaker: string | null;
  readonly paragraphs: Reading['article']['paragraphs'];
  readonly roles: Reading['article']['roles'];
  /** Spans of what the article itself asserts; their words stand in the text. */
  readonly voice: readonly { readonly start: number; readonly end: number }[];
  readonly notices: Reading['notices'];
}

/** Texts of readings, by the hashes of the readings. @throws RecordProblem `damaged` where one is missing */
export type TextsOf = (sql: Sql, readings: readonly string[]) => Promise<ReadonlyMap<string, KeptText>>;

/** Some hundreds of articles. */
const MAX_CACHED_CHARACTERS = 20_000_000;

/**
 * Keeps the texts that were asked for last: to unpack a reading and take its text out takes some milliseconds, and a page
 * of findings may stand in twenty. A reading never changes, as its name is its hash.
 */
export function keepTexts(most = MAX_CACHED_CHARACTERS): TextsOf {
  const kept = new Map<string, KeptText>();
  let size = 0;
  return async (sql, readings) => {
    const wanted = [...new Set(readings)];
    const absent = wanted.filter((hash) => !kept.has(hash));
    const found = new Map<string, KeptText>();
    for (const hash of wanted) {
      const text = kept.get(hash);
      if (text === undefined) continue;
      // What was asked for last is the last to go.
      kept.delete(hash);
      kept.set(hash, text);
      found.set(hash, text);
    }
    if (absent.length === 0) return found;
    const rows = await sql.query<{ hash: string; size: number; encoding: string; bytes: Uint8Array }>(
      'select hash, size, encoding, bytes from blobs where hash = any($1)',
      [absent],
    );
    for (const { hash, ...row } of rows) {
      const text = keptOf(JSON.parse(Buffer.from(unpacked(hash, row)).toString('utf8')) as Reading);
      found.set(hash, text);
      kept.set(hash, text);
      size += text.text.length;
    }
    const lost = absent.find((hash) => !found.has(hash));
    if (lost !== undefined)
      throw new RecordProblem(
        'damaged',
        `the reading ${lost} is missing from the record. Run saydo verify for details.`,
      );
    for (const [hash, { text }] of kept) {
      if (size <= most) break;
      kept.delete(hash);
      size -= text.length;
    }
    return found;
  };
}

function keptOf({ article, voice, notices }: Reading): KeptText {
  const { text, origin, byline, speaker = null, paragraphs, roles } = article;
  return {
    ...{ text, media: origin.media, encoding: origin.encoding, byline, speaker, paragraphs, roles, notices },
    voice: voice.map(({ start, end }) => ({ start, end })),
  };
}
