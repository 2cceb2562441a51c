import { addWitness } from '../../publish/log/witnesses.ts';
import { PublishProblem } from '../../publish/problem.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';

/** `saydo witness DIR FILE…`: adds what others signed over the heads of a published folder. */
export async function witnessCommand(
  folder: string,
  files: readonly string[],
  { stdout }: CliContext,
): Promise<number> {
  for (const file of files) {
    try {
      stdout.write(`${await addWitness(folder, file)}\n`);
    } catch (error) {
      if (error instanceof PublishProblem) throw new UsageProblem(error.message);
      throw error;
    }
  }
  return EXIT.allRead;
}
