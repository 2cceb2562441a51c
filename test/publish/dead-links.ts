import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseHTML } from 'linkedom';
import { filesIn } from '../../src/publish/folder/folder.ts';

/** Links within a published site that lead nowhere, each with its page. */
export function deadLinks(site: string): readonly string[] {
  const text = (path: string) => readFileSync(join(site, path), 'utf8');
  const dead = new Set<string>();
  for (const path of filesIn(site).filter((each) => each.endsWith('.html'))) {
    const { document } = parseHTML(text(path));
    for (const element of document.querySelectorAll('[href], [src]')) {
      const to = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      if (/^(?:https?:|mailto:|data:)/.test(to)) continue;
      const [file = '', place = ''] = to.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(site, target))) dead.add(`${path}: ${to}`);
      else if (place !== '' && !text(target).includes(`id="${place}"`)) dead.add(`${path}: ${to} has no such place`);
    }
  }
  return [...dead];
}
