import { Worker, type WorkerOptions } from 'node:worker_threads';
import { INTAKE_LIMITS, sizeInWords } from '../limits.ts';
import { InputProblem } from '../problem.ts';

export interface ThreadOptions {
  /** Name of the format, for codes and messages: `pdf`. */
  readonly name: string;
  /** What the thread starts from. It is JavaScript in a string, since a thread cannot start from TypeScript everywhere. */
  readonly start: string;
  readonly data: unknown;
  readonly transfer?: WorkerOptions['transferList'];
  /** What to do about a file that breaks a limit. */
  readonly advice: string;
  readonly seconds?: number | undefined;
  readonly signal: AbortSignal | undefined;
}

export interface LimitedThread<Message> {
  /** The first thing that the thread says. */
  readonly message: Promise<Message>;
  /** Rejects when the thread had to be stopped or broke down; never resolves. */
  readonly failure: Promise<never>;
  readonly end: () => Promise<void>;
}

const LOOK_EVERY_MS = 100;

/**
 * Starts a thread that takes text out of one file. Such a file is a program of sorts: it can unpack without end and compute
 * without end, and in this thread neither could be stopped. The thread is ended when it takes too long or too much memory,
 * or when the signal says so.
 *
 * @throws nothing itself; `failure` rejects with InputProblem `<name>-memory`, `<name>-time`, `broken-<name>`
 */
export function limitedThread<Message>(options: ThreadOptions): LimitedThread<Message> {
  const { name, start, data, transfer, advice, seconds = INTAKE_LIMITS.extractSeconds, signal } = options;
  const worker = new Worker(start, {
    eval: true,
    workerData: data,
    ...(transfer === undefined ? {} : { transferList: transfer }),
    // What libraries remark on damaged files is not for saydo's own output.
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: INTAKE_LIMITS.extractMemory / 2 ** 20 },
  });
  const tooMuchMemory = (): InputProblem =>
    new InputProblem(
      `${name}-memory`,
      `extracting its text takes more than ${sizeInWords(INTAKE_LIMITS.extractMemory)} of memory. ${advice}`,
    );
  let stop: (problem: unknown) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    stop = reject;
  });
  // Reading races this promise; after success nobody awaits it any more.
  failure.catch(() => {});
  worker.on('error', (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    stop(code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory() : error);
  });
  worker.on('exit', () =>
    stop(new InputProblem(`broken-${name}`, `its text could not be extracted: the reader crashed. ${advice}`)),
  );
  const began = process.memoryUsage.rss();
  // Unpacked streams lie outside the heap that a thread can be limited to.
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - began > INTAKE_LIMITS.extractMemory) stop(tooMuchMemory());
  }, LOOK_EVERY_MS);
  const late = setTimeout(
    () => stop(new InputProblem(`${name}-time`, `extracting its text takes more than ${seconds} seconds. ${advice}`)),
    seconds * 1000,
  );
  const aborted = (): void => stop(signal?.reason);
  signal?.addEventListener('abort', aborted, { once: true });
  if (signal?.aborted) aborted();
  return {
    message: new Promise((resolve) => {
      worker.once('message', resolve);
    }),
    failure,
    end: async () => {
      clearInterval(watch);
      clearTimeout(late);
      signal?.removeEventListener('abort', aborted);
      await worker.terminate();
    },
  };
}
