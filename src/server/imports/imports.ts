import { randomUUID } from 'node:crypto';
import type { Input } from '../../intake/input.ts';
import { type AddEvent, addAll } from '../../jobs/ingest/add-all.ts';
import { describeReading } from '../../jobs/reading/describe.ts';
import type { ReadingPool } from '../../jobs/reading/pool.ts';
import type { Stated } from '../../record/entries.ts';
import { articleId } from '../../record/ids.ts';
import type { Database } from '../../store/database/database.ts';
import type { Added } from '../../store/ingest/add-article.ts';
import { RecordProblem } from '../../store/problem.ts';
import type { Import, Imported } from '../api-schema/imports.ts';

/** What is to be imported. */
export interface ToImport {
  /** What people call it. */
  readonly name: string;
  readonly by: string;
  readonly stated: Stated;
  /** Null where it cannot be known beforehand. */
  readonly total: number | null;
  /** @param signal breaks off what is waited for */
  readonly inputs: (signal: AbortSignal) => AsyncIterable<Input>;
  /** What follows when all inputs are entered; it tells what of it could not be. */
  readonly afterwards?: (db: Database, now: string) => Promise<readonly { name: string; problem: RecordProblem }[]>;
  /** Lets go of what was kept for it, whatever became of it. */
  readonly done?: () => Promise<void>;
}

/** Is told what became of an input, or how the import itself stands. */
export interface ImportListener {
  readonly input: (imported: Imported, number: number) => void;
  readonly state: (state: Import) => void;
}

/** Imports: one at a time, the rest waits its turn. They are known for as long as the server runs. */
export interface Imports {
  start(what: ToImport): Import;
  /** The newest first. */
  list(): readonly Import[];
  get(id: string): Import | null;
  /** Tells what was told from an input on, how it stands, and all that follows. @returns ends it; null where there is none */
  listen(id: string, from: number, listener: ImportListener): (() => void) | null;
  /** Ends an import between two articles. @returns whether there is one of that name */
  stop(id: string): Promise<boolean>;
  /** Stops what runs and starts nothing more. */
  close(): Promise<void>;
}

export interface Importing {
  readonly db: Database;
  readonly now: () => string;
  readonly openPool: () => ReadingPool;
  /** Is told after each article that was entered. */
  readonly onLogChange: () => void;
  readonly report: (error: unknown) => void;
}

/** Maximum number of imports, and of inputs of each, that are kept. */
const MAX_IMPORTS = 100;
const MAX_INPUTS_PER_IMPORT = 5_000;

interface Running {
  readonly what: ToImport;
  readonly stopping: AbortController;
  readonly listeners: Set<ImportListener>;
  readonly results: Imported[];
  /** Of the inputs that were reported, this many are no longer kept. */
  forgotten: number;
  began: number | null;
  state: Import;
  ended: Promise<void>;
}

export function openImports(importing: Importing): Imports {
  const all = new Map<string, Running>();
  let last: Promise<void> = Promise.resolve();
  let closed = false;

  const start = (what: ToImport): Import => {
    if (closed) throw new RecordProblem('not-possible', 'the desk is shutting down; it imports nothing more.');
    const id = randomUUID();
    const counts = { added: 0, changed: 0, known: 0, failed: 0 };
    const state: Import = {
      ...{ id, name: what.name, state: 'waiting', started: importing.now(), by: what.by },
      ...{ ...counts, total: what.total, perSecond: null, problem: null },
    };
    const stopping = new AbortController();
    const running: Running = {
      ...{ what, stopping, listeners: new Set(), results: [], forgotten: 0, began: null, state },
      ended: Promise.resolve(),
    };
    all.set(id, running);
    dropOldImports(all);
    running.ended = last.then(() => run(running, importing));
    last = running.ended;
    return state;
  };
  return {
    start,
    list: () => [...all.values()].map(({ state }) => state).reverse(),
    get: (id) => all.get(id)?.state ?? null,
    listen: (id, from, listener) => {
      const running = all.get(id);
      if (running === undefined) return null;
      for (const [i, imported] of running.results.entries()) {
        const number = running.forgotten + i + 1;
        if (number > from) listener.input(imported, number);
      }
      listener.state(running.state);
      running.listeners.add(listener);
      return () => running.listeners.delete(listener);
    },
    stop: async (id) => {
      const running = all.get(id);
      if (running === undefined) return false;
      running.stopping.abort(new DOMException('stopped', 'AbortError'));
      await running.ended;
      return true;
    },
    close: async () => {
      closed = true;
      for (const { stopping } of all.values()) stopping.abort(new DOMException('stopped', 'AbortError'));
      await last;
    },
  };
}

