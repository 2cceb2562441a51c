import { fold } from '../../lexicon/fold.ts';
import { passage } from '../passage.ts';
import type { CorefState, Found } from './coref-state.ts';
import type { Description } from './descriptions.ts';
import type { OwnVoice } from './own-voice.ts';

/** Bodies that speak of themselves by what they are. */
const OWN_BODY =
  /^(?:government|administration|cabinet|ministry|department|agency|council|parliament|party|movement|coalition|union|court|tribunal|commission|committee|board|authority|office|company|bank|league|assembly)$/;

/**
 * "This government", "our party", "the ministry" in a text that speaks for itself, outside all that it quotes: whose words the
 * text is. "The ministry" is so only of a ministry.
 *
 * @returns null where the words mean another
 */
export function ownBody(coref: CorefState, voice: OwnVoice, description: Description): Found | null {
  const { head, modifiers, of, plural, phrase } = description;
  const { all, text, discourse } = coref;
  const first = all[phrase.from]!;
  if (plural || modifiers.length > 0 || of.length > 0 || !OWN_BODY.test(head)) return null;
  if (discourse.quotationAt[phrase.from]! >= 0 || discourse.sayersAt(first.start).length > 0) return null;
  const pointed = /^(?:this|our|my)$/.test(first.lower);
  if (!pointed && first.lower !== 'the') return null;
  const own = voice(phrase.from, 'we');
  if (own === null) return null;
  const named = own.member.name.split(/\s+/).some((word) => fold(word) === head);
  if (!named && (!pointed || own.member.type === 'unnamed')) return null;
  const here = passage(text, { start: first.start, end: all[phrase.to - 1]!.end });
  const because = `"${here.exact}" is ${own.member.name}, whose words the text is`;
  return { member: own.member, why: [{ rule: 'speaker', because, passage: here }, ...own.why] };
}
