import type { Chars, Span } from '../../stages.ts';
import type { Context } from '../context.ts';
import { chars, span } from '../passage.ts';

/** Passives whose subject acts all the same: "was elected", "is engaged in". */
const ACTS = /^(?:elect|reelect|re-elect|engage|involve)$/;
/** Maximum distance, in tokens, of "by …" after an act. */
const MAX_TOKENS_TO_BY = 24;

/**
 * The words for who did something, of those that the reader took for them. The subject of a passive is no actor ("Kovar was
 * fired"); where no other words are left, what stands behind "by" is.
 */
export function actorWords(context: Context, words: readonly Chars[], act: Span, passage: Span): readonly Chars[] {
  const { tokens, phrases } = context;
  const verb = phrases.verbAt[act.from] ?? -1;
  const group = phrases.verbs[verb];
  // "He’s backed the plan" is no passive, though "He’s tired" might be one.
  const short = /^['’]s$/.test(tokens.tokens[group?.from ?? -1]?.lower ?? '');
  const passive =
    group?.voice === 'passive' && group.form === 'finite' && !short && act.to >= group.to && !ACTS.test(group.lemma);
  const able = passive ? words.filter((piece) => !isSubject(span(tokens, piece))) : words;
  return able.length > 0 ? able : by();

  function isSubject({ from, to }: Span): boolean {
    // One clause a verb group, in the same order.
    const noun = phrases.nouns[phrases.clauses[verb]?.subject ?? -1];
    return noun !== undefined && noun.head >= from && noun.head < to;
  }

  /** "by Ana Kovar", "by the council": a phrase of somebody, no number, no day. */
  function by(): Chars[] {
    const { sentence } = tokens.tokens[act.from]!;
    for (let t = act.to; t < Math.min(Math.max(act.to + 1, passage.to), act.to + MAX_TOKENS_TO_BY); t++) {
      const token = tokens.tokens[t];
      if (!token || token.sentence !== sentence || phrases.verbs[phrases.verbAt[t]!]?.form === 'finite') break;
      if (token.lower !== 'by') continue;
      const noun = phrases.nouns[phrases.nounAt[t + 1] ?? -1];
      const counted = noun?.kind === 'number' || /^\d/.test(tokens.tokens[t + 1]?.text ?? '');
      if (noun && noun.from === t + 1 && !counted) return [chars(tokens, noun)];
    }
    return [];
  }
}
