import { fold } from '../../lexicon/fold.ts';
import type { Phrases, Span, Token } from '../../stages.ts';
import type { Register } from './register.ts';
import { sortOf } from './sorts.ts';

const DESCRIBES = /^(?:organisation|body|group)$/;

/**
 * "the environmental group Clean Sella", "Sella Hydro, the state company that …": the words that describe a body or an
 * organisation beside its name, so that "the group" finds it.
 */
export function bodyRoles({ names, of, tokens, role }: Register, phrases: Phrases): void {
  names.forEach(({ type, from, to }, i) => {
    const member = of[i];
    if (!member || (type !== 'organisation' && type !== 'body') || member.type === 'person') return;
    for (const span of [before(tokens, phrases, { from, to }), after(tokens, phrases, to)])
      if (span) for (let t = span.from; t < span.to; t++) role(member, fold(tokens[t]!.lemma));
  });
}

function before(tokens: readonly Token[], phrases: Phrases, { from }: Span): Span | null {
  const noun = phrases.nouns[phrases.nounAt[from] ?? -1];
  const comma = tokens[from - 1]?.text === ',';
  const last = comma ? from - 2 : from - 1;
  const holder = comma ? phrases.nouns[phrases.nounAt[last] ?? -1] : noun;
  if (!holder || holder.from > last || (comma && holder.kind !== 'common')) return null;
  const start = /^(?:the|a|an)$/.test(tokens[holder.from]!.lower) ? holder.from + 1 : holder.from;
  return start <= last && describes(tokens[last]!) ? { from: start, to: last + 1 } : null;
}

function after(tokens: readonly Token[], phrases: Phrases, to: number): Span | null {
  if (tokens[to]?.text !== ',' || !/^(?:the|a|an)$/.test(tokens[to + 1]?.lower ?? '')) return null;
  const noun = phrases.nouns[phrases.nounAt[to + 1] ?? -1];
  if (!noun || noun.from !== to + 1 || noun.kind !== 'common') return null;
  return describes(tokens[noun.head]!) ? { from: noun.from + 1, to: noun.to } : null;
}

const describes = ({ lemma, lower, text }: Token): boolean =>
  /^\p{Ll}/u.test(text) && DESCRIBES.test(sortOf(fold(lemma), fold(lower)));
