import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { VERSION } from '../version.ts';
import { type Answering, offer } from './tool.ts';
import { differences } from './tools/differences.ts';
import { person } from './tools/person.ts';
import { pledge, pledges } from './tools/pledges.ts';
import { readArticle } from './tools/read-article.ts';
import { search } from './tools/search.ts';
import { INSTRUCTIONS } from './wording.ts';

/** A server of the Model Context Protocol over a record. Its tools read, and change nothing. */
export function mcpServer(from: Answering): McpServer {
  const server = new McpServer({ name: 'saydo', version: VERSION }, { instructions: INSTRUCTIONS });
  offer(server, search, from);
  offer(server, readArticle, from);
  offer(server, pledges, from);
  offer(server, pledge, from);
  offer(server, differences, from);
  offer(server, person, from);
  return server;
}
