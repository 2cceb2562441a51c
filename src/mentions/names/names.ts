import { FEMALE_NAMES, MALE_NAMES } from '../../lexicon/given-names.ts';
import { EVENT_HEADS, SURNAME_HEADS } from '../../lexicon/name-heads.ts';
import { HONORIFICS, OFFICE_MODIFIERS } from '../../lexicon/offices.ts';
import { DEMONYMS } from '../../lexicon/places.ts';
import type { NameMention, Phrases, Span, Token, Tokens } from '../../stages.ts';
import { appositionAfter, appositionBefore } from './apposition.ts';
import { casing, isCapital, isUpper } from './casing.ts';
import { classify, GIVEN } from './classify.ts';
import type { Coined } from './coined.ts';
import { collective, isAdjectival, oneOfAKind } from './collective.ts';
import { charsOf, type Draft, plain, step } from './draft.ts';
import { isHead } from './run-words.ts';
import { runs } from './runs.ts';
import { describedAsKind, placeCoined, settleSingles } from './settle.ts';
import { surnameOf } from './surname.ts';
import { isOffice, titleBefore, titleWithin } from './titles.ts';

/**
 * Names in the text with their type and the office that the mention states, in text order.
 *
 * Runs of capitals are found first, told apart from headlines and first words by how the article itself uses capitals;
 * then titles are parted from names, the rest is typed by lexicon, head word, shape and neighbours, and a single word of
 * no known type takes the type of the person whose surname it is. A name inside another mention ("Velden" in "the
 * ambassador in Velden, Ana Kovar") is a mention of its own, after the one that holds it.
 */
export function names(tokens: Tokens, phrases: Phrases): NameMention[] {
  const all = tokens.tokens;
  const cased = casing(tokens);
  const { keys } = cased;
  const drafts: Draft[] = [];
  tokens.sentences.forEach((sentence, s) => {
    for (const run of runs(tokens, cased, sentence, s))
      drafts.push(...draft(all, keys, phrases, run, tokens.text, cased.coined));
  });
  placeCoined(keys, drafts, cased.coined);
  describedAsKind(all, phrases, drafts);
  settleSingles(keys, drafts);
  for (const each of drafts) if (each.type === 'person') describe(all, keys, phrases, each, tokens.text);
  return drafts
    .map((each) => finish(tokens, each))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((each, i, sorted) => i === 0 || each.start !== sorted[i - 1]!.start || each.end !== sorted[i - 1]!.end);
}

/** The mention of one run, and those inside its title. */
function draft(
  tokens: readonly Token[],
  keys: readonly string[],
  phrases: Phrases,
  run: Span,
  text: string,
  coined: Coined,
): Draft[] {
  const made = collective(tokens, keys, run, coined);
  if (made) return made;
  if (isAdjectival(keys, run, coined.peoples) || oneOfAKind(tokens, keys, run)) return [];
  const whole = classify(tokens, keys, run);
  if (whole.sure && whole.because.startsWith('a known')) return [plain(run, whole)];
  if (whole.type !== 'person' || whole.because !== GIVEN)
    if (EVENT_HEADS.has(surnameOf(keys, run)) && run.to - run.from > 1) return [];
  const title = titleWithin(keys, run);
  if (title !== null) {
    const name = { from: title, to: run.to };
    const inside = inTitle(tokens, keys, { from: run.from, to: title });
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
    const rest = classify(tokens, keys, name);
    const single = name.to - name.from === 1;
    // "Justice Department" is no judge called Department; "Mayor Hill" is a mayor.
    const surname = SURNAME_HEADS.has(keys[name.from]!) || !isHead(keys[name.from]!);
    if (rest.sure && !single ? rest.type === 'person' : !single || surname) {
      return [person(tokens, keys, phrases, run, name, text), ...inside];
    }
  }
  if (!whole.sure || whole.type === 'person') {
    const before = titleBefore(tokens, keys, phrases, run.from, false);
    if (before !== null && !/^(?:organisation|body|instrument)$/.test(whole.sure ? whole.type : ''))
      return [person(tokens, keys, phrases, run, run, text)];
  }
  return [plain(run, whole)];
}

/** "Department of Justice": the word before the "of" says what it is, not the last. */
function hasJoint(keys: readonly string[], { from, to }: Span): boolean {
  for (let i = from + 1; i < to; i++) if (/^(?:of|for|on)$/.test(keys[i]!)) return !isOffice(keys[i - 1]!);
  return false;
}

/** A person with a title before the name. */
function person(
  tokens: readonly Token[],
  keys: readonly string[],
  phrases: Phrases,
  run: Span,
  name: Span,
  text: string,
): Draft {
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
function inTitle(tokens: readonly Token[], keys: readonly string[], title: Span): Draft[] {
  const out: Draft[] = [];
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
      const typed = classify(tokens, keys, { from: begin, to });
      if (typed.sure || isUpper(tokens[begin]!.text)) out.push(plain({ from: begin, to }, typed));
    }
    from = i + 1;
  }
  return out;
}

/** Adds what stands beside a person's name: descriptions between commas, before and after. */
function describe(
  tokens: readonly Token[],
  keys: readonly string[],
  phrases: Phrases,
  each: Draft,
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

function finish({ tokens, text }: Tokens, { span, name, type, offices, why }: Draft): NameMention {
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
