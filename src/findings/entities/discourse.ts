import type { Chars, Mentions, Phrases, Tokens } from '../../stages.ts';
import { firstIndex } from '../first-index.ts';
import type { Member } from './member.ts';

/** One place where the text speaks of a member, as a pronoun after it may look back on it. */
export interface Occurrence {
  readonly token: number;
  readonly start: number;
  readonly member: Member;
  readonly subject: boolean;
  /** Whether it stands inside a noun phrase with another head ("the Lunda factory"). */
  readonly inside: boolean;
  /** The quotation that it stands in, or -1. */
  readonly quotation: number;
  /** Further members that the same words mean: "the two leaders". */
  readonly others?: readonly Member[];
}

/** Somebody spoke here. */
export interface Speech extends Chars {
  readonly member: Member;
  /** Whether somebody else tells of it: "Kovar said that Ode had agreed". */
  readonly nested: boolean;
}

/** Maximum number of pieces of content before a place that are searched for one that contains it. */
const MAX_PIECES = 24;
/** Maximum number of sentences and of occurrences that are searched before a place. */
const MAX_SENTENCES_BACK = 8;
const MAX_OCCURRENCES_BACK = 40;
const MAX_OCCURRENCES_NEAR = 80;
/** Distance, in characters, that is added for a speaker in another sentence. */
const OTHER_SENTENCE_PENALTY = 200;
/** The same for another paragraph; a quotation that continues there keeps its speaker. */
const OTHER_PARAGRAPH_PENALTY = 400;
/** Maximum distance, in characters, from a quotation to its speaker. */
const MAX_DISTANCE_TO_SPEAKER = 800;

/** Mentions of entities and their speeches by place: the context in which pronouns and descriptions are resolved. */
export interface Discourse {
  readonly quotationAt: Int32Array;
  readonly subjects: Uint8Array;
  recordMention(token: number, member: Member, others?: readonly Member[]): void;
  /** Occurrences before a place, the nearest first: at most {@link MAX_OCCURRENCES_BACK} from at most {@link MAX_SENTENCES_BACK} sentences. */
  before(token: number): Occurrence[];
  /** Occurrences after a place in the same sentence. */
  after(token: number): Occurrence[];
  /** Occurrences in the sentences before, at and after a place: at most {@link MAX_OCCURRENCES_NEAR}, in text order. */
  around(token: number, back: number, ahead: number): Occurrence[];
  /** Records a speech at a place; `content` is its content, if known. */
  recordSpeech(members: readonly Member[], at: Chars, content: readonly Chars[]): void;
  /** The speakers of the innermost statement whose content contains a place; empty if there is none. */
  sayersAt(at: number): readonly Member[];
  /** The last to speak before a place, the latest first; at most a handful. */
  speakersBefore(at: number): Speech[];
  /** Whose speech stands at or nearest to a place. */
  speakerAt(at: number, quotation: Chars | null): Member | null;
}

