import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isAddress } from '../../intake/url/addresses.ts';
import { watchable } from '../../intake/url/watchable.ts';
import { openPool } from '../../jobs/reading/pool.ts';
import { watchCrawlPolicy } from '../../jobs/watching/crawl-policy.ts';
import { watch, watchRound } from '../../jobs/watching/watch.ts';
import type { Watcher } from '../../jobs/watching/watcher.ts';
import {
  intervalInWords,
  intervalOf,
  MAX_INTERVAL,
  MIN_INTERVAL,
  USUAL_INTERVAL,
} from '../../record/views/intervals.ts';
import { watchedList } from '../../render/terminal/record/watched.ts';
import { unwatchSource, watchSource } from '../../store/commands/watch-source.ts';
import type { Database } from '../../store/database/database.ts';
import type { OpenRecord } from '../../store/opening/record.ts';
import { nextDue, watchedSources } from '../../store/queries/watched.ts';
import { ENGINE } from '../../version.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { dayGiven } from './arguments.ts';
import { print, type ShownOptions } from './terminal.ts';
import { watchReport } from './watch-report.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type WatchOptions = RecordOptions &
  ShownOptions & {
    readonly every?: string;
    readonly once?: boolean;
    readonly list?: boolean;
    readonly remove?: boolean;
    readonly allowPrivate?: boolean;
    readonly outlet?: string;
    readonly since?: string;
    readonly by?: string;
  };

interface Source {
  readonly source: string;
  readonly kind: 'address' | 'path';
}

/** `saydo watch`: notes what is to be watched, and looks at it until Ctrl-C, or once. Returns the exit status. */
export async function watchCommand(names: readonly string[], options: WatchOptions, cli: CliContext): Promise<number> {
  if (options.list === true) return listCommand(names, options, cli);
  if (options.remove === true) return removeCommand(names, options, cli);
  const every = everyGiven(options.every);
  const since = dayGiven('--since', options.since, 'first');
  const sources = await Promise.all(names.map(sourceOf));
  refuseIdle(sources, options);
  const stopping = new AbortController();
  const stopped = new Promise<void>((done) => {
    cli.stopsBy(() => {
      stopping.abort(new DOMException('stopped', 'AbortError'));
      done();
    }, EXIT.allRead);
  });
  // One that was just made holds nothing that is watched.
  const use = { command: 'watch', create: sources.length > 0, share: true, long: true };
  return withRecord(options, cli, use, async (record) => {
    const naming = {
      ...{
        every,
        usual: USUAL_INTERVAL,
        private: options.allowPrivate === true,
        outlet: options.outlet?.trim() || null,
      },
      ...{ since, by: options.by?.trim() || ENGINE },
    };
    for (const source of sources) await watchSource(record.db, { ...source, ...naming }, cli.now());
    return looking(
      record,
      { sources, stopping, stopped, ...{ once: options.once === true, json: options.json === true } },
      cli,
    );
  });
}

async function looking(
  { db, over }: OpenRecord,
  {
    sources,
    once,
    json,
    stopping,
    stopped,
  }: {
    readonly sources: readonly Source[];
    readonly once: boolean;
    readonly json: boolean;
    readonly stopping: AbortController;
    readonly stopped: Promise<void>;
  },
  cli: CliContext,
): Promise<number> {
  const report = watchReport(cli, json);
  const pool = (cli.openPool ?? openPool)();
  stopping.signal.addEventListener('abort', () => void pool.close(), { once: true });
  const named = new Set(sources.map(({ source }) => source));
  const watcher: Watcher = {
    ...{
      db,
      pool,
      now: cli.now,
      crawlPolicy: watchCrawlPolicy(cli.now),
      signal: stopping.signal,
      onEvent: report.onEvent,
    },
    path: async (path) => ({ refused: db.embedded || named.has(path) ? null : ON_A_SERVER }),
  };
  try {
    if (once) {
      const looked = await watchRound(watcher);
      if (looked.length === 0 && !stopping.signal.aborted) report.idle(await nextDue(db));
      return looked.some(({ problem }) => problem !== null) ? EXIT.someUnread : EXIT.allRead;
    }
    if ((await watchedSources(db)).length === 0) throw new UsageProblem(NOTHING_WATCHED);
    const watching = watch(watcher);
    const ended = await Promise.race([watching, stopped, over]);
    stopping.abort(new DOMException('stopped', 'AbortError'));
    await watching;
    if (ended instanceof Error) throw ended;
    return EXIT.allRead;
  } finally {
    report.end();
    await pool.close();
  }
}

