import type { Quotation, Token, Tokens } from '../../stages.ts';
import { type Mark, marks } from './marks.ts';

interface Open {
  readonly mark: Mark;
  /** Place in the list of quotations, kept for it so that an outer one stands before those inside it. */
  readonly at: number;
  readonly continues: number | null;
}

/**
 * Quotations with straight, curly or doubled marks, nested, and running over paragraphs, in text order.
 *
 * A quotation runs on where a paragraph ends before its closing mark and the next paragraph begins with an opening one.
 * Scare quotes and titles are quotations too: what they are is for the reader of the quotation to say.
 */
export function quotations({ tokens, sentences }: Tokens): Quotation[] {
  const out: Quotation[] = [];
  let running: number | null = null;
  for (let s = 0; s < sentences.length; ) {
    const { paragraph, from } = sentences[s]!;
    while (s < sentences.length && sentences[s]!.paragraph === paragraph) s++;
    running = readParagraph(tokens, from, sentences[s - 1]!.to, running, out);
  }
  return out;
}

/** Adds one paragraph's quotations; gives the index of the one that is still open at its end, or null. */
function readParagraph(
  tokens: readonly Token[],
  from: number,
  to: number,
  running: number | null,
  out: Quotation[],
): number | null {
  const found = paired(tokens, marks(tokens, from, to));
  const open: Open[] = [];
  const slots: (Quotation | null)[] = [];
  const close = (entry: Open, end: number, closed: boolean): void => {
    const start = entry.mark.i;
    if (end - start < (closed ? 3 : 2)) return;
    slots[entry.at] = {
      from: start,
      to: end,
      start: tokens[start]!.start,
      end: tokens[end - 1]!.end,
      depth: open.length,
      closed,
      continues: entry.continues,
    };
  };
  for (let k = 0; k < found.length; k++) {
    const mark = found[k]!;
    const top = open.at(-1);
    const inner = open.findLastIndex((entry) => entry.mark.family === mark.family);
    let { does } = mark;
    // „so“: after a low mark the high one closes, though elsewhere it opens.
    if (top && /^[„‚]$/.test(tokens[top.mark.i]!.text) && /^[“‘]$/.test(tokens[mark.i]!.text)) does = 'close';
    if (does === 'either') does = inner >= 0 ? 'close' : 'open';
    if (does === 'open' && top?.mark.family === mark.family && !closesTwice(found, k)) {
      // A second opening mark of the same kind: the first was never closed and ended with the sentence before this one.
      open.pop();
      close(top, mark.i, false);
    }
    if (does === 'open') {
      const goesOn = mark.i === from && mark.family === 'double' && running !== null;
      open.push({ mark, at: slots.push(null) - 1, continues: goesOn ? running : null });
    } else if (inner >= 0) {
      const entry = open[inner]!;
      // A quotation that opens inside and never closes is none.
      open.length = inner;
      close(entry, mark.i + 1, true);
    }
  }
  const outer = open[0];
  open.length = 0;
  if (outer && (outer.mark.family === 'double' || outer.mark.i === from)) close(outer, to, false);
  let last: number | null = null;
  const base = out.length;
  const kept = slots.filter((quotation) => quotation !== null);
  for (const quotation of kept) out.push(quotation);
  if (outer?.mark.family === 'double')
    last = kept.findIndex((quotation) => !quotation.closed && quotation.from === outer.mark.i);
  return last === null || last < 0 ? null : base + last;
}

/** Whether two closing marks follow the mark at `k`: then it opens a quotation in a quotation with the same marks. */
const closesTwice = (all: readonly Mark[], k: number): boolean =>
  all[k + 1]?.does === 'close' && all[k + 2]?.does === 'close';

/**
 * Drops single marks that are apostrophes after all: an opening one that nothing closes, and of two closing ones in a
 * row the one after a plural in "s" ("the workers’ strike").
 */
function paired(tokens: readonly Token[], all: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  let next: Mark | null = null;
  const dropped = new Set<Mark>();
  for (let k = all.length - 1; k >= 0; k--) {
    const mark = all[k]!;
    kept.push(mark);
    if (mark.family === 'double') continue;
    const closes = mark.does !== 'open';
    const closeFollows = next !== null && next.does !== 'open';
    if (closes && closeFollows && !tokens[mark.i - 1]?.lower.endsWith('s')) dropped.add(next!);
    if (closes ? closeFollows && tokens[mark.i - 1]?.lower.endsWith('s') : !closeFollows) dropped.add(mark);
    else next = mark;
  }
  return kept.filter((mark) => !dropped.has(mark)).reverse();
}
