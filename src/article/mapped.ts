/** One run of a {@link Mapped} text: what {@link OriginRun} is to bytes, this is to units of the decoded text. */
export interface MappedRun {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'same' | 'changed' | 'added';
}

/** Text that was made from the decoded text, and from which part of it each piece was made. Runs cover the text. */
export interface Mapped {
  readonly text: string;
  readonly runs: readonly MappedRun[];
}

/** Puts a text together piece by piece and remembers where each piece came from. */
export interface Weaver {
  /** Takes `source[from, to)` as it stands. */
  same(source: string, from: number, to: number): void;
  /** Lets `text` stand for `[from, to)` of the source. */
  changed(text: string, from: number, to: number): void;
  /** Adds text that no source stands behind; `at` is the place where it was put. */
  added(text: string, at: number): void;
  /** Takes `[start, end)` of a mapped text, with its origin. */
  keep(mapped: Mapped, start?: number, end?: number): void;
  length(): number;
  done(): Mapped;
}

export function mappedTextBuilder(): Weaver {
  const parts: string[] = [];
  const runs: MappedRun[] = [];
  let length = 0;

  const push = (text: string, from: number, to: number, kind: MappedRun['kind']): void => {
    if (text === '') return;
    const start = length;
    parts.push(text);
    length += text.length;
    const last = runs.at(-1);
    // Neighbours that say the same are one run. Changed runs stay apart: joined, they would say less.
    if (last && last.kind === kind && last.to === from && kind !== 'changed') {
      runs[runs.length - 1] = { start: last.start, end: length, from: last.from, to, kind };
    } else runs.push({ start, end: length, from, to, kind });
  };

  return {
    same: (source, from, to) => push(source.slice(from, to), from, to, 'same'),
    changed: (text, from, to) => push(text, from, to, 'changed'),
    added: (text, at) => push(text, at, at, 'added'),
    keep(mapped, start = 0, end = mapped.text.length) {
      for (let i = runAt(mapped.runs, start); i < mapped.runs.length; i++) {
        const run = mapped.runs[i];
        if (!run || run.start >= end) break;
        const a = Math.max(run.start, start);
        const b = Math.min(run.end, end);
        if (a >= b) continue;
        if (run.kind === 'same')
          push(mapped.text.slice(a, b), run.from + a - run.start, run.from + b - run.start, 'same');
        else push(mapped.text.slice(a, b), run.from, run.to, run.kind);
      }
    },
    length: () => length,
    done: () => ({ text: parts.join(''), runs }),
  };
}

/** Index of the run that holds an offset (the last run for an offset at or behind the end). */
export function runAt(runs: readonly { readonly start: number; readonly end: number }[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, 0);
}

/** A stretch of the decoded text as it stands. */
export function excerpt(source: string, from: number, to: number): Mapped {
  const text = source.slice(from, to);
  return { text, runs: text === '' ? [] : [{ start: 0, end: text.length, from, to, kind: 'same' }] };
}

export function slice(mapped: Mapped, start: number, end: number): Mapped {
  if (start <= 0 && end >= mapped.text.length) return mapped;
  const out = mappedTextBuilder();
  out.keep(mapped, start, end);
  return out.done();
}

/** Without white space at either end. */
export function trimmed(mapped: Mapped): Mapped {
  const start = mapped.text.length - mapped.text.trimStart().length;
  return slice(mapped, start, Math.max(start, mapped.text.trimEnd().length));
}

/** The stretch of the decoded text that a mapped text was made from: from its first to its last source unit. */
export function sourceRange(mapped: Mapped): readonly [from: number, to: number] {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const run of mapped.runs) {
    if (run.kind === 'added') continue;
    from = Math.min(from, run.from);
    to = Math.max(to, run.to);
  }
  return from <= to ? [from, to] : [0, 0];
}

/** Replaces each match of a global pattern; `replace` returns the new text, or null to keep the match. */
export function replaced(mapped: Mapped, pattern: RegExp, replace: (match: RegExpExecArray) => string | null): Mapped {
  const out = mappedTextBuilder();
  let done = 0;
  for (const match of mapped.text.matchAll(pattern)) {
    const text = replace(match);
    if (text === null) continue;
    const end = match.index + match[0].length;
    out.keep(mapped, done, match.index);
    const [from, to] = sourceRange(slice(mapped, match.index, end));
    out.changed(text, from, to);
    done = end;
  }
  if (done === 0) return mapped;
  out.keep(mapped, done);
  return out.done();
}
