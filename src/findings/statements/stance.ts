import { stanceOfWords } from '../../lexicon/stances.ts';
import type { Chars, Phrases, Span, Tokens, VerbGroup } from '../../stages.ts';
import type { Stance } from '../../types.ts';
import type { Context } from '../context.ts';
import { span } from '../passage.ts';
import type { Attribution } from './attribution.ts';

type Roles = Pick<Attribution, 'cue' | 'content' | 'source'>;

/** Verbs whose infinitive is another's act of saying: "refused to say", "failed to confirm", "would not be drawn to say". */
const GOVERNS =
  /^(?:refuse|decline|fail|want|wish|try|seek|hesitate|neglect|omit|forget|threaten|continue|go|begin|start|stop|cease|appear|seem|use|have|be)$/;

/** Maximum number of verb groups that are joined: "had been refusing to be seen to say". */
const MAX_VERB_GROUPS = 3;

/**
 * Maximum number of words between a cue and its content that are part of the cue: "told the Herald in an interview".
 */
const MAX_WORDS_TO_CONTENT = 12;

/** The words of saying, as far as they stand together. */
export interface Saying {
  /** The cue with the auxiliaries, the negation and the verb that it hangs on: `did not deny`, `has refused to say`. */
  readonly verb: Chars | null;
  /** That, with whom it was said to, and when: `told the Herald on Monday`; null where it is the cue itself. */
  readonly phrase: Chars | null;
}

/** The words of saying around a cue. Null where the cue is in pieces. */
export function sayingOf({ tokens, phrases }: Context, { cue, content, source }: Roles): Saying {
  const [first] = cue;
  if (first === undefined || cue.length > 1) return { verb: null, phrase: null };
  const place = span(tokens, first);
  const last = phrases.verbs[groupIn(phrases, place)];
  const begin = last === undefined ? place.from : Math.min(governing(phrases, last).from, place.from);
  // "will | not raise the fare": what is said is no part of the words of saying.
  const limit = Math.min(...content.map((piece) => span(tokens, piece).from).filter((from) => from >= place.to));
  const end = last === undefined ? place.to : Math.max(Math.min(last.to, limit), place.to);
  const verb = charsOf(begin, end);
  const [said] = content;
  const until = said === undefined ? end : withAddressee(tokens, phrases, end, span(tokens, said).from, source);
  const phrase = charsOf(begin, until);
  const same = phrase.start === first.start && phrase.end === first.end;
  return { verb, phrase: same ? null : phrase };

  function charsOf(from: number, to: number): Chars {
    const [one, other] = [tokens.tokens[from]!, tokens.tokens[to - 1]!];
    return { start: Math.min(one.start, first!.start), end: Math.max(other.end, first!.end) };
  }
}

/** The verb group that a cue hangs on by its infinitive, as far out as it goes. */
function governing(phrases: Phrases, cue: VerbGroup): VerbGroup {
  let group = cue;
  for (let n = 1; n < MAX_VERB_GROUPS && group.form === 'infinitive'; n++) {
    const before = phrases.verbs[phrases.verbAt[group.from - 1] ?? -1];
    if (before === undefined || before.to !== group.from || !GOVERNS.test(before.lemma)) break;
    group = before;
  }
  return group;
}

/** Where the words end that stand between a cue and what is said, and belong to the cue: no verb, no mark, nobody who speaks. */
function withAddressee(
  { tokens }: Tokens,
  phrases: Phrases,
  end: number,
  content: number,
  source: readonly Chars[],
): number {
  if (content <= end || content - end > MAX_WORDS_TO_CONTENT) return end;
  let until = end;
  for (let i = end; i < content; i++) {
    const token = tokens[i]!;
    const isSource = source.some(({ start, end: to }) => token.start >= start && token.start < to);
    const other = (phrases.verbAt[i] ?? -1) >= 0 || /["“”«»„:;()]/.test(token.text);
    if (isSource || other || token.sentence !== tokens[end - 1]!.sentence) return end;
    if (token.pos !== 'PUNCT') until = i + 1;
  }
  return until;
}

/** Index of the first verb group that a cue touches; -1 where it touches none. */
function groupIn(phrases: Phrases, { from, to }: Span): number {
  for (let i = from; i < to; i++) {
    const group = phrases.verbAt[i] ?? -1;
    if (group >= 0) return group;
  }
  return -1;
}

/** What the speaker does with the content. */
export function stanceOf(text: string, { cue, content }: Roles, { verb }: Saying): Stance {
  const pieces = verb === null ? cue : [verb];
  const saying = pieces.map(({ start, end }) => text.slice(start, end)).join(' ');
  const [said] = content;
  return stanceOfWords(saying, said === undefined ? '' : text.slice(said.start, said.end));
}
