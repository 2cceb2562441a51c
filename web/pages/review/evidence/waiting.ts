import type { ProposedEvidence, ProposedEvidencePage } from '../../../../src/record/views/proposed-evidence.ts';
import { get, queryOf } from '../../../api/client.ts';
import type { Stretch } from '../use-queue.ts';

/** In place of a cursor: what is compared by now stands anywhere in the order, and is asked for from the beginning. */
const AGAIN = 'again';

/**
 * A stretch of what is proposed. While the server still compares what came in there is more behind it, wherever that stands in the
 * order; what was seen before is known by its id.
 */
export async function loadProposed(
  pledge: string | undefined,
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
  signal: AbortSignal,
): Promise<Stretch<ProposedEvidence> & { readonly count: number | null }> {
  const asked = { pledge, limit, cursor: cursor === AGAIN ? undefined : cursor };
  const page = await get<ProposedEvidencePage>(`/proposed-evidence${queryOf(asked)}`, signal);
  return { items: page.items, count: page.count, next: page.next ?? (page.uncompared > 0 ? AGAIN : null) };
}

/** For so long, in ms, an answer is good for all that waits on one pledge. */
const CACHE_MS = 1000;
const MAX_PER_PLEDGE = 100;
let last: { readonly pledge: string; readonly at: number; readonly page: Promise<ProposedEvidencePage> } | null = null;

/** Whether something proposed does not wait any more. Nothing is said of it while the server still compares. */
export async function isGone({ id, pledge: { item } }: ProposedEvidence): Promise<boolean> {
  if (last === null || last.pledge !== item || Date.now() - last.at > CACHE_MS) {
    const page = get<ProposedEvidencePage>(`/proposed-evidence${queryOf({ pledge: item, limit: MAX_PER_PLEDGE })}`);
    last = { pledge: item, at: Date.now(), page };
  }
  const { items, uncompared, next } = await last.page;
  return uncompared === 0 && next === null && !items.some((each) => each.id === id);
}
