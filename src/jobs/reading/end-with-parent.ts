import { Worker } from 'node:worker_threads';

/** Looks every second, from a thread of its own, whether the parent is still there. Windows never changes a parent's id. */
const WATCH = `
  const { workerData: parent } = require('node:worker_threads');
  const gone = () => {
    if (process.ppid !== parent) return true;
    try {
      process.kill(parent, 0);
      return false;
    } catch (error) {
      return error.code === 'ESRCH';
    }
  };
  setInterval(() => { if (gone()) process.kill(process.pid, 'SIGKILL'); }, 1000);`;

/**
 * Ends this process when its parent is gone, also where it was killed. A text that is being read keeps the event loop
 * from hearing of that, possibly for ever, so that a thread watches too. A signal to stop is the parent's to answer: it
 * may want to finish something first.
 */
export function endWithParent(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  // A thread that runs natively may break down on the way out of an orderly end.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  new Worker(WATCH, { eval: true, workerData: process.ppid, stdin: false }).unref();
}
