/** The formats' own packages, where they are programs in Python. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ExportedFile } from '../../src/formats/format.ts';

/** Where `.ci/run` puts them: outside the checkout, so that they are there for the next. */
const VENV = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'saydo', 'formats');
const PACKAGES = 'followthemoney frictionless conllu rocrate';

const HOW_TO_GET = `python3 -m venv ${VENV} && ${VENV}/bin/pip install ${PACKAGES}; or name a Python that has them with SAYDO_FORMATS_PYTHON`;

/** A Python that has a package; null where there is none, which is said. */
export function pythonWith(module: string): string | null {
  const python = process.env['SAYDO_FORMATS_PYTHON'] ?? join(VENV, 'bin', 'python');
  if (spawnSync(python, ['-c', `import ${module}`]).status === 0) return python;
  console.warn(
    `SKIPPED: the Python package ${module} does not check what is exported, as it is not installed. To get it: ${HOW_TO_GET}`,
  );
  return null;
}

/** Runs a program in a folder that holds some files. @returns what it printed @throws Error with what it said where it failed */
export function inPython(python: string, files: readonly ExportedFile[], program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'saydo-formats-'));
  try {
    for (const { name, content } of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const { status, stdout, stderr } = spawnSync(python, ['-c', program], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
