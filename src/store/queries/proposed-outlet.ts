import { type OutletProposal, proposeOutlet } from '../../record/outlet-proposal.ts';
import type { Sql } from '../database/database.ts';
import { getBlob } from '../log/blobs.ts';
import type { KeptText } from './texts.ts';

/** The footer of a page is at its end; the beginning of a very long file is not searched. */
const MAX_SEARCHED_BYTES = 2_000_000;

/** An outlet that a capture names as its own: in its whole page, what was not read as its article included. */
export async function outletProposed(
  sql: Sql,
  { content, url, read }: { readonly content: string; readonly url: string | null; readonly read: KeptText },
): Promise<OutletProposal | null> {
  if (read.media !== 'text/html') return proposeOutlet(read.text.split('\n'), url);
  const bytes = (await getBlob(sql, content)).subarray(-MAX_SEARCHED_BYTES);
  return proposeOutlet(linesOfPage(new TextDecoder(read.encoding).decode(bytes)), url);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', copy: '©', nbsp: ' ', ndash: '–', mdash: '—', middot: '·' };

/** What stands on a page, a line for each piece between two tags. It is searched for a name, and shown nowhere as text. */
function linesOfPage(html: string): readonly string[] {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/?(?:a|abbr|b|em|i|small|span|strong|time)\b[^>]*>/gi, '')
    .split(/<[^>]*>/)
    .map((piece) =>
      piece
        .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
        .replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((piece) => piece !== '');
}
