import { z } from 'zod';
import { RELATIONS } from '../evidence.ts';
import { FindingInContext } from './findings.ts';
import { EvidenceId, Instant, ItemId } from './words.ts';

export const Relation = z.enum(RELATIONS).meta({ id: 'Relation' });
export type Relation = z.infer<typeof Relation>;

/** A link between a pledge and a statement or an action, seen from one of its sides. */
export const Evidence = z
  .object({
    id: EvidenceId,
    relation: Relation,
    by: z.string(),
    at: Instant,
    why: z.string(),
    /** What is on the other side, and the finding that it was linked by. */
    item: ItemId,
    finding: FindingInContext,
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;
