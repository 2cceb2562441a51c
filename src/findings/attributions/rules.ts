import type { Attribution, Mentions, Phrases, Token, Tokens } from '../../stages.ts';
import { accordingTo, asReportedBy } from './according.ts';
import { continueQuotations } from './continuing.ts';
import { chars, type Draft, step } from './draft.ts';
import { labelled } from './labelled.ts';
import { reported } from './reporting.ts';
import { type Scene, sceneOf } from './scene.ts';

/** What a cue inside what somebody said must reach to be proposed: in reported words, and in quoted ones. */
const NESTED = 0.74;
const NESTED_IN_QUOTATION = 0.86;

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
function chosen({ tokens, quoteAt }: Scene, drafts: readonly Draft[]): Draft[] {
  const covered = new Uint8Array(tokens.length + 1);
  for (const { content } of drafts) for (const piece of content) covered.fill(1, piece.from, piece.to);
  return drafts.filter((draft) => {
    const at = draft.cue[0]!.from;
    if (!covered[at]) return true;
    const least = (quoteAt[at] ?? -1) >= 0 ? NESTED_IN_QUOTATION : NESTED;
    return draft.confidence >= least && draft.source.length > 0 && !ownVoice(tokens, draft);
  });
}

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
