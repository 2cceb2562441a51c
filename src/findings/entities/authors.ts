import type { CorefState } from './coref-state.ts';
import type { Member } from './member.ts';

/** Texts through which their author speaks: what "the statement said" is what its author said. */
const OWN_WORDS = /^(?:statement|letter|email|e-mail|tweet|post|message|speech|address)$/;
/** Maximum distance, in sentences, of an earlier "in a statement" of the same speaker. */
const MAX_SENTENCES_BACK = 6;

/** Who speaks in "the statement": the last to have spoken "in a statement", where somebody has. */
export function authorOf(coref: CorefState, head: string, at: number): Member | null {
  if (!OWN_WORDS.test(head)) return null;
  const introduced = coref.introduced(head, false, at);
  if (!introduced || !/^(?:in|through|via|with|by)$/.test(coref.all[introduced.from - 1]?.lower ?? '')) return null;
  const said = coref.all[introduced.from]!;
  if (coref.all[at]!.sentence - said.sentence > MAX_SENTENCES_BACK) return null;
  const speech = coref.discourse.speakersBefore(coref.tokens.sentences[said.sentence]!.end)[0];
  if (!speech || speech.start < coref.tokens.sentences[said.sentence]!.start) return null;
  return speech.member.document ? null : speech.member;
}
