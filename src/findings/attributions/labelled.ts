import type { Draft } from './draft.ts';
import { nounFrom, type Scene } from './scene.ts';

/** Names at the head of a paragraph that label a notice rather than a speaker. */
const NOTICE =
  /^(?:correction|update|updated|note|related|photo|video|watch|read|more|source|sources|image|editor|breaking|exclusive|opinion|analysis|poll|live|contact|tip|fact|verdict|conclusion|ruling)s?$/;
/** A label is short. */
const LONGEST = 6;

/** "KOVAR: We will see.": a transcript's line, or a headline, whose first words name the speaker. `s` is a sentence. */
export function labelled(scene: Scene, s: number): Draft | null {
  const { tokens, sentences } = scene;
  const first = sentences[s]!;
  if (sentences[s - 1]?.paragraph === first.paragraph) return null;
  const noun = nounFrom(scene, first.from);
  if (
    noun?.kind !== 'name' ||
    noun.to - noun.from > LONGEST ||
    tokens[noun.to]?.text !== ':' ||
    noun.to >= first.to - 3
  )
    return null;
  if (NOTICE.test(tokens[noun.head]!.lower) || NOTICE.test(tokens[noun.from]!.lower)) return null;
  const cue = { from: noun.to, to: noun.to + 1 };
  let last = s;
  while (sentences[last + 1]?.paragraph === first.paragraph) last++;
  const { to } = sentences[last]!;
  const alone = last === s && tokens[to - 1]!.text === '.';
  return {
    rule: 'labelled',
    source: [{ from: noun.from, to: noun.to }],
    cue: [cue],
    content: [{ from: cue.to, to: alone ? to - 1 : to }],
    confidence: 0.8,
    why: [],
  };
}
