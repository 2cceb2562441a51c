import type { Notice } from '../types.ts';
import type { Mended } from './piece.ts';

/** A notice of what was repaired; none if nothing was. */
export function mendedNotice({ joined, hyphens, pageLines }: Mended): Notice[] {
  const parts: string[] = [];
  if (joined > 0) parts.push(`${joined} ${joined === 1 ? 'paragraph' : 'paragraphs'} cut in two joined`);
  if (hyphens > 0) parts.push(`${hyphens} ${hyphens === 1 ? 'hyphen' : 'hyphens'} inside words undone`);
  if (pageLines > 0)
    parts.push(`${pageLines} ${pageLines === 1 ? 'page line' : 'page lines'} (page numbers, running heads) left out`);
  return parts.length > 0 ? [{ code: 'mended', message: `${parts.join('; ')}.` }] : [];
}

/** Says so where a text has more paragraphs than are read. */
export function truncatedNotice(most: number): Notice {
  const many = most.toLocaleString('en');
  return {
    code: 'truncated',
    message: `The text has more than ${many} paragraphs or lines: the first ${many} were read. Divide it, and read its parts.`,
  };
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['ar', 'Arabic'],
  ['de', 'German'],
  ['es', 'Spanish'],
  ['fr', 'French'],
  ['hi', 'Hindi'],
  ['it', 'Italian'],
  ['ja', 'Japanese'],
  ['ko', 'Korean'],
  ['nl', 'Dutch'],
  ['pl', 'Polish'],
  ['pt', 'Portuguese'],
  ['ru', 'Russian'],
  ['sv', 'Swedish'],
  ['tr', 'Turkish'],
  ['uk', 'Ukrainian'],
  ['zh', 'Chinese'],
]);

/** Says so where a text is clearly not in English. */
export function languageNotice(language: string): Notice[] {
  const [primary = ''] = language.split('-');
  if (primary === 'en' || primary === 'und') return [];
  const name = NAMES.get(primary);
  const message = `The text is ${name ? `in ${name}` : `in the language “${language}”`}: quotations, figures and ISO dates are read; the rest needs English.`;
  return [{ code: 'not-english', message }];
}
