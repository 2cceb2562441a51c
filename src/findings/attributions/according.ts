import type { Span } from '../../stages.ts';
import { span, utteranceEnd, utteranceStart } from './content.ts';
import { cueRate } from './cue-rate.ts';
import type { Draft } from './draft.ts';
import { quotationTo, type Scene } from './scene.ts';
import { sourceAfter } from './source.ts';

/** "According to X, …", "…, according to X": the token is "according". */
export function accordingTo(scene: Scene, i: number): Draft | null {
  const { tokens, sentences } = scene;
  if (tokens[i + 1]?.lower !== 'to') return null;
  const sentence = sentences[tokens[i]!.sentence]!;
  const opens = i === sentence.from || (i - sentence.from < 3 && tokens[i - 1]!.pos === 'CCONJ');
  const source = sourceAfter(scene, i + 2, sentence.to, opens);
  if (!source) return null;
  const from = tokens[source.to]?.text === ',' ? source.to + 1 : source.to;
  const content = opens ? span(from, utteranceEnd(scene, from, sentence.to)) : saidBefore(scene, i, sentence.from);
  return content.length
    ? { rule: 'according to', source: [source], cue: [{ from: i, to: i + 2 }], content, confidence: 0.95, why: [] }
    : null;
}

/** "…, as first reported by X": the token is "by", after "as" and a participle that reports. */
export function asReportedBy(scene: Scene, i: number): Draft | null {
  const { tokens, sentences } = scene;
  const verb = tokens[i - 1];
  const sentence = sentences[tokens[i]!.sentence]!;
  if (verb?.pos !== 'VERB' || cueRate(verb.lemma, 'end') < 0.55) return null;
  const as = tokens[i - 2]?.lower === 'as' ? i - 2 : tokens[i - 3]?.lower === 'as' ? i - 3 : -1;
  if (as <= sentence.from) return null;
  const source = sourceAfter(scene, i + 1, sentence.to);
  const content = source ? saidBefore(scene, as, sentence.from) : [];
  if (!source || content.length === 0) return null;
  return {
    rule: 'as reported by',
    source: [source],
    cue: [{ from: as, to: i + 1 }],
    content,
    confidence: 0.9,
    why: [],
  };
}

/** What was said before a cue that closes its sentence: the quotation that ends there, or the clause. */
function saidBefore(scene: Scene, at: number, from: number): Span[] {
  const before = at - (scene.tokens[at - 1]?.text === ',' ? 1 : 0);
  const quotation = quotationTo(scene, before) ?? quotationTo(scene, at);
  const start = quotation && quotation.from <= from ? quotation.from : utteranceStart(scene, from, before);
  return span(start, quotation ? quotation.to : before);
}
