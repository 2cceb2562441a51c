import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addAll } from '../../src/jobs/ingest/add-all.ts';
import { openPool } from '../../src/jobs/reading/pool.ts';
import type { Database } from '../../src/store/database/database.ts';
import { openRecord } from '../../src/store/opening/record.ts';
import { whereOf } from '../../src/store/opening/where.ts';
import { overview } from '../../src/store/queries/overview.ts';
import { search } from '../../src/store/queries/search.ts';
import { median } from '../clock.ts';
import { timeLists } from './lists.ts';
import { made } from './press.ts';

const MARKS = [1_000, 10_000, 20_000, 30_000, 40_000, 50_000];
/** The pace at a mark is measured over this number of articles before it. */
const PACE_WINDOW = 500;
/** Limit of the time for an article at the last mark, relative to the first: an index grows by a level or two. */
const MAX_GROWTH = 2;
/** Limit in milliseconds of a search at 10,000 articles. */
const MAX_SEARCH_MS = 100;
const SEARCH_MARK = 10_000;

const SEARCHES = [
  { words: 'reopen ward' },
  { words: '"before the end of June"' },
  { words: 'government' },
  { words: 'ratif* accord' },
  { words: 'dam -ban', kinds: ['statement'] as const },
  { words: 'levy', outlet: 'Brinmouth Tide' },
  { words: 'promised', from: 20_250, to: 20_600 },
  { words: 'bridge or ferry', kinds: ['pledge', 'action'] as const },
  { words: '', speaker: 'Ilena Harsanby' },
  { words: 'percent', speaker: 'Ilena Harsanby' },
];

/** Articles that are added again when a record is continued: those in progress may have been stored out of order. */
const OVERLAP_ARTICLES = 10;

/**
 * Adds articles to a new record and prints, as it grows, the articles added a second, the CPU time for one in this
 * process (all of it on an embedded record), the time of a search, and the slowest lists. A named record with articles
 * of an earlier run is continued.
 *
 * @returns whether pace and searches are within their limits
 */
export async function benchRecord(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' }, record: { type: 'string' } } });
  const to = Number(values.to ?? MARKS.at(-1));
  const folder = mkdtempSync(join(tmpdir(), 'saydo-bench-'));
  const where = whereOf(values.record ?? join(folder, 'record'), {});
  const now = () => new Date().toISOString();
  const { db } = await openRecord(where, { create: true, long: true, command: 'bench', now: now(), by: 'bench' });
  console.log(`Adding to ${db.name}, Node.js ${process.version}`);
  try {
    return await grow(db, to, now);
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function grow(db: Database, to: number, now: () => string): Promise<boolean> {
  const pool = openPool();
  const [held] = await db.query<{ count: number }>('select count(*)::int as count from articles');
  const before = Math.max(0, (held?.count ?? 0) - OVERLAP_ARTICLES);
  if (before > 0) console.log(`It holds ${held?.count ?? 0} articles; the first ${before} are not added again.`);
  const marks = [...new Set([...MARKS.filter((mark) => mark < to), to])];
  const paces: number[] = [];
  let slowest = 0;
  let done = before;
  let stretch = startStretch();
  try {
    const adding = { db, pool, by: 'bench', now, stated: {}, signal: new AbortController().signal };
    for await (const event of addAll(made(before, to), adding)) {
      if ('problem' in event) throw event.problem;
      done++;
      if (marks.some((mark) => done === mark - Math.min(PACE_WINDOW, mark))) stretch = startStretch();
      if (!marks.includes(done)) continue;
      const { pace, cpu } = sinceStart(stretch, Math.min(PACE_WINDOW, done));
      const took = await timeSearches(db);
      paces.push(pace);
      if (done <= SEARCH_MARK) slowest = took.most;
      const { items, joins } = await overview(db, { name: db.name, version: '' });
      console.log(
        `${String(done).padStart(7)} articles   ${pace.toFixed(1).padStart(6)} added a second   ${cpu.toFixed(0)} ms of CPU each   search ${took.median.toFixed(0)} ms, at most ${took.most.toFixed(0)} ms   ` +
          `${Object.entries(items)
            .map(([kind, count]) => `${count} ${kind}`)
            .join(', ')}, ${joins} joins proposed`,
      );
      const lists = await timeLists(db);
      console.log(
        `${' '.repeat(17)}lists: ${lists
          .slice(0, 4)
          .map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`)
          .join(', ')}, ${lists.length - 4} others less`,
      );
      stretch = startStretch();
    }
  } finally {
    await pool.close();
  }
  const growth = (paces[0] ?? 1) / (paces.at(-1) ?? 1);
  console.log(
    `An article takes ${growth.toFixed(2)} times as long at the end as at the first mark (at most ${MAX_GROWTH})`,
  );
  if (growth > MAX_GROWTH) console.error('The cost of adding grows with the record.');
  if (slowest > MAX_SEARCH_MS) console.error(`A search takes more than ${MAX_SEARCH_MS} ms.`);
  return growth <= MAX_GROWTH && slowest <= MAX_SEARCH_MS;
}

interface Stretch {
  readonly at: number;
  readonly cpu: NodeJS.CpuUsage;
}

function startStretch(): Stretch {
  return { at: performance.now(), cpu: process.cpuUsage() };
}

/** Articles a second, and milliseconds of CPU time for one in all threads of this process. */
function sinceStart({ at, cpu }: Stretch, articles: number): { readonly pace: number; readonly cpu: number } {
  const { user, system } = process.cpuUsage(cpu);
  return { pace: (1000 * articles) / (performance.now() - at), cpu: (user + system) / 1000 / articles };
}

async function timeSearches(db: Database): Promise<{ readonly median: number; readonly most: number }> {
  const times: number[] = [];
  for (const wanted of SEARCHES) {
    const rounds: number[] = [];
    for (let round = 0; round < 5; round++) {
      const started = performance.now();
      await search(db, { kinds: [], speaker: null, outlet: null, from: null, to: null, limit: 20, ...wanted });
      rounds.push(performance.now() - started);
    }
    times.push(median(rounds));
  }
  return { median: median(times), most: Math.max(...times) };
}
