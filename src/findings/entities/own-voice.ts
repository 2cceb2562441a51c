import { fold } from '../../lexicon/fold.ts';
import { BODY_HEADS, ORGANISATION_HEADS } from '../../lexicon/name-heads.ts';
import type { NameMention, Sentence, Span } from '../../stages.ts';
import type { Article, Step } from '../../types.ts';
import { firstIndex } from '../first-index.ts';
import { passage } from '../passage.ts';
import type { CorefState, Found } from './coref-state.ts';
import { addMention, type Member } from './member.ts';
import { keyFrom } from './name-keys.ts';
import { isOutletName } from './outlets.ts';
import { personName } from './person-names.ts';

/** Resolves the text's own voice: "I", "we", and the source of a sentence without either. */
export type Voice = 'I' | 'we' | 'none';

/** Says who speaks at a token where the text quotes nobody: its author, or the body that published it. */
export type OwnVoice = (at: number, voice: Voice) => Found | null;

/** Maximum length of a signature paragraph, in tokens. */
const MAX_SIGNATURE_TOKENS = 14;
/** Maximum length of the label of a turn, in tokens. */
const MAX_LABEL_TOKENS = 12;
/** Number of paragraphs at the start of a text that may name its author. */
const HEAD_PARAGRAPHS = 4;
/** Number of paragraphs at its end that may describe the author. */
const TAIL_PARAGRAPHS = 3;
/** A turn of speech from a token on, and its speaker; null if the speaker is not known. */
interface Turn {
  readonly from: number;
  readonly speaker: Found | null;
}

const SPOKEN =
  /^(?:address|speech|remarks|statement|message|letter|keynote|lecture|testimony|sermon|oration|delivered|presented|given|proclamation|note)$/;
const STATES = /^(?:is|was|serves|teaches|writes|leads|chairs|heads|represents)$/;
const OFFICE_OF = /^(?:office|cabinet|secretariat|presidency|press)$/;

/**
 * Finds the authors of a text in the first person. A stated byline goes first; else whoever signs below, whom the
 * heading says it is by, or who is introduced in the last lines; else the publisher. "We" is the publisher where that is
 * a body, a party or a firm; a speech from the office of somebody is that person's.
 */
