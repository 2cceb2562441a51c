#!/usr/bin/env node
import { EXIT } from './exit-codes.ts';
import type { Output } from './output.ts';
import { runProgram } from './run-program.ts';

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

const status = await runProgram(process.argv.slice(2), around);
process.exitCode = stopped ?? status;
