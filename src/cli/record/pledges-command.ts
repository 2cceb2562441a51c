import { OUTCOMES } from '../../record/assessment.ts';
import { dayOf } from '../../record/days.ts';
import { DUE_WITHIN_DAYS, PLEDGE_LISTS } from '../../record/views/pledge-lists.ts';
import { pledgesListed } from '../../render/terminal/record/pledges.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { vocabularyInForce } from '../../store/queries/settings.ts';
import { type PledgeSort, pledgesPage } from '../../store/queries/tracker/pledges-page.ts';
import { refreshTracker } from '../../store/queries/tracker/refresh.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { dayGiven, exactlyOneOf, numberGiven } from './arguments.ts';
import { print, type ShownOptions } from './terminal.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type PledgesOptions = RecordOptions &
  ShownOptions & {
    readonly list?: string;
    readonly all?: boolean;
    readonly due?: boolean | string;
    readonly status?: string;
    readonly by?: string;
    readonly limit?: string;
  };

/** `saydo pledges`: lists the tracker, as the web app does. Returns the exit status. */
export async function pledgesCommand(
  words: readonly string[],
  options: PledgesOptions,
  cli: CliContext,
): Promise<number> {
  const limit = numberGiven('--limit', options.limit, 50);
  const list = options.list === undefined ? null : exactlyOneOf('--list', options.list, PLEDGE_LISTS);
  if (list !== null && options.all === true) throw new UsageProblem('--all and --list exclude each other.');
  const today = dayOf(cli.now()) ?? 0;
  const until = typeof options.due === 'string' ? dayGiven('--due', options.due, 'last') : today + DUE_WITHIN_DAYS;
  const due = options.due === undefined || options.due === false ? null : until;
  return withRecord(options, cli, { command: 'pledges', reads: true }, async ({ db }) => {
    const vocabulary = await vocabularyInForce(db);
    const known = [
      ...vocabulary.values.map(({ id }) => id),
      ...OUTCOMES.map(({ id }) => id),
      'unassessed',
      'untestable',
      'unsaid',
    ];
    const evidence = options.status === undefined ? null : exactlyOneOf('--status', options.status, known);
    await refreshTracker(db);
    const filter = {
      ...{ pledger: null, form: null, testable: null, schedule: null, officials: null, outlet: null },
      ...{ evidence, words: words.length === 0 ? null : words.join(' '), by: options.by ?? null },
      // A filter by status or deadline searches all lists.
      list: list ?? (options.all === true || evidence !== null || due !== null ? null : 'followed'),
      ...{ dueUntil: due, today },
    } as const;
    const sort: PledgeSort = due === null ? 'date' : 'deadline';
    const page = await withIndexOrder(db, (sql) => pledgesPage(sql, filter, { sort, after: null, limit }));
    print(page, (sheet) => pledgesListed(page, { list: filter.list, today }, sheet), options, cli);
    return page.items.length === 0 ? EXIT.someUnread : EXIT.allRead;
  });
}
