import type { VerbGroup } from '../../stages.ts';
import type { Complement, Frame } from './complement.ts';
import { nounFrom, quotationFrom, type Scene, verbFrom } from './scene.ts';

const PARTICLES = new Set(['out', 'up', 'off', 'down', 'back', 'forward', 'away', 'aside', 'forth']);
const WH = new Set(['what', 'how', 'whether', 'why', 'if', 'who', 'where', 'when', 'which', 'whom']);
/** Prepositions that say where, when or to whom something was said. */
const SETTING = new Set([
  'in',
  'at',
  'on',
  'during',
  'to',
  'after',
  'before',
  'from',
  'through',
  'via',
  'over',
  'by',
  'with',
  'outside',
  'following',
  'as',
  'for',
]);
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|recently|earlier|later|last|this|next|again|once|ago|then|now|here|there|publicly|repeatedly)$/;
const TIME_NOUN =
  /^(?:week|month|year|night|morning|afternoon|evening|spring|summer|fall|autumn|winter|weekend|day)s?$/;

/** Verbs whose object is the one addressed ("told the council that"); of others it is part of the cue ("voiced concern that"). */
const ADDRESSED = new Set([
  'tell',
  'assure',
  'warn',
  'remind',
  'convince',
  'inform',
  'persuade',
  'promise',
  'notify',
  'advise',
  'ask',
  'show',
  'teach',
  'brief',
  'reassure',
]);
/** Verbs that give their object a name in quotation marks ("called the plan “reckless”"). */
const NAMING = new Set([
  'call',
  'label',
  'describe',
  'brand',
  'dub',
  'declare',
  'deem',
  'term',
  'consider',
  'find',
  'pronounce',
]);

/** The farthest that a setting reaches between a verb and its content, in tokens. */
const REACH = 24;

/** What follows a verb group; found once for each. */
export function complementOf(scene: Scene, verb: VerbGroup): Complement {
  const known = scene.complements.get(verb);
  if (known) return known;
  const complement = findComplement(scene, verb);
  scene.complements.set(verb, complement);
  return complement;
}

function findComplement(scene: Scene, verb: VerbGroup): Complement {
  const { tokens, sentences } = scene;
  const end = sentences[tokens[verb.head]!.sentence]!.to;
  let at = verb.to;
  let particle: string | null = null;
  // "made clear", "makes it plain": the adjective makes it a verb of saying.
  const adjective = tokens[at]?.lower === 'it' ? at + 1 : at;
  if (verb.lemma === 'make' && adjective < end && /^(?:clear|plain|known|clearer)$/.test(tokens[adjective]!.lower)) {
    particle = 'clear';
    at = adjective + 1;
  } else if (at < end && PARTICLES.has(tokens[at]!.lower) && tokens[at]!.pos !== 'NOUN') particle = tokens[at++]!.lower;
  const cueTo = at;
  while (at < end && tokens[at]!.pos === 'ADV' && !WH.has(tokens[at]!.lower) && !nounFrom(scene, at)) at++;
  const direct =
    particle === 'clear' && tokens[at]?.lower === 'that' && at < end
      ? { frame: 'that' as const, at }
      : frameAt(scene, at, end);
  if (direct) return { ...direct, cueTo, particle };
  const after = skipSetting(scene, at, end);
  if (after > at) {
    const later = frameAt(scene, after, end);
    if (later && /^(?:that|quote|colon|wh)$/.test(later.frame)) return { ...later, cueTo, particle };
    // "promised on Monday to reopen the port": nothing but a time between.
    const timed = scene.timeEnd[tokens[at]!.pos === 'ADP' ? at + 1 : at] === after;
    if (later?.frame === 'inf' && timed) return { ...later, cueTo, particle };
    const subject = nounFrom(scene, after);
    if (subject && finiteAfter(scene, subject.to, end)) return { frame: 'clause', at: after, cueTo, particle };
  }
  const token = tokens[at];
  if (!token || at >= end) return { frame: 'end', at, cueTo, particle };
  // "said there were 9,500": no noun phrase, but a clause.
  if (token.lower === 'there' && verbFrom(scene, at + 1)?.form === 'finite')
    return { frame: 'clause', at, cueTo, particle };
  if (TIME.test(token.lower) || (scene.timeEnd[at] ?? 0) > at) return { frame: 'end', at, cueTo, particle };
  const noun = nounFrom(scene, at);
  if (noun) {
    const found = nounFrame(scene, verb, at, noun.to, end);
    const voiced =
      (found.frame === 'np+that' || found.frame === 'np+wh') &&
      found.at === noun.to &&
      noun.kind === 'common' &&
      !ADDRESSED.has(verb.lemma);
    return { ...found, cueTo: voiced ? noun.to : cueTo, particle };
  }
  if (token.lower === 'as' || token.lower === 'like') return { frame: 'as', at, cueTo, particle };
  // "expect between 8 and 15 people": before a number the preposition counts.
  if (/^(?:between|about|around|over|under)$/.test(token.lower) && tokens[at + 1]?.pos === 'NUM')
    return { frame: 'np', at, cueTo, particle };
  if (token.pos === 'ADP' || token.lower === 'to') return { frame: `pp:${token.lower}`, at: at + 1, cueTo, particle };
  if (token.pos === 'ADJ') return { frame: 'adj', at, cueTo, particle };
  return { frame: 'end', at, cueTo, particle };
}

