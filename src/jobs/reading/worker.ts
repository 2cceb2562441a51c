/** A thread that reads. A text that takes too long, or too much memory, ends this thread and not the program. */
import { parentPort } from 'node:worker_threads';
import { ReadError, read, type Source, WeightsError } from '../../index.ts';
import type { Answer, Question } from './messages.ts';

parentPort?.on('message', ({ id, source }: Question) => {
  void answer(id, source).then((its) => parentPort?.postMessage(its));
});

/** Never rejects. */
async function answer(id: number, source: Source): Promise<Answer> {
  try {
    return { id, reading: await read(source) };
  } catch (error) {
    if (error instanceof ReadError) return { id, refused: { code: error.code, message: error.message } };
    if (error instanceof WeightsError) return { id, unready: { code: error.code, message: error.message } };
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
