import { type Refusal, type Relation, reasonAsProposed } from '../../../src/record/evidence.ts';
import type { ProposedEvidence } from '../../../src/record/views/proposed-evidence.ts';
import type { Changed } from '../../../src/server/api-schema/requests.ts';
import { send } from '../../api/client.ts';

/** What the server is told of a decision on proposed evidence; each is for all reports of the same act. */
export interface Linked {
  readonly relation: Relation;
  /** Null is the reason that the proposal itself gives. */
  readonly why: string | null;
}

export interface Refused {
  readonly reason: Refusal | null;
  readonly why: string | null;
}

/** Links it. @returns id of the link, by which it is taken back */
export async function linkProposed(proposal: ProposedEvidence, { relation, why }: Linked, by: string): Promise<string> {
  const reason = why ?? reasonAsProposed(proposal, relation);
  const body = { by, relation, why: reason.slice(0, MAX_REASON_LENGTH), to: bearerOf(proposal) };
  const { evidence = '' } = await send<Changed>('POST', `/pledges/${proposal.pledge.item}/evidence`, body);
  return evidence;
}

export function refuseProposed(proposal: ProposedEvidence, refused: Refused, by: string): Promise<Changed> {
  return send('POST', `/pledges/${proposal.pledge.item}/refusals`, { by, ...refused, of: bearerOf(proposal) });
}

export function unrefuseProposed(proposal: ProposedEvidence, by: string): Promise<Changed> {
  return send('POST', `/pledges/${proposal.pledge.item}/refusals/undo`, { by, why: null, of: bearerOf(proposal) });
}

/** The server's limit for a reason. */
const MAX_REASON_LENGTH = 4000;

/** What was looked at: the finding, or the sentence that is none. */
function bearerOf({ bearer: { finding, where, passages } }: ProposedEvidence) {
  if (finding !== null) return finding;
  return { article: where.article, start: passages[0]?.start ?? 0, end: passages.at(-1)?.end ?? 0 };
}
