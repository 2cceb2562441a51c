import type { NounPhrase, Span, VerbGroup } from '../../stages.ts';
import type { Cue } from './cue.ts';
import { nounFrom, quotationTo, type Scene } from './scene.ts';
import { sourceAfter, sourceBefore } from './source.ts';

/** A source and where it and its cue stand together. */
export interface Placed {
  readonly source: Span;
  /** First token of source and cue together. */
  readonly left: number;
  /** Token after source and cue. */
  readonly right: number;
}

/** The source beside a finite cue: its subject to the left, or, inverted, the noun phrase to the right. */
export function placeSource(scene: Scene, { verb, complement, subject, end }: Cue): Placed | null {
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
  // "said the farmer, who asked not to be named": a relative clause stands beside nothing that was said.
  if (!subject || subject.to > verb.from || /^(?:who|which|that)$/.test(left?.lower ?? '')) return null;
  const source = sourceBefore(scene, subject, verb);
  return { source, left: source.from, right: complement.cueTo };
}

/** Whether the comma before a verb closes something that the subject opened ("Kovar, a diplomat, said", "deputies of the Union, which …, said"). */
function apposed({ tokens }: Scene, subject: NounPhrase, verb: VerbGroup): boolean {
  let comma = subject.to;
  while (comma < verb.from - 1 && tokens[comma]!.text !== ',') comma++;
  const opener = comma < verb.from - 1;
  const previous = tokens[subject.from - 1];
  return (
    opener &&
    (!previous || previous.sentence !== tokens[verb.head]!.sentence || previous.text === ',' || previous.pos !== 'ADP')
  );
}
