import { z } from '@hono/zod-openapi';
import { FindingInContext, ItemRow } from './findings.ts';
import { By, Day, FindingId, Instant, ItemId, Kind, orNull, ProposalId, pageOf, Standpoint, Why } from './words.ts';

export const ItemPage = pageOf('ItemPage', ItemRow);

const Side = z.object({
  item: ItemId,
  label: z.string(),
  members: z.int(),
  finding: FindingId,
  exact: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
});
/** A join that the machine proposes. */
export const Join = z
  .object({
    id: ProposalId,
    kind: Kind,
    score: z.number(),
    why: z.string(),
    verdict: z.enum(['proposed', 'accepted', 'rejected']),
    by: z.string().nullable(),
    a: Side,
    b: Side,
  })
  .openapi('Join');
export type Join = z.infer<typeof Join>;
export const JoinPage = pageOf('JoinPage', Join);

/** `PUT /api/joins/{id}`: a person says whether the two are one. */
export const Answering = z.object({ by: By, why: Why, accept: z.boolean() }).openapi('Answering');
/** `POST /api/items/{id}/join`: they are one, unasked. */
export const JoiningTo = z.object({ by: By, why: Why, with: ItemId }).openapi('JoiningTo');

const Spot = Standpoint.extend({ words: z.string(), finding: FindingId });
/** Where two reports of one thing part. */
export const Difference = z
  .object({
    item: ItemId,
    kind: Kind,
    label: z.string(),
    aspect: z.enum(['figure', 'wording', 'date', 'name', 'deadline', 'amount']),
    what: z.string(),
    a: Spot,
    b: Spot,
  })
  .openapi('Difference');
export type Difference = z.infer<typeof Difference>;
export const DifferencePage = pageOf('DifferencePage', Difference);

/** `GET /api/items/{id}`: statements, actions, figures, pledges and entities alike. */
export const ItemRead = ItemRow.extend({
  findings: z.array(FindingInContext),
  differences: z.array(Difference),
  joins: z.array(Join),
  /** Pledges that it is evidence for. */
  evidenceFor: z.array(z.object({ pledge: ItemId, label: z.string(), relation: z.string(), why: z.string() })),
}).openapi('ItemRead');
export type ItemRead = z.infer<typeof ItemRead>;

/** `GET /api/entities/{id}`: a person or a body, with what they said, promised and did. */
export const EntityRead = ItemRow.extend({
  names: z.array(z.object({ name: z.string(), articles: z.int() })),
  offices: z.array(
    z.object({ title: z.string(), first: orNull(Day), last: orNull(Day), finding: FindingId, where: Standpoint }),
  ),
  counts: z.object({ said: z.int(), promised: z.int(), did: z.int(), articles: z.int() }),
  joins: z.array(Join),
  findings: z.array(FindingInContext),
}).openapi('EntityRead');
export type EntityRead = z.infer<typeof EntityRead>;
/** `GET /api/entities/{id}/said|promised|did`: items, the newest first. */
export const DeedPage = pageOf('DeedPage', FindingInContext);

/** `GET /api/review`: what waits, in the order in which it is of use. */
export const QueuePage = pageOf('QueuePage', FindingInContext).extend({
  waiting: z.partialRecord(Kind, z.int()),
});

export const Hit = z
  .object({
    kind: z.enum(['article', 'statement', 'pledge', 'action']),
    id: z.string(),
    item: orNull(ItemId),
    day: orNull(Day),
    who: z.array(z.string()),
    passage: z.array(z.object({ text: z.string(), match: z.boolean() })),
    where: Standpoint,
  })
  .openapi('Hit');
export type Hit = z.infer<typeof Hit>;
/** `GET /api/search?words=&kind=&speaker=&outlet=&from=&to=` */
export const Hits = z.object({ hits: z.array(Hit), count: z.int(), more: z.boolean() }).openapi('Hits');
export type Hits = z.infer<typeof Hits>;

/** An entry of the log. `data` is what was before and is after, as docs/log.md says for its kind. */
export const LogEntry = z
  .object({
    seq: z.int(),
    hash: z.string(),
    kind: z.string(),
    by: z.string(),
    at: Instant,
    why: z.string().nullable(),
    subjects: z.array(z.string()),
    /** In a sentence, for people. */
    told: z.string(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .openapi('LogEntry');
export type LogEntry = z.infer<typeof LogEntry>;
export const HistoryPage = pageOf('HistoryPage', LogEntry);
