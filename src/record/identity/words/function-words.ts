import { wordSet } from '../../../lexicon/fold.ts';
import { MONTHS, WEEKDAYS } from '../../../lexicon/times.ts';
import { stemOf } from './stem.ts';

/**
 * Function words: words without content of their own.
 *
 * Origin: the closed classes of English (articles, pronouns, prepositions, conjunctions, auxiliaries), as any grammar
 * lists them, and the verbs and titles that news prose adds to every sentence; written out by hand.
 */
export const FUNCTION_WORDS = wordSet(`
a an the this that these those such same each every all any some no none both either neither other another much many more
most few fewer less least own
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself
they them their theirs themselves one's who whom whose which what whatever whoever someone somebody anyone anybody
everyone everybody nobody nothing something anything everything
of in on at by to from with without within into onto upon about above below under over after before between among during
against through throughout across along around behind beside beyond despite down off out up near since than per toward
towards until till via as like unlike except for
and or but nor so yet if unless because though although while whereas whether when where why how once
be am is are was were been being have has had having do does did doing done will would shall should can could may might
must ought let get gets got go goes going went gone
not never ever also too very just only even still again already now then there here thus hence however rather quite
perhaps maybe really well further meanwhile instead
say says said saying tell tells told telling mr mrs ms miss dr sir
`);

/**
 * Content words that are everybody's: two texts that share nothing else have little in common.
 *
 * Origin: chosen by hand among the commonest nouns, verbs and adjectives of news prose, and the titles of office.
 */
const COMMON: ReadonlySet<string> = new Set(
  `year month week day hour time today tomorrow yesterday morning night evening end start begin next last late early
  past future new old good great big long first second third percent million billion thousand hundred number figure
  percentage point   people person man woman thing way lot kind part place country world nation state
  government minister president official prime deputy secretary chief chairman chairwoman spokesman spokeswoman leader
  party member public national
  make take give come see know think want need use work put keep look find call ask show try mean believe set
  right back forward`
    .split(/\s+/)
    .map(stemOf),
);

const TIMES: ReadonlySet<string> = new Set([...MONTHS.keys(), ...WEEKDAYS.keys()].map(stemOf));

/** Whether a stem says little about what a text is about: numbers below ten, times, and {@link COMMON} words. */
export const isCommon = (stem: string): boolean =>
  COMMON.has(stem) || TIMES.has(stem) || /^\d$|^[a-z]+-\d+$/.test(stem);
