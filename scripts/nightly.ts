/** `npm run nightly`: campaigns that are too long for `npm test`; see HELP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOW_TO_GET, schemathesis } from '../test/server/schemathesis.ts';

interface Campaign {
  readonly name: string;
  /** Environment variables of the tests, where the user does not set them. */
  readonly set: Readonly<Record<string, string>>;
  readonly files: () => readonly string[];
  /** Variable with the number of rounds, each with another seed. */
  readonly rounds?: string;
  /** Why it cannot run here; null where it can. */
  readonly cannot?: () => string | null;
}

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const CAMPAIGNS: readonly Campaign[] = [
  {
    name: 'schemathesis',
    set: { SAYDO_SCHEMATHESIS_EXAMPLES: '100', SAYDO_SCHEMATHESIS_SECONDS: '0', SAYDO_SCHEMATHESIS_SEED: dice() },
    files: () => ['test/server/fuzzed.test.ts'],
    cannot: () => (schemathesis() === null ? `Schemathesis is not installed. To get it: ${HOW_TO_GET}` : null),
  },
  {
    name: 'kill',
    set: { SAYDO_KILLS: '400', SAYDO_FAULTS_SEED: dice() },
    files: () => ['test/faults/kill.test.ts'],
  },
  {
    name: 'hostile',
    set: { SAYDO_HOSTILE_WORDS: '1000000' },
    files: () => ['test/faults/hostile.test.ts'],
  },
  {
    name: 'properties',
    set: { SAYDO_PROPERTY_ROUNDS: '20' },
    files: propertyTests,
    rounds: 'SAYDO_PROPERTY_ROUNDS',
  },
];

const HELP = `npm run nightly [-- CAMPAIGN…]: long campaigns outside the usual tests, one after another; all where none is named.

  schemathesis  asks every operation of the API what its description allows (but streams of events, which do not end, and
                what is to be imported, which would be read from this machine and the network)
                  SAYDO_SCHEMATHESIS_EXAMPLES  requests made by chance for each operation (100)
                  SAYDO_SCHEMATHESIS_SECONDS   how long it may take, and takes then (0: until all have been made)
                  SAYDO_SCHEMATHESIS_SEED      repeats a run (by chance)
  kill          kills saydo add again and again, and looks at what is left
                  SAYDO_KILLS                  how many times, rounded up to sixes (400)
                  SAYDO_FAULTS_SEED            repeats a run, as far as a machine's pace can be repeated (by chance)
  hostile       adds files that nobody means well with, the longest of a million words
                  SAYDO_HOSTILE_WORDS          how many words those have (1000000)
  properties    runs the tests of the engine that make their cases by chance (fast-check), each time with other ones
                  SAYDO_PROPERTY_ROUNDS        how many times (20)

Exit status: 0 nothing was found; 1 a campaign failed, or could not be run; 2 called wrongly.`;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !CAMPAIGNS.some((each) => each.name === name));
let running: ChildProcess | null = null;
let stopped: NodeJS.Signals | null = null;

if (asked.includes('--help') || asked.includes('-h')) console.log(HELP);
else if (unknown.length > 0) {
  console.error(
    `No campaign is called ${unknown.join(', ')}; there are: ${CAMPAIGNS.map(({ name }) => name).join(', ')}`,
  );
  process.exitCode = 2;
} else process.exitCode = await all(CAMPAIGNS.filter(({ name }) => asked.length === 0 || asked.includes(name)));

/** Runs campaigns one after another, whether or not one fails, and prints a summary. @returns the exit status */
async function all(campaigns: readonly Campaign[]): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopped = signal;
      if (running !== null) end(running, signal);
    });
  }
  if ((await ended('the build', ['scripts/build.mjs'], {})) !== 0) return 1;
  const summary: string[] = [];
  let failed = false;
  for (const campaign of campaigns) {
    const began = Date.now();
    const wrong = stopped === null ? await wrongIn(campaign) : 'not begun';
    failed ||= wrong !== null;
    summary.push(
      `${wrong === null ? 'ok    ' : 'FAILED'} ${campaign.name} (${since(began)})${wrong === null ? '' : `: ${wrong}`}`,
    );
  }
  say(`done${stopped === null ? '' : `, stopped by ${stopped}`}\n${summary.join('\n')}`);
  return failed ? 1 : 0;
}

/** Runs a campaign. @returns the error; null where there is none */
async function wrongIn({ name, set, files, rounds, cannot }: Campaign): Promise<string | null> {
  const reason = cannot?.() ?? null;
  if (reason !== null) return reason;
  const environment = Object.fromEntries(Object.entries(set).map(([key, usual]) => [key, process.env[key] || usual]));
  say(
    `${name} begins: ${Object.entries(environment)
      .map((pair) => pair.join('='))
      .join(' ')}`,
  );
  const given = rounds === undefined ? '1' : environment[rounds];
  const times = Number(given);
  if (!Number.isInteger(times) || times < 1) return `${rounds} is ${given}; it is to be a whole number from 1 on`;
  const run = ['node_modules/vitest/vitest.mjs', 'run', '--disableConsoleIntercept=true', ...files()];
  for (let round = 1; round <= times; round++) {
    const what = times === 1 ? name : `${name}, round ${round} of ${times}`;
    if (times > 1) say(what);
    const status = await ended(what, run, { ...environment, SAYDO_PROGRESS: '1' });
    if (stopped !== null) return `stopped by ${stopped}`;
    if (status !== 0)
      return `exit status ${status}${times === 1 ? '' : ` in round ${round}`}; what it found is told above`;
  }
  return null;
}

/** Runs a Node program to its end, and reports every minute that it is still running. @returns its exit status */
function ended(what: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> {
  const began = Date.now();
  const telling = setInterval(() => say(`${what} has run for ${since(began)}`), 60_000);
  return new Promise((resolve, reject) => {
    running = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      // So that its whole process group can be ended.
      detached: process.platform !== 'win32',
    });
    running.on('error', reject);
    running.on('close', (status) => {
      clearInterval(telling);
      running = null;
      resolve(status ?? 1);
    });
  });
}

/** Ends a program and all processes that it started. */
function end(program: ChildProcess, signal: NodeJS.Signals): void {
  if (program.pid === undefined || process.platform === 'win32') program.kill(signal);
  else process.kill(-program.pid, signal);
}

/** Tests with fast-check of the engine and other pure folders. Those of the desk and the store start servers. */
function propertyTests(): readonly string[] {
  return readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.test.ts') && !/^(desk|store|server)\//.test(name))
    .filter((name) => readFileSync(join(ROOT, 'test', name), 'utf8').includes("from 'fast-check'"))
    .map((name) => `test/${name}`)
    .toSorted();
}

function dice(): string {
  return String(Math.floor(Math.random() * 2 ** 32));
}

function since(began: number): string {
  const seconds = Math.round((Date.now() - began) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function say(text: string): void {
  console.log(`\nnightly: ${text}`);
}
