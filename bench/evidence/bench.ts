import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openJudging } from '../../src/jobs/reading/judging.ts';
import { openPool } from '../../src/jobs/reading/pool.ts';
import type { Judge, OpenJudge, Relations } from '../../src/record/bearing/judge.ts';
import { TRAINED_RELATIONS } from '../../src/record/evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { openRecord } from '../../src/store/opening/record.ts';
import { whereOf } from '../../src/store/opening/where.ts';
import { refreshEvidenceProposals } from '../../src/store/queries/bearings/refresh.ts';
import { addArticles } from './articles.ts';

const MARKS = [1_000, 20_000];
/** New articles that are compared at each mark. */
const MEASURED = 50;
/** Articles are added and compared in stretches, as a newsroom does. */
const STRETCH = 200;
/** Limit of the time for an article at the last mark, relative to the first: an index grows by a level or two. */
const MAX_GROWTH = 2;

/** Says nothing, at once: what is added to fill the record is no matter of what is measured. */
const BLIND: Judge['judge'] = async (pairs) => pairs.map(() => ({ bears: 0, relations: UNIFORM }));
const UNIFORM = Object.fromEntries(
  TRAINED_RELATIONS.map((relation) => [relation, 1 / TRAINED_RELATIONS.length]),
) as Relations;

/**
 * Fills a record and prints, at each mark, what it takes to compare a new article with all pledges of the record: look-ups
 * and features, and the network; and how much is proposed a second.
 *
 * @returns whether the cost without the network stays flat
 */
export async function benchEvidence(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' } } });
  const to = Number(values.to ?? MARKS.at(-1));
  const folder = mkdtempSync(join(tmpdir(), 'saydo-bench-'));
  const now = new Date().toISOString();
  const where = whereOf(join(folder, 'record'), {});
  const { db } = await openRecord(where, { create: true, long: true, command: 'bench', now, by: 'bench' });
  const judging = openJudging(openPool);
  try {
    const costs: number[] = [];
    let done = 0;
    for (const mark of [...MARKS.filter((each) => each < to), to]) {
      for (; done < mark; done += STRETCH) {
        await addArticles(db, done, Math.min(mark, done + STRETCH));
        await refreshEvidenceProposals(db, async () => ({ ...(await judging.open()), judge: BLIND }));
      }
      done = mark;
      costs.push(await measure(db, mark, judging.open));
      done += MEASURED;
    }
    const growth = costs.at(-1)! / costs[0]!;
    console.log(
      `Without the network an article takes ${growth.toFixed(2)} times as long at the last mark (at most ${MAX_GROWTH})`,
    );
    return growth <= MAX_GROWTH;
  } finally {
    await judging.close();
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns milliseconds for an article, without those that the network took */
async function measure(db: Database, mark: number, open: OpenJudge): Promise<number> {
  let pairs = 0;
  let judging = 0;
  const timed: OpenJudge = async () => {
    const judge: Judge = await open();
    return {
      ...judge,
      judge: async (asked) => {
        const began = performance.now();
        const judgements = await judge.judge(asked);
        judging += performance.now() - began;
        pairs += asked.length;
        return judgements;
      },
    };
  };
  await addArticles(db, mark, mark + MEASURED);
  const [before] = await db.query<{ count: number }>('select count(*)::int as count from bearings');
  const began = performance.now();
  await refreshEvidenceProposals(db, timed);
  const took = performance.now() - began;
  const [after] = await db.query<{ count: number }>('select count(*)::int as count from bearings');
  const proposed = (after?.count ?? 0) - (before?.count ?? 0);
  const cost = (took - judging) / MEASURED;
  console.log(
    `${String(mark).padStart(7)} articles   ${cost.toFixed(1)} ms for a new one without the network, ${(judging / MEASURED).toFixed(0)} ms in it ` +
      `(${(pairs / MEASURED).toFixed(1)} pairs of ${(judging / Math.max(1, pairs)).toFixed(0)} ms)   ${proposed} proposed, ${((1000 * proposed) / took).toFixed(1)} a second`,
  );
  return cost;
}
