import { OUTLET_NOUNS } from '../../lexicon/description-nouns.ts';
import { fold } from '../../lexicon/fold.ts';
import { OUTLET_HEADS, OUTLETS } from '../../lexicon/outlet-names.ts';
import { COUNTRY_NAMES } from '../../lexicon/places.ts';
import type { Span, Tokens } from '../../stages.ts';

const EMPHASIS = /^[*_]$/;

/** Whether a name is that of a news outlet: a known one, or one whose last word says so ("the Lunda Herald"). */
export function isOutletName(name: string): boolean {
  const words = name
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== 'the');
  const whole = words.join(' ');
  const last = words.at(-1) ?? '';
  if (OUTLETS.has(whole)) return true;
  if (/\.(?:com|org|net|info|news)$/.test(whole)) return true;
  return words.length > 1
    ? OUTLET_HEADS.has(last) || OUTLET_HEADS.has(words[0] ?? '')
    : /^(?:times|post|journal|herald|tribune|guardian|telegraph|gazette)$/.test(last);
}

/**
 * Whether a stretch of tokens names or describes a news outlet: a known name, a name with an outlet's last word, a name in
 * italics, or a noun such as "the network". A country is none, wherever it stands.
 */
export function looksLikeOutlet({ text, tokens }: Tokens, { from, to }: Span): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to <= from) return false;
  const words = text.slice(first.start, last.end).replace(/[*_]/g, '').trim();
  if (isOutletName(words)) return true;
  const key = fold(last.text);
  if (OUTLET_NOUNS.has(key) && !/^\p{Lu}/u.test(last.text)) return true;
  const italic =
    (EMPHASIS.test(first.text) || EMPHASIS.test(tokens[from - 1]?.text ?? '')) &&
    (EMPHASIS.test(last.text) || EMPHASIS.test(tokens[to]?.text ?? ''));
  return italic && to - from <= 6 && !COUNTRY_NAMES.has(fold(words));
}
