import type { Chars, Sentence, StatementFrame, Tokens } from '../../stages.ts';
import type { Statement, Step } from '../../types.ts';
import type { Context } from '../context.ts';
import { resolve } from '../entities/resolve.ts';
import { chars, passage, span } from '../passage.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { kindOf } from './kind.ts';
import { extent, parents } from './nesting.ts';
import { audienceTime, carriedTime, isDay, ownTime } from './said-when.ts';
import { sayingOf, stanceOf } from './stance.ts';
import { isOutlet, relayedBy } from './via.ts';

/** What earlier statements of a paragraph hand on to the next. */
interface Before {
  readonly paragraph: number;
  readonly via: string | null;
  readonly time: number | null;
  readonly speaker: string | null;
}

/**
 * Statements from frames: kind, speaker, relaying outlet, date and nesting. Ids are `s1`, `s2`, … in text order. What a
 * speaker is said to say of themselves in the same breath ("she said she hoped …") is no second statement.
 */
export function statements(context: Context, frames: readonly StatementFrame[]): Statement[] {
  const { tokens, article } = context;
  const sorted = frames
    .map((frame) => attributionOf(frame, article))
    .filter(({ content }) => content.length > 0)
    .map((attribution) => ({ attribution, at: extent(attribution) }))
    .sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)
    .map(({ attribution }) => attribution);
  const enclosingIndices = parents(sorted);
  /** For each attribution the statement that it became or, where it became none, the one around it. */
  const became: (Statement | null)[] = [];
  const sentencesOf = byParagraph(tokens);
  const inside = new Uint8Array(tokens.tokens.length + 1);
  for (const piece of sorted.flatMap(({ content }) => content)) {
    const { from, to } = span(tokens, piece);
    inside.fill(1, from, to);
  }
  const said = (i: number): boolean => inside[i] === 1;
  const out: Statement[] = [];
  let lastVia: string | null = null;
  let before: Before = { paragraph: -1, via: null, time: null, speaker: null };
  sorted.forEach((attribution, n) => {
    const why: Step[] = [...attribution.why];
    const parent = became[enclosingIndices[n] ?? -1] ?? null;
    const content = attribution.content.map((piece) => span(tokens, piece));
    const speaker = speakerOf(context, attribution, why);
    const place = attribution.cue[0] ?? attribution.content[0]!;
    const paragraph = tokens.sentences[tokens.tokens[span(tokens, place).from]?.sentence ?? 0]?.paragraph ?? 0;
    const earlier = before.paragraph === paragraph && parent === null ? before : null;
    const via = viaOf(context, attribution, speaker, parent, earlier, lastVia, why);
    lastVia = via ?? lastVia;
    const time = timeOf(context, attribution, sentencesOf, before, paragraph, speaker, said, parent !== null, why);
    if (parent && time === null && goesOn(attribution, speaker, parent, tokens.text)) {
      became[n] = parent;
      return;
    }
    const saying = sayingOf(context, attribution);
    const statement: Statement = {
      id: `s${out.length + 1}`,
      kind: kindOf(tokens.tokens, context.mentions.quotations, content),
      type: attribution.type,
      source: attribution.source.map((piece) => passage(article.text, piece)),
      cue: attribution.cue.map((piece) => passage(article.text, piece)),
      stance: stanceOf(article.text, attribution, saying),
      cuePhrase: saying.phrase && passage(article.text, saying.phrase),
      content: attribution.content.map((piece) => passage(article.text, piece)),
      speaker,
      via,
      date: time === null ? null : `t${time + 1}`,
      parent: parent?.id ?? null,
      confidence: attribution.confidence,
      why,
    };
    became[n] = statement;
    out.push(statement);
    if (parent === null) before = { paragraph, via, time, speaker };
  });
  return out;
}

/** Whether somebody only goes on with their own statement; "said that she had promised" tells of an earlier one. */
function goesOn({ cue }: Attribution, speaker: string | null, outer: Statement, text: string): boolean {
  const [first] = cue;
  return speaker !== null && speaker === outer.speaker && !(first && /^had\b/.test(text.slice(first.start, first.end)));
}

function speakerOf(context: Context, attribution: Attribution, why: Step[]): string | null {
  const { content } = attribution;
  // "Kovar left and said", "a clerk who had left said": whose verb it is, though another one stands between.
  const shared = attribution.source.length === 0 ? subjectOf(context, attribution) : null;
  const source = shared ? [shared] : attribution.source;
  const found = resolve(source, 'speaker', context, { somebody: shared === null });
  // "TARNWICK — Mayor Orla Venn said": the place of a dateline says nothing.
  const able = found.entities.filter((id) => context.coreference.entity(id)?.type !== 'place');
  const speakers = able.length > 0 ? able : found.entities;
  const [speaker, ...others] = speakers;
  if (speaker === undefined) return null;
  context.coreference.spoke(speakers, source[0]!, content);
  why.push(...found.why);
  if (others.length > 0) {
    const because = `the first of several who said it; the others are ${others.join(' and ')}`;
    why.push({ rule: 'speaker', because });
  }
  return speaker;
}

/**
 * The subject that a cue shares with a verb before it, or that a clause with "who" parts from it; null where it has none, or is
 * in the passive.
 */
