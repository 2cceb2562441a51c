import type { z } from '@hono/zod-openapi';
import { articleId } from '../../record/ids.ts';
import type { Standpoint } from '../../record/views/words.ts';

/** Where something stands. */
export function standpoint(at: {
  readonly article: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}): z.infer<typeof Standpoint> {
  return { article: articleId(at.article), title: at.title, outlet: at.outlet, published: at.published };
}
