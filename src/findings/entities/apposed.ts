import type { Span } from '../../stages.ts';
import type { CorefState } from './coref-state.ts';

/** Maximum length of a description before a name, in tokens. */
const MAX_DESCRIPTION_TOKENS = 14;
const FORMERLY = /^(?:retired|former|acting|then|fellow|veteran|longtime)$/;

/**
 * The name that a description introduces: "her counterpart in Lunda, | Ana Kovar |,", "one of them, | Ana Kovar |,",
 * "its leader | Ana Kovar |". Index of the mention, or -1.
 */
export function introducedName({ all, phrases, mentions, outer }: CorefState, span: Span, first: Span): number {
  for (let at = first.from; at < Math.min(span.to, first.to + MAX_DESCRIPTION_TOKENS); at++) {
    const { pos, text } = all[at]!;
    // "Kovar’s running mate, …": only what follows the description can end it.
    if (at >= first.to && (pos === 'VERB' || pos === 'AUX')) return -1;
    if (/^(?:and|or|who|which|whose|that)$/.test(all[at]!.lower)) return -1;
    // "its “star reporter” Ana Kovar"
    if (at === first.to && /^[”"’]$/.test(text) && named(at + 1) >= 0) return named(at + 1);
    if (text === ',' && at >= first.to) {
      // "her deputy, retired General Ana Kovar,"
      const after = FORMERLY.test(all[at + 1]?.lower ?? '') ? at + 2 : at + 1;
      return named(after) >= 0 ? named(after) : organisationIn(at + 1);
    }
    if (at === first.to && outer[at]! >= 0 && mentions.names[outer[at]!]!.from === at) return named(at);
  }
  return -1;

  /** "the organisers, the environmental group Clean Sella,": an organisation at the end of the phrase that follows. */
  function organisationIn(at: number): number {
    // "the fund, | Harbour Action |"
    const own = outer[at]!;
    const plain = mentions.names[own];
    if (plain?.from === at && plain.to === span.to && /^(?:organisation|body)$/.test(plain.type)) return own;
    const noun = phrases.nouns[phrases.nounAt[at] ?? -1];
    if (noun?.from !== at || noun.to > span.to || all[at]!.lower !== 'the') return -1;
    const index = outer[noun.to - 1]!;
    const mention = mentions.names[index];
    return mention?.type === 'organisation' && mention.from > at && mention.to === noun.to ? index : -1;
  }

  function named(at: number): number {
    const index = at < span.to ? outer[at]! : -1;
    const mention = mentions.names[index];
    if (mention?.type !== 'person' || mention.from > at || mention.to > span.to) return -1;
    const after = all[mention.to];
    const closed = mention.to >= span.to || !after || /^[,;:.)—–]$/.test(after.text) || after.lower === 'of';
    return closed ? index : -1;
  }
}

/** A span with the name that commas set beside it: "her deputy|, General Ana Kovar|,". */
export function apposed({ all, mentions, outer }: CorefState, span: Span): Span {
  if (all[span.to]?.text !== ',') return span;
  const mention = mentions.names[outer[span.to + 1] ?? -1];
  if (mention?.type !== 'person' || mention.from !== span.to + 1) return span;
  return /^[,;.]$/.test(all[mention.to]?.text ?? '.') ? { from: span.from, to: mention.to } : span;
}

const KIND =
  /^(?:newspaper|paper|magazine|website|network|channel|broadcaster|station|agency|party|company|firm|group|organi[sz]ation|charity|movement|association|union|bank|daily|weekly|think-tank)$/;

/** "the Lunda Herald newspaper": the name that a noun for its kind follows, or -1. */
export function calledBefore({ all, mentions, inner }: CorefState, first: Span): number {
  const last = first.to - 1;
  if (last <= first.from || !KIND.test(all[last]!.lower)) return -1;
  const index = inner[last - 1]!;
  const mention = mentions.names[index];
  return mention?.type === 'organisation' && mention.to === last && mention.from <= first.from + 1 ? index : -1;
}

/** "Ana Kovar, | the leader of the League |": the mention that a description stands beside, or -1. */
export function describedName({ all, mentions, outer, identified }: CorefState, first: Span, head: string): number {
  const comma = all[first.from - 1];
  if (comma?.text !== ',' || !/^(?:the|a|an)$/.test(all[first.from]!.lower)) return -1;
  const index = first.from >= 2 ? outer[first.from - 2]! : -1;
  const mention = mentions.names[index];
  if (!mention || mention.to !== first.from - 1 || all[mention.from]!.sentence !== comma.sentence) return -1;
  return identified.of[index]!.roles.has(head) ? index : -1;
}
