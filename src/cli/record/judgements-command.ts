import { exportJudgements } from '../../jobs/exporting/export-judgements.ts';
import { count } from '../../render/in-words.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { packed, writeWhole } from './format-command.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

/** `saydo export judgements`: what people decided about evidence, to learn from. */
export async function judgementsCommand(
  { output, ...options }: RecordOptions & { readonly output?: string },
  cli: CliContext,
): Promise<number> {
  return withRecord(options, cli, { command: 'export', reads: true }, async ({ db }) => {
    const lines = await exportJudgements(db);
    if (output === undefined || output === '-') cli.stdout.write(lines);
    else {
      writeWhole(output, packed(output, lines));
      const decisions = count(lines.split('\n').length - 1, 'decision');
      cli.stderr.write(`saydo: exported ${decisions} of ${db.name} to ${output}\n`);
    }
    return EXIT.allRead;
  });
}
