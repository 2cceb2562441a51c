import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { Hono } from 'hono';
import { mcpServer } from '../../mcp/server.ts';
import type { AppContext } from '../app-context.ts';
import { bodies } from '../guard/bodies.ts';
import { problem } from '../problems.ts';

export const MCP = '/mcp';

/**
 * The Model Context Protocol over HTTP. Each request is answered for itself: the tools only read, so that there is no session to
 * be kept, and no stream to be listened to.
 */
export function mcpRoutes(context: AppContext): Hono {
  return new Hono()
    .use(bodies())
    .post('/', async (c) => {
      const server = mcpServer(context);
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
      await server.connect(transport as Parameters<typeof server.connect>[0]);
      try {
        return await transport.handleRequest(c.req.raw);
      } finally {
        await server.close();
      }
    })
    .all('/', (c) => {
      const answer = problem('no-such-method', `${MCP} does not accept ${c.req.method}. Use POST.`);
      answer.headers.set('allow', 'POST');
      return answer;
    });
}
