/** Run once before the tests of the desk: makes a record of the example press, which theirs are copies of. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { saydo } from '../cli/run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a record with the example press; nobody holds it. */
    readonly press: string;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder: string | null = null;

export async function setup(project: TestProject): Promise<void> {
  if (!existsSync(join(ROOT, 'dist/web/index.html')))
    throw new Error('The pages are not built. Build them with: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'saydo-press-'));
  const press = join(folder, 'record');
  const { status, stderr } = await saydo(['add', join(ROOT, 'examples'), '--record', press]);
  if (status !== 0) {
    teardown();
    throw new Error(`the example press was not read: ${stderr}`);
  }
  project.provide('press', press);
}

export function teardown(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
}
