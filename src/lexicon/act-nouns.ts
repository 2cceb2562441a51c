/**
 * Nouns that name an act, by type.
 *
 * Origin: chosen by the meaning that the PLOVER 0.8 codebook (https://github.com/openeventdata/PLOVER) gives each root
 * type; `legislate`, `rule`, `order`, `fund` and `appoint` are saydo's own types for domestic acts.
 */
const NOUNS: Readonly<Record<string, string>> = {
  AGREE: 'agreement deal pact accord treaty settlement memorandum compromise understanding contract',
  CONSULT:
    'call conversation talk talks meeting summit discussion negotiation consultation visit mediation conference dialogue briefing lunch dinner trip hearing debate videoconference tour',
  SUPPORT:
    'support endorsement praise congratulation recognition backing solidarity tie relation apology tribute condolence encouragement thanks',
  COOPERATE: 'cooperation exercise drill game manoeuvre maneuver collaboration partnership',
  AID: 'aid assistance donation loan grant relief asylum help supplies bailout refuge humanitarian',
  RETREAT:
    'withdrawal pullout ceasefire cease-fire truce release retreat surrender resignation evacuation disarmament cessation armistice abdication',
  CONCEDE: 'concession pardon amnesty easing lifting reversal u-turn climbdown relaxation clemency exemption',
  REQUEST: 'demand request appeal plea petition bid application',
  ACCUSE:
    'lawsuit suit complaint charge accusation allegation investigation probe inquiry indictment condemnation criticism denunciation conviction prosecution inquest rebuke reprimand censure',
  REJECT: 'rejection refusal veto denial cancellation',
  THREATEN: 'threat ultimatum warning deadline',
  PROTEST:
    'protest demonstration rally march boycott sit-in riot walkout picket vigil uprising strike hunger-strike stoppage unrest',
  SANCTION: 'expulsion severance',
  MOBILIZE: 'mobilization mobilisation deployment buildup build-up reinforcement',
  COERCE:
    'arrest detention raid crackdown curfew ban restriction sanction embargo tariff blockade deportation eviction seizure repression siege censorship imprisonment confiscation shutdown lockdown closure quarantine fine levy purge demolition emergency martial-law arrests interception freeze',
  ASSAULT:
    'attack assault bombing shelling airstrike air-strike killing beating murder assassination massacre torture shooting coup invasion offensive ambush clash rape abduction kidnapping bombardment explosion genocide execution stabbing bomb offensive incursion lynching violence beheading',
  legislate: 'vote passage repeal enactment ratification amendment adoption legislation signing',
  rule: 'ruling verdict judgment judgement acquittal injunction sentence annulment',
  order: 'order decree directive edict',
  fund: 'funding allocation disbursement subsidy budget',
  appoint:
    'appointment nomination dismissal sacking ouster removal impeachment election firing inauguration reappointment',
};

const BY_NOUN = new Map(
  Object.entries(NOUNS).flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)),
);

/** Type of the act that a noun names, by its lemma or lower-case form; undefined for other nouns. */
export const actNoun = (word: string): string | undefined => BY_NOUN.get(word);

/**
 * Act nouns that name an act by themselves once someone does it ("beatings by the police"), rather than a document, a
 * state or a thing ("aid", "agreement", "budget", "call").
 */
export const BARE_ACT_NOUNS: ReadonlySet<string> = new Set(
  (
    'withdrawal pullout release retreat surrender resignation evacuation pardon amnesty easing lifting reversal lawsuit suit indictment condemnation denunciation ' +
    'conviction prosecution rejection refusal veto cancellation protest demonstration walkout expulsion mobilization mobilisation deployment arrest detention raid crackdown ' +
    'deportation eviction seizure imprisonment confiscation demolition interception attack assault bombing shelling airstrike killing beating murder assassination massacre torture ' +
    'shooting invasion offensive ambush rape abduction kidnapping bombardment execution stabbing incursion coup passage repeal enactment ratification signing ruling verdict ' +
    'acquittal appointment nomination dismissal sacking ouster removal impeachment firing endorsement suspension closure signing meeting visit boycott blockade investigation prosecution ' +
    'strike election donation lynching beheading purge reinstatement renewal'
  ).split(' '),
);

/** How an act bears on whom it meets: what ends a hostile act gives way, what ends a friendly one sanctions. */
const HOSTILE = new Set(['COERCE', 'ASSAULT', 'PROTEST', 'SANCTION', 'MOBILIZE', 'THREATEN', 'ACCUSE']);
const FRIENDLY = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'fund']);

/** Type of ending, lifting or suspending an act of the given type; undefined where it says nothing. */
export function endingOf(type: string): string | undefined {
  if (type === 'ASSAULT' || type === 'MOBILIZE' || type === 'PROTEST') return 'RETREAT';
  if (HOSTILE.has(type)) return 'CONCEDE';
  if (type === 'AGREE') return 'REJECT';
  return FRIENDLY.has(type) ? 'SANCTION' : undefined;
}

/** Nouns of endings: their type comes from what is ended ("the suspension of deportations"). */
export const ENDING_NOUNS: ReadonlySet<string> = new Set(
  'suspension lifting easing end halt removal cancellation termination cut freeze reduction relaxation'.split(' '),
);
