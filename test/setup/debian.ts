import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether packages can be installed here unasked: as root, on Debian or a system made of it. */
export function canInstall(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Installs a package, and says so. @returns whether it could; what is there afterwards is for the caller to look */
export function install(name: string): boolean {
  let done = false;
  for (const command of ['apt-get update', `apt-get install -y --no-install-recommends ${name}`]) {
    console.log(`No ${name} found; as root on Debian: ${command}`);
    const [program = '', ...args] = command.split(' ');
    const { status, stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 8 * 60_000,
    });
    done = status === 0;
    // One package list that cannot be had does not keep a package from being installed from another.
    if (status !== 0) console.error(`${stdout ?? ''}${stderr ?? ''}${command} ended with status ${status}`);
  }
  return done;
}
