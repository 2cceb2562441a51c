/** What a wire's dateline at the start of a story says: "HAVENPORT, May 3 (UPI) — …", "PORTO BELO (Reuters) - …". */
export interface WireDateline {
  /** The agency in brackets, or null. */
  readonly agency: string | null;
  /** What stands between place and agency ("May 3, 2022"), or the empty string. */
  readonly date: string;
  /** Length of the dateline with its dash. */
  readonly length: number;
}

const WIRE =
  /^(?<place>\p{Lu}{2}[\p{Lu}.’'-]*(?:[ ,/]+[\p{Lu}][\p{L}.’'-]*){0,6}?)(?:,\s+(?<date>(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?))?\s*(?:\((?<agency>[\p{L}][\p{L}.&/ ]{1,40})\))?\s*(?:—|–|―|--|-|:)\s+(?=\S)/u;

export function readWireDateline(text: string): WireDateline | null {
  const match = WIRE.exec(text.slice(0, 140));
  if (!match?.groups) return null;
  const { agency, date } = match.groups;
  return { agency: agency ?? null, date: date ?? '', length: match[0].length };
}
