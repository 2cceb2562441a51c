import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Path of a scorer, in the folder `score/` of the corpora; null where it is absent. */
export function scorerPath(corpus: string, name: string): string | null {
  const path = join(corpus, '..', 'score', name);
  return existsSync(path) ? path : null;
}

/** The output of a scorer. @throws Error with the scorer's message where it has no result */
export function runScorer(path: string, args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [path, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (stdout === '') throw new Error(`${path} ended with status ${status}: ${stderr}`);
  return stdout;
}

/** Passes a temporary folder to `use`, and removes it afterwards. */
export function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'saydo-eval-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
