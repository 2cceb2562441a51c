import { z } from 'zod';
import { REFUSALS } from '../evidence.ts';
import { Relation } from './evidence.ts';
import { Moment } from './pledges.ts';
import { ArticleRef, FindingId, ItemId, Named, orNull, Passage, pageOf, Sentence } from './words.ts';

export const Refusal = z.enum(REFUSALS).meta({ id: 'Refusal' });

/** What the id of a moment begins with that is proposed: pages tell by it what counts for nothing. */
export const PROPOSED_MOMENT = 'proposed-';

const Place = z.object({ start: z.int(), end: z.int() });

/** One of two passages that are shown beside each other, with the sentences around it. */
const PassageInContext = z.object({
  /** Null of a sentence of which the reader made no finding. */
  finding: orNull(FindingId),
  sentence: orNull(Sentence),
  named: z.array(Named),
  where: ArticleRef,
  /** The passage with what stands around it, and where in the article's text that begins. */
  text: z.string(),
  from: z.int(),
  /** Of the article's text, as all offsets here. */
  passages: z.array(Passage),
  /** Words that the other side has too. */
  ties: z.array(Place),
});
export type PassageInContext = z.infer<typeof PassageInContext>;

/** Evidence that the machine proposes: one statement or act, in all its reports, that may bear on a pledge. It counts for nothing. */
export const ProposedEvidence = z
  .object({
    /** Names it while it waits: `P12:A5`; of a sentence that is no finding `P12:T7:1204`, by its article and its place there. */
    id: z.string(),
    pledge: PassageInContext.extend({
      item: ItemId,
      /** What people call it. */
      title: z.string().nullable(),
      /** How many wordings it has. */
      wordings: z.int(),
      /** Whether a person accepted or corrected one of them. */
      reviewed: z.boolean(),
    }),
    bearer: PassageInContext.extend({
      item: orNull(ItemId),
      kind: z.enum(['statement', 'action']),
      /** Other reports of the same, which the same decision is for. */
      others: z.array(ArticleRef),
    }),
    relation: Relation,
    /** Calibrated: of those with 0.8, four in five bear on the pledge. */
    confidence: z.number(),
    /** In plain words: what ties the two, what the passage says of the step, what speaks against it. */
    why: z.array(z.string()),
    /** As it would stand on the pledge's timeline. */
    moment: Moment,
  })
  .meta({ id: 'ProposedEvidence' });
export type ProposedEvidence = z.infer<typeof ProposedEvidence>;

/** `GET /api/proposed-evidence`: pledge by pledge, those that somebody reviewed first; of one pledge the most confident first. */
export const ProposedEvidencePage = pageOf('ProposedEvidencePage', ProposedEvidence).extend({
  /** Articles and pledges that came in or changed and are not compared yet; asking again goes on with them. */
  uncompared: z.int(),
});
export type ProposedEvidencePage = z.infer<typeof ProposedEvidencePage>;
