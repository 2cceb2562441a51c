import type { Command } from 'commander';
import { ASPECTS } from '../../../record/types.ts';
import { DUE_WITHIN_DAYS, PLEDGE_LISTS } from '../../../record/views/pledge-lists.ts';
import type { CliContext } from '../../cli-context.ts';
import type { ChainsOptions } from '../chains-command.ts';
import { PLEDGES_HELP, SEARCH_HELP } from '../help.ts';
import type { NewsOptions } from '../news-command.ts';
import type { PledgesOptions } from '../pledges-command.ts';
import type { SearchOptions } from '../search-command.ts';
import { NEWS_HELP } from '../watch-help.ts';
import { again, type Exit, shown } from './shared.ts';

export function askCommands(root: Command, cli: CliContext, exit: Exit): void {
  shown(root.command('search'))
    .description('find articles, statements, pledges and actions')
    .argument('[words...]', 'words, "a phrase", begin*, -without, one or other')
    .option('--kind <kind>', 'article, statement, pledge or action; may be given again', again)
    .option('--speaker <name>', 'only what this person or body said, pledged or did')
    .option('--outlet <name>', 'only in this outlet')
    .option('--from <date>', 'not before 2031-05-06, 2031-05 or 2031')
    .option('--to <date>', 'not after')
    .option('--limit <number>', 'how many to show (20)')
    .addHelpText('after', SEARCH_HELP)
    .action(async (words: string[], options: SearchOptions) => {
      const { searchCommand } = await import('../search-command.ts');
      exit(await searchCommand(words, options, cli));
    });
  shown(root.command('show'))
    .description('show one thing of the record: its words, its place, the decisions on it')
    .argument('<ids...>', 'T1 (article), F1 (finding), S1, P1, A1, Q1, E1 (item), J1, V1, M1 (their items)')
    .option('--limit <number>', 'how many findings of an item to show (20)')
    .action(async (ids: string[], options) => {
      const { showCommand } = await import('../show-commands.ts');
      exit(await showCommand(ids, options, cli));
    });
  shown(root.command('pledges'))
    .description('list pledges: by default those that were reviewed or assessed or are due')
    .argument('[words...]', 'only those with these words')
    .option('--list <list>', PLEDGE_LISTS.join(', '))
    .option('--all', 'search all lists')
    .option(
      '--due [day]',
      `only those whose deadline has passed or comes within ${DUE_WITHIN_DAYS} days, or until that day`,
    )
    .option('--status <value>', 'what the evidence supports: a value of the vocabulary, none-found or unassessed')
    .option('--by <name>', 'only what this person or body pledged')
    .option('--limit <number>', 'how many to show (50)')
    .addHelpText('after', PLEDGES_HELP)
    .action(async (words: string[], options: PledgesOptions) => {
      const { pledgesCommand } = await import('../pledges-command.ts');
      exit(await pledgesCommand(words, options, cli));
    });
  shown(root.command('news'))
    .description(
      'list pledges that need a look: new evidence, a deadline that passed, a source that was edited, long unseen',
    )
    .option('--seen <pledge>', 'note that you have looked at it; may be given again', again)
    .option('--by <name>', 'who has looked (SAYDO_BY)')
    .option('--limit <number>', 'how many to show (50)')
    .addHelpText('after', NEWS_HELP)
    .action(async (options: NewsOptions) => {
      const { newsCommand } = await import('../news-command.ts');
      exit(await newsCommand(options, cli));
    });
  shown(root.command('differences'))
    .description('show where outlets differ: figures, wording, dates, names')
    .option('--aspect <aspect>', `${ASPECTS.join(', ')}; may be given again`, again)
    .option('--limit <number>', 'how many to show (50)')
    .action(async (options) => {
      const { differencesCommand } = await import('../show-commands.ts');
      exit(await differencesCommand(options, cli));
    });
  shown(root.command('chains'))
    .description('show which act, policy or instrument continues, amends, replaces or blocks which')
    .argument(
      '[id]',
      'only what is said of this: E1 (who or what is named), P1 (the sentence of a pledge), T1 (article)',
    )
    .option('--limit <number>', 'how many to show (50)')
    .action(async (id: string | undefined, options: ChainsOptions) => {
      const { chainsCommand } = await import('../chains-command.ts');
      exit(await chainsCommand(id, options, cli));
    });
  shown(root.command('history'))
    .description('show who changed what, newest first')
    .argument('[id]', 'only changes of this: T1, F1, S1, …')
    .option('--by <name>', 'only changes by this person')
    .option('--limit <number>', 'how many to show (30)')
    .action(async (id: string | undefined, options) => {
      const { historyCommand } = await import('../show-commands.ts');
      exit(await historyCommand(id, options, cli));
    });
  shown(root.command('status'))
    .description('count what the record contains')
    .action(async (options) => {
      const { statusCommand } = await import('../show-commands.ts');
      exit(await statusCommand(options, cli));
    });
}
