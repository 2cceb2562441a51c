/** What commands of the record have in common. */
import { type Command, Option } from 'commander';
import { KINDS } from '../../../record/types.ts';

export type Exit = (status: number) => void;

export const again = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

export function withRecord(command: Command): Command {
  return command.option(
    '--record <where>',
    'folder or postgres:// address of the record (SAYDO_RECORD, DATABASE_URL, else ./saydo-record)',
  );
}

export function shown(command: Command): Command {
  return withRecord(command)
    .option('--json', 'print the answer as JSON, as the API of saydo serve gives it')
    .option('--width <columns>', 'columns to fill (the terminal’s up to 100, else 80)')
    .option('--color', 'use colour')
    .option('--no-color', 'use no colour');
}

export function filtered(command: Command): Command {
  return shown(command)
    .option('--kind <kind>', `${KINDS.join(', ')}; may be given again`, again)
    .option('--article <id>', 'only findings of one article, T1')
    .option('--verdict <verdict>', 'proposed (undecided), accepted, corrected, rejected or disputed')
    .option('--min-confidence <number>', 'only findings of at least this confidence, 0 to 1')
    .option('--max-confidence <number>', 'only findings of at most this confidence')
    .option('--outlet <name>', 'only findings in articles of this outlet')
    .option('--of <name>', 'only what this person or body said, pledged or did')
    .option('--holding <words>', 'only findings with these words')
    .addOption(new Option('--least <number>', 'as --min-confidence').hideHelp())
    .option('--blind', 'findings that others decided and you did not; their decisions are hidden');
}

export function deciding(command: Command): Command {
  return command.option('--by <name>', 'who decides (SAYDO_BY)').option('--why <reason>', 'why, for the history');
}
