import { basename, extname } from 'node:path';

/** Media types by the ending of a file's name. */
export const MEDIA: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.pdf': 'application/pdf',
};

/** Endings of the files that are read where a folder is named. */
export const READ_IN_FOLDERS = ['.txt', '.md', '.html', '.htm', '.xhtml', '.pdf'];

/** Endings of the files in folders that hold many texts. */
export const CONTAINERS = ['.warc', '.warc.gz', '.wacz', '.ndjson', '.jsonl'];

/** Ending of a file's name in lower case, `.warc.gz` as a whole. */
export function endingOf(path: string): string {
  const name = basename(path).toLowerCase();
  return name.endsWith('.warc.gz') ? '.warc.gz' : extname(name);
}

/** Media type of a `Content-Type`, in lower case and without parameters; and the encoding it states. */
export function contentType(header: string): { readonly media?: string; readonly encoding?: string } {
  const media = header.split(';')[0]?.trim().toLowerCase();
  const encoding = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(header)?.[1];
  return { ...(media ? { media } : {}), ...(encoding === undefined ? {} : { encoding }) };
}

/** Whether bytes begin as a PDF does; white space and a byte order mark before it are let pass. */
export function beginsAsPdf(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < 64 && [0x09, 0x0a, 0x0d, 0x20].includes(bytes[at] ?? 0)) at++;
  return Buffer.from(bytes.subarray(at, at + 5)).toString('latin1') === '%PDF-';
}
