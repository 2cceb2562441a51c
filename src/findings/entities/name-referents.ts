import type { Span } from '../../stages.ts';
import { passage } from '../passage.ts';
import type { CorefState, Found } from './coref-state.ts';

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const JOINED = /surname|given name|part of name|acronym|short name|office/;

/** Index of the name mention that a phrase's head belongs to; -1 where the head is no name ("Kovar’s plan"). */
export function nameAt({ all, phrases, mentions, outer, inner }: CorefState, span: Span, first: Span): number {
  const noun = phrases.nouns[phrases.nounAt[first.from]!]!;
  let head = noun.head < first.to && noun.head >= first.from ? noun.head : first.to - 1;
  // "told CNN Tuesday" is one phrase, whose last word is no part of the name.
  while (head > first.from && WEEKDAY.test(all[head]!.lower)) head--;
  const large = mentions.names[outer[head]!];
  const small = mentions.names[inner[head]!];
  if (!large || !small) return -1;
  // A span that is only an inner name ("Velden" in an ambassador's title) does not mean the person.
  if (small !== large && small.name.from <= head && head < small.name.to) {
    if (span.to <= large.name.from || (span.from >= small.from && span.to <= small.to)) return inner[head]!;
  }
  return outer[head]!;
}

/** What a name mention stands for. */
export function named({ text, mentions, identified }: CorefState, index: number): Found {
  const mention = mentions.names[index]!;
  const exact = text.slice(mention.name.start, mention.name.end);
  const member = identified.of[index]!;
  const same = member.name === exact;
  return {
    member,
    why: [
      {
        rule: 'name',
        because: same ? `named as "${exact}"` : `"${exact}" is ${member.name}`,
        passage: passage(text, mention),
      },
      ...(same ? [] : member.why.filter(({ rule }) => JOINED.test(rule)).slice(0, 1)),
    ],
  };
}
