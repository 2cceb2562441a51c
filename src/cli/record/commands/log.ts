import { Argument, type Command } from 'commander';
import { FORMATS } from '../../../formats/formats.ts';
import type { CliContext } from '../../cli-context.ts';
import { exportHelp } from '../export-help.ts';
import type { FormatOptions } from '../format-command.ts';
import { CHECKPOINT_HELP, VERIFY_HELP, WITNESS_HELP } from '../help.ts';
import type { RecordOptions } from '../with-record.ts';
import { again, type Exit, shown, withRecord } from './shared.ts';

export function logCommands(root: Command, cli: CliContext, exit: Exit): void {
  const load = () => import('../log-commands.ts');
  shown(root.command('verify'))
    .description('check that the record is intact: bytes, log, passages, tables; or a published folder')
    .argument('[folder]', 'a folder that saydo publish made; without it, the record')
    .option('--checkpoint <file>', 'a published signed head: nothing before it may have changed')
    .option('--key <key>', 'verifier key of its signer (name+hash+key)')
    .option('--older <copy>', 'for a folder: an older copy of it, or an older checkpoint')
    .option(
      '--witness <key>',
      'for a folder: verifier key of a witness whose signature is required; may be given again',
      again,
    )
    .option('--tsa <file>', 'for a folder: certificates (PEM) of the time-stamping authorities that you trust')
    .addHelpText('after', VERIFY_HELP)
    .action(async (folder: string | undefined, options) => {
      if (folder !== undefined) {
        exit(await (await import('../verify-folder-command.ts')).verifyFolderCommand(folder, options, cli));
        return;
      }
      exit(await (await load()).verifyCommand(options, cli));
    });
  root
    .command('witness')
    .description('add signatures of witnesses and time stamps to a published folder')
    .argument('<folder>', 'a folder that saydo publish made')
    .argument('<files...>', 'its checkpoints with further signatures; time stamps (RFC 3161) of its log/checkpoint')
    .addHelpText('after', WITNESS_HELP)
    .action(async (folder: string, files: readonly string[]) => {
      exit(await (await import('../witness-command.ts')).witnessCommand(folder, files, cli));
    });
  withRecord(root.command('rebuild'))
    .description('rebuild all tables from the log')
    .action(async (options: RecordOptions) => {
      exit(await (await load()).rebuildCommand(options, cli));
    });
  root
    .command('key')
    .description('make a key to sign checkpoints with')
    .argument('<name>', 'who signs, such as example.org/record; no spaces, no plus')
    .requiredOption('-o, --output <file>', 'file for the secret key')
    .action(async (name: string, options: { output: string }) => {
      exit((await load()).keyCommand(name, options, cli));
    });
  withRecord(root.command('checkpoint'))
    .description('sign the current log, for publication')
    .requiredOption('--key <file>', 'file of the secret key (saydo key makes one)')
    .option('-o, --output <file>', 'write the signed head to a file')
    .addHelpText('after', CHECKPOINT_HELP)
    .action(async (options) => {
      exit(await (await load()).checkpointCommand(options, cli));
    });
  withRecord(root.command('export'))
    .description('write accepted findings in a format for other programs; or the whole record, for backup')
    .addArgument(
      new Argument('[format]', 'the whole record with its log, judgements, or a format')
        .choices(['record', 'judgements', ...FORMATS.map(({ name }) => name)])
        .default('record'),
    )
    .option('-o, --output <file>', 'file to write (compressed if it ends in .gz); for several files a folder or a .zip')
    .option('--pledge <id>', 'only this pledge with its evidence; may be given again', again)
    .option('--base <address>', 'address under which you publish: ids of things begin with it')
    .option('--publisher <name>', 'who publishes; the author of reviews')
    .option('--publisher-url <address>', 'address of the publisher')
    .option('--license <address>', 'address of the licence under which you publish')
    .addHelpText('after', exportHelp())
    .action(async (format: string, options: FormatOptions) => {
      if (format === 'record') {
        const { exportCommand } = await import('../exchange-commands.ts');
        exit(await exportCommand(options, cli));
      } else if (format === 'judgements') {
        const { judgementsCommand } = await import('../judgements-command.ts');
        exit(await judgementsCommand(options, cli));
      } else {
        const { formatCommand } = await import('../format-command.ts');
        exit(await formatCommand(format, options, cli));
      }
    });
  withRecord(root.command('import'))
    .description('import an exported record into an empty one')
    .argument('<file>', 'file of saydo export, or - for standard input')
    .action(async (file: string, options: RecordOptions) => {
      const { importCommand } = await import('../exchange-commands.ts');
      exit(await importCommand(file, options, cli));
    });
}
