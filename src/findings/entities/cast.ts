import type { Chars, Mentions, Phrases, Span, Tokens } from '../../stages.ts';
import type { Article, Entity, Step } from '../../types.ts';

/** An entity that a stretch of text stands for, and how that was found. */
export interface Reference {
  readonly entity: string;
  readonly why: readonly Step[];
}

/** How a stretch is referred to: `speaker` may make an entity of type `unnamed` for a description nobody's name fits. */
export interface ReferOptions {
  readonly as: 'speaker' | 'outlet' | 'pledger' | 'actor' | 'target' | 'place';
}

/**
 * Everyone and everything that the article names, and the one place that says whom a name, a pronoun or a description
 * stands for. Grows while findings are made: a description without a name becomes an unnamed entity of its own, once.
 */
export interface Cast {
  /** Entities that a noun phrase (with what follows its head) stands for; several for "the two leaders"; empty if nobody. */
  refer(span: Span, options: ReferOptions): readonly Reference[];
  /** Tells the cast that an entity spoke here, so that "he added" finds the last speaker. */
  spoke(entity: string, at: Chars): void;
  /** All entities with their mentions, in the order of first mention. */
  entities(): readonly Entity[];
}

/** Joins the article's name mentions into entities. */
export function assembleCast(_article: Article, _tokens: Tokens, _phrases: Phrases, _mentions: Mentions): Cast {
  return { refer: () => [], spoke: () => {}, entities: () => [] };
}
