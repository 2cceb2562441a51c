import { createRoute, z } from '@hono/zod-openapi';
import { DIGEST_FORMS, outgoingDigest, writeDigest } from '../../digest/outgoing.ts';
import { Digest, Follows } from '../../record/views/following.ts';
import { ItemId, Text } from '../../record/views/words.ts';
import { follow, unfollow } from '../../store/commands/follow.ts';
import { digestOf, followsBy } from '../../store/queries/digest.ts';
import { protectedIn } from '../../store/queries/published/protections.ts';
import { answers, answersWith, api, body } from '../api.ts';
import { By } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { Refused } from '../problems.ts';

const Whose = z.object({ by: By });

const list = createRoute({
  method: 'get',
  path: '/follows',
  summary: 'What somebody follows',
  request: { query: Whose },
  responses: answers(Follows, 'In the order in which they began to.'),
});

const begin = createRoute({
  method: 'post',
  path: '/follows',
  summary: 'Follow a pledge, a person, a body, a topic or a search',
  request: {
    body: body(
      z.union([
        z.object({ by: By, id: ItemId }),
        z.object({ by: By, topic: Text.trim().min(1).max(400) }),
        z.object({ by: By, search: Text.trim().min(1).max(400) }),
      ]),
    ),
  },
  responses: answers(Follows, 'What they follow now.'),
});

const end = createRoute({
  method: 'delete',
  path: '/follows/{id}',
  summary: 'Follow something no more',
  request: {
    params: z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
    body: body(Whose),
  },
  responses: answers(Follows, 'What they follow now.'),
});

const Asked = Whose.extend({ since: z.iso.date() });

const read = createRoute({
  method: 'get',
  path: '/digest',
  summary: 'What is new of what somebody follows, since a day; without what is protected',
  request: { query: Asked },
  responses: answers(Digest, 'The digest.'),
});

const MEDIA = {
  atom: 'application/atom+xml',
  eml: 'message/rfc822',
  html: 'text/html',
  txt: 'text/plain',
  json: 'application/json',
} as const;

const { json, ...written } = MEDIA;
const asText = answersWith('The digest.', ...Object.values(written));

const file = createRoute({
  method: 'get',
  path: '/digest/{form}',
  summary: 'The same as an Atom feed, a letter, a page or a text',
  request: { params: z.object({ form: z.enum(DIGEST_FORMS) }), query: Asked },
  responses: {
    ...asText,
    200: { ...asText[200], content: { ...asText[200].content, [json]: { schema: Digest } } },
  },
});

export function followingRoutes({ db, texts, now, evidenceWorker }: AppContext) {
  const followed = async (by: string) => ({ items: [...(await followsBy(db, by))] });
  const digest = async (by: string, since: string) => {
    await evidenceWorker.runBriefly();
    const protection = await protectedIn(db);
    const all = await digestOf(db, texts, { by, since: `${since}T00:00:00.000Z`, now: now() });
    return { digest: outgoingDigest(all, protection), protection };
  };
  return api()
    .openapi(list, async (c) => c.json(await followed(c.req.valid('query').by), 200))
    .openapi(begin, async (c) => {
      const { by, ...what } = c.req.valid('json');
      await follow(db, what, by, now());
      return c.json(await followed(by), 200);
    })
    .openapi(end, async (c) => {
      const { by } = c.req.valid('json');
      if (!(await unfollow(db, { number: c.req.valid('param').id }, by)))
        throw new Refused('unknown-id', `${by} does not follow this.`);
      return c.json(await followed(by), 200);
    })
    .openapi(read, async (c) => {
      const { by, since } = c.req.valid('query');
      return c.json((await digest(by, since)).digest, 200);
    })
    .openapi(file, async (c) => {
      const { by, since } = c.req.valid('query');
      const { form } = c.req.valid('param');
      const { digest: current, protection } = await digest(by, since);
      const content = await writeDigest(current, form, { to: null, protection });
      const media = form === 'eml' ? MEDIA[form] : `${MEDIA[form]}; charset=utf-8`;
      const headers = { 'content-type': media, 'content-disposition': `attachment; filename="digest.${form}"` };
      return new Response(typeof content === 'string' ? content : Buffer.from(content), { headers }) as never;
    });
}