export function ownVoice(
  coref: CorefState,
  { byline, outlet, speaker }: Pick<Article, 'byline' | 'outlet' | 'speaker'>,
): OwnVoice {
  const { all, mentions, identified, text, tokens } = coref;
  const paragraphs = byParagraph(tokens.sentences);
  let known: {
    /** Whose words all of it is, as somebody said from outside the text. */
    stated: Found | null;
    author: Found | null;
    signatures: { at: number; found: Found }[];
    publisher: Found | null;
    turns: Turn[];
  } | null = null;

  function learn(): NonNullable<typeof known> {
    const signatures = paragraphs.flatMap((paragraph, i) => (i >= 2 ? signedBy(paragraph) : []));
    const several = new Set(signatures.map(({ found }) => found.member)).size > 1;
    const [signed] = several ? [] : signatures;
    return {
      stated: statedSpeaker(),
      author: statedAuthor() ?? signed?.found ?? named(),
      signatures: several ? signatures : [],
      publisher: publisher(),
      turns: turns(),
    };
  }

  /**
   * What is said in turns: "Ms Kovar: We …", "Answered by the Minister, Ana Kovar:", "Q: …", "A: …". A turn goes on until the
   * next label. Labels count where somebody speaks in the first person under them.
   */
  function turns(): Turn[] {
    const out: Turn[] = [];
    const guest = named();
    for (const { from, to } of paragraphs) {
      let colon = from;
      while (colon < Math.min(to, from + MAX_LABEL_TOKENS) && all[colon]!.text !== ':') colon++;
      if (all[colon]?.text !== ':' || colon >= to) continue;
      const label = all[from]!.lower;
      const mention = colon > from && label !== 'q' && label !== 'a' ? personWithin(from, colon) : undefined;
      if (mention && mention.to === colon) out.push({ from: colon, speaker: foundAt(mention, 'whose turn it is') });
      else if (colon === from + 1 && label === 'q') out.push({ from: colon, speaker: null });
      else if (colon === from + 1 && label === 'a' && guest) out.push({ from: colon, speaker: guest });
    }
    const speaks = ({ from }: Turn, n: number): boolean => {
      const end = out[n + 1]?.from ?? all.length;
      return all
        .slice(from, end)
        .some(({ lower, i }) => /^(?:i|we|my|our)$/.test(lower) && coref.discourse.quotationAt[i]! < 0);
    };
    return out.length > 0 && out.some(speaks) ? out : [];
  }

  return (at, voice) => {
    known ??= learn();
    const turn = known.turns[firstIndex(known.turns, ({ from }) => from > at) - 1];
    if (turn) return turn.speaker;
    if (known.stated) return known.stated;
    const below = known.signatures.find((each) => each.at >= at)?.found ?? null;
    const person = below ?? known.author;
    const body = known.publisher;
    if (voice === 'I') return person ?? body;
    if (voice === 'we') return body && !(person && speaksThroughOffice()) ? body : (person ?? body);
    if (below) return null;
    if (person && !signatureOnly() && firstPerson(/^(?:i|my|me)$/)) return person;
    return body;
  };

  /** Whether the author signs for the publisher ("Ana Kovar, Secretary") and never says "I". */
  function signatureOnly(): boolean {
    return known!.publisher !== null && !speaksThroughOffice() && firstPerson(/^(?:we|our)$/);
  }

  /** "Office of the Premier": what it publishes in the first person is its holder's. */
  function speaksThroughOffice(): boolean {
    return OFFICE_OF.test(fold((outlet ?? '').replace(/^the\s+/i, '').split(/\s/)[0] ?? ''));
  }

  /** Whether the text speaks in the first person outside quotations. */
  function firstPerson(words: RegExp): boolean {
    return all.some(({ lower, i }) => words.test(lower) && coref.discourse.quotationAt[i]! < 0);
  }

  function statedSpeaker(): Found | null {
    const name = speaker?.trim() ?? '';
    if (name === '') return null;
    const person = isBody(name) ? null : personName(name);
    const member =
      identified.byKey.get(keyFrom(name)) ??
      identified.members.find((each) => person !== null && each.person?.surname === person.surname) ??
      add(name, person === null ? 'organisation' : 'person', 'the speaker that was stated for the text');
    return { member, why: [{ rule: 'speaker', because: `the text is the words of ${member.name}, as was stated` }] };
  }

  function statedAuthor(): Found | null {
    const [stated] = byline;
    if (stated === undefined || stated.trim() === '' || isPlace(stated)) return null;
    const [name = stated, ...office] = stated.split(',').map((part) => part.trim());
    const { surname } = personName(name);
    const member =
      identified.members.find((each) => each.person && each.person.surname === surname) ??
      add(name, 'person', 'the author that the article states');
    if (member.offices.length === 0 && office.length > 0 && member.mentions.size > 0)
      for (const word of office.join(' ').split(/\s+/)) member.roles.add(fold(word));
    return { member, why: [{ rule: 'author', because: `the text is by ${member.name}, as its byline says` }] };
  }

  /** "Port Velden, 4 May 2031" under a title: where it was said. */
  function isPlace(stated: string): boolean {
    const key = keyFrom(stated);
    return mentions.names.some(
      ({ type, name: { start, end } }) => type === 'place' && keyFrom(text.slice(start, end)) === key,
    );
  }

  function publisher(): Found | null {
    if (outlet === null || !publishesForItself(outlet)) return null;
    const [name = outlet] = outlet.split(/,|\s\(/);
    const member =
      identified.byKey.get(keyFrom(outlet)) ??
      identified.byKey.get(keyFrom(name)) ??
      coref.members.find((each) => each.name === outlet) ??
      add(outlet, 'organisation', 'the body that published the text');
    return { member, why: [{ rule: 'publisher', because: `the text is published by ${member.name}` }] };
  }

  function add(name: string, type: Member['type'], because: string): Member {
    const made = coref.add(name, type);
    made.stated = true;
    made.why.push({ rule: 'name', because });
    return made;
  }

  /** "Ana Kovar", "Ana Kovar, Chief Executive", "— Ben Ode.": a paragraph that is a person's name. */
  function signedBy(paragraph: Span): { at: number; found: Found }[] {
    let { from } = paragraph;
    while (from < paragraph.to && /^[—–*_-]+$|^(?:signed|sincerely|yours)[,:]?$/.test(all[from]!.lower)) from++;
    if (paragraph.to - from > MAX_SIGNATURE_TOKENS || from >= paragraph.to) return [];
    const mention = personAt(from);
    if (!mention || mention.to > paragraph.to) return [];
    const after = all[mention.to];
    if (mention.to < paragraph.to && !/^[,.(]$/.test(after!.text)) return [];
    for (let t = mention.to; t < paragraph.to; t++) if (/^(?:VERB|AUX)$/.test(all[t]!.pos)) return [];
    return [{ at: from, found: foundAt(mention, 'who signs it') }];
  }

  /** The author whom the head or the last lines of the text name. */
  function named(): Found | null {
    for (const { from, to } of paragraphs.slice(0, HEAD_PARAGRAPHS)) {
      for (let t = from + 1; t < to; t++) {
        if (!/^(?:by|of|from)$/.test(all[t]!.lower)) continue;
        const speech = Array.from({ length: 8 }, (_, k) => all[t - 1 - k]?.lower ?? '').some((word) =>
          SPOKEN.test(word),
        );
        const mention = speech ? personWithin(t + 1, Math.min(to, t + 8)) : undefined;
        if (mention) return foundAt(mention, 'whom its heading names');
      }
    }
    for (const { from } of paragraphs.slice(-TAIL_PARAGRAPHS)) {
      const mention = personAt(from);
      if (mention && STATES.test(all[mention.to]?.lower ?? '')) return foundAt(mention, 'who is introduced at its end');
    }
    for (let t = 0; t + 3 < all.length; t++) {
      if (all[t]!.lower === 'name' && all[t - 1]?.lower === 'my' && all[t + 1]!.lower === 'is') {
        const mention = personAt(t + 2);
        if (mention) return foundAt(mention, 'who gives the name');
      }
      if (all[t]!.text !== 'I' || all[t + 1]!.text !== ',') continue;
      const mention = personAt(t + 2);
      if (mention && coref.discourse.quotationAt[t]! < 0) return foundAt(mention, 'who gives the name');
    }
    for (const { from, to } of paragraphs.slice(0, HEAD_PARAGRAPHS)) {
      const verb = Array.from({ length: to - from }, (_, k) => all[from + k]!.pos).includes('VERB');
      const mention = verb || to - from > 20 ? undefined : personWithin(from, to);
      if (mention) return foundAt(mention, 'whom the head of the text names');
    }
    return null;
  }

  function personAt(at: number): NameMention | undefined {
    const mention = mentions.names[coref.outer[at] ?? -1];
    return mention?.type === 'person' && mention.from === at ? mention : undefined;
  }

  function personWithin(from: number, to: number): NameMention | undefined {
    for (let t = from; t < to; t++) {
      const mention = mentions.names[coref.outer[t] ?? -1];
      if (mention?.type === 'person') return mention;
    }
    return undefined;
  }

  function foundAt(mention: NameMention, because: string): Found {
    const member = identified.of[mentions.names.indexOf(mention)]!;
    const why: Step[] = [
      { rule: 'author', because: `the text is by ${member.name}: ${because}`, passage: passage(text, mention) },
    ];
    addMention(member, passage(text, mention));
    return { member, why };
  }
}

/** Whether an outlet is a ministry, a party, a bank or the like, whose texts are its own words, and no newspaper. */
export const publishesForItself = (outlet: string): boolean =>
  !isOutletName(outlet.replace(/\s*\(.*/, '')) && isBody(outlet);

/** Whether a publisher is a body, a party, a union or a firm, by the words of its name. */
const isBody = (name: string): boolean =>
  name.split(/[\s,()]+/).some((word) => {
    const key = fold(word);
    return BODY_HEADS.has(key) || ORGANISATION_HEADS.has(key) || PUBLISHES.test(key);
  });
const PUBLISHES =
  /^(?:president|governor|mayor|governments?|municipality|city|town|commune|shire|county|province|prefecture|republic|kingdom|workers|teachers|n\.?v|s\.?a|gmbh|ag|list|front|staff|states?|courts?|observatory|airways|chemicals|union|alliance|party|league)\.?$/;

function byParagraph(sentences: readonly Sentence[]): Span[] {
  const out: { from: number; to: number }[] = [];
  let last = -1;
  for (const { from, to, paragraph } of sentences) {
    if (paragraph === last) out.at(-1)!.to = to;
    else out.push({ from, to });
    last = paragraph;
  }
  return out;
}
