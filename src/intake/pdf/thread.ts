import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { MOST, sizeInWords } from '../limits.ts';
import { InputProblem } from '../problem.ts';

/** A thread that runs the parsing half of pdfjs. */
export interface PdfThread {
  readonly port: MessagePort;
  /** Rejects when the thread had to be stopped or broke down; never resolves. */
  readonly failure: Promise<never>;
  readonly end: () => Promise<void>;
}

/** What the thread starts from. It is JavaScript in a string, since a thread cannot start from TypeScript everywhere. */
const START = `
  const { workerData } = require('node:worker_threads');
  import(workerData.module).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(workerData.port));
`;

const LOOK_EVERY_MS = 100;

/**
 * Starts a thread for one PDF. A PDF is a program of sorts: it can unpack without end and compute without end, and in
 * this thread neither could be stopped. The thread is ended when it takes too long or too much memory, or when the signal
 * says so.
 */
export function pdfThread(signal: AbortSignal | undefined, seconds: number = MOST.pdfSeconds): PdfThread {
  const module = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(START, {
    eval: true,
    workerData: { module: pathToFileURL(module).href, port: port2 },
    transferList: [port2],
    // What pdfjs remarks on damaged files is not for saydo's own output.
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST.pdfMemory / 2 ** 20 },
  });
  let stop: (problem: unknown) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    stop = reject;
  });
  // Whoever reads races this promise; where all went well, no one is left to.
  failure.catch(() => {});
  worker.on('error', (error) => stop(brokeDown(error)));
  worker.on('exit', () => stop(new InputProblem('broken-pdf', 'the PDF broke its reader down.')));
  const began = process.memoryUsage.rss();
  // Unpacked streams lie outside the heap that a thread can be limited to.
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - began > MOST.pdfMemory) stop(tooMuchMemory());
  }, LOOK_EVERY_MS);
  const late = setTimeout(() => stop(tooSlow(seconds)), seconds * 1000);
  const aborted = (): void => stop(signal?.reason);
  signal?.addEventListener('abort', aborted, { once: true });
  if (signal?.aborted) aborted();
  return {
    port: port1,
    failure,
    end: async () => {
      clearInterval(watch);
      clearTimeout(late);
      signal?.removeEventListener('abort', aborted);
      await worker.terminate();
      port1.close();
    },
  };
}

function brokeDown(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory() : error;
}

function tooMuchMemory(): InputProblem {
  return new InputProblem(
    'pdf-memory',
    `reading this PDF takes more than ${sizeInWords(MOST.pdfMemory)} of memory. Print it to a new PDF, or try pdftotext.`,
  );
}

function tooSlow(seconds: number): InputProblem {
  return new InputProblem(
    'pdf-time',
    `reading this PDF takes more than ${seconds} seconds. Cut it into parts, or try pdftotext.`,
  );
}
