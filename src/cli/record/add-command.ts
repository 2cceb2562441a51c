import { existsSync } from 'node:fs';
import { allInputs } from '../../intake/all-inputs.ts';
import { expectedInputs } from '../../intake/expected.ts';
import { addAll } from '../../jobs/ingest/add-all.ts';
import { openPool } from '../../jobs/reading/pool.ts';
import { whereOf } from '../../store/opening/where.ts';
import { ENGINE } from '../../version.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT, statusOf } from '../exit-codes.ts';
import { type RawOptions, statedOf } from '../options.ts';
import { UsageProblem } from '../problem.ts';
import { addReport } from './add-report.ts';
import { lookAhead } from './look-ahead.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type AddOptions = RecordOptions &
  Pick<
    RawOptions,
    'published' | 'outlet' | 'title' | 'url' | 'byline' | 'speaker' | 'encoding' | 'verbatim' | 'allowPrivate'
  > & {
    readonly json?: boolean;
    readonly by?: string;
  };

/** `saydo add`: returns the exit status. */
export async function addCommand(names: readonly string[], options: AddOptions, cli: CliContext): Promise<number> {
  const stated = statedOf(options);
  if (names.length === 0 && cli.stdin.isTTY) {
    throw new UsageProblem(
      'name files, folders, addresses, feeds or archives, or - for standard input. saydo add --help shows examples.',
    );
  }
  const asked = names.length === 0 ? ['-'] : names;
  const stopping = new AbortController();
  cli.stopsBy(() => stopping.abort(new DOMException('stopped', 'AbortError')));
  const report = addReport(cli, options.json === true, await expectedInputs(asked));
  const all = allInputs(asked, {
    stdin: cli.stdin,
    allowPrivate: options.allowPrivate === true,
    signal: stopping.signal,
    onSkip: report.skipped,
  });
  const where = whereOf(options.record, cli.environment);
  const fresh = where.kind === 'folder' && !existsSync(where.path);
  const ahead = fresh ? await unlessStopped(lookAhead(all), stopping.signal) : { inputs: all, any: true, problems: [] };
  if (ahead === null) {
    // The writing process may never end, and this one would wait for it.
    cli.stdin.destroy();
    report.end(true);
    return EXIT.interrupted;
  }
  if (!ahead.any) {
    for (const problem of ahead.problems) await report.onEvent(problem);
    cli.stdin.destroy();
    const { read, unread } = report.end(stopping.signal.aborted);
    return statusOf(read, unread);
  }
  return withRecord(options, cli, { command: 'add', create: true, long: true }, async ({ db }) => {
    const pool = (cli.openPool ?? openPool)();
    // Does not wait for texts that take long to read.
    stopping.signal.addEventListener('abort', () => void pool.close(), { once: true });
    try {
      const adding = { db, pool, by: options.by?.trim() || ENGINE, now: cli.now, stated, signal: stopping.signal };
      for await (const event of addAll(ahead.inputs, adding)) await report.onEvent(event);
    } catch (error) {
      // What was reported is stored. A full disk or a lost server would fail all further inputs.
      if (!stopping.signal.aborted) throw error;
    } finally {
      // The writing process may never end, and this one would wait for it.
      cli.stdin.destroy();
      await pool.close();
    }
    const { read, unread } = report.end(stopping.signal.aborted);
    return stopping.signal.aborted ? EXIT.interrupted : statusOf(read, unread);
  });
}

/** The value of a promise; null as soon as the command is to stop. */
async function unlessStopped<T>(given: Promise<T>, signal: AbortSignal): Promise<T | null> {
  const stopped = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  try {
    return await Promise.race([given, stopped]);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}
