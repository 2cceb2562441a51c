import type { Kind } from '../../record/types.ts';
import type { QueuePage } from '../../record/views/findings.ts';
import { agreementPage } from '../../render/terminal/record/agreement.ts';
import { joinsPage } from '../../render/terminal/record/joins.ts';
import { waitingPage } from '../../render/terminal/record/waiting.ts';
import { agreement } from '../../store/queries/agreement.ts';
import { countProposals } from '../../store/queries/bearings/proposals-page.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { joinsPage as joinsAsked } from '../../store/queries/joins-page.ts';
import { countProposed } from '../../store/queries/proposals.ts';
import { queuePage } from '../../store/queries/queue-page.ts';
import { keepTexts } from '../../store/queries/texts.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { kindsOf, numberGiven } from './arguments.ts';
import { compareEvidence } from './compare.ts';
import { articleGiven, filterGiven, type ReviewOptions } from './review-options.ts';
import { print } from './terminal.ts';
import { withRecord } from './with-record.ts';

/** What came in since is compared for at most this long before open proposals are counted. */
const COMPARE_TIMEOUT_MS = 1000;

/** `saydo review`: lists open findings. */
export async function reviewCommand(options: ReviewOptions, cli: CliContext): Promise<number> {
  const limit = numberGiven('--limit', options.limit, 20);
  const given = filterGiven(options, cli);
  return withRecord(options, cli, { command: 'review', reads: true }, async ({ db }) => {
    const filter = { ...given, article: await articleGiven(db, options) };
    await compareEvidence(db, cli, COMPARE_TIMEOUT_MS);
    const { queue, joins, evidence } = await withIndexOrder(db, async (sql) => ({
      queue: await queuePage(sql, keepTexts(), filter, { after: null, limit }),
      joins: Object.values(await countProposed(sql, [])).reduce((sum, n) => sum + n, 0),
      evidence: await countProposals(sql),
    }));
    print(queue, (sheet) => waitingPage(ofKinds(queue, filter.kinds), { joins, evidence }, sheet), options, cli);
    return EXIT.allRead;
  });
}

/** A queue whose counts cover only the given kinds. */
function ofKinds(queue: QueuePage, kinds: readonly Kind[]): QueuePage {
  const waiting = Object.entries(queue.waiting).filter(([kind]) => kinds.length === 0 || kinds.includes(kind as Kind));
  return { ...queue, waiting: Object.fromEntries(waiting) };
}

/** `saydo review joins`: lists proposed joins. */
export async function joinsCommand(options: ReviewOptions, cli: CliContext): Promise<number> {
  const limit = numberGiven('--limit', options.limit, 20);
  const kinds = kindsOf(options.kind);
  return withRecord(options, cli, { command: 'review', reads: true }, async ({ db }) => {
    const asked = { verdict: 'proposed', kinds, after: null, limit } as const;
    const { page, counts } = await withIndexOrder(db, async (sql) => ({
      page: await joinsAsked(sql, asked),
      counts: await countProposed(sql, kinds),
    }));
    print(page, (sheet) => joinsPage({ joins: page.items, counts }, sheet), options, cli);
    return EXIT.allRead;
  });
}

/** `saydo review agreement`: reports the agreement between reviewers. */
export async function agreementCommand(options: ReviewOptions, cli: CliContext): Promise<number> {
  return withRecord(options, cli, { command: 'review', reads: true }, async ({ db }) => {
    const agreed = await agreement(db);
    print(agreed, (sheet) => agreementPage(agreed, sheet), options, cli);
    return EXIT.allRead;
  });
}
