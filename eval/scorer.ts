import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Path of a scorer, which lies beside the corpora in `score/`; null where it is absent. */
export function scorerPath(corpus: string, name: string): string | null {
  const path = join(corpus, '..', 'score', name);
  return existsSync(path) ? path : null;
}

/** What a scorer prints. @throws Error with its own words where it prints no result */
export function runScorer(path: string, args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [path, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (stdout === '') throw new Error(`${path} ended with status ${status}: ${stderr}`);
  return stdout;
}

/** Gives `use` a folder that is gone afterwards. */
export function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'saydo-eval-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
