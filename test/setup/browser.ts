/**
 * Sees to it that the page tests have a Chromium before they start (`npm run test:setup`). On Debian and Ubuntu, as
 * root, it installs one; elsewhere it says how to get one and fails.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromiumPath, HOW_TO_GET_CHROMIUM } from '../browser.ts';

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function install(): void {
  for (const command of ['apt-get update', 'apt-get install -y --no-install-recommends chromium']) {
    console.log(`No Chromium found; as root on Debian: ${command}`);
    const [program = '', ...args] = command.split(' ');
    const { status, stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 8 * 60_000,
    });
    // One package list that cannot be had does not keep Chromium from being installed from another.
    if (status !== 0) console.error(`${stdout ?? ''}${stderr ?? ''}${command} ended with status ${status}`);
  }
}

function chromiumAtHand(): string {
  const found = chromiumPath();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && isDebian()) install();
  const installed = chromiumPath();
  if (installed === null) throw new Error(HOW_TO_GET_CHROMIUM);
  return installed;
}

try {
  console.log(`Page tests use ${chromiumAtHand()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
