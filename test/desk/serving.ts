import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { QUICK_START } from '../cli/run.ts';
import { type Desk, deskIn } from '../signing-in.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Starts `saydo serve`, as it is built, and waits until it tells where it listens. */
export function listen(
  record: string,
  port: string,
  options: readonly string[],
): Promise<Desk & { readonly child: ChildProcess }> {
  const args = [QUICK_START, 'dist/cli/main.js', 'serve', '--record', record, '--port', port, ...options];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const desk = deskIn(said);
      if (desk !== null) resolve({ ...desk, child });
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`saydo serve ended with ${code} before it listened: ${said}`)));
  });
}

/** Ends it as Ctrl-C does. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
