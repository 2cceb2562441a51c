import { spawnSync } from 'node:child_process';
import { closeSync, createWriteStream, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { folder } from '../cli/run.ts';
import { gather } from './gather.ts';
import { responseRecord } from './make-warc.ts';

const files = folder({});
afterAll(files.remove);

/** Enough: what is packed so far is given up after 64 MB. */
const MUCH = 300 * 2 ** 20;

/** A ZIP archive of files, some of them streams of so many zeros. */
async function zip(name: string, entries: Readonly<Record<string, Uint8Array | number>>, compress = true) {
  const archive = new yazl.ZipFile();
  for (const [path, content] of Object.entries(entries)) {
    if (typeof content === 'number') archive.addReadStream(zeros(content), path, { compress });
    else archive.addBuffer(Buffer.from(content), path, { compress });
  }
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(files.at(name)));
  return files.at(name);
}

function zeros(size: number): Readable {
  const chunk = Buffer.alloc(2 ** 20);
  return Readable.from(Array.from({ length: size / chunk.length }, () => chunk));
}

const record = (path: string, gzip: boolean, body = `<p>${path}`) =>
  responseRecord({ url: `https://lowen.example/${path}`, body }, gzip);

const found = async (path: string) => {
  const { outcomes } = await gather([path]);
  return outcomes.map(({ name, is, code }) => [name.replace(`${files.path}/`, ''), is ?? code]);
};

test('a WACZ gives the texts of the WARC files in its folder “archive”', async () => {
  const path = await zip('a.wacz', {
    'datapackage.json': Buffer.from('{}'),
    'archive/one.warc.gz': await record('a', true),
    'indexes/index.cdx.gz': Buffer.from('x'),
    'archive/two.warc': Buffer.concat([await record('b', false), await record('c', false)]),
    'pages/x.warc': await record('d', false),
  });
  expect(await found(path)).toEqual([
    ['a.wacz: archive/one.warc.gz: https://lowen.example/a', '<p>a'],
    ['a.wacz: archive/two.warc: https://lowen.example/b', '<p>b'],
    ['a.wacz: archive/two.warc: https://lowen.example/c', '<p>c'],
  ]);
});

test('a broken WARC file in a WACZ is reported, and the next is read', async () => {
  const whole = await record('a', true);
  const path = await zip('b.wacz', {
    'archive/one.warc.gz': whole.subarray(0, whole.length - 20),
    'archive/two.warc.gz': await record('b', true),
  });
  expect(await found(path)).toEqual([
    ['b.wacz: archive/one.warc.gz', 'broken-gzip'],
    ['b.wacz: archive/two.warc.gz: https://lowen.example/b', '<p>b'],
  ]);
});

test('damaged bytes of an entry are reported as damage of the archive', async () => {
  const path = await zip('damaged.wacz', {
    'archive/one.warc': await record('a', false, '<p>The ferry sails.'.repeat(40)),
  });
  const bytes = readFileSync(path);
  // Behind the local header and the name the packed bytes begin.
  bytes.fill(0xff, 60, 90);
  writeFileSync(path, bytes);
  const { outcomes } = await gather([path]);
  expect(outcomes.map(({ code }) => code)).toContain('broken-zip');
  expect(JSON.stringify(outcomes)).not.toContain('mistake in saydo');
});

test('other ZIP archives are reported', async () => {
  await zip('other.wacz', { 'word/document.xml': Buffer.from('x') });
  writeFileSync(files.at('text.wacz'), 'text');
  writeFileSync(files.at('empty.wacz'), '');
  const whole = readFileSync(await zip('whole.wacz', { 'archive/a.warc': await record('a', false) }));
  writeFileSync(files.at('half.wacz'), whole.subarray(0, whole.length / 2));
  expect(await found(files.at('other.wacz'))).toEqual([['other.wacz', 'no-texts']]);
  for (const name of ['text.wacz', 'empty.wacz', 'half.wacz']) {
    expect(await found(files.at(name))).toEqual([[name, 'broken-zip']]);
  }
  expect(await found(files.at('nowhere.wacz'))).toEqual([['nowhere.wacz', 'missing']]);
});

