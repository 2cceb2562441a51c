import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { timingsAsked } from '../../timings.ts';
import type { Answer, Question } from './messages.ts';
import { ReadingProblem } from './problem.ts';

/** `worker.ts` and all that it needs, in one file. The path is the same from `src/` and from `dist/`. */
const WORKER = fileURLToPath(new URL('../../../dist/reading/worker.js', import.meta.url));

/** Length of a process's standard error that is kept to explain why it ended. */
const MAX_STDERR_LENGTH = 65_536;

export interface ReadingProcess {
  ask(question: Question): void;
  /** Kills it. Resolves when it is gone. */
  end(): Promise<void>;
}

interface ProcessOptions {
  /** Megabytes of heap that it may use. */
  readonly megabytes: number;
  readonly answered: (answer: Answer) => void;
  /** Is told once, whatever ended it. */
  readonly ended: (why: ReadingProblem) => void;
}

const living = new Set<ChildProcess>();

/**
 * Starts a process that answers questions. It is a process and not a thread, since a thread that runs networks natively
 * cannot be ended without ending the program.
 */
export function startProcess({ megabytes, answered, ended }: ProcessOptions): ReadingProcess {
  const child = fork(WORKER, [], {
    // What the program itself was started with is not for it: an inspector's port is taken.
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    // What V8 or a library writes as it breaks down would spoil the terminal.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // In a group of its own Ctrl-C does not reach it; on Windows that would open a window.
    detached: process.platform !== 'win32',
  });
  endWithProgram(child);
  let written = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    written = (written + text).slice(-MAX_STDERR_LENGTH);
    // Its own timings are among it.
    if (timingsAsked()) process.stderr.write(text);
  });
  child.on('message', (answer: Answer) => answered(answer));
  const gone = new Promise<void>((resolve) => {
    const end = (why: ReadingProblem) => {
      living.delete(child);
      ended(why);
      resolve();
    };
    child.on('error', (error) => end(new ReadingProblem('failed', `no process to read it: ${error.message}`)));
    child.on('close', (status, signal) => end(problemOf(written, status, signal, megabytes)));
  });
  return {
    // A process that cannot be asked is treated as one that ended.
    ask: (question) => void child.send(question, () => {}),
    end: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

/** A program that ends by `process.exit` takes its processes along; of one that is killed they take notice themselves. */
function endWithProgram(child: ChildProcess): void {
  if (living.size === 0) process.once('exit', endAll);
  living.add(child);
  child.once('close', () => {
    if (living.size === 0) process.off('exit', endAll);
  });
}

function endAll(): void {
  for (const child of living) child.kill('SIGKILL');
}

function problemOf(
  written: string,
  status: number | null,
  signal: NodeJS.Signals | null,
  megabytes: number,
): ReadingProblem {
  if (/^FATAL ERROR: .*(?:Allocation failed|out of memory)/m.test(written))
    return new ReadingProblem('too-large', `reading it takes more than ${megabytes} MB of memory. Split it.`);
  if (signal === 'SIGKILL')
    return new ReadingProblem(
      'failed',
      'the process that read it was killed, perhaps because the machine has no memory left. Try it again by itself.',
    );
  const last = /^(?:\w*Error\b|FATAL ERROR).*/m.exec(written)?.[0] ?? '';
  return new ReadingProblem(
    'failed',
    `the process that read it ended (${signal ?? `exit status ${status}`})${last === '' ? '.' : `: ${last}`}`,
  );
}
