import type { Article, OriginRun } from '../types.ts';
import type { Decoded } from './decode/decode.ts';
import { type MappedRun, runAt } from './mapped.ts';

/** Carries runs over the decoded text on to the bytes of the input. */
export function originRuns(runs: readonly MappedRun[], decoded: Decoded): OriginRun[] {
  const out: OriginRun[] = [];
  const byteOf = (unit: number): number =>
    decoded.byteAt ? (decoded.byteAt[unit] ?? decoded.bytes) : decoded.first + unit;
  const push = (start: number, end: number, from: number, to: number, kind: OriginRun['kind']): void => {
    const byteStart = byteOf(from);
    const byteEnd = byteOf(to);
    const last = out.at(-1);
    const joins = last && last.kind === kind && last.byteEnd === byteStart && kind !== 'changed';
    if (joins && !(decoded.mixedWidth && kind === 'same' && widthOf(last) !== (byteEnd - byteStart) / (end - start))) {
      out[out.length - 1] = { ...last, end, byteEnd };
    } else out.push({ start, end, byteStart, byteEnd, kind });
  };
  for (const run of runs) {
    if (run.kind !== 'same') {
      push(run.start, run.end, run.from, run.to, run.kind);
      continue;
    }
    let at = run.from;
    for (const cut of cutsOf(decoded, run.from, run.to)) {
      const start = run.start + at - run.from;
      push(start, start + cut.to - at, at, cut.to, cut.kind);
      at = cut.to;
    }
  }
  return out;
}

function widthOf(run: OriginRun): number {
  return (run.byteEnd - run.byteStart) / (run.end - run.start);
}

/** Divides a stretch of decoded text where units do not decode back to themselves, or where their width changes. */
function* cutsOf(decoded: Decoded, from: number, to: number): Generator<{ to: number; kind: 'same' | 'changed' }> {
  const { altered, byteAt, mixedWidth } = decoded;
  let next = firstFrom(altered, from);
  let at = from;
  while (at < to) {
    if (altered[next] === at) {
      yield { to: ++at, kind: 'changed' };
      next++;
      continue;
    }
    const limit = Math.min(to, altered[next] ?? to);
    let end = limit;
    if (mixedWidth && byteAt) {
      end = at + 1;
      const width = (byteAt[end] ?? 0) - (byteAt[at] ?? 0);
      while (end < limit && (byteAt[end + 1] ?? 0) - (byteAt[end] ?? 0) === width) end++;
    }
    yield { to: end, kind: 'same' };
    at = end;
  }
}

/** Index of the first of sorted numbers that is not below `value`; their count where none is. Logarithmic. */
export function firstFrom(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The bytes of the input that a stretch of the canonical text was made from: from the first to the last of them, so
 * what was cut out between (a page number, a tag) lies inside. A stretch that was wholly added has an empty range, at
 * the place where it was put.
 *
 * @param start UTF-16 offset into `article.text`
 * @param end UTF-16 offset behind the stretch
 * @returns half-open byte offsets
 */
export function byteRangeOf(
  article: Pick<Article, 'text' | 'origin'>,
  start: number,
  end: number,
): readonly [start: number, end: number] {
  const { origin, text } = article;
  const first = runAt(origin.runs, start);
  let low = Number.POSITIVE_INFINITY;
  let high = -1;
  for (let i = first; i < origin.runs.length; i++) {
    const run = origin.runs[i];
    if (!run || run.start >= end) break;
    if (run.kind === 'added') continue;
    const same = run.kind === 'same';
    low = Math.min(low, same ? byteIn(run, Math.max(run.start, start), text, origin.encoding, false) : run.byteStart);
    high = Math.max(high, same ? byteIn(run, Math.min(run.end, end), text, origin.encoding, true) : run.byteEnd);
  }
  if (start < end && high >= 0) return [low, high];
  const run = origin.runs[first];
  const at = !run
    ? 0
    : run.kind === 'same'
      ? byteIn(run, Math.min(Math.max(start, run.start), run.end), text, origin.encoding, false)
      : run.byteStart;
  return [at, at];
}

/** Byte offset of a unit in a `same` run; an offset inside a surrogate pair moves to the pair's start or end. */
function byteIn(run: OriginRun, unit: number, text: string, encoding: string, up: boolean): number {
  const inPair =
    unit > run.start && unit < run.end && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(unit - 1, unit + 1));
  const at = inPair ? unit + (up ? 1 : -1) : unit;
  if (encoding === 'utf-8') {
    // Counted from the nearer end.
    return at - run.start <= run.end - at
      ? run.byteStart + utf8Length(text, run.start, at)
      : run.byteEnd - utf8Length(text, at, run.end);
  }
  const width = (run.byteEnd - run.byteStart) / (run.end - run.start);
  return run.byteStart + Math.round((at - run.start) * width);
}

function utf8Length(text: string, start: number, end: number): number {
  let length = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair counts two of its four bytes.
    length += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return length;
}
