import type { StatementFrame, StatementRoles } from '../stages.ts';
import { type Answered, type Asked, charsOf, probabilityOf } from './asked.ts';
import { decodeTags, type TaggedPieces } from './decode-tags.ts';
import type { ReaderShape } from './reader.ts';
import { typeShares } from './type-shares.ts';
import type { Grammar } from './viterbi.ts';

/** @param grammar of `shape.tags`. @returns null where the answer holds no numbers to decode */
export function decodeStatement(
  asked: Asked,
  answered: Answered,
  shape: ReaderShape,
  grammar: Grammar,
): StatementFrame | null {
  const { output, row, length } = answered;
  const at = row * length * shape.tags.length;
  const [best, second] = decodeTags(output.tags, at, asked.words.length, shape.tags, grammar);
  if (!best) return null;
  return {
    kind: 'statement',
    ...partsOf(asked, best),
    attributes: { type: typeShares(asked, answered, shape) },
    probability: probabilityOf(asked, answered, shape),
    second: second ? { ...partsOf(asked, second), ratio: Math.exp(second.score - best.score) } : null,
  };
}

/** The trigger first; what else belongs to the cue after it. */
function partsOf({ words, trigger }: Asked, { source, content, cue }: TaggedPieces) {
  const further = cue.filter(({ from, to }) => to <= trigger.from || from >= trigger.to);
  const chars = (spans: TaggedPieces['cue']) => spans.map((span) => charsOf(words, span));
  const roles: StatementRoles = { source: chars(source), content: chars(content) };
  return { trigger: chars([trigger, ...further]), roles };
}
