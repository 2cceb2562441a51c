import {
  BODY_NOUN_HEADS,
  COUNT_WORDS,
  COUNTRY_NOUNS,
  DOCUMENT_NOUNS,
  GROUP_NOUN_HEADS,
  ORGANISATION_NOUN_HEADS,
  OUTLET_NOUNS,
  PERSON_NOUNS,
} from '../../lexicon/description-nouns.ts';
import { fold } from '../../lexicon/fold.ts';
import { HONORIFICS, OFFICES, TRADES } from '../../lexicon/offices.ts';
import type { Phrases, Span, Token, Tokens } from '../../stages.ts';

/** What kind of thing a common noun stands for. */
export type Sort = 'person' | 'group' | 'body' | 'organisation' | 'country' | 'document' | 'thing';

/** A noun phrase without a name: "the Guatemalan foreign minister", "a migrant with small children", "officials". */
export interface Description {
  /** From its determiner to its head. */
  readonly phrase: Span;
  /** Dictionary form of the head, folded. */
  readonly head: string;
  readonly sort: Sort;
  readonly outlet: boolean;
  readonly plural: boolean;
  readonly determiner: 'the' | 'a' | 'other' | 'owner' | 'none';
  /** How many, where it says so: "the two leaders". */
  readonly count: number;
  /** Folded words between determiner and head, and those of the "of" phrase after it. */
  readonly modifiers: readonly string[];
  /** Tokens of a possessor: "Kovar" in "Kovar’s campaign", "his" in "his team". */
  readonly owner: Span | null;
  readonly gender: 'f' | 'm' | 'unknown';
}

/** "the majority of voters", "dozens of workers": what counts is what they are of. */
const PARTITIVE =
  /^(?:majority|minority|number|dozen|hundred|thousand|million|handful|pair|couple|lot|bulk|rest|part|half|one|some|many|most|all|several|two|three|four|five|six|few|none|number|group|member|leader-of)$/;
const PERSON_ENDING =
  /(?:(?<!l|f|m|w|s)ist|crat|ologist|grapher|woman|man|maker|worker|fighter|seeker|holder|goer|builder|bearer|keeper|owner|appointee|ee)$/;
const PLURAL_ONLY =
  /^(?:people|men|women|children|police|troops|authorities|folks|folk|clergy|forces|brass|masses|ranks|media)$/;
const DETERMINER = /^(?:the|this|that|these|those)$/;
const OWN = /^(?:his|her|its|their|our|my|your|whose)$/;
const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function sortOf(head: string, lower: string): Sort {
  if (GROUP_NOUN_HEADS.has(lower) || GROUP_NOUN_HEADS.has(head))
    return BODY_NOUN_HEADS.has(head) && head !== 'force' ? 'body' : 'group';
  if (
    head === 'agency' ||
    head === 'bank' ||
    head === 'service' ||
    head === 'union' ||
    head === 'daily' ||
    head === 'paper' ||
    head === 'weekly'
  )
    return head === 'union' || head === 'paper' || head === 'daily' || head === 'weekly' ? 'organisation' : 'body';
  if (PERSON_NOUNS.has(head) || OFFICES.has(head) || TRADES.has(head))
    return head === 'star' || head === 'regulator' ? 'organisation' : 'person';
  if (BODY_NOUN_HEADS.has(head)) return COUNTRY_NOUNS.has(head) ? 'country' : 'body';
  if (ORGANISATION_NOUN_HEADS.has(head)) return 'organisation';
  if (COUNTRY_NOUNS.has(head)) return 'country';
  if (DOCUMENT_NOUNS.has(head)) return 'document';
  const hyphen = head.lastIndexOf('-');
  if (hyphen > 0) return sortOf(head.slice(hyphen + 1), lower.slice(lower.lastIndexOf('-') + 1));
  return PERSON_ENDING.test(head) && !/^(?:guarantee|committee|degree|fee|tree|coffee|human|employee-of)$/.test(head)
    ? 'person'
    : 'thing';
}