export function discourse({ tokens, sentences }: Tokens, phrases: Phrases, { quotations }: Mentions): Discourse {
  const quotationAt = new Int32Array(tokens.length).fill(-1);
  quotations.forEach((quotation, i) => {
    if (quotation.depth === 0) quotationAt.fill(i, quotation.from, quotation.to);
  });
  const subjects = new Uint8Array(phrases.nouns.length);
  for (const { subject } of phrases.clauses) if (subject !== null) subjects[subject] = 1;
  const bySentence: (Occurrence[] | undefined)[] = new Array(sentences.length);
  const speeches: Speech[] = [];
  /** Contents of statements with their speakers, by start. */
  const contents: (Chars & { readonly members: readonly Member[] })[] = [];

  function recordMention(token: number, member: Member, others?: readonly Member[]): void {
    const { sentence, start } = tokens[token]!;
    bySentence[sentence] ??= [];
    const list = bySentence[sentence];
    const noun = phrases.nounAt[token]!;
    const subject = noun >= 0 && subjects[noun] === 1;
    const inside = noun >= 0 && phrases.nouns[noun]!.head !== token;
    const base = { token, start, member, subject, inside, quotation: quotationAt[token]! };
    const made: Occurrence = others?.length ? { ...base, others } : base;
    let at = list.length;
    while (at > 0 && list[at - 1]!.token > token) at--;
    if (list[at - 1]?.token !== token) list.splice(at, 0, made);
    else list[at - 1] = made;
  }

  function before(token: number): Occurrence[] {
    const out: Occurrence[] = [];
    const { sentence } = tokens[token]!;
    for (let s = sentence; s >= 0 && s > sentence - MAX_SENTENCES_BACK; s--) {
      const list = bySentence[s];
      if (!list) continue;
      for (let i = list.length - 1; i >= 0; i--) {
        if (list[i]!.token >= token) continue;
        out.push(list[i]!);
        if (out.length >= MAX_OCCURRENCES_BACK) return out;
      }
    }
    return out;
  }

  const after = (token: number): Occurrence[] =>
    (bySentence[tokens[token]!.sentence] ?? []).filter((each) => each.token > token).slice(0, 3);

  function around(token: number, back: number, ahead: number): Occurrence[] {
    const { sentence } = tokens[token]!;
    return bySentence
      .slice(Math.max(0, sentence - back), sentence + ahead + 1)
      .flatMap((list) => list ?? [])
      .slice(-MAX_OCCURRENCES_NEAR);
  }

  /** Index of the sentence that holds a character, or of the last one that starts before it. */
  function sentenceAt(at: number): number {
    return firstIndex(sentences, ({ start }) => start > at) - 1;
  }

  const paragraphOf = (sentence: number): number => sentences[sentence]?.paragraph ?? -1;

  /** Index of the first speech that starts at or after a place. */
  function speechIndex(at: number): number {
    return firstIndex(speeches, (speech) => speech.start >= at);
  }

  function recordSpeech(members: readonly Member[], { start, end }: Chars, content: readonly Chars[]): void {
    const [member] = members;
    if (!member) return;
    const nested = sayersAt(start).length > 0;
    speeches.splice(speechIndex(start), 0, { member, start, end, nested });
    for (const piece of content) {
      let at = contents.length;
      while (at > 0 && contents[at - 1]!.start > piece.start) at--;
      contents.splice(at, 0, { start: piece.start, end: piece.end, members });
    }
  }

  function sayersAt(at: number): readonly Member[] {
    const last = firstIndex(contents, ({ start }) => start > at) - 1;
    let best: (typeof contents)[number] | null = null;
    for (let i = last; i >= 0 && i > last - MAX_PIECES; i--) {
      const each = contents[i]!;
      if (each.end > at && (!best || each.end - each.start < best.end - best.start)) best = each;
    }
    return best?.members ?? [];
  }

  function speakersBefore(at: number): Speech[] {
    const index = speechIndex(at);
    return speeches.slice(Math.max(0, index - 6), index).reverse();
  }

  function speakerAt(at: number, quotation: Chars | null): Member | null {
    const { start, end } = quotation ?? { start: at, end: at };
    const [first, last] = [sentenceAt(start), sentenceAt(end - 1)];
    const index = speechIndex(start);
    let best: Speech | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const speech of speeches.slice(Math.max(0, index - 6), index + 3)) {
      const gap = speech.start >= end ? speech.start - end : speech.end <= start ? start - speech.end : 0;
      const sentence = sentenceAt(speech.start);
      const far =
        (sentence < first || sentence > last ? OTHER_SENTENCE_PENALTY : 0) +
        (paragraphOf(sentence) === paragraphOf(first) ? 0 : OTHER_PARAGRAPH_PENALTY);
      const distance = gap + far;
      // What starts latest of several that cover the place is the innermost.
      if (distance < least || (distance === 0 && least === 0)) {
        best = speech;
        least = distance;
      }
    }
    return least <= MAX_DISTANCE_TO_SPEAKER || quotation === null ? (best?.member ?? null) : null;
  }

  return {
    quotationAt,
    subjects,
    recordMention,
    before,
    after,
    around,
    recordSpeech,
    sayersAt,
    speakersBefore,
    speakerAt,
  };
}
