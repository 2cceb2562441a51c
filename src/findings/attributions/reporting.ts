import type { NounPhrase, Quotation, Span, VerbGroup } from '../../stages.ts';
import type { Complement } from './complement.ts';
import { objectEnd, span, utteranceEnd, utteranceStart } from './content.ts';
import { cueRate, frameKey, verbKey } from './cue-rate.ts';
import type { Draft, Rule } from './draft.ts';
import { complementOf, finiteAfter, skipSetting } from './frames.ts';
import { nounFrom, quotationFrom, quotationTo, type Scene } from './scene.ts';
import { sourceAfter, sourceBefore } from './source.ts';

/** Verb groups below this share are no cue. */
const LEAST = 0.58;
/** Verbs that are a cue this often without an object report speech, and can stand after or amid what was said. */
const SPEECH = 0.55;

/** … and in this share may stand amid it without quotation marks. */
const AMID = 0.75;

/** One verb group as a cue: what it takes, who its subject is, how sure. */
interface Cue {
  readonly verb: VerbGroup;
  readonly v: number;
  readonly complement: Complement;
  readonly rate: number;
  readonly speech: boolean;
  readonly subject: NounPhrase | null;
  readonly from: number;
  readonly end: number;
}

/** The attribution that a verb group is the cue of, or null. */
export function reported(scene: Scene, v: number): Draft | null {
  const cue = cueOf(scene, v);
  if (!cue) return null;
  return cue.verb.voice === 'passive'
    ? passive(scene, cue)
    : (broken(scene, cue) ?? parenthetical(scene, cue) ?? leading(scene, cue));
}

function cueOf(scene: Scene, v: number): Cue | null {
  const verb = scene.verbs[v]!;
  const head = scene.tokens[verb.head]!;
  if (head.pos === 'AUX') return null;
  if (verb.form === 'finite' && verb.from === verb.head && noVerb(scene, verb)) return null;
  const complement = complementOf(scene, verb);
  const key = verbKey(verb, complement);
  const rate = cueRate(key, frameKey(verb, complement));
  const speech = cueRate(key, 'end') >= SPEECH;
  if (rate < LEAST && !speech) return null;
  const clause = scene.phrases.clauses[v]!;
  const subject =
    aroundAside(scene, verb) ??
    sharedWithCue(scene, v) ??
    (clause.subject === null ? null : scene.nouns[clause.subject]!);
  const sentence = scene.sentences[head.sentence]!;
  // Inside a quotation nothing reaches past its closing mark.
  const quotation = scene.quotations[scene.quoteAt[verb.head] ?? -1];
  const from = quotation ? Math.max(sentence.from, quotation.from + 1) : sentence.from;
  const end = quotation ? Math.min(sentence.to, quotation.closed ? quotation.to - 1 : quotation.to) : sentence.to;
  return { verb, v, complement, rate, speech, subject, from, end };
}

/**
 * The subject before an aside that ends at the verb: "Fenn (Tide Party) said", "Lenz, who had not said why she left, said".
 * Null where no such aside ends there.
 */
function aroundAside(scene: Scene, verb: VerbGroup): NounPhrase | null {
  const { tokens, phrases, nouns } = scene;
  const closer = tokens[verb.from - 1];
  if (!closer || (closer.text !== ',' && closer.text !== ')')) return null;
  const first = scene.sentences[closer.sentence]!.from;
  for (let i = closer.i - 1; i > first; i--) {
    const opens =
      closer.text === ')'
        ? tokens[i]!.text === '('
        : tokens[i]!.text === ',' && /^(?:who|which|whose)$/.test(tokens[i + 1]!.lower);
    if (!opens) continue;
    const noun = nouns[phrases.nounAt[i - 1] ?? -1];
    if (noun?.to !== i) return null;
    // "Ana Kovar, 34, whose rent …": an age stands between.
    const named =
      noun.kind === 'number' && tokens[noun.from - 1]?.text === ',' ? nouns[phrases.nounAt[noun.from - 2] ?? -1] : noun;
    return named ?? noun;
  }
  return null;
}

/**
 * "Kovar said the ferries were ready and added that …", "…, adding that …": the subject of the cue before it, not of the
 * clause that cue reports. Null where the verb is no such second cue.
 */
