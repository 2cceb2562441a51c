import { z } from 'zod';
import { ASPECTS, PROPOSAL_STATUSES } from '../types.ts';
import { Evidence } from './evidence.ts';
import { FindingInContext, ItemRow } from './findings.ts';
import { ArticleRef, Day, FindingId, ItemId, Kind, orNull, ProposalId, pageOf, Sentence } from './words.ts';

export const ItemPage = pageOf('ItemPage', ItemRow);
export type ItemPage = z.infer<typeof ItemPage>;

const JoinSide = z.object({
  item: ItemId,
  label: z.string(),
  members: z.int(),
  /** The finding that was compared. */
  finding: FindingId,
  exact: z.string(),
  sentence: Sentence,
  outlet: z.string().nullable(),
  published: z.string().nullable(),
});
export const JoinStatus = z.enum(PROPOSAL_STATUSES);
/** A join that the machine proposes. */
export const Join = z
  .object({
    id: ProposalId,
    kind: Kind,
    score: z.number(),
    why: z.string(),
    verdict: JoinStatus,
    by: z.string().nullable(),
    a: JoinSide,
    b: JoinSide,
  })
  .meta({ id: 'Join' });
export type Join = z.infer<typeof Join>;
export const JoinPage = pageOf('JoinPage', Join);
export type JoinPage = z.infer<typeof JoinPage>;

const DifferenceSide = ArticleRef.extend({
  words: z.string(),
  finding: FindingId,
  sentence: Sentence,
});
export const Aspect = z.enum(ASPECTS);
/** Where two reports of one thing part. */
export const Difference = z
  .object({
    item: ItemId,
    kind: Kind,
    label: z.string(),
    aspect: Aspect,
    what: z.string(),
    a: DifferenceSide,
    b: DifferenceSide,
  })
  .meta({ id: 'Difference' });
export type Difference = z.infer<typeof Difference>;
export const DifferencePage = pageOf('DifferencePage', Difference);
export type DifferencePage = z.infer<typeof DifferencePage>;

/** `GET /api/items/{id}`: statements, actions, figures, pledges and entities alike. */
export const ItemRead = ItemRow.extend({
  findings: z.array(FindingInContext),
  differences: z.array(Difference),
  joins: z.array(Join),
  /** Pledges that it is evidence for. */
  evidenceFor: z.array(Evidence),
}).meta({ id: 'ItemRead' });
export type ItemRead = z.infer<typeof ItemRead>;

/** `GET /api/entities/{id}`: a person or a body, with what they said, promised and did. */
export const EntityRead = ItemRead.extend({
  names: z.array(z.object({ name: z.string(), articles: z.int() })),
  offices: z.array(
    z.object({ title: z.string(), first: orNull(Day), last: orNull(Day), finding: FindingId, where: ArticleRef }),
  ),
  counts: z.object({ said: z.int(), promised: z.int(), did: z.int(), articles: z.int() }),
}).meta({ id: 'EntityRead' });
export type EntityRead = z.infer<typeof EntityRead>;
