import type { Command } from 'commander';
import type { CliContext } from '../../cli-context.ts';
import type { DigestOptions, FollowOptions } from '../follow-commands.ts';
import { DIGEST_HELP } from '../watch-help.ts';
import { type Exit, shown } from './shared.ts';

export function followCommands(root: Command, cli: CliContext, exit: Exit): void {
  const load = () => import('../follow-commands.ts');
  const what = (command: Command) =>
    shown(command)
      .argument('[ids...]', 'P12 (a pledge), E3 (a person or a body)')
      .option('--topic <topic>', 'pledges that people wrote this topic to')
      .option('--search <words>', 'what saydo search finds for these words')
      .option('--by <name>', 'who follows (SAYDO_BY)')
      .addHelpText('after', DIGEST_HELP);
  what(root.command('follow'))
    .description('follow a pledge, a person, a body, a topic or a search; list what you follow')
    .action(async (ids: string[], options: FollowOptions) => {
      exit(await (await load()).followCommand(ids, options, cli));
    });
  what(root.command('unfollow'))
    .description('follow something no more')
    .action(async (ids: string[], options: FollowOptions) => {
      exit(await (await load()).unfollowCommand(ids, options, cli));
    });
  shown(root.command('digest'))
    .description(
      'what is new of what you follow: in the terminal, as a letter, an Atom feed or a page; nothing is sent',
    )
    .option('--by <name>', 'who follows (SAYDO_BY)')
    .option('--since <day>', 'what came since this day (a week ago)')
    .option('-o, --output <file>', 'file to write: .eml (a letter), .xml (Atom), .html, .txt or .json')
    .option('--to <address>', 'of a letter: address of e-mail that it is for')
    .addHelpText('after', DIGEST_HELP)
    .action(async (options: DigestOptions) => {
      exit(await (await load()).digestCommand(options, cli));
    });
}
