/** What comes before the act in the words of a pledge: who promises, when, and that it will be done. */
const PROMISING =
  /^.{0,120}?\b(?:promis|pledg|vow|swor|swear|undert|guarant|commit|offer|plan|intend|agre|order|threat|warn)\w*(?:\s+\S+){0,4}?\s+(?:to|that\s+(?:\S+\s+){1,4}?(?:will|would|shall))\s+/iu;
const WILL = /^(?:that\s+)?(?:(?:I|we|he|she|it|they)\s+)?(?:will|would|shall|['’]ll|to)\s+/iu;

/**
 * What a pledge says is to be done: its words without quotation marks, without who promises it, and without the words of its
 * deadline.
 *
 * @param deadline words that say by when; null where they are to stay
 */
export function actOf(wording: string, deadline: string | null): string {
  const words = bare(wording);
  const at = deadline === null || deadline === '' ? -1 : words.toLowerCase().lastIndexOf(deadline.toLowerCase());
  const untimed =
    at < 0 || deadline === null
      ? words
      : `${words.slice(0, at).replace(/\b(?:by|before|until|in|on|within|no later than)\s*$/i, '')}${words.slice(at + deadline.length)}`;
  const text = tidy(untimed);
  const act = WILL.test(text) ? text.replace(WILL, '') : text.replace(PROMISING, '');
  return act === '' ? words : act;
}

/** Words without quotation marks and without marks at their ends. */
export function bare(words: string): string {
  return tidy(words.replace(/[“”„«»"]/g, ''));
}

function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/^[\s,.;:]+|[\s,.;:]+$/g, '');
}
