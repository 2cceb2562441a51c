import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type LimitedThread, limitedThread } from '../limited-thread.ts';

/** A thread that runs the parsing half of pdfjs. */
export interface PdfThread extends Pick<LimitedThread<never>, 'failure' | 'end'> {
  readonly port: MessagePort;
}

const START = `
  const { workerData } = require('node:worker_threads');
  import(workerData.module).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(workerData.port));
`;

/** Starts a thread for one PDF. */
export function pdfThread(signal: AbortSignal | undefined, seconds: number | undefined): PdfThread {
  const module = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { port1, port2 } = new MessageChannel();
  const { failure, end } = limitedThread<never>({
    name: 'pdf',
    start: START,
    data: { module: pathToFileURL(module).href, port: port2 },
    transfer: [port2],
    advice: 'Print it to a new PDF, split it, or try pdftotext.',
    seconds,
    signal,
  });
  return {
    port: port1,
    failure,
    end: async () => {
      await end();
      port1.close();
    },
  };
}
