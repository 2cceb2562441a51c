import type { Context } from '../context.ts';
import type { Reference } from '../entities/cast.ts';
import { span } from '../passage.ts';
import { roster } from './roster.ts';

/**
 * Whom an official speaks for: the place or body that the office names first ("Torvian ambassador in Lesk" speaks for
 * Torvia). Nobody where the speaker holds no office.
 */
export function standsFor({ cast, tokens, mentions }: Context): (speaker: string) => readonly Reference[] {
  const who = roster(cast);
  const known = new Map<string, readonly Reference[]>();
  return (speaker) => {
    const before = known.get(speaker);
    if (before) return before;
    const office = who(speaker)?.offices[0];
    let found: readonly Reference[] = [];
    if (office) {
      const { from, to } = span(tokens, office.passage);
      const name = mentions.names.find(
        (mention) => mention.from >= from && mention.to <= to && (mention.type === 'place' || mention.type === 'body'),
      );
      const first = name ?? { from, to: from + 1 };
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
