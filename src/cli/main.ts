#!/usr/bin/env node
import { EXIT } from './exit-codes.ts';
import type { Output } from './output.ts';
import { runProgram } from './run-program.ts';

let output: Output | null = null;
let stop: (() => void) | null = null;
/** Exit status of a run that is normally ended by a signal, such as a server. */
let stopsAs: number | null = null;
/** Exit status of a run that a signal interrupted; it takes precedence over the command's own. */
let stopped: number | null = null;

function leave(status: number): never {
  output?.drop();
  process.exit(status);
}

// A closed pipe (`| head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') leave(EXIT.allRead);
  process.stderr.write(`saydo: cannot write to standard output: ${error.message}\n`);
  leave(EXIT.notWritten);
});
process.stderr.on('error', () => {});
onSignal('SIGINT', EXIT.interrupted);
onSignal('SIGTERM', EXIT.terminated);

/**
 * The first signal asks the command to stop; the second one, or the first where the command has no handler, exits at
 * once.
 */
function onSignal(signal: NodeJS.Signals, status: number): void {
  process.on(signal, () => {
    const how = stop;
    stop = null;
    if (how === null) leave(status);
    stopped = stopsAs ?? status;
    how();
  });
}

const cli = {
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

const status = await runProgram(process.argv.slice(2), cli);
process.exitCode = stopped ?? status;
