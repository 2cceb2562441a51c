import { span, utteranceEnd, utteranceStart } from './content.ts';
import type { Draft } from './draft.ts';
import { quotationTo, type Scene } from './scene.ts';
import { sourceAfter } from './source.ts';

/** "According to X, …", "…, according to X": the token is "according". */
export function accordingTo(scene: Scene, i: number): Draft | null {
  const { tokens, sentences } = scene;
  if (tokens[i + 1]?.lower !== 'to') return null;
  const sentence = sentences[tokens[i]!.sentence]!;
  const source = sourceAfter(scene, i + 2, sentence.to);
  if (!source) return null;
  const cue = { from: i, to: i + 2 };
  const base = { source: [source], cue: [cue], confidence: 0.95, why: [] };
  const before = i - (tokens[i - 1]?.text === ',' ? 1 : 0);
  const opens = i === sentence.from || (i - sentence.from < 3 && tokens[i - 1]!.pos === 'CCONJ');
  if (opens) {
    const from = tokens[source.to]?.text === ',' ? source.to + 1 : source.to;
    const content = span(from, utteranceEnd(scene, from, sentence.to));
    return content.length ? { ...base, content } : null;
  }
  const quotation = quotationTo(scene, before) ?? quotationTo(scene, i);
  const from = quotation && quotation.from <= sentence.from ? quotation.from : utteranceStart(scene, sentence.from, before);
  const content = span(from, quotation ? quotation.to : before);
  return content.length ? { ...base, content } : null;
}
