import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Each check is held to what it is for: a small source tree that breaks one rule must be reported, by that rule and at
 * that file; the same tree without the break must pass.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const trees: string[] = [];
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true });
});

/** A source tree in which nothing is wrong: one file a folder. */
const SOUND: Readonly<Record<string, string>> = {
  'src/types.ts': 'export type Word = string;\n',
  'src/stages.ts': "import type { Word } from './types.ts';\n\nexport type Handed = Word;\n",
  'src/version.ts': "export const ENGINE = 'saydo';\n",
  'src/read-error.ts': 'export class ReadError extends Error {}\n',
  'src/lexicon/base.ts': "export const BASE = ['say'];\n",
  'src/lexicon/cues.ts': "import { BASE } from './base.ts';\n\nexport const CUES = BASE;\n",
  'src/article/open.ts':
    "import { ReadError } from '../read-error.ts';\nimport type { Handed } from '../stages.ts';\n\nexport const open = (a: Handed): Handed => {\n  if (a === '') throw new ReadError();\n  return a;\n};\n",
  'src/tokens/tokenize.ts':
    "import { CUES } from '../lexicon/cues.ts';\nimport { split } from './split.ts';\n\nexport const tokenize = split(CUES);\n",
  'src/tokens/split.ts': 'export const split = (words: string[]) => words.slice();\n',
  'src/findings/passage.ts': 'export const passage = 1;\n',
  'src/findings/pledges/pledges.ts':
    "import { CUES } from '../../lexicon/cues.ts';\nimport type { Handed } from '../../stages.ts';\nimport { passage } from '../passage.ts';\n\nexport const pledges = (word: Handed) => (CUES.includes(word) ? passage : 0);\n",
  'src/read.ts': "import { open } from './article/open.ts';\n\nexport const read = open;\n",
  'src/index.ts': "export { read } from './read.ts';\n",
  'src/render/terminal/page.ts':
    "import type { Word } from '../../types.ts';\n\nexport const page = (word: Word): string => word;\n",
  'src/render/terminal/record/found.ts':
    "import type { Hit } from '../../../record/views/search.ts';\n\nexport const found = (hit: Hit): string => hit;\n",
  'src/record/views/search.ts': "import type { Word } from '../../types.ts';\n\nexport type Hit = Word;\n",
  'src/record/identity/identity.ts':
    "import { CUES } from '../../lexicon/cues.ts';\n\nexport const same = (a: string) => CUES.includes(a);\n",
  'src/intake/inputs.ts':
    "import { readFileSync } from 'node:fs';\nimport { read } from '../index.ts';\n\nexport const load = (path: string) => read(readFileSync(path, 'utf8'));\n",
  'src/store/keep.ts':
    "import { existsSync } from 'node:fs';\nimport { same } from '../record/identity/identity.ts';\n\nexport const keep = (path: string) => existsSync(path) && same(path);\n",
  'src/jobs/add.ts':
    "import { load } from '../intake/inputs.ts';\nimport { keep } from '../store/keep.ts';\n\nexport const add = (path: string) => keep(load(path));\n",
  'src/server/app.ts':
    "import { createServer } from 'node:http';\nimport { add } from '../jobs/add.ts';\nimport { keep } from '../store/keep.ts';\n\nexport const app = () => createServer(() => add(String(keep('x'))));\n",
  'src/render/html/markup.ts': 'export const html = (text: string): string => text;\n',
  'src/publish/publish.ts':
    "import { writeFileSync } from 'node:fs';\nimport { html } from '../render/html/markup.ts';\nimport { keep } from '../store/keep.ts';\n\nexport const publish = (path: string) => writeFileSync(path, html(String(keep(path))));\n",
  'src/cli/main.ts':
    "import { readFileSync } from 'node:fs';\nimport { read } from '../index.ts';\nimport { page } from '../render/terminal/page.ts';\n\nprocess.stdout.write(page(read(readFileSync(0, 'utf8'))));\n",
};

