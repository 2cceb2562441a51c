import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../schema/schema.ts';

/** What a newcomer gets: the package as npm would publish it, unpacked where its source is not. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const run = (cwd: string, command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, npm_config_update_notifier: 'false' } });

const stale = (): string[] => {
  // A declaration alone has nothing to be built.
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.d.ts'),
  );
  return sources.filter((path) => {
    const built = join(root, 'dist', path.replace(/\.ts$/, '.js'));
    return !existsSync(built) || statSync(built).mtimeMs < statSync(join(root, 'src', path)).mtimeMs;
  });
};

describe('the packed package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'saydo-package-'));
  let files: string[];

  beforeAll(() => {
    // Not built here: other tests run the build meanwhile. `npm test` builds first; a lone run must not test an old one.
    expect(stale(), 'sources newer than their build: npm run build').toEqual([]);
    const packed = run(root, 'npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder);
    expect(packed.status, packed.stderr).toBe(0);
    const [{ filename, files: listed }] = JSON.parse(packed.stdout) as [
      { filename: string; files: { path: string }[] },
    ];
    files = listed.map(({ path }) => path);
    expect(run(folder, 'tar', '-xzf', filename).status).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('contains the build, the schema, the examples and the licence, and no tests', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/index.js',
        'dist/index.d.ts',
        'dist/cli/main.js',
        'schema/saydo-reading-1.schema.json',
        'LICENSE',
      ]),
    );
    expect(files.some((path) => path.startsWith('examples/'))).toBe(true);
    // The published method page tells its figures.
    expect(files.filter((path) => /^(test|eval|bench|scripts|src|\.ci)\//.test(path))).toEqual(['eval/baseline.json']);
  });

  test('contains no file of a removed source', () => {
    // The desk's files and the reading process are bundles of many sources, made anew by each build.
    const built = files.filter((path) => /^dist\/(?!(?:web|reading)\/).*\.js$/.test(path));
    const orphans = built.filter(
      (path) => !existsSync(join(root, path.replace(/^dist/, 'src').replace(/\.js$/, '.ts'))),
    );
    expect(orphans).toEqual([]);
  });

  test('has a command that is executable and works outside of the repository', () => {
    const main = join(folder, 'package/dist/cli/main.js');
    expect(statSync(main).mode & 0o111).toBe(0o111);
    // Its dependencies, as npm would put them there.
    symlinkSync(join(root, 'node_modules'), join(folder, 'package/node_modules'));
    writeFileSync(join(folder, 'note.txt'), 'Mayor Ida Fenn promised two new wells.\n');
    const { stdout, stderr } = run(folder, main, 'read', '--json', 'note.txt');
    expect(faultsOf(JSON.parse(stdout)), stderr).toEqual([]);
  });
});

describe('in the repository', () => {
  test('npx saydo runs the build, with nothing installed but what npm ci installs', () => {
    const { status, stdout, stderr } = run(root, 'npx', 'saydo', '--version');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain(manifest.version);
  });

  test('saydo is imported by its own name, as users do', () => {
    const code =
      "const { read } = await import('saydo'); console.log((await read({ content: 'Ida Fenn spoke.', verbatim: true })).format);";
    const { stdout, stderr } = run(root, process.execPath, '--input-type=module', '-e', code);
    expect(stdout.trim(), stderr).toBe('saydo-reading/1');
  });

  test('the schema is imported by its own name', () => {
    expect(existsSync(fileURLToPath(import.meta.resolve('saydo/schema')))).toBe(true);
  });
});
