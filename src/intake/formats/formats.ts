import type { Loaded } from '../input.ts';
import { tooLarge } from '../limits.ts';
import { DOCX } from './docx.ts';
import { EML } from './eml.ts';
import type { Display, Format } from './format.ts';
import { PDF } from './pdf/pdf.ts';

/** Kinds of files out of which text is taken, in the order in which a file is tried for them. */
export const FORMATS: readonly Format[] = [PDF, DOCX, EML];

/** Kinds of files that are texts, as the engine reads them. */
const TEXTS = [
  { media: 'text/plain', endings: ['.txt'] },
  { media: 'text/markdown', endings: ['.md', '.markdown'] },
  { media: 'text/html', endings: ['.html', '.htm', '.xhtml'] },
];

/** Media types by the ending of a file's name. */
export const MEDIA: Readonly<Record<string, string>> = Object.fromEntries(
  [...TEXTS, ...FORMATS].flatMap(({ endings, media }) => endings.map((ending) => [ending, media])),
);

/** Endings of the files that are read where a folder is named. */
export const READ_IN_FOLDERS: readonly string[] = Object.keys(MEDIA);

/** What can be read, for messages. */
export const READABLE = `plain text, Markdown, HTML, ${FORMATS.map(({ name }) => name).join(', ')}`;

/** The format that a media type names, or null. */
export function formatOfMedia(media: string | undefined): Format | null {
  return FORMATS.find((format) => format.media === media || format.also.includes(media ?? '')) ?? null;
}

/** Captures, each with how a browser shows its original. */
export const withDisplay = <C extends { readonly media: string }>(
  captures: readonly C[],
): (C & { display: Display })[] =>
  captures.map((each) => ({ ...each, display: formatOfMedia(each.media)?.display ?? 'sandbox' }));

/** The format that bytes begin as, or null. */
export function formatOfBytes(bytes: Uint8Array): Format | null {
  return FORMATS.find((format) => format.begins(bytes)) ?? null;
}

/**
 * What was loaded, with the text that is in it where it is none itself: by what is said of it, or by its first bytes.
 *
 * @throws InputProblem as `Format.extract`, and `too-large`
 */
export async function withText(loaded: Loaded, signal?: AbortSignal): Promise<Loaded> {
  const { content } = loaded;
  const format = formatOfMedia(loaded.media) ?? formatOfBytes(content);
  if (format === null) return loaded;
  if (content.byteLength > format.most) throw tooLarge(format.most, content.byteLength);
  return { ...(await format.extract(content, signal)), ...loaded, media: format.media };
}
