import type { Token } from '../../stages.ts';

/** What a quotation mark can do at its place. `either` depends on which quotations are open. */
export interface Mark {
  readonly i: number;
  readonly family: 'double' | 'single';
  readonly does: 'open' | 'close' | 'either';
}

const DOUBLE: Readonly<Record<string, Mark['does']>> = {
  '"': 'either',
  '“': 'open',
  '”': 'close',
  '„': 'open',
  '‟': 'open',
  '``': 'open',
  "''": 'either',
  '«': 'open',
  '»': 'close',
  '＂': 'either',
};
const SINGLE: Readonly<Record<string, Mark['does']>> = {
  "'": 'either',
  '‘': 'open',
  '’': 'close',
  '`': 'open',
  '‚': 'open',
  '‹': 'open',
  '›': 'close',
};

/** What an apostrophe stands before where letters are left out: 'em, 'tis, '90s. */
const CUT_SHORT = /^(?:em|tis|twas|cause|til|till|bout|round|n|nuff|ere|course|\d0s|\d\d)$/;

/** The quotation marks of the tokens `[from, to)`, in order; apostrophes and the marks of inches and feet are left out. */
export function marks(tokens: readonly Token[], from: number, to: number): Mark[] {
  const out: Mark[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.end - token.start > 2 || token.pos === 'NOUN') continue;
    const double = DOUBLE[token.text];
    if (double) {
      if (measures(tokens, i, from)) continue;
      out.push({
        i,
        family: 'double',
        does: double === 'either' || double === 'close' ? bySpace(tokens, i, from, to, double) : double,
      });
      continue;
    }
    const single = SINGLE[token.text];
    if (single && !measures(tokens, i, from) && !cutShort(tokens, i, to)) {
      const does = bySpace(tokens, i, from, to, single);
      // Between two words without space, or with space on both sides, a single mark is an apostrophe or a slip.
      if (does !== 'either') out.push({ i, family: 'single', does });
    }
  }
  return out;
}

/** White space before and none after opens; none before and white space after closes. */
function bySpace(tokens: readonly Token[], i: number, from: number, to: number, usual: Mark['does']): Mark['does'] {
  if (usual === 'open') return 'open';
  const before = i > from ? tokens[i - 1]! : null;
  const after = i + 1 < to ? tokens[i + 1]! : null;
  const left = !before || tokens[i]!.spaced || /^[([{—–-]+$/.test(before.text);
  const right = !after || after.spaced || /^[.,;:!?)\]}—–…-]/.test(after.text);
  if (left && !right) return usual === 'close' && tokens[i]!.text !== '’' ? 'close' : 'open';
  if (right && !left) return 'close';
  if (!left && !right && before && after) {
    // Two marks that touch: the inner one opens where the outer one does.
    if (isMark(before.text)) return before.spaced || i - 1 === from ? 'open' : 'close';
    if (isMark(after.text)) return 'close';
  }
  return usual === 'close' && tokens[i]!.text !== '’' ? 'close' : 'either';
}

const isMark = (text: string): boolean => text in DOUBLE || text in SINGLE;

/** 6'2", 12": a mark straight after a figure measures, unless the figure ends a sentence's quotation. */
function measures(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i]!;
  const before = i > from ? tokens[i - 1]! : null;
  if (!before || token.spaced || !/^["'’″′]$/.test(token.text) || !/^\d+(?:[.,/]\d+)?$/.test(before.text)) return false;
  return token.text === '"'
    ? /^['’]$/.test(tokens[i - 2]?.text ?? '') || !opensBefore(tokens, i, from)
    : /^\d/.test(tokens[i + 1]?.text ?? '') && !tokens[i + 1]!.spaced;
}

/** Whether, within a few words, an unmatched straight mark stands to the left that this one would close. */
function opensBefore(tokens: readonly Token[], i: number, from: number): boolean {
  let count = 0;
  for (let at = i - 1; at >= Math.max(from, i - 80); at--) if (tokens[at]!.text === '"') count++;
  return count % 2 === 1;
}

function cutShort(tokens: readonly Token[], i: number, to: number): boolean {
  const before = tokens[i - 1];
  const after = i + 1 < to ? tokens[i + 1]! : null;
  // rock 'n' roll: a mark on both sides.
  if (before?.lower === 'n' && !tokens[i]!.spaced && /^['’]$/.test(tokens[i - 2]?.text ?? '')) return true;
  if (!after || after.spaced || !CUT_SHORT.test(after.lower)) return false;
  return after.lower === 'n' || tokens[i + 2]?.text !== tokens[i]!.text;
}
