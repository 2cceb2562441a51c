import { Hono } from 'hono';
import type { AppContext } from '../app-context.ts';
import { PREVIEW } from '../guard/headers.ts';
import { mediaOf } from '../media.ts';
import { problem } from '../problems.ts';

/** The site as it would be published, for a frame of the desk. */
export function previewRoutes({ publisher }: AppContext) {
  return new Hono().get('*', (c) => {
    const path = decoded(c.req.path.replace(/^\/preview\/?/, ''));
    const content = path === null ? null : publisher.previewed(path === '' ? 'index.html' : path);
    if (content === null)
      return problem('no-such-route', `there is no ${c.req.path} in the preview, or no preview. Make one at /publish.`);
    return c.body(content, 200, {
      'content-type': mediaOf(path || 'index.html') ?? 'text/plain; charset=utf-8',
      'content-security-policy': PREVIEW,
      'cache-control': 'no-store',
    });
  });
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
