import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { describe as describeError } from '../../src/intake/describe.ts';
import { inProcess, workingFolder } from '../cli/in-process.ts';
import { folder, saydo, TEXT } from '../cli/run.ts';
import { makePdf } from './make-pdf.ts';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0, 1, 2, 3, 0, 255])]);
workingFolder({
  'a.txt': TEXT,
  'b.txt': 'The mayor of Lowen said that the bridge was safe.\n',
  'empty.txt': '',
  'report.pdf': PDF,
  'blank.html': '<!doctype html><html><head><title>x</title></head><body><script>go()</script></body></html>',
  'french.txt':
    'Le ministre des Eaux a déclaré mardi que les vannes seraient ouvertes avant la fin de l’année prochaine, et que personne dans la vallée ne manquerait d’eau pendant les mois les plus chauds de l’été.\n',
});

describe.concurrent('errors of inputs are reported with their name and advice', () => {
  test.each([
    ['a missing file', 'nowhere.txt', /nowhere\.txt: the file does not exist/],
    ['an empty file', 'empty.txt', /empty\.txt: .*empty/i],
    ['a PDF', 'report.pdf', /report\.pdf: .*(binary|PDF).*pdftotext/is],
    ['HTML without text', 'blank.html', /blank\.html: .*no text.*script/is],
  ])('%s: status 3', async (_, name, message) => {
    const { status, stdout, stderr } = await inProcess(['read', name]);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(status).toBe(3);
  });

  test('an unknown encoding', async () => {
    const { status, stderr } = await inProcess(['read', 'a.txt', '--encoding', 'klingon-8']);
    expect(stderr).toMatch(/a\.txt: .*klingon-8.*--encoding/s);
    expect(status).toBe(3);
  });

  test('empty standard input', async () => {
    const { status, stderr } = await inProcess(['read', '-']);
    expect(stderr).toMatch(/standard input: .*empty/i);
    expect(status).toBe(3);
  });

  test('an error of the file system in plain words', () => {
    const of = (code: string) => describeError(Object.assign(new Error(code), { code }));
    expect(of('EACCES')).toMatchObject({
      code: 'no-permission',
      message: 'you have no permission to read it. Check its permissions.',
    });
    expect(of('ELOOP').message).toMatch(/symbolic links/);
    expect(of('EWHATEVER')).toMatchObject({ code: 'internal' });
  });

  // Root may read everything, so there is nothing to refuse.
  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const locked = folder({ 'a.txt': TEXT });
    chmodSync(locked.at('a.txt'), 0);
    const { status, stderr } = await inProcess(['read', locked.at('a.txt')]);
    locked.remove();
    expect(stderr).toMatch(/a\.txt: you have no permission to read it/);
    expect(status).toBe(3);
  });

  test('a text in another language is read with a message, and exits with 0', async () => {
    const { status, stdout, stderr } = await inProcess(['read', 'french.txt']);
    expect(stderr).toMatch(/french\.txt: .*English/);
    expect(stdout).not.toBe('');
    expect(status).toBe(0);
  });
});

describe('a PDF', () => {
  const line = (text: string) => ({ x: 72, y: 700, text });
  const pdfs = folder({
    'report.pdf': makePdf([[line('Water Minister Iva Sorn said on Tuesday that the sluices would be opened.')]]),
    'scan.pdf': makePdf([[]]),
    'half.pdf': makePdf([[line('The mayor of Lowen said no.')], [], []]),
  });
  afterAll(pdfs.remove);

  test('with text is read, also in a folder', async () => {
    const { status, stdout, stderr } = await inProcess(['read', '--ndjson', pdfs.path]);
    const [half, report] = stdout
      .trimEnd()
      .split('\n')
      .map((json) => JSON.parse(json));
    expect(half.article.text).toBe('The mayor of Lowen said no.');
    expect(report.statements).toHaveLength(1);
    expect(report.entities).toContainEqual(expect.objectContaining({ name: 'Iva Sorn' }));
    expect(stderr).toMatch(/half\.pdf: 2 of its 3 pages hold no text/);
    expect(stderr).toMatch(/scan\.pdf: it is a scanned PDF: 1 page without text\. .*ocrmypdf/);
    expect(status).toBe(1);
  });
});

describe.concurrent('several inputs', () => {
  test('one that fails is named, the others are read, and the status is 1', async () => {
    const { status, stdout, stderr } = await inProcess(['read', '--ndjson', 'a.txt', 'nowhere.txt', 'b.txt']);
    const texts = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).article.text as string);
    expect(texts.map((text) => text.slice(0, 9))).toEqual(['Water Min', 'The mayor']);
    expect(stderr).toMatch(/^saydo: nowhere\.txt: the file does not exist/);
    expect(status).toBe(1);
  });

  test('exit with 3 if all fail', async () => {
    const { status, stderr } = await inProcess(['read', 'nowhere.txt', 'empty.txt']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(status).toBe(3);
  });

  test('a folder is read with its subfolders by name; other files are named', async () => {
    const root = folder({
      'b.md': '# Two\n\nThe mayor said no.',
      'a.txt': TEXT,
      'x.csv': '1,2',
      'README.md': 'About.',
    });
    mkdirSync(root.at('deep'));
    writeFileSync(
      root.at('deep/c.html'),
      '<p>The mayor said that the bridge was safe, and that it would stay open all year.</p>',
    );
    symlinkSync(root.path, root.at('deep/ring'));
    const { status, stdout, stderr } = await inProcess(['read', '--ndjson', root.path]);
    root.remove();
    const texts = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).article.text as string);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain('Water Minister');
    expect(texts[2]).toContain('bridge');
    expect(stderr).toMatch(/skipped.*README\.md/);
    expect(stderr).toMatch(/x\.csv/);
    expect(status).toBe(0);
  });

  test('a folder without texts', async () => {
    const root = folder({ 'x.csv': '1,2' });
    const { status, stderr } = await inProcess(['read', root.path]);
    root.remove();
    expect(stderr).toMatch(/contains no text files \(\.txt/);
    expect(status).toBe(3);
  });
});

test('standard input is read without inputs and for the name -', async () => {
  for (const args of [
    ['read', '--json'],
    ['read', '--json', '-'],
  ]) {
    const { status, stdout, stderr } = await saydo(args, { stdin: TEXT });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).article.text).toContain('Iva Sorn');
    expect(status).toBe(0);
  }
});
