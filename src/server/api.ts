import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Problem } from './api-schema/requests.ts';
import { issueInWords } from './plain-issues.ts';
import { Refused } from './problems.ts';

/** What ids look like, for whoever gave something else. */
const IDS =
  'Ids are a letter and a number: T12 is an article, F301 a finding, S88 a statement, P12 a pledge, A7 an action, Q5 a figure, E4 somebody or something with a name.';

/** So many faults of one request are told. */
const MAX_TOLD = 5;

/** A part of the API; what does not fit its schemas is refused in its name. */
export function api(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const { issues } = result.error as z.ZodError;
      // What stands in the path is an id, or a part of what has one: there is no such thing.
      if (result.target === 'param') {
        const names = issues.map(({ path: [name] }) => c.req.param(String(name)) ?? String(name));
        throw new Refused('unknown-id', `there is no “${names.join('”, “')}” in this record. ${IDS}`);
      }
      const given = (name: PropertyKey | undefined) =>
        result.target === 'query' && name !== undefined ? (c.req.query(String(name)) ?? null) : undefined;
      const said = issues.slice(0, MAX_TOLD).map((issue) => issueInWords(issue, given(issue.path[0])));
      throw new Refused('invalid', `${said.join('; ')}.`);
    },
  });
}

const PROBLEM = {
  description: 'What was wrong, as RFC 9457 has it.',
  content: { 'application/problem+json': { schema: Problem } },
} as const;

/** The responses of a route that answers with JSON. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    default: PROBLEM,
  } as const;
}

/** The responses of a route that answers with something else. */
export function answersWith<M extends string>(description: string, ...media: readonly M[]) {
  const content = Object.fromEntries(media.map((type) => [type, { schema: z.string() }]));
  return { 200: { description, content: content as Record<M, { schema: z.ZodString }> }, default: PROBLEM } as const;
}

/** A request's body in JSON. */
export function body<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}
