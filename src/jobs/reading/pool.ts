import { availableParallelism } from 'node:os';
import type { Article, Reading, Source } from '../../index.ts';
import type { PairText } from '../../pairs/pair-text.ts';
import { ReadError, WeightsError } from '../../read-error.ts';
import type { Judgement } from '../../record/bearing/judge.ts';
import type { Answer, Question } from './messages.ts';
import { ReadingProblem } from './problem.ts';
import { type ReadingProcess, startProcess } from './reading-process.ts';

/** Processes that read texts beside the one that writes the record. */
export interface ReadingPool {
  /** How many texts are worth asking for at once. */
  readonly width: number;
  /** The article stage alone: what a text says of itself. @throws as `read` */
  open(source: Source): Promise<Article>;
  /** @throws ReadError and WeightsError as the engine's; ReadingProblem where the text takes too long or too much memory */
  read(source: Source): Promise<Reading>;
  /** What the network of pairs says of the relation in each. @throws WeightsError */
  judge(pairs: readonly PairText[]): Promise<readonly Judgement[]>;
  close(): Promise<void>;
}

export interface PoolLimits {
  /** Seconds that any text may take, however short it is. */
  readonly seconds: number;
  /** Seconds that a million characters (bytes, where it is given as bytes) may take beyond that. */
  readonly secondsPerMillion: number;
  /** Megabytes of heap that one process may use. A million words take some 1,000. */
  readonly megabytes: number;
}

/**
 * The time that any text may take lets a busy machine load the engine and the networks, and read a text of some pages. Beyond it,
 * the trained reader takes 150 seconds of a core for a million characters in which it sees nothing, some 360 with a trigger or
 * two a sentence, 3,300 where it sees more than one a word; in WebAssembly three times that. So an hour is ten times what
 * news takes natively, three times what it takes in WebAssembly, and a text that hangs still ends.
 */
const LIMITS: PoolLimits = { seconds: 180, secondsPerMillion: 3_600, megabytes: 3_000 };
const MAX_PROCESSES = 4;
const CHARACTERS_PER_WORD = 6;

interface Task {
  readonly question: Question;
  readonly seconds: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface Reader {
  readonly process: ReadingProcess;
  task: Task | null;
  timer: NodeJS.Timeout | null;
}

/** Opens processes; each is started when there is something for it to read, and started anew where a text ended it. */
export function openPool(limits: Partial<PoolLimits> = {}): ReadingPool {
  const { seconds, secondsPerMillion, megabytes } = { ...LIMITS, ...limits };
  // One core is left for the database.
  const width = Math.max(1, Math.min(MAX_PROCESSES, availableParallelism() - 1));
  const readers = new Set<Reader>();
  const waiting: Task[] = [];
  let closed = false;

  const start = (): Reader => {
    const reader: Reader = {
      process: startProcess({
        megabytes,
        answered: (answer) => settle(reader, (task) => task.resolve(answer)),
        ended: (why) => end(reader, why),
      }),
      task: null,
      timer: null,
    };
    readers.add(reader);
    return reader;
  };
  const settle = (reader: Reader, how: (task: Task) => void): void => {
    const { task, timer } = reader;
    if (timer !== null) clearTimeout(timer);
    reader.task = null;
    reader.timer = null;
    if (task !== null) how(task);
    next();
  };
  const end = (reader: Reader, error: unknown): void => {
    readers.delete(reader);
    settle(reader, (task) => task.reject(error));
  };
  const next = (): void => {
    if (closed) return;
    while (waiting.length > 0) {
      const idle = [...readers].find(({ task }) => task === null) ?? (readers.size < width ? start() : null);
      const task = idle === null ? undefined : waiting.shift();
      if (idle === null || task === undefined) return;
      idle.task = task;
      idle.timer = setTimeout(() => {
        end(idle, tooSlow(task.seconds));
        void idle.process.end();
      }, task.seconds * 1000);
      idle.process.ask(task.question);
    }
  };
  const ask = (question: Question, length: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      // A text that was still being loaded when all was stopped: nobody would ever read it.
      if (closed) return reject(stopped());
      const limit = Math.ceil(seconds + (secondsPerMillion * length) / 1e6);
      waiting.push({ question, seconds: limit, resolve, reject });
      next();
    });
  return {
    width,
    open: async (source) => {
      const answer = await ask({ open: source }, source.content.length);
      if ('article' in answer) return answer.article;
      throw problemOf(answer);
    },
    read: async (source) => {
      const answer = await ask({ read: source }, source.content.length);
      if ('reading' in answer) return answer.reading;
      throw problemOf(answer);
    },
    judge: async (pairs) => {
      const words = pairs.reduce((sum, pair) => sum + pair.reduce((its, segment) => its + segment.words.length, 0), 0);
      const answer = await ask({ judge: pairs }, CHARACTERS_PER_WORD * words);
      if ('judged' in answer) return answer.judged;
      throw problemOf(answer);
    },
    close: async () => {
      closed = true;
      const ending = [...readers].map(({ process }) => process.end());
      for (const reader of readers) end(reader, stopped());
      for (const { reject } of waiting.splice(0)) reject(stopped());
      await Promise.all(ending);
    },
  };
}

function problemOf(answer: Answer): Error {
  if ('refused' in answer) return new ReadError(answer.refused.code, answer.refused.message);
  if ('unready' in answer) return new WeightsError(answer.unready.code, answer.unready.message);
  return new Error('failed' in answer ? answer.failed : 'a reading process gave another answer than it was asked for');
}

function stopped(): ReadingProblem {
  return new ReadingProblem('stopped', 'reading was stopped.');
}

function tooSlow(seconds: number): ReadingProblem {
  return new ReadingProblem(
    'too-slow',
    `reading it takes longer than ${seconds} seconds, which no text of its length does. Cut it into parts, or save its text alone.`,
  );
}
