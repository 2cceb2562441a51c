import { exportJudgements } from '../../jobs/exporting/export-judgements.ts';
import { count } from '../../render/in-words.ts';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { packed, writeWhole } from './format-command.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

/** `saydo export judgements`: what people decided about evidence, to learn from. */
export async function judgementsCommand(
  { output, ...options }: RecordOptions & { readonly output?: string },
  around: Surroundings,
): Promise<number> {
  return withRecord(options, around, { command: 'export', reads: true }, async ({ db }) => {
    const lines = await exportJudgements(db);
    if (output === undefined || output === '-') around.stdout.write(lines);
    else {
      writeWhole(output, packed(output, lines));
      const decisions = count(lines.split('\n').length - 1, 'decision');
      around.stderr.write(`saydo: exported ${decisions} of ${db.name} to ${output}\n`);
    }
    return EXIT.allRead;
  });
}
