import { diffArrays } from 'diff';

/** A run of words that both texts have, or only one. */
export interface Run {
  readonly side: 'both' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this the texts have little in common, and a comparison is not meaningful. */
const MAX_EDITS = 2000;

/**
 * What has to be taken out of one text and put into the other, word by word; white space belongs to the word before it.
 * Texts that part too far are given as one removed and one added.
 */
export function changedWords(before: string, after: string, same = sameWord): readonly Run[] {
  const changes = diffArrays(pieces(before), pieces(after), { maxEditLength: MAX_EDITS, comparator: same });
  if (changes === undefined) {
    return [
      { side: 'removed', text: before },
      { side: 'added', text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => {
    return { side: added ? 'added' : removed ? 'removed' : 'both', text: value.join('') };
  });
}

function pieces(text: string): string[] {
  return text.match(/\s*\S+\s*/gu) ?? [];
}

/** Line breaks and runs of spaces are the page's, not the speaker's, and so is the form of its quotation marks. */
function sameWord(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(word: string): string {
  return word
    .trim()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’ʻʼ]/g, "'");
}

/** Whether two words are the same as spoken: marks and capitals are the outlet's. */
export function sameSpoken(a: string, b: string): boolean {
  const [one, other] = [spoken(a), spoken(b)];
  return one === other && one !== '';
}

function spoken(word: string): string {
  return word
    .replace(/[^\p{L}\p{N}’']/gu, '')
    .replaceAll('’', "'")
    .replace(/^'|'$/g, '')
    .toLowerCase();
}
