import type { Mentions, StatementFrame, Tokens } from '../../stages.ts';

/** Fewer words in quotation marks are a title or a single expression, not speech. */
const MIN_QUOTED_WORDS = 4;
/** Probability of a quotation in a text of an unsupported language; a person adds its source. */
const UNSOURCED_QUOTATION_PROBABILITY = 0.4;

/**
 * Frames of a text that the trained reader cannot read: every quotation of some length is the content of a direct
 * statement, its source and cue left to a person.
 */
export function quotationFrames({ tokens }: Tokens, { quotations }: Mentions): StatementFrame[] {
  return quotations
    .filter(({ depth, closed, from, to }) => {
      const words = tokens.slice(from, to).filter((token) => /\p{L}/u.test(token.text));
      return depth === 0 && closed && words.length >= MIN_QUOTED_WORDS;
    })
    .map(({ start, end }) => ({
      kind: 'statement',
      trigger: [],
      roles: { source: [], content: [{ start, end }] },
      probability: UNSOURCED_QUOTATION_PROBABILITY,
      second: null,
    }));
}
