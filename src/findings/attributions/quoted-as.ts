import type { VerbGroup } from '../../stages.ts';
import { utteranceEnd } from './content.ts';
import type { Cue } from './cue.ts';
import type { Draft } from './draft.ts';
import { leading } from './leading.ts';
import type { Scene } from './scene.ts';
import { sourceAfter, sourceBefore } from './source.ts';

/** How many verb groups may stand between "quoted" and "as saying". */
const BETWEEN = 2;

/**
 * "The Herald quoted an official as saying that …": two attributions, of which the one inside is the official's.
 * "Kovar was quoted by the Herald as saying that …": one, whose cue reaches to "saying". Undefined where neither stands
 * here; null where the verb belongs to the other's cue.
 */
export function quotedAs(scene: Scene, cue: Cue): Draft | null | undefined {
  const { verb, v } = cue;
  if (/^(?:quote|cite)$/.test(verb.lemma)) {
    const saying = sayingAfter(scene, v);
    if (!saying) return undefined;
    if (verb.voice === 'passive') return null;
    const draft = leading(scene, cue);
    return (
      draft && { ...draft, content: [{ from: verb.to, to: utteranceEnd(scene, saying.to, cue.end) }], confidence: 0.9 }
    );
  }
  if (!saysAs(scene, verb)) return undefined;
  for (let k = v - 1; k >= Math.max(0, v - 1 - BETWEEN); k--) {
    const quoting = scene.verbs[k]!;
    if (/^(?:quote|cite)$/.test(quoting.lemma) && sayingAfter(scene, k) === verb) return asSaying(scene, cue, k);
  }
  return undefined;
}

function asSaying(scene: Scene, cue: Cue, k: number): Draft | null {
  const { nouns, phrases, verbs } = scene;
  const quoting = verbs[k]!;
  const said = leading(scene, cue);
  if (!said) return null;
  if (quoting.voice === 'passive') {
    const subject = nouns[phrases.clauses[k]!.subject ?? -1];
    const source = subject && subject.to <= quoting.from ? [sourceBefore(scene, subject, quoting)] : [];
    return { ...said, source, cue: [{ from: quoting.from, to: cue.verb.to }] };
  }
  const source = sourceAfter(scene, quoting.to, cue.verb.from - 1);
  return { ...said, source: source ? [source] : [], cue: [{ from: cue.verb.from - 1, to: cue.verb.to }] };
}

function sayingAfter({ verbs, tokens }: Scene, v: number): VerbGroup | undefined {
  const { sentence } = tokens[verbs[v]!.head]!;
  for (let k = v + 1; k <= v + 1 + BETWEEN; k++) {
    const verb = verbs[k];
    if (!verb || tokens[verb.head]!.sentence !== sentence) return undefined;
    if (saysAs({ tokens }, verb)) return verb;
  }
  return undefined;
}

const saysAs = ({ tokens }: Pick<Scene, 'tokens'>, { form, lemma, from }: VerbGroup): boolean =>
  form === 'gerund' && /^(?:say|tell)$/.test(lemma) && tokens[from - 1]?.lower === 'as';
