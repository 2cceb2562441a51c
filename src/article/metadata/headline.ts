import { readWireDateline } from './dateline.ts';
import { readHeadLine } from './head-line.ts';

const MAX_HEADLINE_LENGTH = 200;
const MAX_HEADLINE_WORDS = 28;

/**
 * Whether a text's first paragraph is its headline. A headline is one line, mostly without a full stop, and what
 * follows is a byline, a date, or a longer paragraph; some collections put a full stop behind every headline, which is
 * then told by its capitals or by the wire's dateline that follows.
 */
export function isHeadline(text: string, next: string | undefined): boolean {
  if (next === undefined || text.length > MAX_HEADLINE_LENGTH || text.length < 6) return false;
  const words = text.split(/\s+/);
  if (words.length > MAX_HEADLINE_WORDS || words.length < 2 || /[,;:]$/.test(text) || /^[\p{Ll}*•–—-]/u.test(text))
    return false;
  const sentences = text.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|vs)\.\s/gu, ' ');
  if (/\.["”’']?\s+["“‘']?\p{Lu}/u.test(sentences) && !isTitleCase(words)) return false;
  // "Enough! Council keeps the ferry": two sentences are a headline only where byline or date follow.
  if (/[!?]["”’']?\s+["“‘']?\p{Lu}/u.test(sentences) && !isTitleCase(words) && readHeadLine(next) === null)
    return false;
  if (readWireDateline(text) && !isTitleCase(words)) return false;
  const wire = readWireDateline(next) !== null;
  if (wire || isTitleCase(words)) return true;
  if (/\.["”’')]*$/.test(text)) return false;
  return readHeadLine(next) !== null || next.length > text.length * 1.3;
}

/** Whether most words that may carry a capital do. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => /^[“"‘'(]?\p{L}{4,}/u.test(word));
  if (long.length < 3) return false;
  const capital = long.filter((word) => /^[“"‘'(]?\p{Lu}/u.test(word)).length;
  return capital >= long.length * 0.75 && capital < long.length + 1 && !(words.length > 18 && capital < long.length);
}

/** Whether two titles say the same: letters and digits alike, as sites change quotes, dashes and full stops. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [lettersOf(a), lettersOf(b)];
  if (x.length === 0 || y.length === 0) return false;
  return x === y || (Math.min(x.length, y.length) > 24 && (x.startsWith(y) || y.startsWith(x)));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
