/** A process that reads. A text that takes too long, or too much memory, ends this process and not the program. */
import { open, ReadError, read, WeightsError } from '../../index.ts';
import { judgePairs } from '../../pairs/judge.ts';
import { packagedPairs } from '../../pairs/load-pairs.ts';
import { timed } from '../../timings.ts';
import { endWithParent } from './end-with-parent.ts';
import type { Answer, Question } from './messages.ts';

endWithParent();
process.on('message', (question: Question) => {
  void answer(question).then((result) => process.send?.(result));
});

/** Never rejects. */
async function answer(question: Question): Promise<Answer> {
  try {
    if ('open' in question) return { article: open(question.open).article };
    if ('judge' in question) {
      const { judge: pairs } = question;
      return {
        judged: await timed(`judging ${pairs.length} pairs`, async () => judgePairs(await packagedPairs(), pairs)),
      };
    }
    const { read: source } = question;
    const text = `a text of ${source.content.length} ${typeof source.content === 'string' ? 'characters' : 'bytes'}`;
    return {
      reading: await timed(`reading ${text}`, () => read(source, { time: (stage, work) => timed(`  ${stage}`, work) })),
    };
  } catch (error) {
    if (error instanceof ReadError) return { refused: { code: error.code, message: error.message } };
    if (error instanceof WeightsError) return { unready: { code: error.code, message: error.message } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