/** A frame that its first token gives away: that, a quotation, a colon, a question word, a further verb. */
function frameAt(scene: Scene, at: number, end: number): { frame: Frame; at: number } | null {
  const token = scene.tokens[at];
  if (!token || at >= end) return null;
  if (quotationFrom(scene, at)) return { frame: 'quote', at };
  if ((token.text === ',' || token.text === ':') && quotationFrom(scene, at + 1)) return { frame: 'quote', at: at + 1 };
  if (token.text === ':') return { frame: 'colon', at: at + 1 };
  if (token.lower === 'that' && (scene.phrases.nounAt[at] ?? -1) < 0) return { frame: 'that', at };
  if (WH.has(token.lower) && !nounFrom(scene, at)) return { frame: 'wh', at };
  const verb = verbFrom(scene, at);
  if (verb?.form === 'infinitive') return { frame: 'inf', at };
  if (verb?.form === 'gerund') return { frame: 'ing', at };
  return null;
}

/** A noun phrase follows: is it the object, the one addressed, or the subject of a clause without "that"? */
function nounFrame(scene: Scene, verb: VerbGroup, at: number, to: number, end: number): { frame: Frame; at: number } {
  const { tokens } = scene;
  if (finiteAfter(scene, to, end)) return { frame: 'clause', at };
  let next = to;
  while (next < end && (scene.timeEnd[next] ?? 0) > next) next = scene.timeEnd[next]!;
  while (next < end && (TIME.test(tokens[next]!.lower) || tokens[next]!.pos === 'ADV')) next++;
  const direct = frameAt(scene, next, end) ?? frameAt(scene, skipSetting(scene, next, end), end);
  if (direct?.frame === 'quote' && NAMING.has(verb.lemma)) return { frame: 'np+quote', at };
  // "said the plan “cannot work”": no comma, so that the noun phrase is the first part of what was said.
  if (direct?.frame === 'quote' && direct.at === to && !ADDRESSED.has(verb.lemma)) return { frame: 'clause', at };
  if (direct && direct.frame !== 'ing' && !(direct.frame === 'inf' && direct.at !== next))
    return {
      frame: direct.frame === 'colon' ? 'np+quote' : `np+${direct.frame}`,
      at: direct.frame === 'inf' ? at : direct.at,
    };
  const second = nounFrom(scene, next);
  if (second && finiteAfter(scene, second.to, end)) return { frame: 'np+clause', at: next };
  const token = tokens[to];
  if (token && to < end && (token.lower === 'as' || token.lower === 'of' || token.lower === 'for'))
    return { frame: `np+${token.lower}`, at };
  return { frame: 'np', at };
}

/** Whether a finite verb follows a noun phrase, with no more than prepositional phrases or adverbs between. */
export function finiteAfter(scene: Scene, from: number, end: number): boolean {
  const { tokens } = scene;
  let at = from;
  for (let guard = 0; guard < 8 && at < end; guard++) {
    const verb = verbFrom(scene, at);
    // "an interview published on Sunday": the participle is no main verb.
    if (verb && at > from && GIVEN.test(tokens[at]!.lower) && tokens[verb.to]?.pos === 'ADP') {
      at = verb.to;
      continue;
    }
    if (verb) return verb.form === 'finite' && tokens[at - 1]!.text !== ',';
    const token = tokens[at]!;
    const noun = token.pos === 'ADP' || token.lower === 'and' ? nounFrom(scene, at + 1) : undefined;
    if (noun) at = noun.to;
    else if (token.pos === 'ADV') at++;
    else return false;
  }
  return false;
}

/** What is done with an interview or a letter. */
const GIVEN = /^(?:published|broadcast|aired|posted|released|recorded|given|sent|issued|circulated)$/;

/** Whether a comma opens or closes more of the setting before "that". */
function aside(scene: Scene, comma: number, end: number): boolean {
  const next = scene.tokens[comma + 1];
  if (!next || comma + 1 >= end) return false;
  if (next.lower === 'that' && scene.tokens[comma + 2]?.pos !== 'VERB') return true;
  const noun = SETTING.has(next.lower) ? nounFrom(scene, comma + 2) : undefined;
  if (!noun) return false;
  let at = noun.to;
  while (scene.tokens[at]?.lower === 'of' && nounFrom(scene, at + 1)) at = nounFrom(scene, at + 1)!.to;
  return scene.tokens[at]?.text === ',' && scene.tokens[at + 1]?.lower === 'that';
}

/** Steps over time and place ("Friday in a speech to the chamber"); gives the token after it. */
export function skipSetting(scene: Scene, from: number, end: number): number {
  const { tokens } = scene;
  let at = from;
  while (at < end && at - from < REACH) {
    const token = tokens[at]!;
    const time = scene.timeEnd[at] ?? 0;
    if (time > at) {
      at = time;
      continue;
    }
    const noun = nounFrom(scene, at);
    if (TIME.test(token.lower) && (!noun || TIME_NOUN.test(tokens[noun.head]!.lower) || noun.head === at)) {
      at = noun ? noun.to : at + 1;
      continue;
    }
    if (token.pos === 'ADV' && !WH.has(token.lower)) {
      at++;
      continue;
    }
    const governed =
      SETTING.has(token.lower) || (at > from && token.lower === 'of') || (at > from && token.lower === 'and')
        ? nounFrom(scene, at + 1)
        : undefined;
    if (governed) {
      at = governed.to;
      continue;
    }
    // "in an interview published on Sunday", "in June, at the opening of the port, that …": still the setting.
    if (at > from && (GIVEN.test(token.lower) || (token.text === ',' && aside(scene, at, end)))) {
      at++;
      continue;
    }
    break;
  }
  return at;
}
