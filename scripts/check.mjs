// `npm run check`: runs every `check:…` script of package.json and names each, also after one has failed, so that one
// run shows all that is wrong. `npm run check types lint` runs only those.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const checks = Object.keys(scripts).flatMap((name) => (name.startsWith('check:') ? [name.slice('check:'.length)] : []));

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !checks.includes(name));
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}; there are: ${checks.join(', ')}`);
  process.exit(2);
}

const failed = [];
for (const name of asked.length > 0 ? asked : checks) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(`npm run --silent check:${name}`, { shell: true, encoding: 'utf8' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${scripts[`check:${name}`]}, ${seconds} s)`);
  if (status === 0) continue;
  failed.push(name);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
