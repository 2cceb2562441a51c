import type { Quotation, Sentence, Span } from '../../stages.ts';
import { cueOf, cueSpan } from './cue.ts';
import { type Draft, drafted } from './draft.ts';
import { type Scene, verbFrom } from './scene.ts';
import { sourceAfter, sourceBefore } from './source.ts';

/** Documents that a paragraph is quoted from. */
const DOCUMENT =
  /^(?:readout|statement|letter|transcript|communiqué|communique|memo|memorandum|declaration|email|e-mail|press|text|post|tweet)$/;

/**
 * The attribution of a quotation without a cue of its own that the sentence before it leads up to: one that ends in a
 * colon ("The letter says:"), or, for a quotation that fills its paragraph, one that names the document it is from.
 */
export function introduced(scene: Scene, quotation: Quotation): Draft | null {
  const { tokens, sentences } = scene;
  const own = sentences[tokens[quotation.from]!.sentence]!;
  const before = sentences[tokens[quotation.from]!.sentence - 1];
  if (before?.role !== 'body' || own.paragraph - before.paragraph > 1) return null;
  const content = [{ from: quotation.from, to: quotation.to }];
  if (tokens[before.to - 1]!.text === ':') return spoken(scene, before, content);
  return own.paragraph > before.paragraph && fills(scene, quotation) ? fromDocument(scene, before, content) : null;
}

/** "Here is what the Gazette says:" and then a paragraph without quotation marks. `s` is the sentence with the colon. */
export function leadsOn(scene: Scene, s: number): Draft | null {
  const { tokens, sentences, opensAt } = scene;
  const before = sentences[s]!;
  const next = sentences[s + 1];
  if (!next || before.role !== 'body' || next.role !== 'body' || tokens[before.to - 1]!.text !== ':') return null;
  if (next.paragraph !== before.paragraph + 1 || opensAt[next.from]! >= 0) return null;
  let last = s + 1;
  while (sentences[last + 1]?.paragraph === next.paragraph) last++;
  return spoken(scene, before, [{ from: next.from, to: sentences[last]!.to }]);
}

/** The last verb of speech before the colon is the cue, with nothing but a setting after it. */
function spoken(scene: Scene, sentence: Sentence, content: Span[]): Draft | null {
  const { tokens, verbs, phrases } = scene;
  for (let i = sentence.to - 1; i >= sentence.from; i--) {
    const v = phrases.verbAt[i]!;
    if (v < 0) continue;
    const verb = verbs[v]!;
    const cue = verb.form === 'finite' && verb.voice === 'active' ? cueOf(scene, v) : null;
    const quoted = (scene.quoteAt[verb.head] ?? -1) >= 0;
    if (!cue?.speech || quoted || !cue.subject || cue.subject.to > verb.from) return null;
    const { from: opener } = cue.subject;
    const what =
      tokens[opener]!.lower === 'what' ||
      tokens[opener - 1]?.lower === 'what' ||
      /^(?:end|colon|pp:|np)/.test(cue.complement.frame);
    if (!what) return null;
    const { from, to } = sourceBefore(scene, cue.subject, verb);
    const source = { from: tokens[from]!.lower === 'what' ? from + 1 : from, to };
    return drafted('before a quotation', [source], cueSpan(cue), content, 0.85);
  }
  return null;
}

/** "The following is taken from the readout": document and verb of the sentence before. */
function fromDocument(scene: Scene, sentence: Sentence, content: Span[]): Draft | null {
  const { tokens, phrases, nouns } = scene;
  let cue: Span | null = null;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (scene.quoteAt[i]! >= 0) return null;
    const verb = verbFrom(scene, i);
    if (verb?.form === 'finite') cue ??= { from: verb.from, to: verb.to };
    const noun = nouns[phrases.nounAt[i] ?? -1];
    if (!cue || noun?.from !== i || !DOCUMENT.test(tokens[noun.head]!.lower)) continue;
    const source = sourceAfter(scene, i, sentence.to);
    // Only "taken from the readout", "quoted from the letter": any other mention of a document leads up to nothing.
    if (!source || tokens[i - 1]!.lower !== 'from') return null;
    return drafted('before a quotation', [source], { from: cue.from, to: i }, content, 0.7);
  }
  return null;
}

/** Whether a quotation reaches to the end of its paragraph. */
function fills({ tokens, sentences }: Scene, quotation: Quotation): boolean {
  const last = sentences[tokens[quotation.to - 1]!.sentence]!;
  const next = sentences[tokens[quotation.to - 1]!.sentence + 1];
  return quotation.to >= last.to - 1 && next?.paragraph !== last.paragraph;
}
