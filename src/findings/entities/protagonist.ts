import { OFFICES, TRADES } from '../../lexicon/offices.ts';
import { DEMONYMS } from '../../lexicon/places.ts';
import type { Description } from './descriptions.ts';
import type { Member } from './member.ts';
import type { World } from './world.ts';

/** People of these trades and relations are seldom those whom an article is about. */
const BYSTANDER =
  /^(?:victim|witness|driver|resident|worker|student|survivor|volunteer|policeman|soldier|native|supporter|donor|backer|reporter|journalist|correspondent|host|anchor|editor|judge|officer|detective|spokes(?:man|woman|person)|aide|adviser|advisor|strategist|partner|friend|colleague|ally|wife|husband|son|daughter|brother|sister|father|mother|uncle|aunt|nephew|niece|cousin|grand.*|widow|widower|fiancee|successor|predecessor|opponent|rival|photographer|technician|pilot|doctor|nurse|lawyer|attorney|moderator|private|general-secretary)$/;
/** Posts that one holds beside others, or seeks. */
const SOUGHT =
  /^(?:candidate|nominee|frontrunner|front-runner|contender|challenger|hopeful|incumbent|leader|politician)$/;
/** Offices with one holder, whom a text may mean without a name. */
const SINGLE =
  /^(?:president|vice-president|governor|mayor|minister|premier|chancellor|secretary|justice|speaker|ambassador|king|queen|pope|emperor|commissioner|director)$/;
const LAWMAKER = /^(?:senator|congressman|congresswoman|representative|lawmaker|legislator|mp|deputy|councillor)$/;
const PARTIES = /^(?:republican|democrat|libertarian|green|socialist|conservative|liberal|labour|independent)$/;
const PARTY_NAMES: Readonly<Record<string, string>> = {
  gop: 'republican',
  democratic: 'democrat',
  tory: 'conservative',
};
/** Least score with which somebody is taken for the one described. */
const ENOUGH = 0;

/**
 * "the Republican nominee", "the Lunda businessman": whom an article is about, described instead of named. Of the people
 * spoken of shortly before, the one that is named most and stands nearest as a subject; nobody whose known party or office
 * the description contradicts.
 */
export function protagonist(world: World, { head, modifiers, phrase, gender, plural }: Description): Member | null {
  if (
    plural ||
    !(
      OFFICES.has(head) ||
      TRADES.has(head) ||
      /^(?:politician|developer|winner|model|star|executive|hacker|heir|man|woman)$/.test(head)
    )
  )
    return null;
  if (BYSTANDER.test(head) || (/^(?:man|woman)$/.test(head) && modifiers.length === 0)) return null;
  // "the man who …": a clause of its own says who it is.
  if (/^(?:who|whose|that|accused|charged|arrested)$/.test(world.all[phrase.to]?.lower ?? '')) return null;
  // "the mayor": whoever holds the office, whom the text may not name; "the former mayor" is somebody's description.
  if (SINGLE.test(head) && !modifiers.some((word) => /^(?:former|ex|then)$/.test(word))) return null;
  const here = world.all[phrase.from]!;
  const near = world.told.before(phrase.from);
  let most = 1;
  for (const { member } of near) if (member.type === 'person') most = Math.max(most, member.starts.length);
  // A description does not mean somebody whom its own sentence names outside quotations.
  const beside = new Set<Member>();
  for (const { member, token, quotation } of near)
    if (world.all[token]!.sentence === here.sentence && quotation < 0) beside.add(member);
  let best: Member | null = null;
  let highest = ENOUGH;
  for (const { member, token, subject, quotation } of near) {
    if (member.type !== 'person' || !member.person || member.plural || member.outlet) continue;
    if (gender !== 'unknown' && member.gender !== 'unknown' && gender !== member.gender) continue;
    if (beside.has(member) || contradicts(member, head, modifiers)) continue;
    const distance = here.sentence - world.all[token]!.sentence;
    let score = 1 + (2 * member.starts.length) / most + (subject ? 1 : 0) - 0.6 * distance;
    if (quotation >= 0) score -= 1;
    if (score > highest) {
      highest = score;
      best = member;
    }
  }
  return best;
}

/** Whether what is known of a person speaks against a description: another party, another country, another office. */
export function contradicts({ roles }: Member, head: string, modifiers: readonly string[]): boolean {
  const words = [head, ...modifiers];
  if (apart(words.map(partyOf), [...roles].map(partyOf)) || apart(words.map(countryOf), [...roles].map(countryOf)))
    return true;
  if (SOUGHT.test(head) || modifiers.includes('former') || roles.has(head)) return false;
  return LAWMAKER.test(head) && [...roles].some((role) => SINGLE.test(role));
}

const partyOf = (word: string): string | null =>
  PARTIES.test(PARTY_NAMES[word] ?? word) ? (PARTY_NAMES[word] ?? word) : null;
const countryOf = (word: string): string | null => (DEMONYMS.has(word) ? word : null);

/** Whether both lists say something, and nothing that is the same. */
function apart(said: readonly (string | null)[], known: readonly (string | null)[]): boolean {
  const [a, b] = [said, known].map((list) => list.filter((each) => each !== null));
  return a!.length > 0 && b!.length > 0 && !a!.some((each) => b!.includes(each));
}
