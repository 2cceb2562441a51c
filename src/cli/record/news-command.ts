import { newsPage } from '../../render/terminal/record/news.ts';
import { markPledgeSeen } from '../../store/commands/mark-pledge-seen.ts';
import { targetOf } from '../../store/queries/ids.ts';
import { newsOf } from '../../store/queries/news.ts';
import { keepTexts } from '../../store/queries/texts.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { nameGiven, numberGiven } from './arguments.ts';
import { compareEvidence } from './compare.ts';
import { print, type ShownOptions } from './terminal.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type NewsOptions = RecordOptions &
  ShownOptions & { readonly seen?: readonly string[]; readonly by?: string; readonly limit?: string };

/** `saydo news`: pledges that need a look, and why; `--seen P12` says that somebody has. Returns the exit status. */
export async function newsCommand(options: NewsOptions, cli: CliContext): Promise<number> {
  const limit = numberGiven('--limit', options.limit, 50);
  if (options.seen !== undefined) return seenCommand(options.seen, options, cli);
  if (options.by !== undefined) throw new UsageProblem('--by is of --seen. Of what you follow, saydo digest tells.');
  return withRecord(options, cli, { command: 'news', reads: true }, async ({ db }) => {
    await compareEvidence(db, cli);
    const news = await newsOf(db, keepTexts(), cli.now(), limit);
    print(news, (sheet) => newsPage(news, sheet), options, cli);
    return news.count === 0 ? EXIT.someUnread : EXIT.allRead;
  });
}

async function seenCommand(ids: readonly string[], options: NewsOptions, cli: CliContext): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  return withRecord(options, cli, { command: 'news' }, async ({ db }) => {
    const pledges: number[] = [];
    for (const id of ids) {
      const target = await targetOf(db, id);
      if (target.what !== 'item' || target.kind !== 'pledge')
        throw new UsageProblem(`${id} is no pledge: that is P1, P2, ….`);
      pledges.push(target.number);
    }
    for (const pledge of pledges) await markPledgeSeen(db, pledge, by, cli.now());
    cli.stdout.write(`noted: ${by} has looked at ${ids.join(', ')}\n`);
    return EXIT.allRead;
  });
}
