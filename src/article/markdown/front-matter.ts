import { isoDate } from '../metadata/dates.ts';
import type { Stated } from '../piece.ts';

/** `key: value` lines between two lines of dashes at the start of a Markdown file. */
export interface FrontMatter {
  readonly stated: Stated;
  /** Length of the block in the text; 0 where there is none. */
  readonly length: number;
}

const BLOCK =
  /^---[ \t]*\r?\n(?<lines>(?:[A-Za-z][\w-]*:[^\n]*\n|[ \t]*-[ \t][^\n]*\n|[ \t]*#[^\n]*\n|[ \t]*\r?\n){1,60})---[ \t]*(?:\r?\n|$)/;

/** An address, or the path of a file: where a text came from, and nobody's name. */
const PLACE = /^(?:[a-z][\w+.-]*:\/\/|[a-z]:[\\/]|[~.]{0,2}[\\/])/i;

export function readFrontMatter(text: string): FrontMatter {
  const match = BLOCK.exec(text.slice(0, 8000));
  if (!match?.groups?.['lines']) return { stated: {}, length: 0 };
  const fields = new Map<string, string[]>();
  let key = '';
  for (const line of match.groups['lines'].split('\n')) {
    const field = /^([A-Za-z][\w-]*):\s*(.*?)\s*$/.exec(line);
    const item = /^\s*-\s+(.*?)\s*$/.exec(line);
    if (field?.[1]) {
      key = field[1].toLowerCase();
      fields.set(key, valuesOf(field[2] ?? ''));
    } else if (item?.[1]) fields.get(key)?.push(unquoted(item[1]));
  }
  const first = (...keys: string[]): string | undefined =>
    keys.flatMap((name) => fields.get(name) ?? []).find((value) => value !== '');
  const title = first('title', 'headline');
  const byline = ['author', 'authors', 'byline', 'by']
    .flatMap((name) => fields.get(name) ?? [])
    .filter((name) => name !== '');
  const published = isoDate(first('date', 'published', 'pubdate', 'date-published') ?? '');
  const outlet = ['outlet', 'source', 'publication', 'publisher', 'site']
    .flatMap((name) => fields.get(name) ?? [])
    .find((value) => value !== '' && !PLACE.test(value));
  const url = first('url', 'link', 'canonical', 'canonical_url');
  const language = first('lang', 'language');
  const stated: Stated = {
    ...(title !== undefined && { title }),
    ...(byline.length > 0 && { byline }),
    ...(published !== null && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
  };
  return { stated, length: match[0].length };
}

function valuesOf(value: string): string[] {
  const list = /^\[(.*)\]$/.exec(value);
  return (list?.[1] === undefined ? [value] : list[1].split(',')).map(unquoted).filter((part) => part !== '');
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value.trim())?.[2] ?? value.trim();
}
