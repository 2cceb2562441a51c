#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import type { Output } from './output.ts';
import { OutputProblem, UsageProblem } from './problem.ts';
import { program } from './program.ts';

let output: Output | null = null;

function leave(status: number): never {
  output?.drop();
  process.exit(status);
}

// Whoever reads the output may stop early (`| head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') leave(EXIT.allRead);
  process.stderr.write(`saydo: cannot write to standard output: ${error.message}\n`);
  leave(EXIT.notWritten);
});
process.stderr.on('error', () => {});
process.once('SIGINT', () => leave(EXIT.interrupted));
process.once('SIGTERM', () => leave(EXIT.terminated));

const around = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  opened: (opened: Output) => {
    output = opened;
  },
};

try {
  await program(around, (status) => {
    process.exitCode = status;
  }).parseAsync();
} catch (error) {
  process.exitCode = failure(error);
}

/** Tells an error that ends the run, and gives its exit status. Commander has told its own already. */
function failure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.allRead : EXIT.usage;
  const known = error instanceof UsageProblem || error instanceof OutputProblem;
  const message = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`saydo: ${known ? '' : 'a mistake in saydo itself: '}${message}\n`);
  if (error instanceof OutputProblem) return EXIT.notWritten;
  return error instanceof UsageProblem ? EXIT.usage : 70;
}
