/** A time expression of a gold standard, in UTF-16 units of the bare text. */
export interface GoldTime {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

interface TimeMl {
  readonly text: string;
  readonly published: string;
  readonly times: readonly GoldTime[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);

/** Extracts the text of a TimeML document, with its TIMEX3 elements as spans (TimeML 1.2.1). */
export function parseTimeMl(document: string): TimeMl {
  const created = /functionInDocument="CREATION_TIME"[^>]*value="([^"]*)"/.exec(document)?.[1];
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(document)?.[1];
  if (created === undefined || body === undefined)
    throw new Error('not a TimeML document: no creation time or no TEXT');
  let text = '';
  const times: GoldTime[] = [];
  let open: { start: number; value: string | null } | null = null;
  for (const [, tag, chunk] of body.matchAll(/<([^>]*)>|([^<]+)/g)) {
    if (chunk !== undefined) text += decoded(chunk);
    else if (tag!.startsWith('TIMEX3')) open = { start: text.length, value: /value="([^"]*)"/.exec(tag!)?.[1] ?? null };
    else if (tag === '/TIMEX3' && open) {
      times.push({ ...open, end: text.length });
      open = null;
    }
  }
  return { text, published: created, times };
}
