import { ReadError } from '../read-error.ts';
import type { Opened, Source } from '../stages.ts';
import type { Article } from '../types.ts';
import { assemble, verbatimText } from './assemble.ts';
import { type Decoded, decode } from './decode/decode.ts';
import { htmlPieces } from './html/html-pieces.ts';
import { articleId } from './id.ts';
import { languageOf } from './language.ts';
import { readFrontMatter } from './markdown/front-matter.ts';
import { markdownPieces } from './markdown/markdown-pieces.ts';
import { charsetOf, type Media, mediaOf, statedMedia } from './media.ts';
import { withoutInvisible } from './mend/invisible.ts';
import { joinPieces } from './mend/join.ts';
import { shapeOf } from './metadata/roles.ts';
import { languageNotice, mendedNotice, truncatedNotice } from './notices.ts';
import { originRuns } from './origin.ts';
import { MAX_PIECES, type Mended, type Paragraph, type Piece, type Stated } from './piece.ts';
import { linePieces } from './plain/lines.ts';
import { wrapWidth } from './plain/wrap-width.ts';

/**
 * Bytes become an article: decode, take the text out of its markup, mend it, and see what part each paragraph plays.
 *
 * @throws ReadError where the input is no text: `empty`, `binary`, `unknown-encoding`, `no-text-in-html`.
 */
export function open(source: Source): Opened {
  const verbatim = source.verbatim === true;
  const mayBeHtml = statedMedia(source.media) === 'text/html' || (source.media === undefined && !verbatim);
  const decoded = decode(source.content, source.encoding ?? charsetOf(source.media), mayBeHtml);
  const media = mediaOf(decoded.text, source.media, verbatim);
  const mended: Mended = { joined: 0, hyphens: 0, pageLines: 0 };
  // The text of a page is never its raw markup: verbatim, it is taken out all the same, but not mended.
  const asIs = verbatim && media.type !== 'text/html';
  const { paragraphs, stated, truncated } = readParagraphs(decoded, media, verbatim, mended);
  const { content, paragraphs: ranges } = asIs
    ? verbatimText(paragraphs, decoded.text)
    : assemble(paragraphs, decoded.text);
  if (ranges.length === 0 && !asIs) throw new ReadError('empty', 'The input holds nothing but white space.');

  const lines = paragraphs.map(({ content: { text }, role }) => ({ text: spaced(text), role }));
  const shape = shapeOf(lines, source.title ?? stated.title ?? null);
  const language = languageOf(bodyText(lines, shape.roles), stated.language);
  const byline = source.byline ?? stated.byline ?? [];
  const article: Article = {
    id: articleId(content.text),
    title: source.title ?? stated.title ?? shape.title,
    byline: byline.length > 0 ? byline : shape.byline,
    published: source.published ?? stated.published ?? shape.published,
    outlet: source.outlet ?? stated.outlet ?? shape.outlet,
    ...(source.speaker === undefined ? {} : { speaker: source.speaker }),
    url: [source.url, stated.url].find(isAddress) ?? null,
    language,
    text: content.text,
    paragraphs: ranges,
    roles: shape.roles,
    origin: {
      media: media.type,
      encoding: decoded.encoding,
      bytes: decoded.bytes,
      runs: originRuns(content.runs, decoded),
    },
  };
  return {
    article,
    notices: [
      ...decoded.notices,
      ...(truncated ? [truncatedNotice(MAX_PIECES)] : []),
      ...(verbatim ? [] : mendedNotice(mended)),
      ...languageNotice(language),
    ],
  };
}

/** Whether it is where a page stands for all: a file of somebody's machine is no address. */
const isAddress = (url: string | undefined): boolean => /^https?:\/\//i.test(url ?? '');

/** With single spaces only; most text has no others, and looking is quicker than replacing every one of them. */
const spaced = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text);

interface Paragraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly stated: Stated;
  /** Whether it has more than is read. */
  readonly truncated: boolean;
}

function readParagraphs(decoded: Decoded, media: Media, verbatim: boolean, mended: Mended): Paragraphs {
  const { text } = decoded;
  let pieces: readonly Piece[] | null = null;
  let stated: Stated = {};
  if (media.type === 'text/markdown' && !verbatim) {
    const front = readFrontMatter(text);
    pieces = markdownPieces(text, { stated: media.stated, from: front.length });
    if (pieces) stated = front.stated;
  }
  if (media.type === 'text/html') {
    const read = htmlPieces(text);
    pieces = read.pieces;
    stated = read.stated;
  }
  pieces ??= linePieces(text);
  const truncated = pieces.length > MAX_PIECES;
  if (truncated) pieces = pieces.slice(0, MAX_PIECES);
  const joined = joinPieces(
    pieces,
    { source: text, verbatim: verbatim && media.type !== 'text/html', width: wrapWidth(pieces) },
    mended,
  );
  return {
    paragraphs: verbatim
      ? joined
      : joined.map((paragraph) => withoutMarks(paragraph, mended)).filter(({ content }) => content.text.trim() !== ''),
    stated,
    truncated,
  };
}

function withoutMarks(paragraph: Paragraph, mended: Mended): Paragraph {
  return { ...paragraph, content: withoutInvisible(paragraph.content, mended) };
}

/** The start of the running text, which tells the language better than names and dates do. */
function bodyText(lines: readonly { readonly text: string }[], roles: readonly Article['roles'][number][]): string {
  let text = '';
  for (let i = 0; i < lines.length && text.length < 2000; i++) if (roles[i] === 'body') text += `${lines[i]?.text} `;
  return text;
}
