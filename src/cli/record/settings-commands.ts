import { readFileSync } from 'node:fs';
import { wrongSetting } from '../../record/settings.ts';
import { settingsPage } from '../../render/terminal/record/settings.ts';
import { changeSetting } from '../../store/commands/change-setting.ts';
import { settingsRead } from '../../store/queries/settings.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { nameGiven } from './arguments.ts';
import { print, type ShownOptions } from './terminal.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type SettingsOptions = RecordOptions & ShownOptions & { readonly by?: string; readonly why?: string };

/** `saydo settings`: lists the newsroom's settings and its people. */
export async function settingsCommand(options: SettingsOptions, cli: CliContext): Promise<number> {
  return withRecord(options, cli, { command: 'settings', reads: true }, async ({ db }) => {
    const settings = await settingsRead(db);
    print(settings, (sheet) => settingsPage(settings, sheet), options, cli);
    return EXIT.allRead;
  });
}

/** `saydo settings set vocabulary politifact`: changes a setting; the change is an entry of the log. */
export async function setCommand(
  name: string,
  given: string,
  options: SettingsOptions,
  cli: CliContext,
): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  const value = valueGiven(given);
  const wrong = wrongSetting(name, value);
  if (wrong !== null) throw new UsageProblem(wrong);
  return withRecord(options, cli, { command: 'settings' }, async ({ db }) => {
    const changed = await changeSetting(db, name, value, { by, now: cli.now(), why: options.why ?? null });
    cli.stdout.write(changed ? `${name} is ${given} now\n` : `${name} was ${given} already\n`);
    return EXIT.allRead;
  });
}

/**
 * The value of a setting: an id as given, or the content of a JSON file. @throws UsageProblem where it cannot be read
 */
function valueGiven(given: string): unknown {
  if (!/\.json$/i.test(given)) return given;
  let text: string;
  try {
    text = readFileSync(given, 'utf8');
  } catch (error) {
    throw new UsageProblem(`${given} cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageProblem(
      `${given} is not JSON: ${(error as Error).message}. saydo settings --help shows the format.`,
    );
  }
}
