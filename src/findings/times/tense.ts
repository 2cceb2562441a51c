import type { Phrases, Span, Tokens, VerbGroup } from '../../stages.ts';

export type Direction = 'past' | 'future' | 'open';

/** Words for arrangements, whose day is in the future: "plans to meet on Friday", "a vote scheduled for Friday". */
const ARRANGED = new Set(
  'plan expect schedule intend hope agree vow promise pledge want set slate due aim prepare threaten propose decide need order ask urge call'.split(
    ' ',
  ),
);
const SAYING = new Set('say tell add report write note show quote describe recall'.split(' '));
/** The simple present of a timetable: "takes effect on Thursday", "parliament returns on Monday". */
const TIMETABLED = new Set(
  'take begin start open end expire return meet sit reconvene resume come launch close leave arrive vote'.split(' '),
);
const AHEAD = new Set(['due', 'scheduled', 'slated', 'planned', 'expected', 'upcoming', 'deadline']);
/** Words straight before a date that make it the last day of something; a past can have one too. */
const LIMITS = new Set(['by', 'before', 'until', 'till']);
/** Who did this named a day that was then to come: "announced 300 beds by June". */
const FORESEEN = new Set(
  `announce unveil approve back demand seek require offer guarantee commit target predict forecast warn envisage foresee
   give grant sign support recommend request instruct tell`.split(/\s+/),
);
/** What went on in the past until a day; other past verbs before "until" set a day to come ("was postponed until"). */
const LASTED = new Set('be last stay remain wait serve work live continue run hold rule lead belong have'.split(' '));
/** The present of these says that something is still to come. */
const FORWARD = new Set('plan expect intend want hope aim prepare'.split(' '));
const MAX_TOKENS_TO_VERB = 40;

/** Which way a date without a year or a week points, by the verb it stands beside. */
export function directionAt(tokens: Tokens, phrases: Phrases, span: Span): Direction {
  const sentence = tokens.sentences[tokens.tokens[span.from]!.sentence]!;
  for (let i = span.from - 1; i >= Math.max(sentence.from, span.from - 4); i--) {
    if (AHEAD.has(tokens.tokens[i]!.lower)) return 'future';
  }
  const left = nearest(phrases, span.from - 1, Math.max(sentence.from, span.from - MAX_TOKENS_TO_VERB), -1);
  const right = nearest(phrases, span.to, Math.min(sentence.to, span.to + MAX_TOKENS_TO_VERB), 1);
  // A date at the head of its sentence belongs to the verb that follows, any other to the one before.
  const leads = span.from - sentence.from <= 3;
  const verb = leads ? (right ?? left) : (left ?? right);
  const limit = limitAt(tokens, span);
  if (limit !== null) return verb !== null && isOver(tokens, phrases, verb, limit) ? 'past' : 'future';
  return verb === null ? 'open' : directionOf(phrases, verb);
}

/** "by", "before", "until" or "till" straight before an expression of the same sentence; else null. */
export function limitAt({ tokens, sentences }: Tokens, { from }: Span): string | null {
  const before = from > sentences[tokens[from]!.sentence]!.from ? tokens[from - 1]!.lower : '';
  return LIMITS.has(before) ? before : null;
}

/** Whether an act with a day as its limit is reported as past: "had arrested forty by Friday", "was finished by June". */
function isOver(tokens: Tokens, phrases: Phrases, index: number, limit: string): boolean {
  const verb = phrases.verbs[index]!;
  const before = phrases.verbs[index - 1];
  // "stayed shut": what looks like a second verb is the state that lasted. "Talks were over, settled by Monday": a participle.
  const lasted = before?.to === verb.from && LASTED.has(before.lemma);
  const leaning = verb.form === 'participle' && before && verb.from - before.to <= 12;
  const { form, tense, modal, lemma, from, head } = before && (lasted || leaning) ? before : verb;
  // "was to have been passed by the summer".
  if (before?.form === 'infinitive' && before.lemma === 'have' && before.to === verb.from) return true;
  // "They have until autumn" is taken for a past by the tagger.
  if (form !== 'finite' || tense !== 'past' || modal !== null || tokens.tokens[head]!.lower === 'have') return false;
  // "had banned gatherings until October" sets a day to come, "had stayed until October" one that is past.
  if (limit === 'until' || limit === 'till') return LASTED.has(lemma);
  if (from < head && tokens.tokens[from]!.lower === 'had') return true;
  return !ARRANGED.has(lemma) && !FORESEEN.has(lemma) && !SAYING.has(lemma);
}

function nearest(phrases: Phrases, from: number, to: number, step: 1 | -1): number | null {
  for (let i = from; step > 0 ? i < to : i >= to; i += step) {
    const index = phrases.verbAt[i] ?? -1;
    if (index >= 0) return index;
  }
  return null;
}

function directionOf(phrases: Phrases, index: number): Direction {
  const verb = phrases.verbs[index]!;
  if (verb.form === 'finite') return finite(verb);
  const before = phrases.verbs[index - 1];
  const near = before && verb.from - before.to <= 12 ? before : undefined;
  if (verb.form === 'infinitive')
    return near && ARRANGED.has(near.lemma) ? 'future' : near?.form === 'finite' ? finite(near) : 'open';
  if (ARRANGED.has(verb.lemma) && verb.form === 'participle') return 'future';
  return near?.form === 'finite' ? finite(near) : 'open';
}

function finite({ tense, modal, lemma, voice }: VerbGroup): Direction {
  if (tense === 'future' || modal !== null) return 'future';
  if (tense === 'past')
    return voice === 'passive' && /^(?:schedule|slate|expect|plan)$/.test(lemma) ? 'future' : 'past';
  if (SAYING.has(lemma)) return 'past';
  return tense === 'present' && (TIMETABLED.has(lemma) || FORWARD.has(lemma)) ? 'future' : 'open';
}
