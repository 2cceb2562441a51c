import { readFileSync } from 'node:fs';
import { ASSESSMENT_FIELDS } from './model.ts';

/** The site’s own style sheet and scripts. The path is the same from `src/` and from `dist/`. */
const FOLDER = new URL('../../site/', import.meta.url);

export function asset(name: 'style.css' | 'site.js' | 'check.js'): string {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  return name === 'check.js' ? text.replace('{ASSESSMENT_FIELDS}', ASSESSMENT_FIELDS.join(' ')) : text;
}
