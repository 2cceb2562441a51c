import { ANYWHERE } from '../lexicon/abbreviations.ts';
import type { Chars, Span } from '../stages.ts';
import type { Word } from './word.ts';

const TERMINAL = /^(?:[.!?…。！？]|\.[\s.]*\.)$/u;
const CLOSING = /^(?:["”’')\]}»]|'')$/u;
const OPENING = /^(?:["“‘'([{«—–•*-]|``|--)$/u;
/** Words that begin a sentence far more often than they follow an abbreviation in the middle of one. */
const BEGINS = new Set(
  `the a an this that these those he she it they we i you his her its their our my in on at but and yet so if when while
   after before as for from with there here what who how why according meanwhile however both some many most one
   no not now then also still instead`.split(/\s+/),
);

/** Later stages search within a sentence; text without full stops is cut here to keep their time linear. */
const MAX_SENTENCE_TOKENS = 400;

/**
 * Groups the tokens of one paragraph into sentences.
 *
 * A sentence ends at a full stop, question or exclamation mark, together with the quotation marks and brackets that
 * close after it, when what follows can begin one. Inside a quotation that goes on in the same sentence ("Why?" he
 * asked) a lower-case word follows, so that no sentence ends there. A straight quotation mark closes or opens by the
 * white space around it.
 */
export function sentences(words: readonly Word[], tokens: readonly Chars[]): Span[] {
  const out: Span[] = [];
  let from = 0;
  const word = (i: number): string => words[i]?.text ?? '';
  for (let i = 0; i < tokens.length; i++) {
    if (i - from >= MAX_SENTENCE_TOKENS) {
      out.push({ from, to: i });
      from = i;
    }
    if (!mayEnd(word(i), words[i + 1])) continue;
    let next = i + 1;
    while (next < tokens.length && (TERMINAL.test(word(next)) || (CLOSING.test(word(next)) && touches(tokens, next))))
      next++;
    if (next >= tokens.length) break;
    if (!begins(words, next)) continue;
    out.push({ from, to: next });
    from = next;
    i = next - 1;
  }
  if (from < tokens.length) out.push({ from, to: tokens.length });
  return out;
}

function mayEnd(word: string, next: Word | undefined): boolean {
  // Nearly every word ends in a letter, which is quicker to see than that it is no full stop.
  const last = word.charCodeAt(word.length - 1);
  if ((last >= 97 && last <= 122) || (last >= 65 && last <= 90)) return false;
  if (TERMINAL.test(word)) return true;
  if (!word.endsWith('.') || word.length < 2) return false;
  // "in the U.S. The court", "Acme Inc. He": an abbreviation ends the sentence when a typical first word follows it.
  if (!next?.capital || !BEGINS.has(next.text.toLowerCase())) return false;
  return ANYWHERE.has(word.slice(0, -1).toLowerCase()) || /^(?:\p{L}\.){2,}$/u.test(word);
}

function touches(tokens: readonly Chars[], i: number): boolean {
  return tokens[i - 1]?.end === tokens[i]?.start;
}

function begins(words: readonly Word[], i: number): boolean {
  let at = i;
  while (words[at] && OPENING.test(words[at]!.text)) at++;
  const first = words[at];
  return !!first && !/^[\p{Ll},;:]/u.test(first.text);
}