function subjectOf({ tokens, phrases }: Context, { cue }: Attribution): Chars | null {
  const [first] = cue;
  const index = first ? (phrases.verbAt[span(tokens, first).from] ?? -1) : -1;
  const verb = phrases.verbs[index];
  // One clause a verb group, in the same order.
  const noun = phrases.nouns[phrases.clauses[index]?.subject ?? -1];
  if (!noun || verb?.form !== 'finite' || verb.voice === 'passive') return null;
  const [next, second] = [tokens.tokens[noun.to]?.lower, tokens.tokens[noun.to + 1]?.lower];
  const isPerson = next === 'who' || (next === ',' && second === 'who');
  return isPerson || tokens.tokens[verb.from - 1]?.pos === 'CCONJ' ? chars(tokens, noun) : null;
}

/** The outlet that relays: named beside the cue, the source of the statement around it, or the one before it went through. */
function viaOf(
  context: Context,
  attribution: Attribution,
  speaker: string | null,
  outer: Statement | null,
  earlier: Before | null,
  lastVia: string | null,
  why: Step[],
): string | null {
  const { tokens, article, coreference } = context;
  const found = relayedBy(context, attribution);
  if (found) {
    // "told the newspaper": the one named before.
    const named = /\p{Lu}/u.test(tokens.text.slice(tokens.tokens[found.from]!.start, tokens.tokens[found.to - 1]!.end));
    const [reference] =
      !named && lastVia !== null ? [{ entity: lastVia, why: [] }] : coreference.refer(found, { as: 'outlet' });
    if (reference && reference.entity !== speaker) {
      why.push(
        {
          rule: 'via',
          because: 'it was said to this outlet, or through it',
          passage: passage(article.text, {
            start: tokens.tokens[found.from]!.start,
            end: tokens.tokens[found.to - 1]!.end,
          }),
        },
        ...reference.why,
      );
      return reference.entity;
    }
  }
  const [relay] = outer?.source ?? [];
  if (
    outer?.speaker &&
    relay &&
    outer.speaker !== speaker &&
    (quotes(outer) || isOutlet(context, span(tokens, relay)))
  ) {
    why.push({ rule: 'via', because: 'an outlet reports what this speaker said', passage: relay });
    return outer.speaker;
  }
  if (earlier?.via && earlier.via !== speaker && (earlier.speaker === speaker || refersBack(context, attribution))) {
    why.push({ rule: 'via', because: 'goes on with what was said to the outlet named before in this paragraph' });
    return earlier.via;
  }
  return null;
}

/** "quoted": verbs whose subject relays the speaker. */
const quotes = ({ cue }: Statement): boolean => /\b(?:quote|cite)[sd]?$/.test(cue[0]?.exact ?? '');

/** A source without a name of its own goes on with the statement before: he, she, one, another, the official. */
function refersBack({ tokens }: Context, attribution: Attribution): boolean {
  const [source] = attribution.source;
  if (!source) return false;
  const { from, to } = span(tokens, source);
  for (let i = from; i < to; i++) if (tokens.tokens[i]!.pos === 'PROPN') return false;
  return /^(?:he|she|they|one|another|both|others|some|the)$/.test(tokens.tokens[from]?.lower ?? '');
}

function timeOf(
  context: Context,
  attribution: Attribution,
  sentencesOf: (paragraph: number) => readonly Sentence[],
  before: Before,
  paragraph: number,
  speaker: string | null,
  said: (i: number) => boolean,
  nested: boolean,
  why: Step[],
): number | null {
  const { tokens, phrases, mentions, article } = context;
  const cue = attribution.cue[0];
  const verb = cue ? phrases.verbs[phrases.verbAt[span(tokens, cue).from] ?? -1] : undefined;
  const past = verb?.tense === 'past';
  const own = ownTime(tokens, mentions, attribution, past);
  const because = (t: number, reason: string): number => {
    why.push({ rule: 'date', because: reason, passage: passage(article.text, mentions.times[t]!) });
    return t;
  };
  if (own !== null) return because(own, 'this time stands beside the cue');
  // "had promised" looks back to before the day told of.
  if (nested || (cue && /^had\b/.test(tokens.text.slice(cue.start, cue.end)))) return null;
  const same = speaker !== null && before.speaker === speaker;
  if (before.time !== null && before.paragraph === paragraph && (same || isPronoun(context, attribution))) {
    return because(before.time, 'goes on with what the same speaker said then');
  }
  if (before.time !== null && before.paragraph === paragraph - 1 && same && isDay(mentions.times[before.time]!)) {
    return because(before.time, 'the same speaker goes on from the paragraph before, which set this day');
  }
  const carried = carriedTime(tokens, mentions, attribution, sentencesOf);
  if (carried !== null) return because(carried, 'the paragraph before set this day, and the occasion is the same');
  const occasion = past ? audienceTime(tokens, mentions, attribution, said) : null;
  return occasion === null ? null : because(occasion, 'said before an audience, on the day last told of');
}

const isPronoun = ({ tokens }: Context, { source }: Attribution): boolean =>
  !!source[0] && /^(?:he|she|it|they|one)$/i.test(tokens.text.slice(source[0].start, source[0].end));

function byParagraph({ sentences }: Tokens): (paragraph: number) => readonly Sentence[] {
  const all = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const list = all.get(sentence.paragraph) ?? [];
    all.set(sentence.paragraph, list);
    list.push(sentence);
  }
  return (paragraph) => all.get(paragraph) ?? [];
}
