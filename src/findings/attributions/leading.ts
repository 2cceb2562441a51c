import type { Span } from '../../stages.ts';
import { objectEnd, span, utteranceEnd } from './content.ts';
import { type Cue, cueSpan, LEAST } from './cue.ts';
import { cueRate, frameKey, verbKey } from './cue-rate.ts';
import { type Draft, drafted } from './draft.ts';
import { complementOf, finiteAfter } from './frames.ts';
import { nounFrom, quotationFrom, type Scene } from './scene.ts';
import { sourceAfter, sourceBefore } from './source.ts';

const UTTERED = /^(?:that|clause|wh|np\+that|np\+clause|np\+wh)$/;
const QUOTED = /^(?:quote|colon|np\+quote)$/;

/** The cue stands before its content: said that, told X that, wants to, called for, criticised, said: "…". */
export function leading(scene: Scene, cue: Cue): Draft | null {
  const { complement, rate, verb } = cue;
  if (rate < LEAST) return null;
  const end = Math.min(beforeMain(scene, cue), relativeTo(scene, cue));
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
  return drafted(
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

/** "Kovar, who said that …, has left": what a relative clause after a comma reports ends before the main verb. */
function relativeTo({ tokens, phrases, verbs, quotations, opensAt }: Scene, { verb, complement, end }: Cue): number {
  if (!/^(?:who|which)$/.test(tokens[verb.from - 1]?.lower ?? '') || tokens[verb.from - 2]?.text !== ',') return end;
  for (let at = complement.at; at < end; at++) {
    const quotation = quotations[opensAt[at] ?? -1];
    if (quotation) at = quotation.to;
    if (tokens[at]?.text === ',' && verbs[phrases.verbAt[at + 1] ?? -1]?.form === 'finite') return at;
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
  return drafted(
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
export function passive(scene: Scene, cue: Cue): Draft | null {
  const { complement, rate, verb, subject } = cue;
  if (rate < LEAST) return null;
  const end = beforeMain(scene, cue);
  const { frame } = complement;
  if (frame === 'pp:by') {
    const source = sourceAfter(scene, complement.at, end);
    if (!source || !subject || subject.to > verb.from) return null;
    return drafted('passive', [source], cueSpan(cue), [sourceBefore(scene, subject, verb)], rate);
  }
  if (UTTERED.test(frame)) {
    // "was told by villagers that …": what the agent said follows.
    const agent = scene.tokens[complement.cueTo]?.lower === 'by' ? sourceAfter(scene, complement.cueTo + 1, end) : null;
    if (agent && agent.to <= complement.at)
      return drafted(
        'passive',
        [agent],
        cueSpan(cue),
        span(complement.at, utteranceEnd(scene, complement.at, end)),
        rate,
      );
    return drafted('passive', [], cueSpan(cue), span(complement.at, utteranceEnd(scene, complement.at, end)), rate);
  }
  if (frame === 'inf' || frame === 'as' || frame.startsWith('pp:')) {
    const content = span(complement.at, objectEnd(scene, complement.at, end));
    if (subject && subject.to <= verb.from) content.unshift(sourceBefore(scene, subject, verb));
    return content.length ? drafted('passive', [], cueSpan(cue), content, rate) : null;
  }
  return null;
}
