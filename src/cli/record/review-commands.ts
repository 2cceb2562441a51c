import { agreementPage } from '../../pages/terminal/record/agreement.ts';
import { joinsPage } from '../../pages/terminal/record/joins.ts';
import { waitingPage } from '../../pages/terminal/record/waiting.ts';
import { agreement } from '../../store/asking/agreement.ts';
import { joinsPage as joinsAsked } from '../../store/asking/joins-page.ts';
import { looking } from '../../store/asking/looking.ts';
import { countProposed } from '../../store/asking/proposals.ts';
import { countWaiting, waiting } from '../../store/asking/queue.ts';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { kindsOf, numberGiven } from './arguments.ts';
import { articleGiven, filterGiven, type ReviewOptions } from './review-options.ts';
import { print } from './terminal.ts';
import { withRecord } from './with-record.ts';

/** `saydo review`: what waits for a decision. */
export async function reviewCommand(options: ReviewOptions, around: Surroundings): Promise<number> {
  const limit = numberGiven('--limit', options.limit, 20);
  const given = filterGiven(options, around);
  return withRecord(options, around, { command: 'review', reads: true }, async ({ db }) => {
    const filter = { ...given, article: await articleGiven(db, options), limit };
    const { list, counts, joins } = await looking(db, async (sql) => ({
      list: await waiting(sql, filter),
      counts: await countWaiting(sql, filter),
      joins: [...(await countProposed(sql, [])).values()].reduce((sum, n) => sum + n, 0),
    }));
    // A reviewer who codes blind must not see what the others made of it.
    const shown = filter.blindFor === null ? list : list.map((each) => ({ ...each, verdict: 'proposed' as const }));
    const answer = { waiting: shown, counts, joins };
    print(answer, (sheet) => waitingPage(answer, sheet), options, around);
    return EXIT.allRead;
  });
}

/** `saydo review joins`: the joins that the machine proposes. */
export async function joinsCommand(options: ReviewOptions, around: Surroundings): Promise<number> {
  const limit = numberGiven('--limit', options.limit, 20);
  const kinds = kindsOf(options.kind);
  return withRecord(options, around, { command: 'review', reads: true }, async ({ db }) => {
    const asked = { verdict: 'proposed', kinds, after: null, limit } as const;
    const { list, counts } = await looking(db, async (sql) => ({
      list: (await joinsAsked(sql, asked)).rows,
      counts: await countProposed(sql, kinds),
    }));
    print(list, (sheet) => joinsPage({ joins: list, counts }, sheet), options, around);
    return EXIT.allRead;
  });
}

/** `saydo review agreement`: how far reviewers agree. */
export async function agreementCommand(options: ReviewOptions, around: Surroundings): Promise<number> {
  return withRecord(options, around, { command: 'review', reads: true }, async ({ db }) => {
    const list = await agreement(db);
    print(list, (sheet) => agreementPage(list, sheet), options, around);
    return EXIT.allRead;
  });
}
