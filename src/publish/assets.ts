import { readFileSync } from 'node:fs';

/** The site’s own style sheet and scripts. The path is the same from `src/` and from `dist/`. */
const FOLDER = new URL('../../site/', import.meta.url);

export function asset(name: 'style.css' | 'site.js' | 'check.js'): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}
