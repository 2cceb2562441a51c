import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { makePdf } from '../intake/make-pdf.ts';
import { manyFindings } from './corpus.ts';

/** What becomes of a hostile input: it is read all the same (`added`), or told by this code. */
export type Fate = 'added' | string;

const SENTENCE = 'The mayor of Lowen, Iva Sorn, said on Monday that the bridge was safe.';

/** Words of the longest texts: many in the nightly campaign, since the trained reader takes a second for 1,500. */
export const MANY_WORDS = Number(process.env['SAYDO_HOSTILE_WORDS'] ?? 4_000);

/** The last file of the folder; the test removes it while the others are read. */
export const VANISHING = '99-vanishing.txt';

/**
 * Makes files that nobody means well with, and a good one before and behind them.
 *
 * @returns what each is to become, by name, in the order in which a folder is read
 */
export async function makeHostileFiles(folder: string): Promise<readonly (readonly [name: string, fate: Fate])[]> {
  const fates: [string, Fate][] = [];
  const put = (name: string, content: string | Uint8Array, fate: Fate) => {
    writeFileSync(join(folder, name), content);
    fates.push([name, fate]);
  };
  put('00-good.txt', `${SENTENCE}\n`, 'added');
  put('01-many.txt', manyFindings(4 * 1024), 'added');
  put('02-many.txt', manyFindings(2 * MANY_WORDS), 'added');
  put('10-bomb.wacz', await zipped('archive/data.warc', Buffer.alloc(300 * MB)), 'unpacks-too-far');
  put('11-vast.html', '', 'too-large');
  truncateSync(join(folder, '11-vast.html'), 200 * MB);
  put('12-nested.html', nested(10_000), 'added');
  put('13-nested.html', nested(200_000), 'added');
  put(
    '14-half.pdf',
    half(makePdf([[{ x: 60, y: 700, text: SENTENCE }], [{ x: 60, y: 700, text: SENTENCE }]])),
    'broken-pdf',
  );
  put('15-lines.ndjson', LINES.map(([line]) => `${line}\n`).join(''), '');
  fates.pop();
  for (const [i, [, fate]] of LINES.entries()) fates.push([`15-lines.ndjson, line ${i + 1}`, fate]);
  put('16-nul.html', ILL_FORMED, 'added');
  put('17-image.txt', Buffer.concat([PNG, gzipSync(SENTENCE.repeat(100))]), 'binary');
  put('18-empty.txt', '', 'empty');
  put('19-line.txt', 'the bridge over the river '.repeat(MANY_WORDS / 5), 'added');
  put('20-quote.txt', `Iva Sorn said: “${differentWords(MANY_WORDS / 5)}.”\n`, 'added');
  put('90-good.txt', `${SENTENCE} Bero Taal denied it.\n`, 'added');
  put(VANISHING, `${SENTENCE} Milo Dask agreed.\n`, 'missing');
  return fates;
}

const MB = 2 ** 20;

function nested(depth: number): string {
  return `<html><body>${'<div>'.repeat(depth)}<p>${SENTENCE} Depth ${depth}.</p>${'</div>'.repeat(depth)}</body></html>`;
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length >> 1);
}

async function zipped(name: string, content: Buffer): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(content, name);
  zip.end();
  return Buffer.from(await textOf(zip.outputStream.setEncoding('latin1')), 'latin1');
}

/** Halves of surrogate pairs and NUL wherever a line can hold a text, and what PostgreSQL's indexes cannot hold. */
const LINES: readonly (readonly [line: string, fate: Fate])[] = [
  [
    JSON.stringify({ id: 'a\ud800\0', text: `${SENTENCE} \ud800 and \0 too.`, title: 'a\0\udc00', outlet: '\0' }),
    'added',
  ],
  [`{"id": "b", "text": "\0"}`, 'bad-json'],
  [JSON.stringify({ id: 'c', text: '\0\0\0\ud800' }), 'binary'],
  [
    JSON.stringify({ id: 'd', text: `${SENTENCE} Again.`, url: `https://lowen.example/${differentWords(1_000)}` }),
    'added',
  ],
  [JSON.stringify({ id: differentWords(1_000), text: `${SENTENCE} And again.` }), 'added'],
];

/** HTML with NUL, a surrogate in UTF-8, character references to both, and bytes that are in no UTF-8. */
const ILL_FORMED = Buffer.concat([
  Buffer.from(`<html><body><p>${SENTENCE} \0 `),
  Buffer.from([0xed, 0xa0, 0x80, 0xff, 0xfe]),
  Buffer.from(` &#xD800; &#0; it was.</p></body></html>`),
]);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);

/** Words of which no two are alike, in letters alone: digits would be figures. */
function differentWords(count: number): string {
  const lettered = (number: number) =>
    number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
  return Array.from({ length: count }, (_, i) => lettered(i * 7_919 + 26 ** 4)).join(' ');
}
