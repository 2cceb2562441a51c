import type { Command } from 'commander';
import { intervalInWords, USUAL_INTERVAL } from '../../../record/views/intervals.ts';
import type { CliContext } from '../../cli-context.ts';
import type { WatchOptions } from '../watch-command.ts';
import { WATCH_HELP } from '../watch-help.ts';
import { type Exit, shown } from './shared.ts';

export function watchCommands(root: Command, cli: CliContext, exit: Exit): void {
  shown(root.command('watch'))
    .description('look again by itself at feeds, pages, sitemaps and folders, and add what is new or changed')
    .argument('[sources...]', 'addresses of feeds, pages or sitemaps, folders; what was named before is looked at too')
    .option(
      '--every <time>',
      `how often to look at those that are named: 30m, 2h, 1d (${intervalInWords(USUAL_INTERVAL)})`,
    )
    .option('--once', 'look at what is due, once, and end: for cron')
    .option('--list', 'show what is watched, and how it stands')
    .option('--remove', 'watch those that are named no more; what came of them stays')
    .option('--since <date>', 'of a sitemap: leave out what it says changed before')
    .option('--outlet <name>', 'outlet of what they lead to')
    .option('--allow-private', 'they may lie on this machine or the local network')
    .option('--by <name>', 'who adds, as the log is to name it (the engine, where not given)')
    .addHelpText('after', WATCH_HELP)
    .action(async (sources: string[], options: WatchOptions) => {
      const { watchCommand } = await import('../watch-command.ts');
      exit(await watchCommand(sources, options, cli));
    });
}
