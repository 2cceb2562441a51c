import { basename, extname } from 'node:path';

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
