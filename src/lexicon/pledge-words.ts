/**
 * Words of commitment: verbs and nouns that pledge, by kind, and what tells a checkable pledge from a value.
 *
 * Origin: the commissive verbs that speech-act grammars list (promise, undertake, vow, threaten …), with the nouns made
 * from them, chosen for this project; how each takes what is pledged is as any learner's dictionary gives it.
 */

/** How what is pledged may follow: `to` do, `that` it will, `gerund` (behind on, of, to), `noun`, `order` somebody to do. */
export type Complement = 'to' | 'that' | 'gerund' | 'noun' | 'order';

export interface PledgeWord {
  readonly kind: 'promise' | 'plan' | 'agreement' | 'order' | 'warning';
  readonly takes: ReadonlySet<Complement>;
}

const VERBS = `
promise pledge : promise : to that noun
vow swear undertake : promise : to that
guarantee : promise : to that noun
commit : promise : to gerund noun
offer volunteer : promise : to
plan : plan : to gerund
intend aim decide resolve propose prepare opt : plan : to
discuss : plan : gerund
agree : agreement : to that gerund noun
order instruct direct command : order : order that noun
decree : order : that
mandate require : order : that
threaten : warning : to that
warn : warning : that
assure : promise : that
`;

const NOUNS = `
promise pledge vow : promise : to that gerund noun
commitment : promise : to that gerund noun
undertaking guarantee assurance offer : promise : to that
plan intention aim proposal scheme blueprint ambition : plan : to gerund
agreement deal pact accord treaty compromise : agreement : to that gerund
order decree directive instruction edict : order : to that gerund
threat : warning : to
warning ultimatum : warning : that
`;

function table(rows: string): ReadonlyMap<string, PledgeWord> {
  const out = new Map<string, PledgeWord>();
  for (const row of rows.trim().split('\n')) {
    const [words = '', kind = '', takes = ''] = row.split(' : ');
    const word: PledgeWord = { kind: kind as PledgeWord['kind'], takes: new Set(takes.split(' ') as Complement[]) };
    for (const each of words.split(' ')) out.set(each, word);
  }
  return out;
}

export const PLEDGE_VERBS = table(VERBS);
export const PLEDGE_NOUNS = table(NOUNS);

/** Nouns of whose thing "of" says what is promised ("a promise of jobs"); a plan "of" somebody is not one. */
export const OF_WHAT: ReadonlySet<string> = new Set(['promise', 'pledge', 'vow']);

/** Verbs whose subject makes the pledge that is their object ("announced plans to", "gave a promise to"). */
export const MAKES: ReadonlySet<string> = new Set(
  (
    'make give announce unveil have issue sign reach outline reveal repeat renew reaffirm reiterate honour honor keep break abandon drop present publish confirm strike ' +
    'seal conclude offer set draw detail scrap shelve ditch declare state stress underline float finalise finalize propose ' +
    'broker clinch win deliver back approve pursue scale delay breach defend fulfil fulfill'
  ).split(' '),
);

/** Verbs by which somebody denies a pledge, or speaks of one that is not there. */
export const DENIES: ReadonlySet<string> = new Set(
  'deny reject refuse oppose lack dismiss demand seek want ask need await rule'.split(' '),
);

/** Verbs that promise nothing in the future tense: states, changes that nobody makes, and thought. */
export const NO_COMMITMENT: ReadonlySet<string> = new Set(
  (
    'be have remain need know see face become rise fall happen think believe feel want hope like expect get seem appear look depend suffer struggle lose win ' +
    'understand remember die live grow shrink cost last mean matter turn decide tell say find forget regret enjoy benefit exist occur emerge prove fail come ' +
    'go increase decrease decline hurt agree wait hear miss notice learn recognise recognize love hate prefer survive recover arrive stop'
  ).split(' '),
);

/** Bodies in whose name officials speak of what will be done. */
export const BODIES: ReadonlySet<string> = new Set(
  (
    'government administration ministry party council city state company bank agency police army union commission coalition department authority team country cabinet campaign ' +
    'office board municipality region province kingdom republic alliance federation firm university school operator presidency minister president mayor governor court ' +
    'committee parliament assembly senate congress tribunal group union club league association movement regulator chancellor premier secretary judge prosecutor'
  ).split(' '),
);

/** Verbs of an outcome that can be checked. */
export const CHECKABLE: ReadonlySet<string> = new Set(
  (
    'abolish allocate appoint approve arrest ban block build buy cancel close connect construct create cut deliver demolish deploy deport dismiss dissolve ' +
    'distribute double end evacuate evict exempt expel extend finance fine free freeze fund grant halt halve hand hire hold impose introduce invest join launch legalise legalize ' +
    'lift lower move nationalise nationalize open overturn pardon pass pay plant privatise privatize prosecute publish quit raise ratify reach rebuild recruit reduce reform ' +
    'refund release remove reopen repair repay repeal replace resettle resign restart restore resume return reverse revoke scrap sell send shut sign spend step submit sue ' +
    'suspend table tax terminate train transfer triple vaccinate veto vote waive withdraw issue take leave stop bring provide give set establish install add supply plant retrain house break ' +
    'collect levy charge fill complete finish answer protect supply spend inspect limit cap outlaw prohibit criminalise criminalize disband rename relocate export import lay hold host meet visit'
  ).split(' '),
);

/** Nouns of values and hopes: whether they came true cannot be checked. */
export const VALUES: ReadonlySet<string> = new Set(
  (
    'unity dignity freedom greatness value future hope justice respect fairness change prosperity peace dream trust confidence spirit opportunity honour honor courage truth ' +
    'decency pride renewal progress best heart people nation world excellence vision integrity harmony'
  ).split(' '),
);

/** Verbs of trying: on their own they promise no outcome. */
export const TRIES: ReadonlySet<string> = new Set(
  'strive try seek work fight stand serve listen do make put help believe restore bring deliver unite lead build defend protect honour honor respect be keep care heal give continue'.split(
    ' ',
  ),
);

/** Verbs of what is due by the calendar or in the public eye: in the passive future they announce, and pledge nothing. */
export const SCHEDULED: ReadonlySet<string> = new Set(
  'hold play broadcast air televise bury bear expect hear see know remember consider require need force affect hit hurt make surprise disappoint follow join judge measure'.split(
    ' ',
  ),
);

/** Verbs of what becomes of something by itself: an official who uses them foretells. */
export const FORETOLD: ReadonlySet<string> = new Set(
  (
    'affect attract benefit boost cause change damage destroy drive encourage harm help improve increase lead reach slow stabilise stabilize suffer threaten worsen weaken ' +
    'strengthen show reveal hit drop climb shrink recover save continue look sound feel make take mean bring require cost peak vary depend'
  ).split(' '),
);

/** What nobody commits to anything: weather, markets, time. */
export const NATURE: ReadonlySet<string> = new Set(
  (
    'weather rain snow storm wind temperature river sea tide flood drought sun price inflation economy market growth demand rate cost population virus disease pandemic epidemic ' +
    'day night week month year season summer winter spring autumn time future history world climate crisis war'
  ).split(' '),
);

/** What begins to bind: laws and the like. */
export const ARTICLES_OF_LAW: ReadonlySet<string> = new Set(
  'accord act agreement ban bill ceasefire curfew deal decree embargo law levy measure order pact plan policy rate reform regulation rule sanction scheme tariff tax treaty truce'.split(
    ' ',
  ),
);
