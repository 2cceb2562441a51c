import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Opens an address that contains a secret in the user's browser. Every user of the machine can read the arguments of
 * every process, so the browser is given a local file, which only its user can read and which redirects.
 *
 * @returns removes that file
 */
export function openBrowser(address: string): { readonly forget: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'saydo-open-'));
  const page = join(folder, 'desk.html');
  writeFileSync(page, `<!doctype html><meta http-equiv="refresh" content="0; url=${address}"><title>saydo</title>\n`, {
    mode: 0o600,
  });
  const local = pathToFileURL(page).href;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', local]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', local]
        : ['xdg-open', local];
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  // The address is printed, and can be opened by hand.
  child.on('error', () => {});
  child.unref();
  return { forget: () => rmSync(folder, { recursive: true, force: true }) };
}
