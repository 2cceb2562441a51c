/** Pieces of words and their numbers, as the encoder knows them. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  /** Length of the longest piece in UTF-16 units, without `##`. */
  readonly longest: number;
  readonly cls: number;
  readonly sep: number;
  readonly pad: number;
  readonly unknown: number;
}

/** Longer words, in code points, are not looked up. */
const MAX_WORD_LENGTH = 100;

/**
 * @param lines text of `vocab.txt`: one piece a line, its number is the line's, from 0
 * @throws Error where one of the special pieces is not there
 */
export function vocabularyOf(lines: string): Vocabulary {
  const ids = new Map<string, number>();
  let longest = 0;
  for (const [id, line] of lines
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .entries()) {
    ids.set(line, id);
    longest = Math.max(longest, line.startsWith('##') ? line.length - 2 : line.length);
  }
  const special = (piece: string): number => {
    const id = ids.get(piece);
    if (id === undefined) throw new Error(`the vocabulary has no ${piece}: it is not one of BERT's`);
    return id;
  };
  return {
    ids,
    longest,
    cls: special('[CLS]'),
    sep: special('[SEP]'),
    pad: special('[PAD]'),
    unknown: special('[UNK]'),
  };
}

/** Numbers of the pieces of a word: always the longest that fits; one `[UNK]` where the word cannot be put together. */
export function piecesOf({ ids, longest, unknown }: Vocabulary, form: string): readonly number[] {
  const whole = ids.get(form);
  if (whole !== undefined) return [whole];
  // A code point is at most two units.
  if (form.length > 2 * MAX_WORD_LENGTH || (form.length > MAX_WORD_LENGTH && [...form].length > MAX_WORD_LENGTH))
    return [unknown];
  const pieces: number[] = [];
  for (let from = 0; from < form.length; ) {
    let to = Math.min(form.length, from + longest);
    let id: number | undefined;
    for (; to > from; to--) {
      id = ids.get(from === 0 ? form.slice(0, to) : `##${form.slice(from, to)}`);
      if (id !== undefined) break;
    }
    if (id === undefined) return [unknown];
    pieces.push(id);
    from = to;
  }
  return pieces.length > 0 ? pieces : [unknown];
}
