import { CommanderError } from 'commander';
import type { CliContext } from './cli-context.ts';
import { EXIT } from './exit-codes.ts';
import { OutputProblem, UsageProblem } from './problem.ts';
import { program } from './program.ts';

/**
 * Runs one command line. Never rejects: errors are reported on standard error.
 *
 * @param args the arguments after `saydo`
 * @returns the exit status
 */
export async function runProgram(args: readonly string[], cli: CliContext): Promise<number> {
  let status = 0;
  try {
    await program(cli, (exitStatus) => {
      status = exitStatus;
    }).parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return failure(error, cli);
  }
}

/** Reports an error that ends the run, and returns its exit status. Commander has reported its own errors already. */
function failure(error: unknown, { stderr }: CliContext): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.allRead : EXIT.usage;
  const known = error instanceof UsageProblem || error instanceof OutputProblem || isRecordProblem(error);
  const message = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  stderr.write(`saydo: ${known ? '' : 'an error in saydo itself: '}${message}\n`);
  if (error instanceof OutputProblem) return EXIT.notWritten;
  if (isRecordProblem(error)) return EXIT.noRecord;
  return error instanceof UsageProblem ? EXIT.usage : 70;
}

/** Recognised by its name, so that commands that use no record need not load the store. */
function isRecordProblem(error: unknown): boolean {
  return error instanceof Error && error.name === 'RecordProblem';
}