/** Describes a noun phrase that starts a span; null where no noun stands there. */
export function describe({ tokens }: Tokens, phrases: Phrases, clip: Span, limit: number): Description | null {
  const head = headAt(tokens, phrases, clip);
  if (head < 0) return null;
  const token = tokens[head]!;
  const lower = fold(token.text);
  const key = fold(token.lemma);
  const post = token.lower === 'general' && head > clip.from ? fold(tokens[head - 1]!.text) : key;
  let sort = sortOf(post, lower);
  if (sort === 'thing' && lower.endsWith('s')) sort = sortOf(lower.slice(0, -1), lower);
  if (PARTITIVE.test(post) && tokens[head + 1]?.lower === 'of' && head + 2 < limit) {
    const inner = innerOf(tokens, phrases, head + 2, limit);
    if (inner) sort = inner.sort;
    else if (sort === 'thing') sort = 'person';
  }
  const first = tokens[clip.from]!;
  const owner = ownerOf(tokens, clip.from, head);
  const from = owner ? owner.to : clip.from;
  const modifiers: string[] = [];
  for (let i = from; i < head; i++)
    if (/^[\p{L}\p{N}]/u.test(tokens[i]!.text) && !DETERMINER.test(tokens[i]!.lower) && !/^an?$/.test(tokens[i]!.lower))
      modifiers.push(fold(tokens[i]!.text));
  const counted = modifiers.find((word) => COUNT_WORDS.has(word) || /^\d+$/.test(word)) ?? '';
  const plural =
    PLURAL_ONLY.test(lower) ||
    (lower !== key && /s$/.test(lower)) ||
    (sort === 'group' && /s$/.test(lower)) ||
    COUNT_WORDS.has(post);
  return {
    phrase: { from: clip.from, to: clip.to },
    head: post,
    sort,
    outlet: OUTLET_NOUNS.has(post),
    plural,
    determiner: owner
      ? 'owner'
      : DETERMINER.test(first.lower) || first.lower === 'both'
        ? 'the'
        : /^an?$/.test(first.lower)
          ? 'a'
          : /^(?:another|other|some|one|any|each|every|many|several)$/.test(first.lower)
            ? 'other'
            : 'none',
    count:
      first.lower === 'both'
        ? 2
        : Math.max(NUMBERS.indexOf(counted === '' ? '-' : counted), /^\d+$/.test(counted) ? Number(counted) : 0, 0),
    modifiers,
    owner,
    gender:
      HONORIFICS.get(post) ??
      (/woman$|women$|girl$|mother$/.test(post)
        ? 'f'
        : /(?:^|[a-z])man$|boy$|father$/.test(post) && !/woman$|human$/.test(post)
          ? 'm'
          : 'unknown'),
  };
}

function innerOf(tokens: readonly Token[], phrases: Phrases, at: number, limit: number): { sort: Sort } | null {
  const noun = phrases.nouns[phrases.nounAt[at] ?? -1];
  if (!noun || noun.head >= limit) return null;
  const token = tokens[noun.head]!;
  if (noun.kind === 'name') return { sort: 'person' };
  return { sort: sortOf(fold(token.lemma), fold(token.text)) };
}

/** The head noun of a phrase cut to a span: the last noun in it that is no day. */
function headAt(tokens: readonly Token[], phrases: Phrases, { from, to }: Span): number {
  const noun = phrases.nouns[phrases.nounAt[from] ?? -1];
  if (
    noun &&
    noun.head >= from &&
    noun.head < to &&
    !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens[noun.head]!.lower)
  )
    return noun.head;
  for (let i = to - 1; i >= from; i--) {
    const { pos, lower } = tokens[i]!;
    if (
      (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') &&
      !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower)
    )
      return i;
  }
  return -1;
}

function ownerOf(tokens: readonly Token[], from: number, head: number): Span | null {
  if (OWN.test(tokens[from]!.lower)) return { from, to: from + 1 };
  for (let i = head - 1; i > from; i--) {
    if (
      tokens[i]!.lemma === "'s" ||
      ((tokens[i]!.text === "'" || tokens[i]!.text === '’') && /s$/.test(tokens[i - 1]!.lower))
    )
      return { from, to: i };
  }
  return null;
}