/** A record on a server is used from several machines, and each has other files under a path. */
const ON_A_SERVER =
  'a folder of a record on a server is looked at only by a saydo watch that names it, as another machine may have named it.';

const NOTHING_WATCHED =
  'nothing is watched. Name addresses of feeds, pages or sitemaps, or folders: saydo watch https://example.org/feed';

async function listCommand(names: readonly string[], options: WatchOptions, cli: CliContext): Promise<number> {
  if (names.length > 0) throw new UsageProblem('--list takes no sources: it lists all.');
  return withRecord(options, cli, { command: 'watch', reads: true }, async ({ db }) => {
    const items = await watchedSources(db);
    print(items, (sheet) => watchedList(items, sheet), options, cli);
    return EXIT.allRead;
  });
}

async function removeCommand(names: readonly string[], options: WatchOptions, cli: CliContext): Promise<number> {
  if (names.length === 0) throw new UsageProblem('--remove takes the sources to watch no more; --list shows them.');
  return withRecord(options, cli, { command: 'watch' }, async ({ db }) => {
    let missing = 0;
    for (const name of names) {
      if (await removed(db, name)) cli.stdout.write(`watched no more: ${name}\n`);
      else {
        missing++;
        cli.stderr.write(`saydo: ${name} is not watched; saydo watch --list shows what is\n`);
      }
    }
    return missing === 0 ? EXIT.allRead : EXIT.someUnread;
  });
}

async function removed(db: Database, name: string): Promise<boolean> {
  for (const source of [name, ...(isAddress(name) ? [watchable(name)] : [resolve(name)])]) {
    if (source !== null && (await unwatchSource(db, source))) return true;
  }
  return false;
}

/** @throws UsageProblem where it is neither an address nor there */
async function sourceOf(name: string): Promise<Source> {
  if (isAddress(name)) {
    const address = watchable(name);
    if (address === null)
      throw new UsageProblem(`saydo watches addresses that begin with http:// or https:// and contain no password.`);
    return { source: address, kind: 'address' };
  }
  const path = resolve(name);
  const found = await stat(path).catch(() => null);
  if (found === null || !(found.isDirectory() || found.isFile()))
    throw new UsageProblem(`${name} is no folder and no file. Of a pattern, name the folder.`);
  return { source: path, kind: 'path' };
}

/** @throws UsageProblem */
function everyGiven(asked: string | undefined): number | null {
  if (asked === undefined) return null;
  const every = intervalOf(asked);
  if (every === null) throw new UsageProblem(`--every ${asked} is no length of time. Write it as 30m, 2h or 1d.`);
  if (every < MIN_INTERVAL || every > MAX_INTERVAL)
    throw new UsageProblem(
      `--every ${asked} is not from ${intervalInWords(MIN_INTERVAL)} to ${intervalInWords(MAX_INTERVAL)}: oftener, a host would be pestered.`,
    );
  return every;
}

/** Settings are of sources. @throws UsageProblem where they are given and none is named */
function refuseIdle(sources: readonly Source[], options: WatchOptions): void {
  if (sources.length > 0) return;
  const given = (['every', 'outlet', 'since', 'allowPrivate'] as const).find((name) => options[name] !== undefined);
  if (given !== undefined)
    throw new UsageProblem(
      `--${given === 'allowPrivate' ? 'allow-private' : given} is of sources: name those that it is for.`,
    );
}
