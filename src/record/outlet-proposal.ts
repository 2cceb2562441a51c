/** An outlet that a page names as its own, where nothing says it for certain. It is proposed to people, never taken. */

export interface OutletProposal {
  readonly name: string;
  /** What it was taken from, in words. */
  readonly why: string;
}

const COPYRIGHT =
  /(?:©|\(c\)|\bcopyright\b)[\s©]*(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d|present))?)?[\s,]*(?:by\s+)?(?<name>.+)/iu;
const PUBLISHED =
  /^(?:(?:published|issued|released|distributed)\s+by(?:\s+the)?|publisher|press (?:office|service|department) of(?:\s+the)?)[:\s]+(?<name>.+)/iu;
const CONTACT =
  /^(?:(?:media|press)\s+)?(?:contacts?|enquiries|inquiries|office)\s*[:,–-]\s*(?:(?:press|media|information)\s+(?:office|service|desk|department),?\s+(?:of\s+)?(?:the\s+)?)?(?<name>.+)/iu;

/**
 * Looks through the lines of a page for its copyright, its publisher and whom to write to, then at its address.
 *
 * @param lines all of the page, its foot included
 * @param url null where the page has no address
 */
export function proposeOutlet(lines: readonly string[], url: string | null): OutletProposal | null {
  for (const [pattern, what] of [
    [COPYRIGHT, 'its copyright line'],
    [PUBLISHED, 'the line that says who published it'],
    [CONTACT, 'the line that says whom to write to'],
  ] as const) {
    for (const line of lines) {
      if (line.length > MAX_LINE_LENGTH) continue;
      const name = nameIn(pattern.exec(line.trim())?.groups?.['name'] ?? '');
      if (name !== null) return { name, why: `${what} says “${line.trim()}”` };
    }
  }
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return host.includes('.') && !/^[\d.]+$/.test(host) ? { name: host, why: 'it stands at that address' } : null;
}

const MAX_LINE_LENGTH = 240;
const MAX_NAME_WORDS = 8;

/** The name that a line goes on with: capitalised words, up to what ends a name. */
function nameIn(rest: string): string | null {
  const [name = ''] = rest.split(
    /\s*(?:[|·•,;()]|\.(?:\s|$)|\s[–—-]\s|\ball rights\b|\b(?:tel|phone|e-?mail)\b|\S+@|https?:)/iu,
  );
  const clean = name.trim();
  if (!/^\p{Lu}\p{L}/u.test(clean) || clean.length > 80 || clean.split(/\s+/).length > MAX_NAME_WORDS) return null;
  return /^(?:all|the|this|our|we|press|media|contact|terms|privacy|notice)$/i.test(clean) ? null : clean;
}
