import { ANYWHERE } from '../lexicon/abbreviations.ts';
import type { Chars, Span } from '../stages.ts';

const TERMINAL = /^(?:[.!?…。！？]|\.[\s.]*\.)$/u;
const CLOSING = /^(?:["”’')\]}»]|'')$/u;
const OPENING = /^(?:["“‘'([{«—–•*-]|``|--)$/u;
/** Words that begin a sentence far more often than they follow an abbreviation in the middle of one. */
const BEGINS = new Set(
  `the a an this that these those he she it they we i you his her its their our my in on at but and yet so if when while
   after before as for from with there here what who how why according meanwhile however both some many most one
   no not now then also still instead`.split(/\s+/),
);

/** Later stages look around within a sentence; text without full stops is cut here so that their time stays linear. */
const LONGEST = 400;

/**
 * Groups the tokens of one paragraph into sentences.
 *
 * A sentence ends at a full stop, question or exclamation mark, together with the quotation marks and brackets that
 * close after it, when what follows can begin one. Inside a quotation that goes on in the same sentence ("Why?" he
 * asked) a lower-case word follows, so that no sentence ends there. A straight quotation mark closes or opens by the
 * white space around it.
 */
export function sentences(text: string, tokens: readonly Chars[]): Span[] {
  const out: Span[] = [];
  let from = 0;
  const word = (i: number): string => {
    const token = tokens[i];
    return token ? text.slice(token.start, token.end) : '';
  };
  for (let i = 0; i < tokens.length; i++) {
    if (i - from >= LONGEST) {
      out.push({ from, to: i });
      from = i;
    }
    if (!mayEnd(word(i), word(i + 1))) continue;
    let next = i + 1;
    while (next < tokens.length && (TERMINAL.test(word(next)) || (CLOSING.test(word(next)) && touches(tokens, next))))
      next++;
    if (next >= tokens.length) break;
    if (!begins(text, tokens, next)) continue;
    out.push({ from, to: next });
    from = next;
    i = next - 1;
  }
  if (from < tokens.length) out.push({ from, to: tokens.length });
  return out;
}

function mayEnd(word: string, next: string): boolean {
  if (TERMINAL.test(word)) return true;
  if (!word.endsWith('.') || word.length < 2) return false;
  // "in the U.S. The court", "Acme Inc. He": an abbreviation ends the sentence when a typical first word follows it.
  const stem = word.slice(0, -1).toLowerCase();
  const abbreviation = ANYWHERE.has(stem) || /^(?:\p{L}\.){2,}$/u.test(word);
  return abbreviation && /^\p{Lu}/u.test(next) && BEGINS.has(next.toLowerCase());
}

function touches(tokens: readonly Chars[], i: number): boolean {
  return tokens[i - 1]?.end === tokens[i]?.start;
}

function begins(text: string, tokens: readonly Chars[], i: number): boolean {
  let at = i;
  let token = tokens[at];
  while (token && OPENING.test(text.slice(token.start, token.end))) token = tokens[++at];
  if (!token) return false;
  return !/^[\p{Ll},;:]/u.test(text.slice(token.start, token.end));
}