function sharedWithCue(scene: Scene, v: number): NounPhrase | null {
  const { tokens, verbs, phrases, nouns } = scene;
  const verb = verbs[v]!;
  const before = tokens[verb.from - 1];
  const second =
    verb.form === 'gerund'
      ? before?.text === ',' || before?.pos === 'CCONJ'
      : verb.form === 'finite' && before?.pos === 'CCONJ';
  if (!second) return null;
  for (let k = v - 1; k >= 0; k--) {
    const other = verbs[k]!;
    if (tokens[other.head]!.sentence !== tokens[verb.head]!.sentence) break;
    if (other.form !== 'finite' || scene.quoteAt[other.head] !== scene.quoteAt[verb.head]) continue;
    const complement = complementOf(scene, other);
    if (cueRate(verbKey(other, complement), frameKey(other, complement)) < LEAST) continue;
    const index = phrases.clauses[k]!.subject;
    const noun = index === null ? undefined : nouns[index];
    if (noun && noun.to <= other.from) return noun;
  }
  return null;
}

/** Words that before "of" are nouns ("similar promises of reform"). */
const NOUN_TOO = new Set(
  'promise claim report call plan demand attack hope fear pledge view sign vote offer order poll note request show display estimate charge'.split(
    ' ',
  ),
);

/** Nouns that the tagger took for verbs ("under the cover of calls for"), and bare infinitives ("let them know"). */
function noVerb({ tokens, phrases, nouns, verbs }: Scene, { from, lemma, head }: VerbGroup): boolean {
  const before = tokens[from - 1];
  if (!before || before.sentence !== tokens[from]!.sentence) return false;
  if (tokens[head + 1]?.lower === 'of' && NOUN_TOO.has(lemma)) return true;
  if (before.pos === 'ADP' || before.pos === 'DET' || before.pos === 'ADJ') return true;
  if (tokens[head]!.lower !== lemma) return false;
  const noun = nouns[phrases.nounAt[from - 1] ?? -1];
  const above = verbs[phrases.verbAt[(noun?.from ?? 0) - 1] ?? -1];
  return !!above && /^(?:let|make|help|have|watch|see|hear|bid)$/.test(above.lemma) && above.to === noun?.from;
}

const draft = (rule: Rule, source: Span[], cue: Span, content: Span[], confidence: number): Draft => ({
  rule,
  source,
  cue: [cue],
  content,
  confidence,
  why: [],
});
const cueSpan = ({ verb, complement }: Cue): Span => ({ from: verb.from, to: complement.cueTo });

/** "…," Kovar said. "…" and "…," said Kovar: a quotation ends straight before the source or the inverted cue. */
function broken(scene: Scene, cue: Cue): Draft | null {
  if (cue.verb.form !== 'finite' || !(cue.speech || cue.rate >= 0.8)) return null;
  const placed = placeSource(scene, cue);
  if (!placed) return null;
  const { right } = placed;
  const { source, left } = capitalsBefore(scene, placed);
  const before =
    quotationTo(scene, left) ?? (scene.tokens[left - 1]?.text === ',' ? quotationTo(scene, left - 1) : undefined);
  if (!before || !utters(scene, before) || !sameSentence(scene, before, left)) return null;
  const content = [leadIn(scene, before, cue.from)];
  const goesOn = after(scene, right, cue.end);
  if (goesOn) content.push(goesOn);
  return draft('beside a quotation', [source], cueSpan(cue), content, Math.max(cue.rate, 0.9));
}

/** "…," Harbour Watch chair Ana Kovar said: capitals between the quotation and the source belong to the source, however tagged. */
function capitalsBefore(scene: Scene, { source, left }: Placed): { source: Span; left: number } {
  if (source.from !== left) return { source, left };
  let from = left;
  while (left - from < 4 && /^\p{Lu}/u.test(scene.tokens[from - 1]?.text ?? '')) from--;
  return from < left && quotationTo(scene, from) ? { source: { from, to: source.to }, left: from } : { source, left };
}

/** "Why now?" Kovar asked: a question or an exclamation in quotation marks ends a sentence for the splitter, not for the writer. */
function sameSentence({ tokens, sentences }: Scene, quotation: Quotation, at: number): boolean {
  const last = tokens[quotation.to - 1]!;
  const here = tokens[at]!;
  if (last.sentence === here.sentence) return true;
  return (
    sentences[last.sentence]!.paragraph === sentences[here.sentence]!.paragraph &&
    /^[?!]$/.test(tokens[quotation.to - 2]?.text ?? '')
  );
}

