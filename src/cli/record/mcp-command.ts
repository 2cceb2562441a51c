import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { mcpServer } from '../../mcp/server.ts';
import { keepTexts } from '../../store/queries/texts.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

/**
 * `saydo mcp`: answers programs and agents over standard input and output, until the client disconnects. Returns the
 * exit status.
 */
export async function mcpCommand(options: RecordOptions, cli: CliContext): Promise<number> {
  const { stdin, stdout, stderr } = cli;
  const over = new Promise<void>((resolve) => {
    cli.stopsBy(resolve, EXIT.allRead);
    stdin.once('end', resolve);
    stdin.once('close', resolve);
  });
  return withRecord(options, cli, { command: 'mcp', reads: true, share: true }, async ({ db, over: gone }) => {
    const report = (error: unknown) =>
      stderr.write(`saydo: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    const server = mcpServer({ db, texts: keepTexts(), now: cli.now, report });
    await server.connect(new StdioServerTransport(stdin, stdout));
    const ended = await Promise.race([over, gone]);
    await server.close();
    if (ended instanceof Error) throw ended;
    return EXIT.allRead;
  });
}
