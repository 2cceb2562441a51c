import { BODY_NOUN_HEADS, DOCUMENT_NOUNS, GROUP_NOUN_HEADS, ORGANISATION_NOUN_HEADS } from './description-nouns.ts';
import { wordSet } from './fold.ts';
import {
  BODY_HEADS,
  DOMAINS,
  INSTRUMENT_HEADS,
  KNOWN_BODIES,
  KNOWN_INSTRUMENTS,
  KNOWN_ORGANISATIONS,
  ORGANISATION_HEADS,
} from './name-heads.ts';
import { OFFICE_MODIFIERS, OFFICES } from './offices.ts';
import { OUTLETS } from './outlet-names.ts';

/** Function words inside names, which do not distinguish two names. Origin: closed class. */
export const SMALL_WORDS = wordSet('of the a an and for in on at to by with from de la du des der die das');

/** Further words that the names of bodies and parties in many states share. Origin: by hand. */
const SHARED = wordSet(`
people peoples popular civic civil official main joint central grand royal free united new first common higher high lower upper appeal appeals appellate
administrative constitutional criminal electoral election general standing select special interim previous federal national
workers worker farmers peasants christian democrat democrats democracy republicans freedom justice progress progressive reform unity centre center action
audit property housing budget finance interior exterior statistics planning press information public human rights services affairs ministers minister
deputies representatives senators judges magistrates ombudsman lords commons
`);

/** A name of only these words does not identify one body: "Interior Ministry", "Supreme Court", "Labour Party". */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  [
    BODY_NOUN_HEADS,
    DOCUMENT_NOUNS,
    GROUP_NOUN_HEADS,
    ORGANISATION_NOUN_HEADS,
    BODY_HEADS,
    DOMAINS,
    INSTRUMENT_HEADS,
    ORGANISATION_HEADS,
    OFFICE_MODIFIERS,
    OFFICES,
    SHARED,
  ].flatMap((set) => [...set]),
);

/** Words for bodies or instruments that each state has one of; alone they still identify one. Origin: by hand. */
export const ONE_A_STATE = wordSet(`
government cabinet parliament police army navy military senate congress assembly treasury presidency judiciary house commons
lords constitution
`);

/** Known names that bodies, parties or outlets of several states share. Origin: by hand. */
const MANY_BEARERS = wordSet(`
supreme_court foreign_office home_office treasury state_department congress senate house capitol security_council
general_assembly labour national_front fed who pa pt pri pan anc va ice nih time start reform dawn the_nation sky
`);

/** Names made of shared or short words that nevertheless mean one body everywhere in the press, folded. */
export const ONE_BEARER: ReadonlySet<string> = new Set(
  [...KNOWN_BODIES, ...KNOWN_INSTRUMENTS, ...KNOWN_ORGANISATIONS, ...OUTLETS].filter((name) => !MANY_BEARERS.has(name)),
);

/** Legal forms at the end of companies' names, folded. Origin: the forms of company law that the press prints. */
export const LEGAL_FORMS = wordSet(
  'inc incorporated corp corporation co ltd limited llc llp plc gmbh ag sa spa srl nv bv ab asa oy as pty pte kg se kk',
);

/** First words of a description, which is not a name: "her office", "two people", "any court". Origin: closed class. */
export const DESCRIBING = wordSet(`
a an his her its their my our your whose this that these those some any no each every either neither both all most many several few other another
such which what one two three four five six seven eight nine ten dozens hundreds thousands previous current former next last own same new
`);

/** British and American spellings within names, folded to one. Origin: by hand. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['labor', 'labour'],
  ['center', 'centre'],
  ['program', 'programme'],
  ['organization', 'organisation'],
  ['harbor', 'harbour'],
  ['theater', 'theatre'],
]);
