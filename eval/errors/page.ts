import type { Marked } from './layers.ts';

/** A miss or a false positive in its article. */
export interface Fault {
  readonly article: string;
  readonly text: string;
  readonly marked: Marked;
}

const CONTEXT_CHARACTERS = 160;

/** A self-contained page of misses and false positives, each in its context. */
export function errorsPage(layer: string, misses: readonly Fault[], wrong: readonly Fault[]): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Errors: ${escaped(layer)}</title>
<style>body{font:16px/1.5 Georgia,serif;max-width:48rem;margin:2rem auto;padding:0 1rem}li{margin:0 0 1rem}
small{color:#666;display:block}mark{background:#fd8}</style>
<h1>${escaped(layer)}: ${misses.length} missed, ${wrong.length} wrong</h1>
<h2>Missed</h2><ol>${misses.map(item).join('\n')}</ol>
<h2>Wrong</h2><ol>${wrong.map(item).join('\n')}</ol></html>
`;
}

function item({ article, text, marked }: Fault): string {
  const spans = marked.spans.toSorted(([a], [b]) => a - b);
  const start = Math.max(0, (spans[0]?.[0] ?? 0) - CONTEXT_CHARACTERS);
  const end = Math.min(text.length, Math.max(...spans.map(([, to]) => to)) + CONTEXT_CHARACTERS);
  let at = start;
  let body = '';
  for (const [from, to] of spans) {
    if (from < at) continue;
    body += `${escaped(text.slice(at, from))}<mark>${escaped(text.slice(from, to))}</mark>`;
    at = to;
  }
  return `<li>…${body}${escaped(text.slice(at, end))}…<small>${escaped(marked.note)} · ${escaped(article)}</small></li>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
