import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addAll } from '../../src/jobs/ingest/add-all.ts';
import { openPool } from '../../src/jobs/reading/pool.ts';
import { serve } from '../../src/server/serve.ts';
import { openRecord } from '../../src/store/opening/record.ts';
import { whereOf } from '../../src/store/opening/where.ts';
import { openBrowser } from '../../test/browser.ts';
import { signIn, TOKEN } from '../../test/signing-in.ts';
import { made } from '../record/press.ts';
import { decisionsAsked } from './decisions.ts';
import { measurePages } from './pages.ts';

/** Milliseconds until the first paint, and from an input to the next paint. */
const MAX_FIRST_PAINT_MS = 1_000;
const MAX_INTERACTION_MS = 100;
/** Bytes of compressed JavaScript that the start page loads. */
const MAX_SCRIPT_BYTES = 250_000;
/** Decisions for each article that a review of the whole tracker takes. */
const MAX_DECISIONS_PER_ARTICLE = 8;
const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));

/**
 * Opens the desk in a real browser, over a record of the example press or the one given, and prints the time until its
 * pages are painted and respond, from the browser's performance entries.
 *
 * @returns whether all times are within their limits
 */
export async function benchDesk(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { record: { type: 'string' } } });
  const folder = mkdtempSync(join(tmpdir(), 'saydo-bench-'));
  const where = whereOf(values.record ?? join(folder, 'record'), {});
  const now = () => new Date().toISOString();
  const record = await openRecord(where, {
    create: values.record === undefined,
    long: true,
    command: 'bench',
    now: now(),
    by: 'bench',
  });
  try {
    if (values.record === undefined) await addPress(record.db, now);
    const desk = await serve({
      record,
      port: 0,
      exactly: true,
      now,
      version: 'bench',
      web: WEB,
      token: TOKEN,
      folders: [],
      report: console.error,
    });
    const browser = await openBrowser();
    try {
      const asked = await decisionsAsked(record.db);
      console.log(
        `decisions an article to review the whole tracker: ${asked.before.toFixed(1)} before, ${asked.after.toFixed(1)} now ` +
          `(at most ${MAX_DECISIONS_PER_ARTICLE}): pledges ${asked.pledges.toFixed(1)}, joins of pledges ${asked.joins.toFixed(1)}. ` +
          `Not in that: warnings and orders ${asked.warnings.toFixed(1)}, proposed evidence ${asked.evidence.toFixed(1)}`,
      );
      const [count] = await record.db.query<{ count: number }>('select count(*)::int as count from articles');
      console.log(`${record.db.name}: ${count?.count ?? 0} articles, Node.js ${process.version}`);
      const address = `http://127.0.0.1:${desk.port}`;
      await signIn(browser.context, { address, token: TOKEN });
      const { slowestPaint, slowestInteraction, script } = await measurePages(browser.context, address, {
        decide: values.record === undefined,
      });
      console.log(
        `slowest first paint ${slowestPaint.toFixed(0)} ms (at most ${MAX_FIRST_PAINT_MS}), slowest interaction ` +
          `${slowestInteraction.toFixed(0)} ms (at most ${MAX_INTERACTION_MS}), JavaScript of the start page ` +
          `${(script / 1000).toFixed(0)} kB compressed (at most ${MAX_SCRIPT_BYTES / 1000})`,
      );
      return (
        asked.after <= MAX_DECISIONS_PER_ARTICLE &&
        slowestPaint <= MAX_FIRST_PAINT_MS &&
        slowestInteraction <= MAX_INTERACTION_MS &&
        script <= MAX_SCRIPT_BYTES
      );
    } finally {
      await browser.close();
      await desk.close();
    }
  } finally {
    await record.db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function addPress(db: Parameters<typeof addAll>[1]['db'], now: () => string): Promise<void> {
  const pool = openPool();
  try {
    const adding = { db, pool, by: 'bench', now, stated: {}, signal: new AbortController().signal };
    for await (const event of addAll(made(0, 19), adding)) if ('problem' in event) throw event.problem;
  } finally {
    await pool.close();
  }
}
