import { parseFragment } from 'parse5';
import type { Weaver } from './mapped.ts';

const REFERENCE = /&(?:#\d{1,8}|#[xX][\da-fA-F]{1,8}|[A-Za-z][A-Za-z\d]{0,31});?/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const REPLACEMENT = '\uFFFD';

export interface AlignOptions {
  /** Reads `\$` as an escape, and lets lines begin with white space and `>` (Markdown). */
  readonly markdown: boolean;
}

/**
 * Weaves a parser's text value from the stretch of source that it was read from: characters that stand in both are
 * `same`; character references, escapes and line breaks are `changed`; what the parser dropped is dropped. The whole
 * value is woven, whatever the source looks like.
 */
export function align(
  source: string,
  from: number,
  to: number,
  value: string,
  out: Weaver,
  { markdown }: AlignOptions,
): void {
  let at = from;
  let done = 0;
  while (done < value.length && at < to) {
    const unit = source[at] ?? '';
    const want = value[done] ?? '';
    if (unit === '&') {
      REFERENCE.lastIndex = at;
      const written = REFERENCE.exec(source)?.[0];
      const meant = written === undefined ? '' : referenceValue(written);
      if (
        written !== undefined &&
        meant !== '' &&
        meant !== written &&
        at + written.length <= to &&
        value.startsWith(meant, done)
      ) {
        out.changed(meant, at, at + written.length);
        at += written.length;
        done += meant.length;
        continue;
      }
    }
    const next = source[at + 1] ?? '';
    if (markdown && unit === '\\' && PUNCTUATION.test(next) && want === next && at + 1 < to) {
      out.changed(next, at, at + 2);
      at += 2;
      done++;
    } else if (unit === want) {
      const start = at;
      do {
        at++;
        done++;
      } while (
        at < to &&
        source[at] === value[done] &&
        source[at] !== '&' &&
        !(markdown && source[at] === '\\') &&
        source[at - 1] !== '\n'
      );
      out.same(source, start, at);
      if (markdown && source[at - 1] === '\n') at = afterPrefix(source, at, to, value[done] ?? '');
    } else if (unit === '\r' && want === '\n') {
      const length = next === '\n' ? 2 : 1;
      out.changed('\n', at, at + length);
      at += length;
      done++;
    } else if (unit === '\0' && want === REPLACEMENT) {
      out.changed(want, at, ++at);
      done++;
    } else if (!markdown && unit === '<') {
      // A tag that the parser ignored inside the text.
      const end = source.indexOf('>', at);
      at = end < 0 || end >= to ? at + 1 : end + 1;
    } else at++;
  }
  if (done < value.length) out.changed(value.slice(done), at, to);
}

/** Behind the white space and quote marks that a continued line begins with, unless they are wanted. */
function afterPrefix(source: string, at: number, to: number, want: string): number {
  let end = at;
  while (end < to && source[end] !== want && /[ \t>]/.test(source[end] ?? '')) end++;
  return end;
}

const values = new Map<string, string>();
const MAX_CACHED_VALUES = 500;

/** What a character reference stands for, by the HTML parser's own table. */
function referenceValue(written: string): string {
  let value = values.get(written);
  if (value === undefined) {
    const [node] = parseFragment(written).childNodes;
    value = node && 'value' in node ? node.value : '';
    // Only a memo: when strange input has filled it, it begins anew.
    if (values.size >= MAX_CACHED_VALUES) values.clear();
    values.set(written, value);
  }
  return value;
}
