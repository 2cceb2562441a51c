import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { Hono } from 'hono';
import type { AppContext } from '../app-context.ts';
import { mediaOf } from '../media.ts';
import { problem } from '../problems.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** The desk's pages, as they were built. Any address that is no file is one that the desk itself understands. */
export function pageRoutes({ web }: Pick<AppContext, 'web'>) {
  return new Hono().get('*', async (c) => {
    if (!existsSync(join(web, 'index.html'))) {
      return problem('not-built', `there are no pages at ${web}. Build them with: npm run build`);
    }
    const path = fileIn(web, c.req.path);
    const asset = path === null ? null : await contentOf(path);
    if (path !== null && asset !== null) {
      // What is in assets/ has its hash in its name.
      const cache = c.req.path.startsWith('/assets/') ? FOREVER : 'no-cache';
      return c.body(asset, 200, {
        'content-type': mediaOf(path) ?? 'application/octet-stream',
        'cache-control': cache,
      });
    }
    // An asset of an older build, which a page that was open all the while asks for, is no page.
    if (c.req.path.startsWith('/assets/')) return problem('no-such-route', `there is no ${c.req.path}.`);
    const page = await readFile(join(web, 'index.html'));
    return c.body(new Uint8Array(page), 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  });
}

/** The file that a path names; null where it leads out of the folder, or names none. */
function fileIn(folder: string, path: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.endsWith('/')) return null;
  const file = normalize(join(folder, name));
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) && mediaOf(file) !== null ? file : null;
}

async function contentOf(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
}
