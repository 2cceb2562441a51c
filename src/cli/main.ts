#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import type { Output } from './output.ts';
import { OutputProblem, UsageProblem } from './problem.ts';
import { program } from './program.ts';

let output: Output | null = null;
let stop: (() => void) | null = null;
/** Exit status of a run that is meant to be stopped so. */
let stopsAs: number | null = null;
/** Exit status of a run that a signal stopped, whatever the command makes of it. */
let stopped: number | null = null;

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
onSignal('SIGINT', EXIT.interrupted);
onSignal('SIGTERM', EXIT.terminated);

/** The first signal stops the run as it wants to be stopped; the next one, or where it does not care, ends it at once. */
function onSignal(signal: NodeJS.Signals, status: number): void {
  process.on(signal, () => {
    const how = stop;
    stop = null;
    if (how === null) leave(status);
    stopped = stopsAs ?? status;
    how();
  });
}

const around = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  now: () => new Date().toISOString(),
  opened: (opened: Output) => {
    output = opened;
  },
  stopsBy: (how: () => void, as?: number) => {
    stop = how;
    stopsAs = as ?? null;
  },
};

try {
  await program(around, (status) => {
    process.exitCode = stopped ?? status;
  }).parseAsync();
  stop = null;
} catch (error) {
  process.exitCode = failure(error);
}

/** Tells an error that ends the run, and gives its exit status. Commander has told its own already. */
function failure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.allRead : EXIT.usage;
  const known = error instanceof UsageProblem || error instanceof OutputProblem || isRecordProblem(error);
  const message = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`saydo: ${known ? '' : 'a mistake in saydo itself: '}${message}\n`);
  if (error instanceof OutputProblem) return EXIT.notWritten;
  if (isRecordProblem(error)) return EXIT.noRecord;
  return error instanceof UsageProblem ? EXIT.usage : 70;
}

/** Told by its name, so that commands that use no record need not load the store. */
function isRecordProblem(error: unknown): boolean {
  return error instanceof Error && error.name === 'RecordProblem';
}