async function run(running: Running, importing: Importing): Promise<void> {
  const { what, stopping } = running;
  let end: Partial<Import>;
  try {
    if (!stopping.signal.aborted) await addInputs(running, importing);
    end = { state: stopping.signal.aborted ? 'stopped' : 'done' };
  } catch (error) {
    const stopped = stopping.signal.aborted;
    if (!stopped) importing.report(error);
    end = stopped ? { state: 'stopped' } : { state: 'failed', problem: described(error) };
  }
  // Whoever is told that it has ended finds nothing of it left.
  await what.done?.().catch(importing.report);
  tell(running, end);
}

async function addInputs(running: Running, { db, now, openPool, onLogChange }: Importing): Promise<void> {
  const { what, stopping } = running;
  const { signal } = stopping;
  tell(running, { state: 'running' });
  running.began = performance.now();
  const pool = openPool();
  // A text that takes long to read is not waited for.
  signal.addEventListener('abort', () => void pool.close(), { once: true });
  try {
    const adding = { db, pool, by: what.by, now, stated: what.stated, signal };
    for await (const event of addAll(what.inputs(signal), adding)) {
      keepResult(running, event);
      onLogChange();
      // Whoever asks something meanwhile is let in between two articles.
      await new Promise(setImmediate);
    }
    if (signal.aborted || what.afterwards === undefined) return;
    for (const problem of await what.afterwards(db, now())) keepResult(running, problem);
    onLogChange();
  } finally {
    await pool.close();
  }
}

function keepResult(running: Running, event: AddEvent): void {
  const imported = importedOf(event);
  running.results.push(imported);
  if (running.results.length > MAX_INPUTS_PER_IMPORT) {
    running.results.shift();
    running.forgotten++;
  }
  for (const { input } of running.listeners) input(imported, running.forgotten + running.results.length);
  const { state, began } = running;
  const counts = { [imported.status]: state[imported.status] + 1 };
  const done = state.added + state.changed + state.known + state.failed + 1;
  const seconds = began === null ? 0 : (performance.now() - began) / 1000;
  tell(running, { ...counts, perSecond: seconds > 0 ? Math.round((10 * done) / seconds) / 10 : null });
}

function tell(running: Running, change: Partial<Import>): void {
  running.state = { ...running.state, ...change };
  for (const { state } of running.listeners) state(running.state);
}

function importedOf(event: AddEvent): Imported {
  const nothing = { article: null, title: null, findings: 0, joined: 0, lost: 0, warning: null, problem: null };
  if ('problem' in event) return { ...nothing, name: event.name, status: 'failed', problem: described(event.problem) };
  const { name, added, reading, warning } = event;
  return {
    name,
    status: STATUS[added.status],
    article: articleId(added.article),
    title: reading?.article.title ?? null,
    findings: added.findings,
    joined: added.joined,
    lost: added.lost.length,
    warning: added.status === 'withdrawn' ? 'withdrawn before, and stays so' : warning,
    problem: null,
  };
}

/** What became of an input, of the ways that an import counts. */
const STATUS = {
  added: 'added',
  changed: 'changed',
  corrected: 'changed',
  // A capture is never read again by an import.
  reread: 'changed',
  known: 'known',
  withdrawn: 'known',
} as const satisfies Readonly<Record<Added['status'], Imported['status']>>;

function described(problem: unknown): string {
  return problem instanceof RecordProblem ? problem.message : describeReading(problem).message;
}

/** What has ended goes first. */
function dropOldImports(all: Map<string, Running>): void {
  for (const [id, { state }] of all) {
    if (all.size <= MAX_IMPORTS) return;
    if (state.state !== 'waiting' && state.state !== 'running') all.delete(id);
  }
}
