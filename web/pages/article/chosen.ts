import type { Span } from '../../text/segments.ts';

/** What the address points at: a finding (`#F301`), or any words of the text (`#char=359,416`, as RFC 5147 writes them). */
export type Chosen =
  | { readonly is: 'finding'; readonly id: string }
  | { readonly is: 'words'; readonly words: Span }
  | { readonly is: 'nothing' };

export const NOTHING: Chosen = { is: 'nothing' };

/** Reads a fragment, without its `#`. What it cannot read is nothing. */
export function chosenIn(hash: string): Chosen {
  const finding = /^f([1-9]\d{0,14})$/i.exec(hash);
  if (finding) return { is: 'finding', id: `F${finding[1]}` };
  const words = /^char=(\d{1,9}),(\d{1,9})$/.exec(hash);
  if (words) {
    const [start, end] = [Number(words[1]), Number(words[2])];
    if (start < end) return { is: 'words', words: { start, end } };
  }
  return NOTHING;
}

export function hashOf(chosen: Chosen): string {
  if (chosen.is === 'finding') return chosen.id;
  return chosen.is === 'words' ? `char=${chosen.words.start},${chosen.words.end}` : '';
}
