/** Words of a passage for comparison: lower case, without accents and possessive endings. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}$.,]*[\p{L}\p{N}]/gu) ?? []
  );
}

/** Number of words in both passages, counted with repetition. */
export function inCommon(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) both++;
    left.set(word, count - 1);
  }
  return both;
}

/** F1 of the words of two passages, counted with repetition; 0 to 1. */
export function overlap(a: string, b: string): number {
  const [wa, wb] = [words(a), words(b)];
  return wa.length + wb.length ? (2 * inCommon(wa, wb)) / (wa.length + wb.length) : 0;
}

const NO_NAME = new Set('the a an of and in with on for by to mr mrs ms'.split(' '));

/** Whether two names or descriptions have the same head: the last word of one is in the other. */
export function sameName(have: string, want: string): boolean {
  const content = (text: string): string[] => words(text).filter((w) => !NO_NAME.has(w));
  const [a, b] = [content(have), content(want)];
  return b.some((w) => w.length > 2 && a.includes(w));
}