test('overlapping entries, and entries longer than declared, are refused', async () => {
  const path = await zip(
    'overlap.wacz',
    { 'archive/a.warc': Buffer.alloc(3000, 'x'), 'archive/b.warc': Buffer.from('x') },
    false,
  );
  const bytes = readFileSync(path);
  // The directory's sizes of the second entry: packed and unpacked.
  const at = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt32LE(3000, at + 20);
  bytes.writeUInt32LE(3000, at + 24);
  writeFileSync(path, bytes);
  expect((await found(path)).at(-1)).toEqual(['overlap.wacz', 'unpacks-too-far']);

  const lying = readFileSync(await zip('lying.wacz', { 'archive/a.warc': Buffer.alloc(200_000) }));
  lying.writeUInt32LE(10, lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  writeFileSync(files.at('lying.wacz'), lying);
  expect((await found(files.at('lying.wacz'))).at(-1)?.[1]).toBe('broken-zip');
});

describe('decompression bombs are abandoned quickly, in little memory', () => {
  /** Gathers in a process of its own; how long it took, and by how many bytes its memory grew at most. */
  function measured(...paths: string[]) {
    const script = fileURLToPath(new URL('gather-measured.ts', import.meta.url));
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), script, ...paths], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return JSON.parse(stdout) as { codes: string[]; ms: number; grown: number };
  }

  const LITTLE = { ms: 10_000, grown: 200 * 2 ** 20 };
  function expectLittle({ ms, grown }: { readonly ms: number; readonly grown: number }) {
    expect(ms).toBeLessThan(LITTLE.ms);
    expect(grown).toBeLessThan(LITTLE.grown);
  }

  test('300 MB of zeros in a ZIP archive', async () => {
    const result = measured(await zip('bomb.wacz', { 'archive/a.warc': MUCH }));
    expect(result.codes).toEqual(['unpacks-too-far']);
    expectLittle(result);
  });

  test('300 MB of zeros in gzip: before a record, in a skipped record, and in a text', async () => {
    const head = (type: string, length: number) =>
      Buffer.from(
        `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://lowen.example/x\r\nContent-Length: ${length}\r\n\r\n` +
          'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n',
      );
    await pipeline(zeros(MUCH), createGzip(), createWriteStream(files.at('zeros.gz')));
    const packed = readFileSync(files.at('zeros.gz'));
    const bombs: [string, Buffer, string[]][] = [
      ['before', Buffer.from('WARC/1.1\r\n'), ['broken-warc']],
      ['passed', head('resource', MUCH), ['unpacks-too-far']],
      ['text', head('response', MUCH), ['too-large', 'unpacks-too-far']],
    ];
    const paths = bombs.map(([name, start]) => {
      writeFileSync(files.at(`${name}.warc.gz`), Buffer.concat([gzipSync(start), packed]));
      return files.at(`${name}.warc.gz`);
    });
    const result = measured(...paths);
    expect(result.codes).toEqual(bombs.flatMap(([, , codes]) => codes));
    expectLittle(result);
  });

  test('large records of an uncompressed WARC file are skipped in little memory', async () => {
    const path = files.at('large.warc');
    const handle = openSync(path, 'w');
    const start = Buffer.from(`WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: ${MUCH}\r\n\r\n`);
    writeSync(handle, start);
    truncateSync(path, start.length + MUCH);
    writeSync(
      handle,
      Buffer.concat([Buffer.from('\r\n\r\n'), await record('a', false)]),
      0,
      undefined,
      start.length + MUCH,
    );
    closeSync(handle);
    const { codes, grown } = measured(path);
    expect(codes).toEqual(['read']);
    expect(grown).toBeLessThan(LITTLE.grown);
  });
});
