import { wordSet } from '../../lexicon/fold.ts';
import { BODY_HEADS, INSTRUMENT_HEADS, ORGANISATION_HEADS, PLACE_HEADS } from '../../lexicon/name-heads.ts';
import { OFFICES } from '../../lexicon/offices.ts';
import { ORDINARY_WORDS } from '../../lexicon/ordinary-words.ts';
import { isKnownName } from './casing.ts';

/** Days and months: no part of a name, but for the few that are given names too. */
export const CALENDAR = wordSet(`
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun i i'm i've i'd ok okay mba phd pm am
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
edt est pst pdt gmt utc covid-19 updated advertisement`);
/** Words that take part in a name but never open one in mid-sentence, or make one by themselves. */
export const FUNCTION = wordSet(`
the a an this that these those he she it they we you his her its our my your their and or but if as at in on of for to from by with so not no yes
who what when where why how is was are were be been has have had do did does will would can could should may might must there here than then
which while because though although after before since until about into over under between during against among also only just even more most`);
export const POSSESSORS = wordSet(
  'people women men workers children farmers citizens veterans moody lloyd sotheby christie mcdonald wendy levi macy kohl st attorney prime patients',
);

/** Particles that open a surname standing alone. */
export const LEADING = wordSet('de van von bin ibn der den di da del della dos du');

/** Last parts of hyphened words that describe and name nothing. */
const DESCRIBES =
  /(?:ed|ing|like|wide|style|era|appointee|free|made|run|born|led|built|based|held|wing|only|class|old|time|level|party|state|day|year|friendly|bound|linked|speaking|owned|loving)$/;

export function describes(key: string, text: string): boolean {
  if (/^[DRI]-\p{Lu}/u.test(text)) return true;
  if (!/-\p{Ll}[^-]*$/u.test(text) || isKnownName(key)) return false;
  const last = key.slice(key.lastIndexOf('-') + 1);
  return DESCRIBES.test(last) || ORDINARY_WORDS.has(last);
}

const HEADS: ReadonlySet<string> = new Set([...BODY_HEADS, ...ORGANISATION_HEADS, ...INSTRUMENT_HEADS, ...PLACE_HEADS]);
export const isHead = (key: string): boolean => HEADS.has(key);

/** What may follow a head inside a name. */
export function joins(key: string, last: string): boolean {
  if (key === 'of')
    return isHead(last) || OFFICES.has(last) || last === 'centers' || last === 'bill' || last === 'university';
  if (key === 'for')
    return (
      ORGANISATION_HEADS.has(last) ||
      BODY_HEADS.has(last) ||
      last === 'centers' ||
      last === 'commissioner' ||
      last === 'representative' ||
      last === 'partnership' ||
      last === 'alliance' ||
      last === 'program'
    );
  if (key === 'on')
    return /^(?:committee|subcommittee|commission|convention|council|conference|agreement|treaty|law|accord|declaration|act|pact|covenant|panel|protocol|caucus)$/.test(
      last,
    );
  if (key === 'to') return /^(?:ambassador|envoy|adviser|advisor|representative|delegate)$/.test(last);
  return key === 'against' && /^(?:mothers|coalition|campaign|alliance|convention)$/.test(last);
}

/** "US" and "WHO" are no function words. */
export function isAcronymOf(key: string, text: string): boolean {
  return (key === 'us' || key === 'who') && text === text.toUpperCase();
}
