/** Run once before the tests of the desk: makes a record of the example press, which theirs are copies of. It holds what the gold of
 * the press says, so that no test of the desk changes with the weights of the trained reader. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { openRecord } from '../../src/store/opening/record.ts';
import { addPress } from '../add-press.ts';
import { pressFrames } from '../press.ts';

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
  const opening = { create: true, command: 'test', by: 'saydo test', now: new Date().toISOString() };
  const { db } = await openRecord({ kind: 'folder', path: press }, opening);
  try {
    await addPress(db, { frames: pressFrames });
  } catch (error) {
    teardown();
    throw error;
  } finally {
    await db.close();
  }
  project.provide('press', press);
}

export function teardown(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
}
