import type { Attribution, Mentions, Phrases, Token, Tokens } from '../../stages.ts';
import { accordingTo, asReportedBy } from './according.ts';
import { continueQuotations } from './continuing.ts';
import { chars, type Draft, step } from './draft.ts';
import { labelled } from './labelled.ts';
import { reported } from './reporting.ts';
import { type Scene, sceneOf } from './scene.ts';

/**
 * What a cue inside what somebody said must reach to be proposed. Words that report speech are worth having there;
 * attitudes seldom are (PolNeAR's annotators marked one in fifty), and least of all in quotation marks.
 */
const NESTED = { speech: 0.74, speechQuoted: 0.86, attitude: 0.76, attitudeQuoted: 0.92 };

/** What a relative clause must reach: at all, and inside what somebody said. */
const LEAST_RELATIVE = 0.8;
const SURE = 0.95;

/** Attributions by rules over phrases and quotations: an `Attribute` function (see stages.ts). */
export function attributeByRules(tokens: Tokens, phrases: Phrases, mentions: Mentions): Attribution[] {
  const scene = sceneOf(tokens, phrases, mentions);
  const drafts = chosen(scene, proposals(scene));
  continueQuotations(scene, drafts);
  // Quotations that were given to a speaker just now hold cues too.
  return chosen(scene, drafts).map((draft) => finished(tokens, draft));
}

function proposals(scene: Scene): Draft[] {
  const out: Draft[] = [];
  const { tokens, sentences, verbs } = scene;
  verbs.forEach((verb, v) => {
    const draft = tokens[verb.head]!.lower === 'according' ? null : reported(scene, v);
    if (draft) out.push(draft);
  });
  for (const token of tokens) {
    const draft =
      token.lower === 'according'
        ? accordingTo(scene, token.i)
        : token.lower === 'by'
          ? asReportedBy(scene, token.i)
          : null;
    if (draft) out.push(draft);
  }
  for (let i = 0; i < sentences.length; i++) {
    const draft = labelled(scene, i);
    if (draft) out.push(draft);
  }
  return out.sort((a, b) => a.cue[0]!.from - b.cue[0]!.from);
}

/** Leaves out weak cues inside another's content, and what overlaps without lying inside. */
function chosen(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const { tokens, quoteAt } = scene;
  const covered = new Uint8Array(tokens.length + 1);
  for (const { content } of drafts) for (const piece of content) covered.fill(1, piece.from, piece.to);
  return drafts.filter((draft) => {
    const at = draft.cue[0]!.from;
    if (!covered[at])
      return !(draft.rule === 'attitude' && draft.confidence < LEAST_RELATIVE && isRelative(scene, draft));
    const quoted = (quoteAt[at] ?? -1) >= 0;
    const least =
      draft.rule === 'attitude'
        ? quoted
          ? NESTED.attitudeQuoted
          : NESTED.attitude
        : quoted
          ? NESTED.speechQuoted
          : NESTED.speech;
    return draft.confidence >= least && draft.source.length > 0 && !ownVoice(tokens, draft) && !aside(scene, draft);
  });
}

/** Attitudes in a relative clause or a participle ("people who want", "for opposing the plan"): no statement of anybody's. */
function aside(scene: Scene, draft: Draft): boolean {
  const verb = scene.verbs[scene.phrases.verbAt[draft.cue[0]!.from] ?? -1];
  return (
    (draft.rule === 'attitude' && verb?.form === 'gerund') || (draft.confidence < SURE && isRelative(scene, draft))
  );
}

/** Whether a relative pronoun is all that stands as source ("the group that called the march"). */
const isRelative = ({ tokens }: Scene, { source }: Draft): boolean =>
  source.some(({ from, to }) => to - from === 1 && /^(?:who|which|that)$/.test(tokens[from]!.lower));

/** "I think", "we said": inside somebody's words the first person is that somebody. */
const ownVoice = (tokens: readonly Token[], { source }: Draft): boolean =>
  source.some(({ from, to }) => to - from === 1 && /^(?:i|we|you)$/.test(tokens[from]!.lower));

function finished({ text, tokens }: Tokens, draft: Draft): Attribution {
  const cue = draft.cue.map((span) => chars(tokens, span));
  return {
    source: draft.source.map((span) => chars(tokens, span)),
    cue,
    content: draft.content.map((span) => chars(tokens, span)).sort((a, b) => a.start - b.start),
    confidence: Math.round(100 * draft.confidence) / 100,
    why: [...draft.why, step(draft.rule, 'these words report what somebody says, thinks or wants', text, cue[0]!)],
  };
}
