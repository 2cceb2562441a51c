import type { Member } from './member.ts';
import type { World } from './world.ts';

/** Texts through which their author speaks: what "the statement said" is what its author said. */
const OWN_WORDS = /^(?:statement|letter|email|e-mail|tweet|post|message|speech|address)$/;
/** How many sentences back somebody has spoken "in a statement". */
const SENTENCES = 6;

/** Who speaks in "the statement": the last to have spoken "in a statement", where somebody has. */
export function authorOf(world: World, head: string, at: number): Member | null {
  if (!OWN_WORDS.test(head)) return null;
  const introduced = world.introduced(head, false, at);
  if (!introduced || !/^(?:in|through|via|with|by)$/.test(world.all[introduced.from - 1]?.lower ?? '')) return null;
  const said = world.all[introduced.from]!;
  if (world.all[at]!.sentence - said.sentence > SENTENCES) return null;
  const speech = world.told.speakersBefore(world.tokens.sentences[said.sentence]!.end)[0];
  if (!speech || speech.start < world.tokens.sentences[said.sentence]!.start) return null;
  return speech.member.document ? null : speech.member;
}
