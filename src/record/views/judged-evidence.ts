import type { ProposedRelation, Refusal, Relation } from '../evidence.ts';

/**
 * One thing that a person decided about a passage and a pledge, with what the machine had proposed: what a model can be trained or
 * measured with. `article` is the id that the article came with, else its file's name.
 */
export interface JudgedEvidence {
  readonly pledge: { readonly id: string; readonly words: string; readonly article: string };
  readonly passage: {
    /** Null of a sentence that is no finding. */
    readonly id: string | null;
    readonly kind: 'statement' | 'action' | null;
    readonly words: string;
    readonly article: string;
  };
  /** Null where the machine had proposed nothing, or it was not kept. */
  readonly proposed: ProposedRelation | null;
  readonly decision: 'linked' | 'refused';
  /** What it was linked as. */
  readonly relation: Relation | null;
  /** Why it was refused, of the short list. */
  readonly reason: Refusal | null;
  readonly why: string | null;
  readonly by: string;
  readonly at: string;
}