/** The quotation with the words before it in its sentence that it completes ("The plan is “bold,” Kovar said"). */
function leadIn(scene: Scene, quotation: Quotation, from: number): Span {
  const start = quotation.from <= from ? quotation.from : utteranceStart(scene, from, quotation.from);
  const gap = scene.tokens[quotation.from - 1];
  const separate = gap && (gap.text === ',' || gap.text === ':');
  return { from: separate ? quotation.from : start, to: quotation.to };
}

/** A quotation that goes on after the cue in the same sentence, over a comma and a setting. */
function after(scene: Scene, right: number, end: number): Span | null {
  let at = skipSetting(scene, right, end);
  if (/^[,:]$/.test(scene.tokens[at]?.text ?? '')) at++;
  const quotation = at < end ? quotationFrom(scene, at) : undefined;
  return quotation ? { from: quotation.from, to: quotation.to } : null;
}

/** Whether a quotation is somebody's words rather than a title or a single quoted term. */
export const utters = (scene: Scene, { from, to }: Quotation): boolean =>
  to - from > 4 || /^[.,!?]$/.test(scene.tokens[to - 2]?.text ?? '');

interface Placed {
  readonly source: Span;
  /** First token of source and cue together. */
  readonly left: number;
  /** Token after source and cue. */
  readonly right: number;
}

/** The source beside a finite cue: its subject to the left, or, inverted, the noun phrase to the right. */
function placeSource(scene: Scene, { verb, complement, subject, end }: Cue): Placed | null {
  const left = scene.tokens[verb.from - 1];
  const opensAlone =
    !left ||
    left.text === ',' ||
    quotationTo(scene, verb.from) !== undefined ||
    verb.from === scene.sentences[scene.tokens[verb.head]!.sentence]!.from;
  if (opensAlone && !(subject && left?.text === ',' && subject.to < verb.from && apposed(scene, subject, verb))) {
    const source = nounFrom(scene, complement.cueTo) ? sourceAfter(scene, complement.cueTo, end) : null;
    if (source) return { source, left: verb.from, right: source.to };
  }
  if (!subject || subject.to > verb.from) return null;
  const source = sourceBefore(scene, subject, verb);
  return { source, left: source.from, right: complement.cueTo };
}

/** Whether the comma before a verb closes something that the subject opened ("Popp, a diplomat, said"). */
function apposed({ tokens }: Scene, subject: NounPhrase, verb: VerbGroup): boolean {
  const opener = tokens[subject.to]?.text === ',' && subject.to < verb.from - 1;
  const previous = tokens[subject.from - 1];
  return (
    opener &&
    (!previous || previous.sentence !== tokens[verb.head]!.sentence || previous.text === ',' || previous.pos !== 'ADP')
  );
}

/** "The plan, Kovar said, is dead" and "The plan is dead, the minister said in Vessaly": no quotation marks, commas. */
function parenthetical(scene: Scene, cue: Cue): Draft | null {
  const { tokens } = scene;
  if (cue.verb.form !== 'finite' || cueRate(verbKey(cue.verb, cue.complement), 'end') < AMID) return null;
  const placed = placeSource(scene, cue);
  if (!placed) return null;
  const { source, left, right } = placed;
  const opener = tokens[left - 1];
  const asLed = opener?.lower === 'as' && left - 1 >= cue.from;
  const start = asLed ? left - 1 : left;
  const comma = tokens[start - 1]?.text === ',' && start - 1 > cue.from;
  if (!comma && !(asLed && start === cue.from)) return null;
  const rest = skipSetting(scene, right, cue.end);
  const inverted = source.from >= cue.verb.head;
  if (!inverted && !SETTING.test(cue.complement.frame)) return null;
  if (inverted && rest < cue.end && tokens[rest]!.pos !== 'PUNCT') return null;
  if (asLed && rest < cue.end && tokens[rest]!.pos !== 'PUNCT') return null;
  const from = comma ? utteranceStart(scene, cue.from, start - 1) : start;
  const content = comma ? span(from, start - 1) : [];
  if (tokens[rest]?.text === ',' && rest + 1 < cue.end && tokens[rest + 1]!.pos !== 'CCONJ') {
    content.push(...span(rest + 1, utteranceEnd(scene, rest + 1, cue.end)));
  }
  if (comma && content.length === 1 && !asserts(scene, content[0]!)) return null;
  if (content.length === 0 || content[0]!.to - content[0]!.from < 2) return null;
  return draft('parenthetical', [source], cueSpan(cue), content, Math.min(0.9, Math.max(cue.rate, 0.75)));
}

