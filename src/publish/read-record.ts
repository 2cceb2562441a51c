import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { WordsProtected } from '../record/entries.ts';
import { canonical } from '../record/history/canonical.ts';
import { decodeEntry } from '../record/history/entry.ts';
import { articleId, itemId, numberOf } from '../record/ids.ts';
import { protectedBy } from '../record/protection/protected.ts';
import type { ProtectedTerm, Protection } from '../record/protection/protected-terms.ts';
import { redact } from '../record/protection/redact.ts';
import type { Database, Sql } from '../store/database/database.ts';
import { lockLog } from '../store/log/append.ts';
import { agreement } from '../store/queries/agreement.ts';
import { lastSeq } from '../store/queries/last-entry.ts';
import { acceptedPledges } from '../store/queries/published/accepted.ts';
import { coverage } from '../store/queries/published/coverage.ts';
import { acceptedPledgesRead } from '../store/queries/published/pledges.ts';
import { protectionsNow } from '../store/queries/published/protections.ts';
import { settingsRead } from '../store/queries/settings.ts';
import { tallies } from '../store/queries/tallies.ts';
import { keepTexts } from '../store/queries/texts.ts';
import { publishedPledge } from './gather.ts';
import type { PublishedPledge } from './model.ts';
import type { RecordFacts } from './pages/method.ts';

/** Pledges that are read by one set of queries. */
const BATCH_SIZE = 100;

/** What is published already, and may still stand. */
export interface Known {
  /** Entries of the log that it was made from. */
  readonly read: number;
  readonly guard: string;
  readonly pledges: ReadonlyMap<string, PublishedPledge>;
}

/** What of a record is to be published, redacted. */
export interface ReadRecord {
  /** Entries that the log had. */
  readonly read: number;
  readonly pledges: readonly PublishedPledge[];
  readonly facts: RecordFacts;
  readonly protectedTerms: readonly ProtectedTerm[];
  /** Protections that stand. */
  readonly protections: number;
  readonly guard: string;
  /** Ids of articles that were withdrawn: nothing that was published before may name them. */
  readonly withdrawn: readonly string[];
}

/**
 * Reads what people accepted, in one state of the record. What is known, and nothing that it stands on was touched since, is
 * not read again.
 *
 * @param today ISO day
 */
export async function readRecord(
  db: Database,
  known: Known | null,
  today: string,
  progress: (done: number, all: number) => void,
): Promise<ReadRecord> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const read = await lastSeq(sql);
    const protections = await protectionsNow(sql);
    const { protectedTerms, entities } = protectedBy(protections);
    const guard = await guardOf(sql, protections, protectedTerms);
    const items = await acceptedPledges(sql);
    const still = known !== null && known.guard === guard && known.read <= read ? known : null;
    const touched = still === null ? new Set<string>() : await touchedAfter(sql, still.read);
    const stands = (id: string): PublishedPledge | null => {
      const before = still?.pledges.get(id);
      return before === undefined || before.standsOn.some((each) => touched.has(each)) ? null : before;
    };
    const ids = items.map((item) => itemId('pledge', item));
    const wanted = ids.filter((id) => stands(id) === null).map(numberOf);
    const texts = keepTexts();
    const fresh = new Map<string, PublishedPledge>();
    for (let from = 0; from < wanted.length; from += BATCH_SIZE) {
      for (const accepted of await acceptedPledgesRead(sql, texts, wanted.slice(from, from + BATCH_SIZE))) {
        fresh.set(accepted.id, redact(publishedPledge(accepted, today), protectedTerms, entities));
      }
      progress(Math.min(from + BATCH_SIZE, wanted.length), wanted.length);
    }
    const pledges = ids.flatMap((id) => fresh.get(id) ?? stands(id) ?? []);
    const facts = redact(await factsOf(sql, read), protectedTerms, entities);
    const withdrawn = await withdrawnArticles(sql);
    return { read, pledges, facts, protectedTerms, protections: protections.length, guard, withdrawn };
  });
}

async function factsOf(sql: Sql, entries: number): Promise<RecordFacts> {
  const { articles, decided, waiting } = await tallies(sql);
  const { vocabulary } = await settingsRead(sql);
  return {
    ...{ articles, decided, waiting: Object.fromEntries(waiting), entries, vocabulary },
    ...{ agreement: (await agreement(sql)).items, coverage: await coverage(sql) },
  };
}

async function withdrawnArticles(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<{ id: number }>('select id from articles where withdrawn is not null order by id');
  return rows.map(({ id }) => articleId(id));
}

/** Everything that entries behind one touched. */
async function touchedAfter(sql: Sql, seq: number): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ subject: string }>('select distinct subject from subjects where seq > $1', [seq]);
  return new Set(rows.map(({ subject }) => subject));
}

/** One hash over all that is looked for. The salts in it are in the log alone, so that it tells nobody what that is. */
async function guardOf(
  sql: Sql,
  protections: readonly Protection[],
  protectedTerms: readonly ProtectedTerm[],
): Promise<string> {
  if (protections.length === 0) return 'none';
  const rows = await sql.query<{ body: string }>(
    'select e.body from protections p join entries e on e.seq = p.seq where p.released is null order by p.id',
  );
  const salts = rows.map(({ body }) => (decodeEntry(body).data as { readonly after: WordsProtected }).after.salt);
  // Under the field names of the first release, so that sites published before keep their hash.
  const hashed = protectedTerms.map(({ withoutSpaces, ...rest }) => ({ ...rest, squeezed: withoutSpaces }));
  return bytesToHex(
    sha256(utf8ToBytes(canonical({ salts, needles: hashed, entities: protections.map(({ entity }) => entity) }))),
  );
}