function treeWith(change: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'saydo-boundaries-'));
  trees.push(tree);
  for (const name of ['biome.json', '.oxlintrc.json', 'tsconfig.json', 'package.json', 'scripts']) {
    cpSync(join(root, name), join(tree, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  writeFileSync(join(tree, '.gitignore'), 'node_modules\n');
  for (const [path, content] of Object.entries({ ...SOUND, ...change })) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  }
  return tree;
}

interface Verdict {
  readonly status: number | null;
  /** `rule path` of each error. */
  readonly errors: readonly string[];
  readonly output: string;
}

function biome(tree: string): Verdict {
  const args = ['lint', '--error-on-warnings', '--reporter=json', '--max-diagnostics=none', 'src'];
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/biome'), args, {
    cwd: tree,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  const errors = diagnostics.map(({ category, location: { path } }) => {
    return `${category.split('/').at(-1)} ${typeof path === 'string' ? path : path.file}`;
  });
  return { status, errors: [...new Set(errors)].toSorted(), output: stdout + stderr };
}

const IMPORTS = 'noRestrictedImports';

describe('biome', () => {
  test('has nothing to say about a sound tree', () => {
    const { status, errors, output } = biome(treeWith({}));
    expect(errors, output).toEqual([]);
    expect(status).toBe(0);
  });

  const stage = (path: string, from: string) => ({ [path]: `import { x } from '${from}';\n\nexport const y = x;\n` });
  const BREAKS: readonly (readonly [what: string, change: Readonly<Record<string, string>>, expected: string])[] = [
    ['a stage imports another', stage('src/tokens/more.ts', '../article/open.ts'), `${IMPORTS} src/tokens/more.ts`],
    [
      'a stage’s subfolder imports another stage',
      stage('src/mentions/times/times.ts', '../../tokens/split.ts'),
      `${IMPORTS} src/mentions/times/times.ts`,
    ],
    [
      'a stage’s third level leaves its stage',
      stage('src/findings/a/b/c.ts', '../../../article/open.ts'),
      `${IMPORTS} src/findings/a/b/c.ts`,
    ],
    [
      'a stage imports a type of another',
      { 'src/phrases/p.ts': "import type { X } from '../tokens/split.ts';\n\nexport type Y = X;\n" },
      `${IMPORTS} src/phrases/p.ts`,
    ],
    [
      'a stage re-exports another',
      { 'src/phrases/p.ts': "export { split } from '../tokens/split.ts';\n" },
      `${IMPORTS} src/phrases/p.ts`,
    ],
    [
      'a stage imports another when called',
      { 'src/phrases/p.ts': "export const late = () => import('../tokens/split.ts');\n" },
      `${IMPORTS} src/phrases/p.ts`,
    ],
    ['a stage imports the composing file', stage('src/article/a.ts', '../read.ts'), `${IMPORTS} src/article/a.ts`],
    ['a stage imports the version', stage('src/article/a.ts', '../version.ts'), `${IMPORTS} src/article/a.ts`],
    ['a stage imports a page', stage('src/article/a.ts', '../render/terminal/page.ts'), `${IMPORTS} src/article/a.ts`],
    [
      'a stage imports a new folder',
      stage('src/article/a.ts', '../sequence/viterbi.ts'),
      `${IMPORTS} src/article/a.ts`,
    ],
    ['the words import something', stage('src/types.ts', './version.ts'), `${IMPORTS} src/types.ts`],
    [
      'why an input is refused imports the engine',
      stage('src/read-error.ts', './read.ts'),
      `${IMPORTS} src/read-error.ts`,
    ],
    ['the words import a package', stage('src/types.ts', 'wink-nlp'), `${IMPORTS} src/types.ts`],
    ['what stages hand on imports a stage', stage('src/stages.ts', './tokens/split.ts'), `${IMPORTS} src/stages.ts`],
    ['a word list imports the words', stage('src/lexicon/more.ts', '../types.ts'), `${IMPORTS} src/lexicon/more.ts`],
    ['a word list imports a package', stage('src/lexicon/more.ts', 'wink-nlp'), `${IMPORTS} src/lexicon/more.ts`],
    [
      'the frames stage imports another',
      stage('src/frames/more.ts', '../tokens/split.ts'),
      `${IMPORTS} src/frames/more.ts`,
    ],
    ['the frames stage imports Node', stage('src/frames/more.ts', 'node:fs'), 'noNodejsModules src/frames/more.ts'],
    [
      'the frames stage imports what loads weights',
      stage('src/frames/more.ts', '../weights/load-reader.ts'),
      `${IMPORTS} src/frames/more.ts`,
    ],
    [
      'what loads weights imports another stage',
      stage('src/weights/more.ts', '../tokens/split.ts'),
      `${IMPORTS} src/weights/more.ts`,
    ],
    ['a job loads weights', stage('src/jobs/more.ts', '../weights/load-reader.ts'), `${IMPORTS} src/jobs/more.ts`],
    ['a page imports the engine', stage('src/render/more.ts', '../read.ts'), `${IMPORTS} src/render/more.ts`],
    [
      'a page’s subfolder imports a stage',
      stage('src/render/html/more.ts', '../../findings/passage.ts'),
      `${IMPORTS} src/render/html/more.ts`,
    ],
    ['the index names a stage', stage('src/index.ts', './findings/passage.ts'), `${IMPORTS} src/index.ts`],
    ['a command names a stage', stage('src/cli/more.ts', '../findings/passage.ts'), `${IMPORTS} src/cli/more.ts`],
    ['the engine imports a command', stage('src/read.ts', './cli/main.ts'), `${IMPORTS} src/read.ts`],
    [
      'a page imports a command',
      stage('src/render/terminal/more.ts', '../../cli/main.ts'),
      `${IMPORTS} src/render/terminal/more.ts`,
    ],
    [
      'a page of the record imports the store',
      stage('src/render/terminal/record/more.ts', '../../../store/keep.ts'),
      `${IMPORTS} src/render/terminal/record/more.ts`,
    ],
    [
      'the record imports a stage',
      stage('src/record/more.ts', '../findings/passage.ts'),
      `${IMPORTS} src/record/more.ts`,
    ],
    ['the record imports the engine', stage('src/record/more.ts', '../index.ts'), `${IMPORTS} src/record/more.ts`],
    [
      'the record imports the store',
      stage('src/record/identity/more.ts', '../../store/keep.ts'),
      `${IMPORTS} src/record/identity/more.ts`,
    ],
    ['the record imports Node', stage('src/record/more.ts', 'node:crypto'), 'noNodejsModules src/record/more.ts'],
    [
      'the record reads the clock',
      { 'src/record/more.ts': 'export const now = () => Date.now();\n' },
      'plugin src/record/more.ts',
    ],
    [
      'intake imports the record',
      stage('src/intake/more.ts', '../record/views/search.ts'),
      `${IMPORTS} src/intake/more.ts`,
    ],
    [
      'intake imports a stage',
      stage('src/intake/feed/more.ts', '../../article/open.ts'),
      `${IMPORTS} src/intake/feed/more.ts`,
    ],
    ['the store imports intake', stage('src/store/more.ts', '../intake/inputs.ts'), `${IMPORTS} src/store/more.ts`],
    [
      'the store imports the engine',
      stage('src/store/projection/more.ts', '../../index.ts'),
      `${IMPORTS} src/store/projection/more.ts`,
    ],
    ['a job imports a page', stage('src/jobs/more.ts', '../render/terminal/page.ts'), `${IMPORTS} src/jobs/more.ts`],
    ['a job names a stage', stage('src/jobs/more.ts', '../tokens/split.ts'), `${IMPORTS} src/jobs/more.ts`],
    ['the server imports a command', stage('src/server/more.ts', '../cli/main.ts'), `${IMPORTS} src/server/more.ts`],
    [
      'the server imports a page',
      stage('src/server/routes/more.ts', '../../render/terminal/page.ts'),
      `${IMPORTS} src/server/routes/more.ts`,
    ],
    [
      'the server imports the engine',
      stage('src/server/routes/more.ts', '../../index.ts'),
      `${IMPORTS} src/server/routes/more.ts`,
    ],
    [
      'the server names a stage',
      stage('src/server/more.ts', '../findings/passage.ts'),
      `${IMPORTS} src/server/more.ts`,
    ],
    [
      'publishing imports a page',
      stage('src/publish/more.ts', '../render/terminal/page.ts'),
      `${IMPORTS} src/publish/more.ts`,
    ],
    [
      'publishing imports another page of HTML',
      stage('src/publish/pages/more.ts', '../../render/html/page.ts'),
      `${IMPORTS} src/publish/pages/more.ts`,
    ],
    ['publishing imports the engine', stage('src/publish/more.ts', '../index.ts'), `${IMPORTS} src/publish/more.ts`],
    [
      'publishing names a stage',
      stage('src/publish/pages/more.ts', '../../findings/passage.ts'),
      `${IMPORTS} src/publish/pages/more.ts`,
    ],
    [
      'publishing imports intake',
      stage('src/publish/more.ts', '../intake/inputs.ts'),
      `${IMPORTS} src/publish/more.ts`,
    ],
    ['publishing imports a job', stage('src/publish/more.ts', '../jobs/add.ts'), `${IMPORTS} src/publish/more.ts`],
    [
      'publishing imports the server',
      stage('src/publish/more.ts', '../server/app.ts'),
      `${IMPORTS} src/publish/more.ts`,
    ],
    ['publishing imports a command', stage('src/publish/more.ts', '../cli/main.ts'), `${IMPORTS} src/publish/more.ts`],
    ['the engine imports Node', stage('src/article/a.ts', 'node:fs'), 'noNodejsModules src/article/a.ts'],
    [
      'the engine uses a Node global',
      { 'src/article/a.ts': 'export const home = process.env;\n' },
      'noRestrictedGlobals src/article/a.ts',
    ],
    [
      'the engine fetches',
      { 'src/article/a.ts': "export const a = () => fetch('x');\n" },
      'noRestrictedGlobals src/article/a.ts',
    ],
    [
      'the engine fetches through globalThis',
      { 'src/article/a.ts': "export const a = () => globalThis.fetch('x');\n" },
      'noRestrictedGlobals src/article/a.ts',
    ],
    [
      'the engine reads the clock',
      { 'src/article/a.ts': 'export const now = () => Date.now();\n' },
      'plugin src/article/a.ts',
    ],
    [
      'the engine makes a date of now',
      { 'src/article/a.ts': 'export const now = () => new Date();\n' },
      'plugin src/article/a.ts',
    ],
    [
      'the engine rolls dice',
      { 'src/article/a.ts': 'export const dice = () => Math.random();\n' },
      'plugin src/article/a.ts',
    ],
  ];

  // A break in a file of its own does not touch the others: all of those are looked at in one run.
  const numbered = (path: string, n: number) => (path in SOUND ? path : path.replace(/\.ts$/, `-${n}.ts`));
  const own = BREAKS.map(([, change], n) =>
    Object.fromEntries(Object.entries(change).map(([path, content]) => [numbered(path, n), content])),
  );
  const isApart = (change: Readonly<Record<string, string>>) => Object.keys(change).every((path) => !(path in SOUND));
  let together: Verdict;
  beforeAll(() => {
    together = biome(treeWith(Object.assign({}, ...own.filter(isApart))));
  });

  test.each(BREAKS.map(([what, , expected], n) => [what, n, expected] as const))(
    'reports that %s',
    (_, n, expected) => {
      const { status, errors, output } = isApart(own[n]!) ? together : biome(treeWith(own[n]!));
      const [rule = '', path = ''] = expected.split(' ');
      expect(errors, output).toContain(`${rule} ${numbered(path, n)}`);
      expect(status).not.toBe(0);
    },
  );

  test('reports files that import each other, within one folder', () => {
    const { status, errors, output } = biome(
      treeWith({
        'src/tokens/one.ts': "import { two } from './two.ts';\n\nexport const one = () => two();\n",
        'src/tokens/two.ts': "import { three } from './three.ts';\n\nexport const two = () => three();\n",
        'src/tokens/three.ts': "import { one } from './one.ts';\n\nexport const three = () => one;\n",
      }),
    );
    expect(errors, output).toEqual(['one', 'three', 'two'].map((name) => `noImportCycles src/tokens/${name}.ts`));
    expect(status).not.toBe(0);
  });
});

describe('oxlint', () => {
  const oxlint = (tree: string) => {
    const bin = join(root, 'node_modules/.bin/oxlint');
    return spawnSync(bin, ['--type-aware', '--deny-warnings'], { cwd: tree, encoding: 'utf8' });
  };
  const later = (call: string) => ({
    'src/cli/later.ts': `async function later(): Promise<void> {}\n\nexport async function run(): Promise<void> {\n  ${call};\n}\n`,
  });

  test('accepts a promise that is awaited', () => {
    const { status, stdout } = oxlint(treeWith(later('await later()')));
    expect(status, stdout).toBe(0);
  });

  test('reports a promise that nothing waits for', () => {
    const { status, stdout } = oxlint(treeWith(later('later()')));
    expect(stdout).toContain('no-floating-promises');
    expect(stdout).toContain('later.ts');
    expect(status).not.toBe(0);
  });
});
