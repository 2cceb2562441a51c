import type { Attribution, Phrases, Span, Tokens } from '../../stages.ts';
import { looksLikeOutlet } from '../entities/outlets.ts';
import { span } from '../passage.ts';

/** Words after which the one addressed stands: "told CNN", "said to the Herald", "in an interview with the Herald". */
const ADDRESSING = new Set(['to', 'with', 'on', 'for', 'by', 'from']);
const INTERVIEW =
  /^(?:interview|conversation|statement|comment|remark|email|e-mail|message|op-ed|column|essay|article|briefing|talk|appearance|exclusive|note)s?$/;
const SPEAKING = /^(?:speaking|talking|interviewed|quoted|cited|reported|published|writing|appearing|told|obtained)$/;

/** How far from the cue the outlet may stand, in tokens. */
const REACH = 22;

/** The tokens of the outlet that relays an attribution, as its own sentence says it, or null. */
export function relayedBy(tokens: Tokens, phrases: Phrases, attribution: Attribution): Span | null {
  const first = attribution.cue[0];
  if (!first) return null;
  const cue = span(tokens, first);
  const token = tokens.tokens[cue.to - 1];
  if (!token) return null;
  const sentence = tokens.sentences[token.sentence]!;
  const said = attribution.content.map((piece) => span(tokens, piece));
  const mine = attribution.source.map((piece) => span(tokens, piece));
  const outside = (at: number): boolean =>
    !said.some((piece) => piece.from <= at && at < piece.to) &&
    !mine.some((piece) => piece.from <= at && at < piece.to);
  // "told CNN", "tells the Herald": straight after the cue.
  const told = nameAt(tokens, phrases, cue.to);
  if (
    told &&
    outside(told.from) &&
    /^(?:tell|inform)$/.test(tokens.tokens[cue.to - 1]!.lemma) &&
    looksLikeOutlet(tokens, told)
  )
    return told;
  for (let i = cue.to; i < Math.min(sentence.to, cue.to + REACH); i++) {
    const found = ADDRESSING.has(tokens.tokens[i]!.lower) && outside(i) ? addressed(tokens, phrases, i, cue.to) : null;
    if (found && outside(found.from)) return found;
  }
  for (let i = Math.max(sentence.from, cue.from - 2 * REACH); i < cue.from; i++) {
    const found = ADDRESSING.has(tokens.tokens[i]!.lower) && outside(i) ? addressed(tokens, phrases, i, sentence.from) : null;
    if (found && outside(found.from)) return found;
  }
  return null;
}

/** An outlet after an addressing preposition that follows the cue, "speaking" or "an interview". */
function addressed(tokens: Tokens, phrases: Phrases, i: number, from: number): Span | null {
  const list = tokens.tokens;
  const name = nameAt(tokens, phrases, i + 1);
  if (!name || !looksLikeOutlet(tokens, name)) return null;
  for (let back = i - 1; back >= Math.max(from - 1, i - 6, 0); back--) {
    const { lower } = list[back]!;
    if (INTERVIEW.test(lower) || SPEAKING.test(lower)) return name;
    if (back === from - 1 && list[i]!.lower === 'to') return name;
  }
  return null;
}

/** The noun phrase at a token, over Markdown's emphasis. */
function nameAt({ tokens }: Tokens, phrases: Phrases, at: number): Span | null {
  const from = /^[*_]$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  const noun = phrases.nouns[phrases.nounAt[from] ?? -1];
  if (!noun || noun.from !== from || noun.kind === 'pronoun') return null;
  // "CNN Tuesday", "the Herald last week": a time is no part of the outlet's name.
  let to = noun.to;
  while (
    to - 1 > from &&
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/.test(tokens[to - 1]!.lower)
  )
    to--;
  return { from, to };
}
