import { FEMALE_NAMES, MALE_NAMES } from '../../lexicon/given-names.ts';
import { EVENT_HEADS, SURNAME_HEADS } from '../../lexicon/name-heads.ts';
import { HONORIFICS, OFFICE_MODIFIERS } from '../../lexicon/offices.ts';
import { DEMONYMS } from '../../lexicon/places.ts';
import {
  NAME_KINDS,
  type NameMention,
  type Phrases,
  type Span,
  type TaggedName,
  type Token,
  type Tokens,
} from '../../stages.ts';
import { MENTIONS } from '../tuned.ts';
import { appositionAfter, appositionBefore } from './apposition.ts';
import { casing, isCapital, isUpper } from './casing.ts';
import { GIVEN } from './classify.ts';
import { collective, isAdjectival, oneOfAKind } from './collective.ts';
import { charsOf, type NameDraft, plain, step } from './draft.ts';
import type { InferredPlaces } from './inferred-places.ts';
import { isHead } from './run-words.ts';
import { runs } from './runs.ts';
import { type Run, runsByTags, untagged } from './runs-by-tags.ts';
import { describedAsKind, settleInferredPlaces, settleSingles } from './settle.ts';
import { surnameOf } from './surname.ts';
import { type Shares, seen, sharesIn, taggingOf } from './tagging.ts';
import { isOffice, titleBefore, titleWithin } from './titles.ts';
import { typeByScores } from './type-scores.ts';
import type { Typed } from './typed.ts';

/**
 * Names in the text with their type and the office that the mention states, in text order.
 *
 * Runs of capitals are found first, told apart from headlines and first words by how the article itself uses capitals;
 * then titles are parted from names, the rest is typed by lexicon, head word, shape and neighbours, and a single word of
 * no known type takes the type of the person whose surname it is. Where the trained reader saw the text, its tags join and
 * cut the runs, weigh against guesses of a type, and strike out guesses that they take for no name. A name inside another mention ("Velden" in "the
 * ambassador in Velden, Ana Kovar") is a mention of its own, after the one that holds it.
 *
 * @param tagged names as the trained reader tags them; null where it did not see the text
 */
export function names(tokens: Tokens, phrases: Phrases, tagged: readonly TaggedName[] | null = null): NameMention[] {
  const all = tokens.tokens;
  const cased = casing(tokens);
  const { keys } = cased;
  const tagging = tagged && taggingOf(all, keys, tagged);
  const candidates = tokens.sentences.flatMap((sentence, s) => {
    const found = runs(tokens, cased, sentence, s);
    return tagging && seen(sentence) ? runsByTags(found, sentence, keys, tagging) : untagged(found);
  });
  const shares =
    tagging &&
    sharesIn(
      tagging,
      keys,
      candidates.filter((run) => run.seen),
    );
  const type = (span: Span): Typed => typeByScores(all, keys, span, shares?.(span));
  const context: NameContext = {
    tokens: all,
    keys,
    phrases,
    text: tokens.text,
    inferredPlaces: cased.inferredPlaces,
    type,
  };
  const made = candidates.flatMap((run) => draft(context, run).map((each) => ({ each, run })));
  const drafts = made.map(({ each }) => each);
  settleInferredPlaces(keys, drafts, cased.inferredPlaces);
  describedAsKind(all, phrases, drafts);
  settleSingles(keys, drafts);
  const kept = made
    .filter(({ each, run }) => !shares || !run.seen || stands(each, shares(each.name)))
    .map(({ each }) => each);
  for (const each of kept) if (each.type === 'person') describe(all, keys, phrases, each, tokens.text);
  return kept
    .map((each) => finish(tokens, each))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((each, i, sorted) => i === 0 || each.start !== sorted[i - 1]!.start || each.end !== sorted[i - 1]!.end);
}

/** Whether a mention stands, given what the trained reader takes it for. */
function stands({ type, typed }: NameDraft, shares: Shares): boolean {
  const named = NAME_KINDS.reduce((sum, kind) => sum + shares[kind], 0);
  if (typed === null || typed.sure) return true;
  if (type === 'person') return named >= MENTIONS.guessedPerson.value;
  return type !== 'organisation' || named >= MENTIONS.guessedOrganisation.value;
}

/** The article as all steps need it. */
interface NameContext {
  readonly tokens: readonly Token[];
  /** Each token as the lexicons spell it. */
  readonly keys: readonly string[];
  readonly phrases: Phrases;
  readonly text: string;
  readonly inferredPlaces: InferredPlaces;
  /** The type of a name without title. */
  readonly type: (span: Span) => Typed;
}