/** Frames of a cue with nothing after it but time, place and company. */
const SETTING = /^(?:end|pp:(?:in|at|on|during|to|after|before|from|through|by|outside|following))$/;

/** Whether a stretch holds a finite verb that no subordinating word at its head takes away ("After the vote was lost, …"). */
function asserts({ tokens, phrases, verbs }: Scene, { from, to }: Span): boolean {
  if (/^(?:after|before|while|when|although|though|if|since|until|despite|as|because)$/.test(tokens[from]!.lower)) {
    for (let i = from; i < to; i++)
      if (tokens[i]!.text === ',') return asserts({ tokens, phrases, verbs } as Scene, { from: i + 1, to });
    return false;
  }
  for (let i = from; i < to; i++) if (verbs[phrases.verbAt[i] ?? -1]?.form === 'finite') return true;
  return false;
}

const UTTERED = /^(?:that|clause|wh|np\+that|np\+clause|np\+wh)$/;
const QUOTED = /^(?:quote|colon|np\+quote)$/;

/** The cue stands before its content: said that, told X that, wants to, called for, criticised, said: "…". */
function leading(scene: Scene, cue: Cue): Draft | null {
  const { complement, rate, verb } = cue;
  if (rate < LEAST) return null;
  const end = beforeMain(scene, cue);
  const { frame } = complement;
  let content: Span[] = [];
  let cueEnd = complement.cueTo;
  if (QUOTED.test(frame)) content = quoted(scene, complement.at, end);
  else if (UTTERED.test(frame)) content = span(complement.at, utteranceEnd(scene, complement.at, end));
  else if (frame.startsWith('pp:')) {
    cueEnd = complement.at;
    content = span(complement.at, objectEnd(scene, complement.at, end));
  } else if (frame !== 'end' && !addressee(scene, cue))
    content = span(complement.at, objectEnd(scene, complement.at, end));
  if (content.length === 0) return null;
  if (verb.form === 'infinitive') return governed(scene, cue, cueEnd, content);
  return draft(
    UTTERED.test(frame) ? 'reported clause' : QUOTED.test(frame) ? 'before a quotation' : 'attitude',
    subjectSource(scene, cue),
    { from: verb.from, to: cueEnd },
    content,
    rate,
  );
}

/** "told them": with no more said, the object is who was told, and what was said stands elsewhere. */
const addressee = ({ nouns, phrases }: Scene, { verb, complement }: Cue): boolean =>
  /^np(?:\+of|\+for)?$/.test(complement.frame) &&
  /^(?:tell|inform|remind|assure|reassure|notify)$/.test(verb.lemma) &&
  /^(?:name|pronoun)$/.test(nouns[phrases.nounAt[complement.at] ?? -1]?.kind ?? '');

/** Where the main clause begins after a participle at the head of a sentence ("Asked whether …, Kovar paused"), else the end. */
function beforeMain(scene: Scene, { verb, from, end }: Cue): number {
  if (verb.form === 'finite' || verb.form === 'infinitive' || verb.from > from + 1) return end;
  for (let at = verb.to; at < end; at++) {
    const quotation = quotationFrom(scene, at);
    if (quotation) at = quotation.to;
    const noun = scene.tokens[at]?.text === ',' ? nounFrom(scene, at + 1) : undefined;
    if (noun && finiteAfter(scene, noun.to, end)) return at;
  }
  return end;
}

function quoted(scene: Scene, at: number, end: number): Span[] {
  const quotation = quotationFrom(scene, at);
  if (!quotation) return span(at, utteranceEnd(scene, at, end));
  const to = quotation.to >= end ? quotation.to : utteranceEnd(scene, quotation.to, end);
  // Words after the quotation belong to the utterance unless a mark in or after it parts them.
  const parted =
    quotation.to >= end ||
    /^[.,!?]$/.test(scene.tokens[quotation.to - 2]?.text ?? '') ||
    scene.tokens[quotation.to]!.pos === 'PUNCT';
  return [{ from: at, to: parted ? quotation.to : Math.max(to, quotation.to) }];
}

