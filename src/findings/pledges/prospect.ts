import type { Sentence } from '../../stages.ts';
import type { Future } from './future.ts';

/** Who speaks where a future tense stands: the article (`held` false), or a source, in its own words or reported. */
export interface Voice {
  readonly held: boolean;
  readonly direct: boolean;
  /** Whether the speaker can speak for what a body will do; null where it is not known who speaks. */
  readonly official: boolean | null;
}

/** What the rules for the future tense look at, once it is clear that there is one. */
export interface Prospect {
  readonly index: number;
  readonly ahead: Future;
  /** Noun phrase of the subject. */
  readonly subject: number;
  readonly sentence: Sentence;
  readonly voice: Voice;
  /** Whether the verb is an act that can be checked. */
  readonly acts: boolean;
  readonly from: number;
  readonly to: number;
  /** Whether it hangs on an "if" or "unless" in its sentence. */
  readonly conditional: boolean;
  readonly bounded: boolean;
}
