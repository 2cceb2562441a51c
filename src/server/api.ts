import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Problem } from './api-schema/requests.ts';
import { Refused } from './problems.ts';

/** A part of the API; what does not fit its schemas is refused in its name. */
export function api(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const { issues } = result.error as z.ZodError;
      const said = issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`));
      // What stands in the path is an id: there is no such thing.
      if (result.target === 'param')
        throw new Refused('unknown-id', `there is nothing of that name: ${said.join('; ')}.`);
      throw new Refused('invalid', `${said.slice(0, 5).join('; ')}.`);
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
