import { SEARCHED } from '../../record/views/search.ts';
import { foundPage } from '../../render/terminal/record/found.ts';
import { search } from '../../store/queries/search.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { dayGiven, numberGiven, oneOf } from './arguments.ts';
import { print, type ShownOptions } from './terminal.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type SearchOptions = RecordOptions &
  ShownOptions & {
    readonly kind?: readonly string[];
    readonly speaker?: string;
    readonly outlet?: string;
    readonly from?: string;
    readonly to?: string;
    readonly limit?: string;
  };

/** `saydo search`: returns the exit status. */
export async function searchCommand(
  words: readonly string[],
  options: SearchOptions,
  cli: CliContext,
): Promise<number> {
  const wanted = {
    words: words.join(' '),
    kinds: oneOf('--kind', options.kind, SEARCHED),
    speaker: options.speaker ?? null,
    outlet: options.outlet ?? null,
    from: dayGiven('--from', options.from, 'first'),
    to: dayGiven('--to', options.to, 'last'),
    limit: numberGiven('--limit', options.limit, 20),
  };
  if (wanted.words.trim() === '' && !wanted.speaker && !wanted.outlet && wanted.from === null && wanted.to === null) {
    throw new UsageProblem('say what to search for: words, --speaker, --outlet, --from or --to.');
  }
  return withRecord(options, cli, { command: 'search', reads: true }, async ({ db }) => {
    const found = await search(db, wanted);
    print(found, (sheet) => foundPage(found, wanted.words, sheet), options, cli);
    return found.hits.length === 0 ? EXIT.someUnread : EXIT.allRead;
  });
}
