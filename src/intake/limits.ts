import { InputProblem } from './problem.ts';

const MB = 2 ** 20;
const GB = 2 ** 30;

/**
 * Limits of intake. Articles do not come near them; larger inputs are not articles, or were made to exhaust memory.
 * Sizes are in bytes.
 */
export const INTAKE_LIMITS = {
  /** A text from a file, from standard input, or on one line of NDJSON. */
  text: 64 * MB,
  /** A page or a feed from the network or from a web archive. */
  page: 20 * MB,
  /** A PDF, wherever it is from. */
  pdf: 60 * MB,
  pdfPages: 5000,
  /** Characters of the text layer of a PDF. */
  pdfText: 16 * MB,
  /** A Word document, packed; and all the files in it, unpacked. */
  docx: 60 * MB,
  docxUnpacked: 256 * MB,
  /** Memory and time that taking the text out of one file may take. */
  extractMemory: GB,
  extractSeconds: 60,
  fetchSeconds: 30,
  redirects: 5,
  feedEntries: 500,
  /** A sitemap, unpacked, and what it may list: both as the protocol has it. */
  sitemap: 50 * MB,
  sitemapEntries: 50_000,
  /** Lines of a record's or an answer's head, together. */
  head: 64 * 2 ** 10,
  /** What may be unpacked of a web archive from one text in it to the next. */
  unpacked: 4 * GB,
  /** Bytes that one byte of a web archive may unpack to, from one text in it to the next; deflate's own most is 1032. */
  ratio: 200,
  /** What may be unpacked before the ratio counts. */
  unpackedAnyway: 64 * MB,
  zipEntries: 10_000,
  /** One file in a ZIP archive, unpacked. */
  zipEntry: 16 * GB,
} as const;

/** A size for people: `64 MB`, `1.5 MB`, `900 bytes`. */
export function sizeInWords(bytes: number): string {
  if (bytes >= GB) return `${rounded(bytes / GB)} GB`;
  return bytes >= MB / 10 ? `${rounded(bytes / MB)} MB` : `${bytes} bytes`;
}

function rounded(amount: number): number {
  return Math.round(amount * 10) / 10;
}

/** The problem of something that is larger than `most` bytes; `found` is its size, where that is known. */
export function tooLarge(most: number, found?: number): InputProblem {
  const size = found === undefined ? '' : ` (it has ${sizeInWords(found)})`;
  return new InputProblem(
    'too-large',
    `it is larger than ${sizeInWords(most)}${size}, the limit for one text. Split it.`,
  );
}
