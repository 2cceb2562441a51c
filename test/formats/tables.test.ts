import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/formats/csv.ts';
import type { ExportedFile } from '../../src/formats/format.ts';
import { parquet } from '../../src/formats/parquet.ts';
import { inPython, pythonWith } from './python.ts';
import { PUBLISHER, RECORD, textOf } from './record.ts';

interface Row {
  readonly [column: string]: unknown;
}

async function rowsOf(files: readonly ExportedFile[], table: string): Promise<Row[]> {
  const file = files.find(({ name }) => name.replace(/\.(csv|parquet)$/, '') === table);
  if (file === undefined) throw new Error(`there is no table ${table}`);
  if (typeof file.content === 'string') return parse(file.content, { columns: true }) as Row[];
  const { buffer, byteOffset, byteLength } = file.content;
  return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer });
}

describe.each([
  ['CSV', csv],
  ['Parquet', parquet],
])('%s', (name, make) => {
  const files = make(RECORD, PUBLISHER);

  test('gives offsets of each passage in UTF-16 units and in code points', async () => {
    const rows = await rowsOf(files, 'passages');
    expect(rows).toHaveLength(RECORD.findings.flatMap(({ passages }) => passages).length);
    for (const { article, start, end, start_utf16, end_utf16, exact } of rows) {
      const text = textOf(String(article));
      const words = String(exact).replace(/^'(?=[=+@-])/, '');
      expect([...text].slice(Number(start), Number(end)).join('')).toBe(words);
      expect(text.slice(Number(start_utf16), Number(end_utf16))).toBe(words);
    }
  });

  test('has each exported object once, in the table of its kind', async () => {
    const ids = async (table: string) => (await rowsOf(files, table)).map(({ id }) => id);
    expect(await ids('articles')).toEqual(['T1', 'T2']);
    expect(await ids('entities')).toEqual(['E1', 'E3', 'E4', 'E5']);
    expect(await ids('findings')).toEqual(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7']);
    expect(await ids('pledges')).toEqual(['P2']);
    expect(await ids('criteria')).toEqual(['criteria-31']);
    expect(await ids('evidence')).toEqual(['V1']);
    expect(await ids('assessments')).toEqual(['M1']);
    const [pledge] = await rowsOf(files, 'pledges');
    expect({ ...pledge, evidence: Number(pledge?.['evidence']) }).toMatchObject({ finding: 'F2', evidence: 1 });
  });

  test('has no cell that a spreadsheet would run as a formula', async () => {
    const statement = (await rowsOf(files, 'findings')).find(({ id }) => id === 'F3');
    // Only a spreadsheet would: Parquet has the words as they are.
    expect(statement?.['words']).toBe(name === 'CSV' ? "'=SUM(1;2)" : '=SUM(1;2)');
  });

  test('contains no article’s text', async () => {
    const [row] = await rowsOf(files, 'articles');
    expect(Object.values(row ?? {}).join(' ')).not.toContain('Engineers');
  });
});

const frictionless = pythonWith('frictionless');
test.skipIf(frictionless === null)('passes the check of Frictionless against its data dictionary', () => {
  const said = inPython(
    frictionless ?? '',
    csv(RECORD, PUBLISHER),
    `
from frictionless import Package
package = Package('datapackage.json')
report = package.validate()
for task in report.tasks:
    for error in task.errors: print(task.name, error.message)
for error in report.errors: print(error.message)
print('valid' if report.valid else 'not valid', len(package.resources))
`,
  );
  expect(said.trim()).toBe('valid 9');
});

test.skipIf(frictionless === null)('fails the check of Frictionless with a row that breaks the dictionary', () => {
  const broken = csv(RECORD, PUBLISHER).map((file) =>
    file.name === 'named.csv' ? { ...file, content: String(file.content).replace('F1', 'F99') } : file,
  );
  const said = inPython(
    frictionless ?? '',
    broken,
    `
from frictionless import Package
print([error.type for task in Package('datapackage.json').validate().tasks for error in task.errors])
`,
  );
  expect(said).toContain('foreign-key');
});
