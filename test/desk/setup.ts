/**
 * Run once before the tests of the desk: begins to make a record of the example press, which theirs are copies of. Other tests
 * run meanwhile; those that need it wait for it (`pressRecord`).
 */
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { PRESS } from '../../src/server/imports/example/press.ts';
import { saydo } from '../cli/run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder in which a record with the example press comes to be: `record` once it is whole, `failed` where it cannot be. */
    readonly press: string;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder: string | null = null;
let making: Promise<void> = Promise.resolve();

export function setup(project: TestProject): void {
  if (!existsSync(join(ROOT, 'dist/web/index.html')))
    throw new Error('The pages are not built. Build them with: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'saydo-press-'));
  making = make(folder, project.config.env as Readonly<Record<string, string>>);
  project.provide('press', folder);
}

export async function teardown(): Promise<void> {
  await making;
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
}

async function make(within: string, env: Readonly<Record<string, string>>): Promise<void> {
  const half = join(within, 'half');
  const { status, stderr } = await saydo(['add', ...PRESS, '--record', half], { env });
  if (status === 0) renameSync(half, join(within, 'record'));
  else writeFileSync(join(within, 'failed'), `the example press was not read: ${stderr}`);
}
