// `npm run check`: runs every `check:…` script of package.json, several at once, and reports each; a failure does not
// stop the others, so that one run shows all errors. `npm run check types lint` runs only those.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const checks = Object.keys(scripts).flatMap((name) => (name.startsWith('check:') ? [name.slice('check:'.length)] : []));

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !checks.includes(name));
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}; there are: ${checks.join(', ')}`);
  process.exit(2);
}

const failed = [];
const waiting = asked.length > 0 ? asked : checks;
await Promise.all(Array.from({ length: availableParallelism() }, next));
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);

async function next() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const started = performance.now();
    const { status, said } = await run(`npm run --silent check:${name}`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${scripts[`check:${name}`]}, ${seconds} s)`);
    if (status === 0) continue;
    failed.push(name);
    process.stdout.write(said);
  }
}

/** The output is buffered, so that the output of checks is not mixed. */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('close', (status) => resolve({ status, said }));
  });
}
