import type { Command } from 'commander';
import type { CliContext } from '../../cli-context.ts';
import { SETTINGS_HELP } from '../help.ts';
import type { SettingsOptions } from '../settings-commands.ts';
import { deciding, type Exit, shown, withRecord } from './shared.ts';

export function settingsCommands(root: Command, cli: CliContext, exit: Exit): void {
  const load = () => import('../settings-commands.ts');
  const settings = shown(root.command('settings'))
    .description('show or change the newsroom’s settings: status vocabulary, outlets')
    .addHelpText('after', SETTINGS_HELP)
    .action(async (options: SettingsOptions) => {
      exit(await (await load()).settingsCommand(options, cli));
    });
  deciding(withRecord(settings.command('set')))
    .description('change a setting')
    .argument('<setting>', 'vocabulary or outlets')
    .argument('<value>', 'id of a built-in vocabulary, or a .json file with the value')
    .action(async (setting: string, value: string, _: unknown, command: Command) => {
      exit(await (await load()).setCommand(setting, value, command.optsWithGlobals<SettingsOptions>(), cli));
    });
}
