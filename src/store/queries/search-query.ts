/** A word or a phrase of a search, as PostgreSQL takes it. */
export interface SearchQuery {
  /** SQL that makes a `tsquery`, with its values from `$first` on. */
  readonly sql: string;
  readonly values: readonly string[];
}

/**
 * Reads what a person searches for: words that must all occur, `"phrases in quotation marks"`, `beginn*` for all words
 * that begin so, `-without`, and `or` between two.
 *
 * @param first number of the first value
 * @returns null where nothing in it can be searched for
 */
export function searchQuery(words: string, first: number): SearchQuery | null {
  const values: string[] = [];
  const groups: string[][] = [[]];
  for (const [, minus, phrase, word] of [...words.matchAll(PARTS)].map(parts)) {
    if (phrase === undefined && /^or$/i.test(word ?? '') && minus === '') {
      if (groups.at(-1)?.length !== 0) groups.push([]);
      continue;
    }
    const part = partOf(phrase, word ?? '');
    if (part === null) continue;
    values.push(part.value);
    const n = `$${first + values.length - 1}`;
    groups
      .at(-1)
      ?.push(`${minus === '-' ? '!!' : ''}${part.prefix ? 'to_tsquery' : 'phraseto_tsquery'}('english', ${n}::text)`);
  }
  const whole = groups.filter((group) => group.length > 0).map((group) => `(${group.join(' && ')})`);
  return whole.length === 0 ? null : { sql: whole.join(' || '), values };
}

const PARTS = /(-?)(?:"([^"]*)"?|“([^”]*)”?|(\S+))/g;

function parts(found: RegExpMatchArray): readonly [string, string, string | undefined, string | undefined] {
  return [found[0], found[1] ?? '', found[2] ?? found[3], found[4]];
}

function partOf(phrase: string | undefined, word: string): { value: string; prefix: boolean } | null {
  if (phrase !== undefined) return /[\p{L}\p{N}]/u.test(phrase) ? { value: phrase, prefix: false } : null;
  if (!/[\p{L}\p{N}]/u.test(word)) return null;
  const stem = word.endsWith('*') ? word.slice(0, -1).replace(/[^\p{L}\p{N}]/gu, '') : '';
  return stem === '' ? { value: word, prefix: false } : { value: `'${stem}':*`, prefix: true };
}
