import { z } from 'zod';
import { CHAIN_RELATIONS, type ChainRelation as Relation } from '../../types.ts';
import { ArticleRef, Named, Passage, pageOf } from './words.ts';

const ChainRelation = z.enum(CHAIN_RELATIONS).meta({ id: 'ChainRelation' });

/**
 * That one act, policy or instrument continues, escalates, rests on, amends, replaces or blocks another, as a sentence of an article has
 * it and the machine reads it. Nobody decided on it, and it counts for nothing.
 */
export const Chain = z
  .object({
    /** The article and the chain's number in it: `T7:2`. */
    id: z.string(),
    relation: ChainRelation,
    /** What acts, or came later. */
    later: Passage,
    /** What is acted on, or came before. */
    earlier: Passage,
    /** The sentence that says so. */
    passage: Passage,
    /** Who and what is named in each: `role` is `later` or `earlier`. */
    named: z.array(Named),
    where: ArticleRef,
    /** What the network gives for it, 0 to 1; not calibrated. */
    confidence: z.number(),
  })
  .meta({ id: 'Chain' });
export type Chain = z.infer<typeof Chain>;

/** `GET /api/chains`: the newest articles first, and in each in the order of its text. */
export const ChainPage = pageOf('ChainPage', Chain);
export type ChainPage = z.infer<typeof ChainPage>;

/** Between what is later and what is earlier: “Decree 61” replaces “the order of 2019”. */
export const CHAIN_WORDS: { readonly [R in Relation]: string } = {
  continues: 'continues',
  escalates: 'escalates',
  'is-based-on': 'is based on',
  amends: 'amends',
  replaces: 'replaces',
  blocks: 'blocks',
};
