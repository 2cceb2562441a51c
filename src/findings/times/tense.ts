import type { Phrases, Span, Tokens, VerbGroup } from '../../stages.ts';

export type Direction = 'past' | 'future' | 'open';

/** What is arranged is still to come: "plans to meet on Friday", "a vote scheduled for Friday". */
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
const AHEAD = new Set(['due', 'scheduled', 'slated', 'planned', 'expected', 'until', 'upcoming', 'deadline', 'by']);
const REACH = 40;

/** Which way a date without a year or a week points, by the verb it stands beside. */
export function directionAt(tokens: Tokens, phrases: Phrases, span: Span): Direction {
  const sentence = tokens.sentences[tokens.tokens[span.from]!.sentence]!;
  for (let i = span.from - 1; i >= Math.max(sentence.from, span.from - 4); i--) {
    if (AHEAD.has(tokens.tokens[i]!.lower)) return 'future';
  }
  const left = nearest(phrases, span.from - 1, Math.max(sentence.from, span.from - REACH), -1);
  const right = nearest(phrases, span.to, Math.min(sentence.to, span.to + REACH), 1);
  // A date at the head of its sentence belongs to the verb that follows, any other to the one before.
  const leads = span.from - sentence.from <= 3;
  const verb = leads ? (right ?? left) : (left ?? right);
  return verb === null ? 'open' : directionOf(phrases, verb);
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
  return TIMETABLED.has(lemma) && tense === 'present' ? 'future' : 'open';
}
