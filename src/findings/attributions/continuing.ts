import { utters } from './beside.ts';
import type { Draft } from './draft.ts';
import { introduced, leadsOn } from './introduced.ts';
import type { Scene } from './scene.ts';

/**
 * Gives quotations that have no cue of their own to the speaker before them: one that opens a sentence after the same
 * speaker's quotation in the same paragraph, one that a quotation runs on into over a paragraph break, and one that the
 * sentence before leads up to.
 */
export function continueQuotations(scene: Scene, drafts: Draft[]): void {
  const { tokens, sentences, quotations } = scene;
  const added: Draft[] = [];
  const holder = new Map<number, Draft>();
  const taken = new Uint8Array(tokens.length + 1);
  for (const draft of drafts) {
    for (const piece of draft.content) taken.fill(1, piece.from, piece.to);
  }
  const byEnd = drafts
    .map((draft) => ({ draft, at: Math.max(...draft.cue.map((c) => c.to), ...draft.content.map((c) => c.to)) }))
    .sort((a, b) => a.at - b.at);
  let next = 0;
  let last: Draft | null = null;
  quotations.forEach((quotation, q) => {
    if (quotation.depth > 0) return;
    while (next < byEnd.length && byEnd[next]!.at <= quotation.from) last = byEnd[next++]!.draft;
    if (taken[quotation.from]) {
      for (const draft of [last, byEnd[next]?.draft])
        if (draft?.content.some((c) => c.from <= quotation.from && quotation.to <= c.to)) holder.set(q, draft);
      return;
    }
    const sentence = sentences[tokens[quotation.from]!.sentence]!;
    if (quotation.from !== sentence.from || !utters(scene, quotation)) return;
    const running: Draft | null = quotation.continues === null ? null : (holder.get(quotation.continues) ?? null);
    const same =
      last && quoting(scene, last) && paragraphOf(scene, lastToken(last)) === sentence.paragraph ? last : null;
    const draft = running ?? same;
    if (draft) draft.content.push({ from: quotation.from, to: quotation.to });
    const led = draft ? null : introduced(scene, quotation);
    if (led) added.push(led);
    const own = draft ?? led;
    if (own) holder.set(q, own);
  });
  sentences.forEach((sentence, s) => {
    const led = taken[sentence.to - 1] ? null : leadsOn(scene, s);
    if (led) added.push(led);
  });
  if (added.length === 0) return;
  drafts.push(...added);
  drafts.sort((a, b) => a.cue[0]!.from - b.cue[0]!.from);
}

const lastToken = (draft: Draft): number =>
  Math.max(...draft.cue.map((c) => c.to), ...draft.content.map((c) => c.to)) - 1;
const paragraphOf = ({ tokens, sentences }: Scene, i: number): number => sentences[tokens[i]!.sentence]!.paragraph;
const quoting = ({ quoteAt }: Scene, draft: Draft): boolean =>
  draft.content.some((piece) => (quoteAt[piece.from] ?? -1) >= 0 || (quoteAt[piece.to - 1] ?? -1) >= 0);
