import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { parseCases } from './cases.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('a case file', () => {
  test('holds cases: title, metadata, passage, expected lines', () => {
    const [only] = parseCases(
      '# About bridges\n# A promise\n@published 2031-05-06\nIda Fenn\npromised it.\n==>\none\ntwo\n',
    );
    expect(only).toEqual({
      title: 'A promise',
      line: 1,
      meta: { published: '2031-05-06' },
      passage: 'Ida Fenn promised it.',
      expected: ['one', 'two'],
    });
  });

  test('is titled by its passage where it has no comment', () => {
    expect(parseCases('Ida Fenn spoke.\n==>\n')[0]?.title).toBe('Ida Fenn spoke.');
  });

  test('breaks paragraphs at a line of only a bar', () => {
    expect(parseCases('One | a.\n|\nTwo.\nThree.\n==>\n')[0]?.passage).toBe('One | a.\n\nTwo. Three.');
  });

  test('may expect nothing', () => {
    expect(parseCases('Nobody spoke.\n==>\n\nNobody wrote.\n==>')).toMatchObject([{ expected: [] }, { expected: [] }]);
  });

  test('sets metadata for all cases after a block of headers, and one case overrides it', () => {
    const cases = parseCases(
      '# Heading\n\n@published 2031-05-06\n@outlet Tide\n\nA.\n==>\n\n@published 2032-01-01\nB.\n==>\n\nC.\n==>',
    );
    expect(cases.map(({ line, meta }) => [line, meta['published'], meta['outlet']])).toEqual([
      [6, '2031-05-06', 'Tide'],
      [9, '2032-01-01', 'Tide'],
      [13, '2031-05-06', 'Tide'],
    ]);
  });

  test.each([
    ['without an arrow', '\nIda Fenn spoke.\n'],
    ['with two arrows', '\nIda Fenn spoke.\n==>\none\n==>\n'],
    ['without a passage', '\n# Title\n==>\none\n'],
  ])('is refused with the line number if a case %s', (_, content) => {
    expect(() => parseCases(content)).toThrow(/^line 2: /);
  });
});

describe('running a case file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'saydo-cases-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('passes the right case, fails the wrong one, and shows what differs', () => {
    const file = join(folder, 'words.txt');
    writeFileSync(file, '# right\none two\n==>\none\ntwo\n\n# wrong\nthree\n==>\nfour\n');
    const runner = JSON.stringify(join(root, 'test/cases.ts'));
    writeFileSync(
      join(folder, 'words.test.ts'),
      `import { runCases } from ${runner};\nrunCases(${JSON.stringify(file)}, ({ passage }) => passage.split(' '));\n`,
    );
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [vitest, 'run', '--root', folder, '--reporter=verbose', '--no-color'],
      { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
    );
    const output = stdout + stderr;
    expect(status, output).toBe(1);
    expect(output).toMatch(/✓ .*words\.txt:1 right/);
    expect(output).toMatch(/× .*words\.txt:7 wrong/);
    expect(output).toMatch(/- +"four"/);
    expect(output).toMatch(/\+ +"three"/);
  });
});
