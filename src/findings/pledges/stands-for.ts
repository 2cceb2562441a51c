import type { NameMention, Span } from '../../stages.ts';
import type { Context } from '../context.ts';
import type { Reference } from '../entities/cast.ts';
import { firstIndex } from '../first-index.ts';
import { span } from '../passage.ts';

/**
 * Whom an official speaks for: the place or body that the office names first ("Torvian ambassador in Lesk" speaks for
 * Torvia). Nobody where the speaker holds no office.
 */
export function standsFor({ cast, tokens, mentions }: Context): (speaker: string) => readonly Reference[] {
  const known = new Map<string, readonly Reference[]>();
  return (speaker) => {
    const before = known.get(speaker);
    if (before) return before;
    const office = cast.entity(speaker)?.offices[0];
    let found: readonly Reference[] = [];
    if (office) {
      const { from, to } = span(tokens, office.passage);
      const first = bodyWithin(mentions.names, { from, to }) ?? { from, to: from + 1 };
      found = cast
        .refer({ from: first.from, to: first.to }, { as: 'pledger' })
        .filter(({ entity }) => entity !== speaker);
      found = found.map(({ entity, why }) => ({
        entity,
        why: [...why, { rule: 'office', because: `speaks as ${office.title}`, passage: office.passage }],
      }));
    }
    known.set(speaker, found);
    return found;
  };
}

/** The first place or body named in a span. Logarithmic in the number of names, which are in text order. */
function bodyWithin(names: readonly NameMention[], { from, to }: Span): NameMention | undefined {
  const first = firstIndex(names, (name) => name.from >= from);
  for (let i = first; i < names.length && names[i]!.from < to; i++) {
    const { to: end, type } = names[i]!;
    if (end <= to && (type === 'place' || type === 'body')) return names[i];
  }
  return undefined;
}
