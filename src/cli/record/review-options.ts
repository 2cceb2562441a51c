import { REVIEW_STATUSES } from '../../record/review/verdicts.ts';
import type { Database } from '../../store/database/database.ts';
import { targetOf } from '../../store/queries/ids.ts';
import type { QueueFilter } from '../../store/queries/queue-page.ts';
import type { CliContext } from '../cli-context.ts';
import { UsageProblem } from '../problem.ts';
import { type ConfidenceOptions, confidenceGiven, kindsOf, nameGiven, oneOf } from './arguments.ts';
import type { ShownOptions } from './terminal.ts';
import type { RecordOptions } from './with-record.ts';

export type ReviewOptions = RecordOptions &
  ShownOptions &
  ConfidenceOptions & {
    readonly kind?: readonly string[];
    readonly article?: string;
    readonly verdict?: string;
    readonly limit?: string;
    readonly by?: string;
    readonly why?: string;
    readonly blind?: boolean;
    readonly all?: boolean;
    readonly outlet?: string;
    readonly of?: string;
    readonly holding?: string;
    readonly maxConfidence?: string;
    readonly last?: boolean;
  };

/** The filter of findings, checked without the record. @throws UsageProblem */
export function filterGiven(options: ReviewOptions, { environment }: CliContext): QueueFilter {
  const least = confidenceGiven(options);
  const asked = options.verdict === undefined ? undefined : [options.verdict];
  const [verdict = 'proposed'] = oneOf('--verdict', asked, REVIEW_STATUSES);
  const blindFor = options.blind === true ? nameGiven(options.by, environment) : null;
  const most = confidenceGiven({ minConfidence: options.maxConfidence }, '--max-confidence');
  const narrowed = {
    most,
    outlet: options.outlet ?? null,
    speaker: options.of ?? null,
    words: options.holding ?? null,
  };
  return { kinds: kindsOf(options.kind), article: null, item: null, verdict, blindFor, least, ...narrowed };
}

/** The article to filter by. @throws UsageProblem where the id is not of an article */
export async function articleGiven(db: Database, { article }: ReviewOptions): Promise<number | null> {
  if (article === undefined) return null;
  const target = await targetOf(db, article);
  if (target.what !== 'article') {
    throw new UsageProblem(`--article ${article} is not an article id (T1, T2, …).`);
  }
  return target.number;
}
