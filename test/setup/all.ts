/** Sees to it that the tests have what they need (`npm run test:setup`). */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './browser.ts';
import './postgres.ts';

/** What the networks answered in earlier runs (`remembered-networks.mjs`). A whole run asks for some 200 MB. */
const REMEMBERED = fileURLToPath(new URL('../../node_modules/.cache/saydo/networks', import.meta.url));
const MAX_CACHE_BYTES = 1_000_000_000;

/** Answers to texts that nobody asks about any more are forgotten with all others. */
function keepSmall(folder: string): void {
  let bytes = 0;
  try {
    for (const name of readdirSync(folder)) bytes += statSync(join(folder, name)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (bytes > MAX_CACHE_BYTES) rmSync(folder, { recursive: true, force: true });
}

keepSmall(REMEMBERED);
