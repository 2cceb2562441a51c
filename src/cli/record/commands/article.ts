import type { Command } from 'commander';
import type { CliContext } from '../../cli-context.ts';
import type { ArticleOptions } from '../article-commands.ts';
import { ARTICLE_HELP } from '../help.ts';
import { deciding, type Exit, withRecord } from './shared.ts';

export function articleCommands(root: Command, cli: CliContext, exit: Exit): void {
  const load = () => import('../article-commands.ts');
  const article = root
    .command('article')
    .description('correct the facts of an article; withdraw one that should not have been added')
    .addHelpText('after', ARTICLE_HELP);
  deciding(withRecord(article.command('set')))
    .description('correct outlet, date, title, authors, address or speaker')
    .argument('<article>', 'T20')
    .option('--outlet <name>', 'outlet that published it')
    .option('--published <date>', 'day of publication')
    .option('--title <title>', 'title of the text')
    .option('--byline <names>', 'authors, separated by semicolons')
    .option('--address <url>', 'address on the web')
    .option('--speaker <name>', 'speaker of the whole text: of a speech, a manifesto, a release')
    .action(async (id: string, options: ArticleOptions) => {
      exit(await (await load()).setArticleCommand(id, options, cli));
    });
  deciding(withRecord(article.command('withdraw')))
    .description('take an article out of all lists; the log keeps it')
    .argument('<article>', 'T20')
    .option('--yes', 'do not ask, whatever depends on it')
    .action(async (id: string, options: ArticleOptions) => {
      exit(await (await load()).withdrawCommand(id, options, cli));
    });
  deciding(withRecord(article.command('restore')))
    .description('bring a withdrawn article back')
    .argument('<article>', 'T20')
    .action(async (id: string, options: ArticleOptions) => {
      exit(await (await load()).restoreCommand(id, options, cli));
    });
}
