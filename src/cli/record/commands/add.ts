import type { Command } from 'commander';
import type { CliContext } from '../../cli-context.ts';
import type { AddOptions } from '../add-command.ts';
import { ADD_HELP, MCP_HELP, SERVE_HELP } from '../help.ts';
import type { ServeOptions } from '../serve-command.ts';
import type { RecordOptions } from '../with-record.ts';
import { again, type Exit, withRecord } from './shared.ts';

export function addCommands(root: Command, cli: CliContext, exit: Exit): void {
  withRecord(root.command('add'))
    .description('read texts into the record')
    .argument('[inputs...]', 'files, folders, patterns, addresses, feeds, archives, or - for standard input')
    .option('--published <date>', 'day of publication, where the text does not say')
    .option('--outlet <name>', 'outlet that published it')
    .option('--title <title>', 'title of the text')
    .option('--url <url>', 'address of the text, where it was read from a file')
    .option('--byline <names>', 'authors, separated by semicolons')
    .option('--speaker <name>', 'speaker of the whole text: of a speech, a manifesto, a release')
    .option('--encoding <label>', 'encoding of the text (detected by default)')
    .option('--verbatim', 'read the text unchanged: page breaks, hyphens and escapes are not repaired')
    .option('--allow-private', 'also read addresses of this machine and the local network')
    .option('--by <name>', 'name of who adds, for the log (the engine by default)')
    .option('--json', 'print one line of JSON for each input')
    .addHelpText('after', ADD_HELP)
    .action(async (inputs: string[], options: AddOptions) => {
      const { addCommand } = await import('../add-command.ts');
      exit(await addCommand(inputs, options, cli));
    });
  withRecord(root.command('serve'))
    .description('open the desk: read, review, follow and compare in the browser')
    .option('--port <number>', 'port to listen on (4747, or the next free one)')
    .option('--host <address>', 'only 127.0.0.1 is supported')
    .option('--open [whether]', 'open the browser: yes or no (no)')
    .option('--example', 'fill an empty record with a small fictional press')
    .option('--allow-folder <folder>', 'a folder that the desk may import from; may be given again (none)', again)
    .option('--watch', 'look again by itself at what is watched (saydo watch, or the settings page)')
    .option('--publish-into <folder>', 'folder that the desk publishes its site into (none: the site is downloaded)')
    .option('--settings <file>', 'settings of that site, as saydo publish takes them (saydo-site.json, if it exists)')
    .option('--key <file>', 'file of the secret key that signs that site (saydo key makes one)')
    .addHelpText('after', SERVE_HELP)
    .action(async (options: ServeOptions) => {
      const { serveCommand } = await import('../serve-command.ts');
      exit(await serveCommand(options, cli));
    });
  withRecord(root.command('mcp'))
    .description('answer agents and other programs over standard input and output (Model Context Protocol); read-only')
    .addHelpText('after', MCP_HELP)
    .action(async (options: RecordOptions) => {
      const { mcpCommand } = await import('../mcp-command.ts');
      exit(await mcpCommand(options, cli));
    });
  withRecord(root.command('reread'))
    .description('read stored captures again where an older engine read them; decisions are kept')
    .action(async (options: RecordOptions) => {
      const { rereadCommand } = await import('../reread-command.ts');
      exit(await rereadCommand(options, cli));
    });
}
