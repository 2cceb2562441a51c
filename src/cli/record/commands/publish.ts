import type { Command } from 'commander';
import type { CliContext } from '../../cli-context.ts';
import { PROTECT_HELP, PUBLISH_HELP } from '../help.ts';
import type { ProtectOptions } from '../protect-commands.ts';
import type { PublishOptions } from '../publish-command.ts';
import { again, deciding, type Exit, shown, withRecord } from './shared.ts';

export function publishCommands(root: Command, cli: CliContext, exit: Exit): void {
  withRecord(root.command('publish'))
    .description('make a site of the pledges that people accepted, for your own server')
    .argument('<folder>', 'folder of the site; an earlier site in it is updated')
    .option('--settings <file>', 'name, texts, colours, address of the site (saydo-site.json, if it exists)')
    .option('--key <file>', 'file of the secret key that signs it (saydo key makes one)')
    .option('--all', 'write all pages again, also unchanged ones')
    .addHelpText('after', PUBLISH_HELP)
    .action(async (folder: string, options: PublishOptions) => {
      const { publishCommand } = await import('../publish-command.ts');
      exit(await publishCommand(folder, options, cli));
    });
  const load = () => import('../protect-commands.ts');
  deciding(shown(root.command('protect')))
    .description('withhold a person or words from everything that is published; list what is withheld')
    .argument('[entity]', 'person or body whose names are withheld: E7')
    .option('--words <words>', 'other words that identify them; may be given again', again)
    .option('--instead <words>', 'text in their place ([name withheld])')
    .addHelpText('after', PROTECT_HELP)
    .action(async (entity: string | undefined, options: ProtectOptions) => {
      exit(await (await load()).protectCommand(entity, options, cli));
    });
  deciding(withRecord(root.command('unprotect')))
    .description('remove a protection')
    .argument('<number>', 'its number (saydo protect lists them)')
    .action(async (number: string, options: ProtectOptions) => {
      exit(await (await load()).unprotectCommand(number, options, cli));
    });
}
