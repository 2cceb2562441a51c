import { readdirSync, readFileSync } from 'node:fs';
import { ASSESSMENT_FIELDS } from './model.ts';

/** The site’s own style sheets and scripts. The path is the same from `src/` and from `dist/`. */
const FOLDER = new URL('../../site/', import.meta.url);

export function asset(name: 'site.js' | 'check.js'): string {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  return name === 'check.js' ? text.replace('{ASSESSMENT_FIELDS}', ASSESSMENT_FIELDS.join(' ')) : text;
}

/** The files of `site/styles/` in the order of their numbers: a page asks for one style sheet. */
export function styleSheet(): string {
  const folder = new URL('styles/', FOLDER);
  return readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}
