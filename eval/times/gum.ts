import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/index.ts';

interface GoldDate {
  readonly start: number;
  readonly end: number;
  /** First and last day as annotated; equal for a single date. */
  readonly from: string;
  readonly to: string;
}

/**
 * Share of the `date` elements of GUM's news articles that saydo finds, and of those the share with the same date. The
 * first date of an article is its dateline and is used as its date of publication. Dates annotated as a range (`from`,
 * `to`) are compared with the ends of the EDTF interval.
 */
export async function gumNews(folder: string): Promise<Record<string, number>> {
  if (!existsSync(folder)) return {};
  let gold = 0;
  let found = 0;
  let right = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.xml'))) {
    const { text, dates } = parse(readFileSync(join(folder, file), 'utf8'));
    const published = dates.find(({ from }) => /^\d{4}-\d{2}-\d{2}$/.test(from))?.from;
    const { times } = await read({ id: file, content: text, verbatim: true, ...(published ? { published } : {}) });
    for (const { start, end, from, to } of dates) {
      gold++;
      const match = times.find(({ passage }) => passage.start < end && passage.end > start);
      if (!match) continue;
      found++;
      const [first = '', last = first] = (match.edtf ?? match.value ?? '').split('/');
      if (from === to ? match.value?.replace(/T.*$/, '') === from : first === from && last === to) right++;
    }
  }
  return {
    'GUM news found': (100 * found) / gold,
    'GUM news right date': (100 * right) / found,
    '#GUM news dates': gold,
  };
}

/**
 * Parses one word a line, with tab-separated columns, between tags: words are joined by spaces, sentences by a blank
 * line.
 */
function parse(document: string): { text: string; dates: GoldDate[] } {
  let text = '';
  const dates: GoldDate[] = [];
  let open: { start: number; from: string; to: string } | null = null;
  for (const line of document.split('\n')) {
    const tag = /^<date\b([^>]*)>/.exec(line);
    if (tag) {
      const value = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag[1]!)?.[1];
      const when = value('when');
      const from = when ?? value('from') ?? value('notBefore');
      const to = when ?? value('to') ?? value('notAfter');
      open = from && to ? { start: -1, from, to } : null;
    } else if (line === '</date>') {
      if (open && open.start >= 0) dates.push({ ...open, end: text.length });
      open = null;
    } else if (line === '</p>' || line === '</head>' || line === '</item>') text += '\n\n';
    else if (line.includes('\t')) {
      const word = line.slice(0, line.indexOf('\t'));
      if (text !== '' && !/\s$/.test(text) && !/^(?:[.,;:!?)%]|['’]s|n['’]t)$/.test(word)) text += ' ';
      if (open?.start === -1) open.start = text.length;
      text += word;
    }
  }
  return { text, dates };
}
