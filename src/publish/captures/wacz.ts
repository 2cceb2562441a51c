import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { CDXIndexer, WARCRecord, WARCSerializer } from 'warcio';
import { ZipFile } from 'yazl';
import { ENGINE } from '../../version.ts';
import { sha256Hex } from '../folder/manifest.ts';

/** A page as it was captured. */
export interface Captured {
  readonly url: string;
  /** ISO instant. */
  readonly at: string;
  /** Media type, with the character set where it is a text. */
  readonly media: string;
  readonly bytes: Uint8Array;
  readonly title: string | null;
}

const WARC = 'archive/data.warc.gz';

/**
 * A captured page as a web archive of its own (WACZ 1.1.1), which web archive players open. The record keeps the page and
 * not the server's whole answer, so that it stands there as a resource. The same page gives the same bytes.
 */
export async function waczOf(captured: Captured): Promise<Uint8Array> {
  const at = secondOf(captured.at);
  const warc = await warcOf(captured, at);
  const index = await indexOf(warc);
  const { url, title } = captured;
  const page = { id: idOf(captured), url, ts: at, ...(title === null ? {} : { title }) };
  const files: readonly (readonly [path: string, content: Uint8Array])[] = [
    [WARC, warc],
    ['indexes/index.cdx', Buffer.from(index)],
    ['pages/pages.jsonl', Buffer.from(lines({ format: 'json-pages-1.0', id: 'pages', title: 'Pages' }, page))],
  ];
  const datapackage = Buffer.from(
    JSON.stringify(
      {
        ...{ profile: 'data-package', wacz_version: '1.1.1', software: ENGINE, created: at },
        ...{ title: title ?? url, mainPageUrl: url, mainPageDate: at },
        resources: files.map(([path, content]) => ({
          ...{ name: path.split('/').at(-1), path, bytes: content.byteLength },
          hash: `sha256:${sha256Hex(content)}`,
        })),
      },
      null,
      1,
    ),
  );
  const digest = Buffer.from(
    JSON.stringify({ path: 'datapackage.json', hash: `sha256:${sha256Hex(datapackage)}` }, null, 1),
  );
  return zipOf([...files, ['datapackage.json', datapackage], ['datapackage-digest.json', digest]], at);
}

async function warcOf({ url, media, bytes, ...rest }: Captured, at: string): Promise<Uint8Array> {
  const captured = { url, media, bytes, ...rest };
  const record = WARCRecord.create(
    {
      ...{ url, date: at, type: 'resource', warcVersion: 'WARC/1.1' },
      warcHeaders: { 'WARC-Record-ID': `<urn:uuid:${idOf(captured)}>`, 'Content-Type': media },
    },
    [bytes],
  );
  return WARCSerializer.serialize(record, { gzip: true });
}

async function indexOf(warc: Uint8Array): Promise<string> {
  const indexer = new CDXIndexer({ format: 'cdxj' });
  let index = '';
  const file = { filename: WARC.split('/').at(-1) ?? WARC, reader: chunks(warc) };
  for await (const line of indexer.iterIndex([file])) index += indexer.serializeCDXJ(line);
  return index;
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Players read ranges of the file: what is packed already is not packed again. */
async function zipOf(
  files: readonly (readonly [path: string, content: Uint8Array])[],
  at: string,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, content] of files)
    zip.addBuffer(Buffer.from(content), path, { compress: false, mtime: new Date(at), mode: 0o100644 });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** An id that the same capture always has, of the form of a UUID by name (RFC 9562, version 8). */
function idOf({ url, at, bytes }: Captured): string {
  const hash = createHash('sha256')
    .update(`${url} ${at} ${sha256Hex(bytes)}`)
    .digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** An instant to the second, as web archives are indexed. */
function secondOf(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

function lines(...values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
