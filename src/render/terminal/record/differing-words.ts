/** A text cut into the beginning and the end that it shares with another, and its own words between them. */
export type Cut = readonly [same: string, own: string, same: string];

/**
 * The words that two wordings do not share, found by their common beginning and end. Where they share nothing, or are
 * equal, no words are singled out.
 *
 * @param a printable text: words separated by single spaces
 */
export function differingWords(a: string, b: string): readonly [a: Cut, b: Cut] {
  const [left, right] = [a.split(' '), b.split(' ')];
  const shortest = Math.min(left.length, right.length);
  let first = 0;
  while (first < shortest && left[first] === right[first]) first++;
  let last = 0;
  while (last < shortest - first && left.at(-1 - last) === right.at(-1 - last)) last++;
  const nothing = first + last === 0 || first === Math.max(left.length, right.length);
  return nothing
    ? [
        [a, '', ''],
        [b, '', ''],
      ]
    : [cut(left, first, last), cut(right, first, last)];
}

function cut(words: readonly string[], first: number, last: number): Cut {
  const end = words.length - last;
  const [before, own, after] = [words.slice(0, first), words.slice(first, end), words.slice(end)].map((part) =>
    part.join(' '),
  );
  return [
    before && (own || after) ? `${before} ` : (before ?? ''),
    own ?? '',
    own && after ? ` ${after}` : (after ?? ''),
  ];
}