/** The mention of one run, and those inside its title. */
function draft(context: NameContext, run: Run): NameDraft[] {
  const { tokens, keys, phrases, text, inferredPlaces } = context;
  const made = collective(tokens, keys, run, inferredPlaces, context.type);
  if (made) return made;
  if (isAdjectival(keys, run, inferredPlaces.peoples) || oneOfAKind(tokens, keys, run)) return [];
  const whole = context.type(run);
  if (whole.sure && whole.because.startsWith('a known')) return [plain(run, whole)];
  if (whole.type !== 'person' || whole.because !== GIVEN)
    if (EVENT_HEADS.has(surnameOf(keys, run)) && run.to - run.from > 1) return [];
  const title = run.name === null ? titleWithin(keys, run) : run.name > run.from ? run.name : null;
  if (title !== null) {
    const name = { from: title, to: run.to };
    const inside = inTitle(context, { from: run.from, to: title });
    if (title === run.to) {
      if (whole.sure && whole.type !== 'person' && (!isOffice(keys[run.to - 1]!) || hasJoint(keys, run)))
        return [plain(run, whole)];
      const before = titleBefore(tokens, keys, phrases, run.from, true);
      const span = { from: before ?? run.from, to: run.to };
      return [
        {
          span,
          name: run,
          type: 'office',
          typed: null,
          offices: [],
          why: [step('office', 'a title without a name', tokens, run, text)],
        },
        ...inside,
      ];
    }
    if (run.name !== null) return [person(context, run, name), ...inside];
    const rest = context.type(name);
    const single = name.to - name.from === 1;
    // "Justice Department" is no judge called Department; "Mayor Hill" is a mayor.
    const surname = SURNAME_HEADS.has(keys[name.from]!) || !isHead(keys[name.from]!);
    if (rest.sure && !single ? rest.type === 'person' : !single || surname) {
      return [person(context, run, name), ...inside];
    }
  }
  if (!whole.sure || whole.type === 'person') {
    const before = titleBefore(tokens, keys, phrases, run.from, false);
    if (before !== null && !/^(?:organisation|body|instrument)$/.test(whole.sure ? whole.type : ''))
      return [person(context, run, run)];
  }
  return [plain(run, whole)];
}

/** "Department of Justice": the word before the "of" says what it is, not the last. */
function hasJoint(keys: readonly string[], { from, to }: Span): boolean {
  for (let i = from + 1; i < to; i++) if (/^(?:of|for|on)$/.test(keys[i]!)) return !isOffice(keys[i - 1]!);
  return false;
}

/** A person with a title before the name. */
function person({ tokens, keys, phrases, text }: NameContext, run: Span, name: Span): NameDraft {
  const before = titleBefore(tokens, keys, phrases, run.from, name.from > run.from);
  const from = before ?? run.from;
  const title = { from: /^(?:the|a|an)$/.test(tokens[from]!.lower) ? from + 1 : from, to: name.from };
  const why = [step('title', 'a title stands before the name', tokens, title, text)];
  const office = title.from < title.to && statesOffice(keys, title);
  return { span: { from, to: run.to }, name, type: 'person', typed: null, offices: office ? [title] : [], why };
}

/** Whether a title names an office: "Mr." and "farmer" do not. */
function statesOffice(keys: readonly string[], { from, to }: Span): boolean {
  for (let i = from; i < to; i++) if (isOffice(keys[i]!) && !/^(?:dr|miss)$/.test(keys[i]!)) return true;
  return false;
}

/** Names inside a title: "FBI" in "FBI Director", "Mexico" in "President of Mexico". */
function inTitle({ tokens, keys, type }: NameContext, title: Span): NameDraft[] {
  const out: NameDraft[] = [];
  let from = title.from;
  for (let i = title.from; i <= title.to; i++) {
    const ends =
      i === title.to || isOffice(keys[i]!) || HONORIFICS.has(keys[i]!) || /^(?:of|for|on|the|and|,)$/.test(keys[i]!);
    if (!ends) continue;
    let to = i;
    while (to > from && OFFICE_MODIFIERS.has(keys[to - 1]!)) to--;
    let begin = from;
    while (
      begin < to &&
      (DEMONYMS.has(keys[begin]!) || !isCapital(tokens[begin]!) || OFFICE_MODIFIERS.has(keys[begin]!))
    )
      begin++;
    if (begin < to) {
      const typed = type({ from: begin, to });
      if (typed.sure || isUpper(tokens[begin]!.text)) out.push(plain({ from: begin, to }, typed));
    }
    from = i + 1;
  }
  return out;
}

/** Adds the appositions before and after a person's name. */
function describe(
  tokens: readonly Token[],
  keys: readonly string[],
  phrases: Phrases,
  each: NameDraft,
  text: string,
): void {
  const single = each.name.to - each.name.from === 1;
  if (
    each.span.from === each.name.from &&
    (!single || !FEMALE_NAMES.has(keys[each.name.from]!) || !MALE_NAMES.has(keys[each.name.from]!))
  ) {
    const before = appositionBefore(tokens, keys, phrases, each.span);
    if (before) {
      each.span = { from: before.opens, to: each.span.to };
      if (before.office) each.offices.push({ from: before.from, to: before.to });
      each.why.push(step('apposition', 'a description stands before the name', tokens, before, text));
    }
  }
  const after = appositionAfter(tokens, keys, phrases, each.span);
  if (after) {
    if (after.office) each.offices.push({ from: after.from, to: after.to });
    each.why.push(step('apposition', 'a description stands after the name', tokens, after, text));
  }
  const party = partyAfter(tokens, each.span.to);
  if (party) each.why.push(step('party', 'the party stands after the name', tokens, party, text));
}

/** "(D-Ohio)", ", R-Ky.,": the party and the state after a lawmaker's name. */
function partyAfter(tokens: readonly Token[], at: number): Span | null {
  const opens = tokens[at]?.text;
  const word = tokens[at + 1];
  return (opens === '(' || opens === ',') && word && /^[DRI]-\p{Lu}/u.test(word.text)
    ? { from: at + 1, to: at + 2 }
    : null;
}

function finish({ tokens, text }: Tokens, { span, name, type, offices, why }: NameDraft): NameMention {
  return {
    from: span.from,
    to: span.to,
    start: tokens[span.from]!.start,
    end: tokens[span.to - 1]!.end,
    name: { from: name.from, to: name.to, start: tokens[name.from]!.start, end: tokens[name.to - 1]!.end },
    type,
    offices: offices.map((office) => {
      const { start, end } = charsOf(tokens, office);
      return { start, end, title: text.slice(start, end).replace(/\s+/g, ' ') };
    }),
    why,
  };
}
