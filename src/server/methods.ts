import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { noSuchRoute, problem } from './problems.ts';

type Description = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/**
 * Answers a request that no route of the API takes: 405 with what the address takes (RFC 9110, 15.5.6) where there is such
 * an address, else 404.
 */
export function unmatchedRequests(description: Description): (c: Context) => Response {
  const addresses = Object.entries(description.paths ?? {}).map(([path, its]) => ({
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
    methods: METHODS.filter((method) => its[method] !== undefined).map((method) => method.toUpperCase()),
  }));
  addresses.push({ pattern: /^\/api\/openapi\.json$/, methods: ['GET'] });
  return (c) => {
    const { method, path } = c.req;
    const taken = addresses.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);
    if (taken.length === 0 || taken.includes(method)) return noSuchRoute(c);
    // Whoever takes GET takes HEAD.
    const allowed = [...new Set(taken.includes('GET') ? [...taken, 'HEAD'] : taken)].join(', ');
    const answer = problem('no-such-method', `${path} does not accept ${method}. Use ${allowed}.`);
    answer.headers.set('allow', allowed);
    return answer;
  };
}
