import { openPool } from '../../jobs/reading/pool.ts';
import { reread, staleCaptures } from '../../jobs/reread.ts';
import { count } from '../../render/in-words.ts';
import { ENGINE } from '../../version.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { longWork } from './long-work.ts';
import { explainStorage } from './storage-problem.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

/** `saydo reread`: reads stored captures again, where another version of the engine read them. */
export async function rereadCommand(options: RecordOptions, cli: CliContext): Promise<number> {
  const stopping = new AbortController();
  cli.stopsBy(() => stopping.abort());
  return withRecord(options, cli, { command: 'reread', long: true }, async ({ db }) => {
    const tell = longWork(cli.stderr);
    const stale = await staleCaptures(db, ENGINE);
    const pool = (cli.openPool ?? openPool)();
    let done = 0;
    let failed = 0;
    try {
      for (const { article, capture } of stale) {
        if (stopping.signal.aborted) break;
        tell.progress(done + failed, stale.length, `T${article}`);
        try {
          await reread(db, pool, capture, { by: ENGINE, now: cli.now() });
          done++;
        } catch (error) {
          // A full disk or a lost server would fail all further articles.
          if (explainStorage(db, error) !== error) throw error;
          failed++;
          tell.say(`T${article} was not read again: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    } finally {
      await pool.close();
    }
    tell.progress(1, 1, '');
    cli.stdout.write(`read ${count(done, 'article')} again with ${ENGINE}; ${failed} failed\n`);
    if (stopping.signal.aborted) return EXIT.interrupted;
    return failed === 0 ? EXIT.allRead : EXIT.someUnread;
  });
}
