import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Reading, Source } from '../../index.ts';
import { ReadError, WeightsError } from '../../read-error.ts';
import type { Answer, Question } from './messages.ts';
import { ReadingProblem } from './problem.ts';

/** Threads that read texts beside the one that writes the record. */
export interface ReadingPool {
  /** How many texts are worth asking for at once. */
  readonly width: number;
  /** @throws ReadError and WeightsError as `read`; ReadingProblem where the text takes too long or too much memory */
  read(source: Source): Promise<Reading>;
  close(): Promise<void>;
}

export interface PoolLimits {
  /** Seconds that one text may take. A million words take some 15. */
  readonly seconds: number;
  /** Megabytes of heap that one thread may use. A million words take some 1,000. */
  readonly megabytes: number;
}

const LIMITS: PoolLimits = { seconds: 180, megabytes: 3_000 };
const MOST_THREADS = 4;

/** The path is the same from `src/` and from `dist/`. */
const WORKER = fileURLToPath(new URL('../../../dist/jobs/reading/worker.js', import.meta.url));

interface Task {
  readonly source: Source;
  readonly resolve: (reading: Reading) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  task: Task | null;
  timer: NodeJS.Timeout | null;
}

/** Opens threads; each is started when there is something for it to read, and started anew where a text ended it. */
export function openPool(limits: Partial<PoolLimits> = {}): ReadingPool {
  const { seconds, megabytes } = { ...LIMITS, ...limits };
  // One core is left for the database.
  const width = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const threads = new Set<Thread>();
  const waiting: Task[] = [];
  let closed = false;

  const start = (): Thread => {
    const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    const thread: Thread = { worker, task: null, timer: null };
    worker.on('message', (answer: Answer) => settle(thread, (task) => give(task, answer)));
    worker.on('error', (error) => end(thread, problemOf(error, megabytes)));
    worker.on('exit', () => end(thread, new ReadingProblem('failed', 'the thread that read it ended.')));
    threads.add(thread);
    return thread;
  };
  const settle = (thread: Thread, how: (task: Task) => void): void => {
    const { task, timer } = thread;
    if (timer !== null) clearTimeout(timer);
    thread.task = null;
    thread.timer = null;
    if (task !== null) how(task);
    next();
  };
  const end = (thread: Thread, error: unknown): void => {
    threads.delete(thread);
    settle(thread, (task) => task.reject(error));
  };
  const next = (): void => {
    if (closed) return;
    while (waiting.length > 0) {
      const idle = [...threads].find(({ task }) => task === null) ?? (threads.size < width ? start() : null);
      const task = idle === null ? undefined : waiting.shift();
      if (idle === null || task === undefined) return;
      idle.task = task;
      idle.timer = setTimeout(() => {
        end(idle, tooSlow(seconds));
        void idle.worker.terminate();
      }, seconds * 1000);
      idle.worker.postMessage({ id: 0, source: task.source } satisfies Question);
    }
  };
  return {
    width,
    read: (source) =>
      new Promise((resolve, reject) => {
        // A text that was still being loaded when all was stopped: nobody would ever read it.
        if (closed) return reject(stopped());
        waiting.push({ source, resolve, reject });
        next();
      }),
    close: async () => {
      closed = true;
      const ending = [...threads].map(({ worker }) => worker.terminate());
      for (const thread of threads) end(thread, stopped());
      for (const { reject } of waiting.splice(0)) reject(stopped());
      await Promise.all(ending);
    },
  };
}

function give({ resolve, reject }: Task, answer: Answer): void {
  if ('reading' in answer) resolve(answer.reading);
  else if ('refused' in answer) reject(new ReadError(answer.refused.code, answer.refused.message));
  else if ('unready' in answer) reject(new WeightsError(answer.unready.code, answer.unready.message));
  else reject(new Error(answer.failed));
}

function problemOf(error: Error & { code?: string }, megabytes: number): unknown {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new ReadingProblem(
    'too-large',
    `reading it takes more than ${megabytes} MB of memory. Cut it into parts and add each.`,
  );
}

function stopped(): ReadingProblem {
  return new ReadingProblem('stopped', 'reading was stopped.');
}

function tooSlow(seconds: number): ReadingProblem {
  return new ReadingProblem(
    'too-slow',
    `reading it takes longer than ${seconds} seconds, which no article does. Cut it into parts, or save its text alone.`,
  );
}
