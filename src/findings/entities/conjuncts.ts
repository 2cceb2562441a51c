import type { Span } from '../../stages.ts';
import type { CorefState } from './coref-state.ts';

/** Maximum number of parts of one span. */
const MAX_CONJUNCTS = 8;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** The first noun phrase of a span, cut to it; null where a verb comes before any. */
export function firstPhrase({ all, phrases }: CorefState, { from, to }: Span): Span | null {
  for (let at = from; at < to; at++) {
    const noun = phrases.nouns[phrases.nounAt[at]!];
    if (noun && noun.to - noun.from === 1 && WEEKDAY.test(all[at]!.lower) && at + 1 < to) continue;
    if (noun) return { from: Math.max(noun.from, at), to: Math.min(noun.to, to) };
    // "trailing contenders": a participle before a noun describes it.
    const describes = /(?:ing|ed)$/.test(all[at]!.lower) && at + 1 < to && phrases.nounAt[at + 1]! >= 0;
    if (all[at]!.pos === 'VERB' && !describes) return null;
  }
  return null;
}

/** "Kovar, Ode and the minister": the parts of a span that "and" joins, each with what follows its head. */
export function conjuncts(coref: CorefState, span: Span): Span[] {
  const out: Span[] = [];
  let { from } = span;
  while (out.length < MAX_CONJUNCTS) {
    const joint = conjunction(coref, { from, to: span.to });
    if (!joint) break;
    out.push({ from, to: joint.at });
    from = joint.next;
  }
  out.push({ from, to: span.to });
  return out;
}

function conjunction(coref: CorefState, span: Span): { at: number; next: number } | null {
  const { all, phrases, mentions, outer } = coref;
  const first = firstPhrase(coref, span);
  if (!first) return null;
  let end = first.to;
  const mention = mentions.names[outer[first.to - 1]!];
  if (mention && mention.to > end && mention.to <= span.to) end = mention.to;
  let linked = false;
  while (end + 1 < span.to && all[end]!.pos === 'ADP' && phrases.nounAt[end + 1]! >= 0) {
    end = Math.min(span.to, phrases.nouns[phrases.nounAt[end + 1]!]!.to);
    linked = true;
  }
  if (end >= span.to) return null;
  const joint = all[end]!.lower;
  const serial = joint === ',' && all[end + 1]?.lower === 'and' ? end + 2 : end + 1;
  if (serial >= span.to || phrases.nounAt[serial]! < 0) return null;
  const opens = mentions.names[outer[serial]!];
  if (/^(?:and|&|or)$/.test(joint) || serial === end + 2) {
    // "officials from Lunda and Arlen": the "and" belongs to what follows the head.
    const own = /^(?:the|a|an|his|her|its|their)$/.test(all[serial]!.lower) || opens?.type === 'person';
    return linked && !own ? null : { at: end, next: serial };
  }
  if (joint !== ',' || !opens) return null;
  // A comma joins only where an "and" follows before any verb; else what follows is an apposition.
  for (let at = serial; at < Math.min(span.to, serial + 20); at++) {
    if (all[at]!.pos === 'VERB' || all[at]!.pos === 'AUX') return null;
    if (all[at]!.lower === 'and') return { at: end, next: serial };
  }
  return null;
}
