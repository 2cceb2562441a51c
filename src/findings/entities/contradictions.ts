import { DEMONYMS } from '../../lexicon/places.ts';
import type { Member } from './member.ts';

/** Posts that one holds beside others, or seeks. */
const SOUGHT =
  /^(?:candidate|nominee|frontrunner|front-runner|contender|challenger|hopeful|incumbent|leader|politician)$/;
/** Offices with one holder, whom a text may mean without a name. */
export const SINGLE =
  /^(?:president|vice-president|governor|mayor|minister|premier|chancellor|secretary|justice|speaker|ambassador|king|queen|pope|emperor|commissioner|director)$/;
const LAWMAKER = /^(?:senator|congressman|congresswoman|representative|lawmaker|legislator|mp|deputy|councillor)$/;
const PARTIES = /^(?:republican|democrat|libertarian|green|socialist|conservative|liberal|labour|independent)$/;
const PARTY_NAMES: Readonly<Record<string, string>> = {
  gop: 'republican',
  democratic: 'democrat',
  tory: 'conservative',
};

/** Whether a person's known party, country or office contradicts a description. */
export function contradicts({ roles }: Member, head: string, modifiers: readonly string[]): boolean {
  const words = [head, ...modifiers];
  if (
    disagree(words.map(partyOf), [...roles].map(partyOf)) ||
    disagree(words.map(countryOf), [...roles].map(countryOf))
  )
    return true;
  if (SOUGHT.test(head) || modifiers.includes('former') || roles.has(head)) return false;
  return LAWMAKER.test(head) && [...roles].some((role) => SINGLE.test(role));
}

const partyOf = (word: string): string | null =>
  PARTIES.test(PARTY_NAMES[word] ?? word) ? (PARTY_NAMES[word] ?? word) : null;
const countryOf = (word: string): string | null => (DEMONYMS.has(word) ? word : null);

/** Whether both lists say something, and nothing that is the same. */
function disagree(said: readonly (string | null)[], known: readonly (string | null)[]): boolean {
  const [a, b] = [said, known].map((list) => list.filter((each) => each !== null));
  return a!.length > 0 && b!.length > 0 && !a!.some((each) => b!.includes(each));
}