/**
 * "continued to call for", "took to the floor to say": the cue reaches from the governing finite verb to the infinitive.
 * Where the governing verb is a cue that takes an infinitive as content, its own attribution holds this one.
 */
function governed(scene: Scene, cue: Cue, cueEnd: number, content: Span[]): Draft | null {
  const { tokens, verbs, phrases, nouns } = scene;
  const { verb, v } = cue;
  const main = verbs[v - 1];
  if (main?.form !== 'finite' || verb.from - main.to > 6 || cue.rate < 0.7) return null;
  for (let i = main.to; i < verb.from; i++) if (tokens[i]!.pos === 'PUNCT' || tokens[i]!.pos === 'CCONJ') return null;
  const above = complementOf(scene, main);
  const holds = above.frame === 'inf' || above.frame === 'np+inf';
  if (holds && !ASPECT.has(main.lemma) && cueRate(verbKey(main, above), frameKey(main, above)) >= LEAST) return null;
  // "asked the court to say": the object, not the subject, is to speak.
  if (above.frame === 'np+inf' && !ASPECT.has(main.lemma)) return null;
  const index = phrases.clauses[v - 1]!.subject;
  const subject = index === null ? null : nouns[index]!;
  if (!subject || subject.to > main.from) return null;
  return draft(
    'reported clause',
    [sourceBefore(scene, subject, main)],
    { from: main.from, to: cueEnd },
    content,
    0.9 * cue.rate,
  );
}

/** Verbs that say how an act begins, goes on or ends, or whether it is done, rather than what is thought. */
const ASPECT = new Set(['continue', 'begin', 'start', 'try', 'go', 'fail', 'attempt', 'cease', 'proceed', 'use']);

/** The subject as source; for gerunds and infinitives the subject of the verb that they depend on. */
function subjectSource(scene: Scene, { verb, v, subject }: Cue): Span[] {
  if (subject && subject.to <= verb.from) return [sourceBefore(scene, subject, verb)];
  if (verb.form === 'finite') return [];
  const { sentence } = scene.tokens[verb.head]!;
  for (let k = v - 1; k >= 0; k--) {
    const other = scene.verbs[k]!;
    if (scene.tokens[other.head]!.sentence !== sentence) break;
    const index = scene.phrases.clauses[k]!.subject;
    if (index !== null && other.form === 'finite') return [sourceBefore(scene, scene.nouns[index]!, other)];
  }
  // "Praising the vote, she said": at the head of its sentence the subject is still to come.
  if (verb.from !== scene.sentences[sentence]!.from) return [];
  for (let k = v + 1; k < Math.min(scene.verbs.length, v + 6); k++) {
    const other = scene.verbs[k]!;
    if (scene.tokens[other.head]!.sentence !== sentence) break;
    const index = scene.phrases.clauses[k]!.subject;
    const noun = index === null ? undefined : scene.nouns[index];
    if (noun && other.form === 'finite' && scene.tokens[noun.from - 1]?.text === ',')
      return [sourceBefore(scene, noun, other)];
  }
  return [];
}

/** "was told that", "is expected to", "was criticised by": the agent is the source; the subject may be content. */
function passive(scene: Scene, cue: Cue): Draft | null {
  const { complement, rate, verb, subject } = cue;
  if (rate < LEAST) return null;
  const end = beforeMain(scene, cue);
  const { frame } = complement;
  if (frame === 'pp:by') {
    const source = sourceAfter(scene, complement.at, end);
    if (!source || !subject || subject.to > verb.from) return null;
    return draft('passive', [source], cueSpan(cue), [sourceBefore(scene, subject, verb)], rate);
  }
  if (UTTERED.test(frame))
    return draft('passive', [], cueSpan(cue), span(complement.at, utteranceEnd(scene, complement.at, end)), rate);
  if (frame === 'inf' || frame === 'as' || frame.startsWith('pp:')) {
    const content = span(complement.at, objectEnd(scene, complement.at, end));
    if (subject && subject.to <= verb.from) content.unshift(sourceBefore(scene, subject, verb));
    return content.length ? draft('passive', [], cueSpan(cue), content, rate) : null;
  }
  return null;
}
