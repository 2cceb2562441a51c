import type { Attribution, Mentions, Phrases, Tokens } from '../../stages.ts';

/** Fewer words in quotation marks are a title or an expression held at a distance rather than speech. */
const FEWEST_WORDS = 4;
/** Somebody is quoted, but by whom a reader of another language must say. */
const CONFIDENCE = 0.4;

/**
 * An `Attribute` function for texts that are not English: every quotation of some length is the content of a direct
 * statement, its source and cue left to a person.
 */
export function attributeQuotations(tokens: Tokens, _phrases: Phrases, { quotations }: Mentions): Attribution[] {
  return quotations
    .filter(({ depth, closed, from, to }) => {
      const words = tokens.tokens.slice(from, to).filter((token) => /\p{L}/u.test(token.text));
      return depth === 0 && closed && words.length >= FEWEST_WORDS;
    })
    .map(({ start, end }) => ({
      source: [],
      cue: [],
      content: [{ start, end }],
      confidence: CONFIDENCE,
      why: [
        {
          rule: 'quotation',
          because: 'words in quotation marks; who says them is not read in this language',
          passage: { start, end, exact: tokens.text.slice(start, end) },
        },
      ],
    }));
}
