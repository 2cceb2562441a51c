// `npm run check`: every check that needs no running program, each under its own name. All run, so that one run shows
// all that is wrong; the exit status is 1 if any failed. `npm run check types lint` runs only those.
import { spawnSync } from 'node:child_process';

const CHECKS = {
  types: 'tsc --noEmit',
  lint: 'biome lint --error-on-warnings',
  promises: 'oxlint --type-aware --deny-warnings',
  format: 'biome check --linter-enabled=false',
  'dead code': 'knip --treat-config-hints-as-errors',
  package: 'publint --strict',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(CHECKS, name));
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}; there are: ${Object.keys(CHECKS).join(', ')}`);
  process.exit(2);
}

const failed = [];
for (const [name, command] of Object.entries(CHECKS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(`npm exec --no -- ${command}`, { shell: true, encoding: 'utf8' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${command}, ${seconds} s)`);
  if (status === 0) continue;
  failed.push(name);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
