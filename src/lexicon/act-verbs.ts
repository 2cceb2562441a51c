/**
 * Verbs of acts, by type. `*` marks a verb that needs no object ("resigned"); a particle after `_` belongs to the verb
 * ("call_off"). Spellings of both sides of the Atlantic stand side by side.
 *
 * Origin: chosen by the meaning that the PLOVER 0.8 codebook (https://github.com/openeventdata/PLOVER) gives each root
 * type, with its forerunner CAMEO's verb groups in mind; `legislate`, `rule`, `order`, `fund` and `appoint` are saydo's
 * own types for domestic acts.
 */
const VERBS: Readonly<Record<string, string>> = {
  AGREE: 'agree* offer_to* reconcile*',
  CONSULT: 'meet* visit host discuss confer_with* consult* negotiate* mediate* telephone phone huddle_with* sit_down*',
  SUPPORT:
    'support back endorse praise welcome congratulate defend thank recognise recognize commend hail applaud honour honor apologise* apologize* encourage champion vouch_for* side_with* rally_behind* pay_tribute*',
  COOPERATE: 'cooperate* collaborate* extradite train join_forces* team_up*',
  AID: 'aid assist donate lend shelter rescue resettle bail_out feed nurse vaccinate',
  RETREAT:
    'surrender* retreat* free resign* disarm* cede demobilise demobilize hand_over pull_out* step_down* stand_down* call_off let_free set_free lay_down abdicate* bow_out* pull_back* give_up repatriate',
  CONCEDE:
    'concede* relent* back_down* pardon ease relax allow permit authorise authorize legalise legalize give_in* back_off* climb_down* decriminalise decriminalize reinstate',
  REQUEST:
    'demand* request* urge ask_for* push_for* pressure appeal_to* appeal_for* call_for* call_on* petition beseech implore plead* beg lobby press_for* call_upon*',
  ACCUSE:
    'accuse blame criticise criticize condemn denounce charge indict sue prosecute investigate fault decry slam blast lambast lambaste rebuke censure deplore convict impeach lash_out* probe complain* chide castigate berate reprimand implicate',
  REJECT:
    'reject refuse* deny veto decline* rebuff cancel spurn oppose refute defy snub rule_out shun turn_down* vote_down disavow thwart disobey flout',
  THREATEN: 'threaten* menace',
  PROTEST: 'protest* demonstrate* march* rally* riot* picket* boycott stop_work* go_on_strike* walk_out* mutiny*',
  SANCTION: 'expel downgrade walk_away*',
  MOBILIZE: 'mobilise mobilize deploy remain_on_alert* amass call_up beef_up',
  COERCE:
    'arrest detain jail imprison deport evict ban outlaw bar prohibit seize confiscate raid restrict censor intercept round_up crack_down* exile apprehend blockade sanction disperse repress suppress besiege banish hack incarcerate fine intern quarantine impound persecute bulldoze demolish blacklist oust_from sentence expropriate dissolve muzzle gag forbid ' +
    'criminalise criminalize',
  ASSAULT:
    'attack kill murder bomb shell shoot assassinate torture beat rape invade storm ambush wound injure abduct kidnap massacre overthrow destroy stab open_fire* clash* bombard behead lynch gun_down strafe loot maim assault blow_up burn_down pound fight burn harass teargas tear-gas',
  legislate:
    'enact ratify repeal amend vote* override abolish legislate* pass_through* nationalise nationalize privatise privatize',
  rule: 'rule* overturn uphold strike_down quash annul invalidate acquit nullify enjoin void overrule adjudicate',
  order: 'order decree instruct mandate revoke rescind',
  fund: 'fund finance allocate earmark disburse subsidise subsidize bankroll reimburse invest*',
  appoint: 'appoint nominate elect reelect re-elect sack oust reappoint unseat swear_in depose inaugurate designate',
};

/** Type and need of an object of one verb. */
export interface ActVerb {
  readonly type: string;
  /** Whether the verb names the act without an object. */
  readonly alone: boolean;
}

const BY_VERB = new Map<string, ActVerb>(
  Object.entries(VERBS).flatMap(([type, words]) =>
    words.split(' ').map((word): [string, ActVerb] => {
      const alone = word.endsWith('*');
      return [(alone ? word.slice(0, -1) : word).replaceAll('_', ' '), { type, alone }];
    }),
  ),
);

/** Act that a verb names by itself; `verb` is a lemma, or a lemma and its particle ("call off"). */
export const actVerb = (verb: string): ActVerb | undefined => BY_VERB.get(verb);

/** Verbs that are attitudes as well as acts: only a name, a body or an office does them as an act. */
export const ATTITUDES: ReadonlySet<string> = new Set(
  'support back oppose defend welcome recognise recognize encourage fight allow permit restrict'.split(' '),
);

/**
 * Verbs whose act is told by what they are done to. Each rule: verbs, `>`, object nouns, `:`, type. An object matches by
 * any noun of its noun phrase.
 */
const WITH_OBJECT = `
sign initial renew ink > agreement deal pact accord treaty memorandum contract declaration convention partnership : SUPPORT
reach conclude strike clinch seal broker finalise finalize extend renew > agreement deal pact accord treaty settlement compromise truce understanding ceasefire : SUPPORT
agree > deal agreement treaty pact accord : SUPPORT
accept > demand ultimatum condition terms responsibility request : CONCEDE
accept > deal offer formula agreement invitation proposal compromise : AGREE
accept admit > refugee migrant asylum-seeker evacuee : AID
sign > decree order directive proclamation : order
issue > order decree directive edict instruction : order
send submit put > bill budget amendment : legislate
bring_in bring_forward put_forward > bill law act legislation resolution budget measure amendment : legislate
throw_out set_aside > ban law act order decree case lawsuit suit charge conviction verdict ruling sentence appeal rule complaint plea it : rule
set_aside put_aside > money fund million billion sum : fund
put > name signature : SUPPORT
sign pass approve adopt introduce table back scrap defeat postpone delay shelve > bill law act legislation resolution budget measure amendment statute plan package ordinance constitution reform tax : legislate
veto > bill law act legislation resolution budget measure amendment draft : REJECT
attend join > meeting summit talks talk conference negotiation : CONSULT
receive > ambassador minister president delegation envoy counterpart : CONSULT
have > talk talks lunch dinner meeting conversation call : CONSULT
call > president minister king premier chancellor leader : CONSULT
establish restore resume normalise normalize strengthen > tie relation link : SUPPORT
express voice reiterate pledge offer extend show declare > support solidarity condolence congratulation backing thanks commitment : SUPPORT
offer > criticism rebuke condemnation : ACCUSE
express voice > concern condemnation rejection outrage : ACCUSE
award confer bestow > medal order honour honor title prize : SUPPORT
share exchange > information evidence intelligence data technology : COOPERATE
provide give send deliver offer supply distribute pledge ship extend contribute grant airlift approve commit channel > aid assistance relief food medicine equipment loan grant help supplies shelter refuge asylum ventilator vaccine donation funding troop peacekeeper medic ambulance tent doctor nurse blanket money euro dollar million billion weapon arm shipment vehicle compensation : AID
send dispatch > troop soldier peacekeeper police warship force army brigade jet tank : MOBILIZE
withdraw pull recall > ambassador envoy diplomat peacekeeper inspector recognition funding aid support : SANCTION
withdraw > troop force soldier army contingent tank : RETREAT
withdraw drop abandon reverse shelve scrap > charge investigation probe policy plan decision complaint bill rule measure case ban fee tax : CONCEDE
release > prisoner detainee hostage activist journalist inmate captive people leader soldier migrant suspect worker politician opponent blogger ship vessel tanker body remains student critic official member lawyer minister president man woman child pilot @name : RETREAT
return > artifact artefact body remains land property prisoner mandate troop refugee sculpture territory : RETREAT
declare announce proclaim observe begin > ceasefire truce armistice cessation : RETREAT
declare proclaim extend > emergency siege law curfew lockdown : COERCE
lift ease relax loosen waive > it : CONCEDE
lift ease relax loosen waive remove reduce > ban sanction blockade curfew embargo restriction emergency siege boycott tariff lockdown visa quarantine : CONCEDE
grant give > permission amnesty clemency pardon citizenship autonomy independence extension mandate right order access : CONCEDE
approve grant > request application appeal extradition : CONCEDE
tighten impose slap reimpose enforce introduce > ban sanction blockade curfew embargo restriction tariff duty levy toll surcharge lockdown quota siege law fine censorship rule control penalty : COERCE
freeze > asset account fund : COERCE
close shut seal > border office newspaper station airport embassy school broadcaster crossing road mosque church : COERCE
suspend close shut ban block revoke > newspaper licence license broadcaster publication website channel party accreditation site : COERCE
issue > warrant : COERCE
block > bill access entry website aid : COERCE
block blockade occupy > road highway street bridge harbour harbor port mouth motorway railway railroad track square campus entrance gate : PROTEST
remove evict drag eject > people protester demonstrator heckler activist migrant tenant squatter man woman : COERCE
force > minister president people official family village party resident : COERCE
put place > pressure arrest : COERCE
put place > alert : MOBILIZE
issue give deliver > ultimatum warning deadline threat : THREATEN
set give > deadline ultimatum : THREATEN
suspend cut halt end reduce freeze slash terminate > aid assistance relief supplies funding cooperation tie relation mediation talk talks visa contact supply : SANCTION
sever break cut downgrade > tie relation link contact : SANCTION
cancel postpone > visit meeting talk talks summit deal trip election agreement : REJECT
dismiss > claim appeal allegation criticism report accusation call proposal idea request : REJECT
dismiss throw toss > case lawsuit suit petition charge complaint motion : rule
strike > law ban provision rule act order section : rule
deliver issue hand > ruling verdict judgment judgement injunction sentence : rule
block halt suspend > order ban law rule policy deportation : rule
dismiss fire remove replace demote promote suspend reshuffle > minister official judge officer chief director governor prosecutor commander head president premier general ambassador mayor cabinet secretary board staff adviser employee worker editor : appoint
name choose pick install select confirm > minister official judge officer chief director governor prosecutor commander head president premier general ambassador mayor cabinet secretary successor board nominee justice candidate : appoint
file lodge bring > lawsuit suit complaint charge petition case appeal motion claim : ACCUSE
launch open begin order start announce join conduct > investigation probe inquiry review inquest audit : ACCUSE
press > charge : ACCUSE
launch take begin file start > legal proceeding challenge : ACCUSE
make level > accusation allegation charge claim : ACCUSE
summon > ambassador diplomat envoy charge : ACCUSE
seek > asylum refuge help assistance permission explanation extradition injunction mediation : REQUEST
submit make file send > request demand appeal plea petition application : REQUEST
ask > court parliament government council commission congress minister president authority : REQUEST
launch stage carry mount conduct wage commit commence intensify step > attack assault offensive strike airstrike raid operation war bombing coup ambush massacre killing atrocity invasion shelling warfare : ASSAULT
hit strike target pound rocket > position base target convoy building hospital village city town headquarters camp school depot market troop bus house home airport civilian : ASSAULT
fire launch lob hurl throw > missile rocket shot mortar stone grenade bullet gas : ASSAULT
capture take seize > city town village hostage base province territory : ASSAULT
violate break breach > ceasefire truce : ASSAULT
execute hang > prisoner man woman people inmate convict hostage detainee dissident @name : ASSAULT
detonate plant > bomb explosive device : ASSAULT
stage hold organise organize lead join begin start call mount > protest demonstration rally march vigil sit-in strike walkout hunger-strike riot boycott picket stoppage : PROTEST
burn unfurl wave hang > flag effigy tyre tire banner : PROTEST
hold launch begin open convene resume chair start conduct arrange host > call conversation talk talks meeting summit discussion negotiation consultation conference dialogue briefing hearing mediation : CONSULT
make pay > visit call trip : CONSULT
hold conduct stage begin launch perform start > exercise drill game manoeuvre maneuver : COOPERATE
raise boost strengthen increase reinforce fortify > presence troop force alert : MOBILIZE
pay release allocate approve unlock commit inject spend pledge grant award set > fund funding million billion money sum subsidy : fund
increase raise boost > funding subsidy budget : fund
`;

/** For each verb the types of its objects, each with the rank of its rule: the first rule that fits decides. */
const OBJECTS = new Map<string, Map<string, { readonly rank: number; readonly type: string }>>();
for (const [rank, line] of WITH_OBJECT.trim().split('\n').entries()) {
  const [, verbs = '', nouns = '', type = ''] = /^(.*?) > (.*) : (\w+)$/.exec(line) ?? [];
  for (const verb of verbs.split(' ')) {
    const known = OBJECTS.get(verb) ?? new Map<string, { rank: number; type: string }>();
    OBJECTS.set(verb, known);
    for (const noun of nouns.split(' ')) if (!known.has(noun)) known.set(noun, { rank, type });
  }
}

/** Type of doing `verb` to an object whose nouns (lemmas) are given; undefined where no rule fits. */
export function actWithObject(verb: string, nouns: readonly string[]): string | undefined {
  const known = OBJECTS.get(verb);
  if (!known) return undefined;
  let first: { readonly rank: number; readonly type: string } | undefined;
  for (const noun of nouns) {
    const rule = known.get(noun);
    if (rule && (!first || rule.rank < first.rank)) first = rule;
  }
  return first?.type;
}

/** Objects with which a verb is no act at all: "meet the bar", "raid the fridge". */
const IDIOMS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    meet: 'bar need requirement standard goal target criterion deadline challenge expectation demand obligation condition threshold cost',
    visit: 'website site page',
    host: 'show programme program podcast website',
    shoot: 'film video photo picture scene movie ad',
    beat: 'record odds expectation',
    fight: 'cancer disease inflation poverty cold',
    kill: 'bill time',
    burn: 'fuel calorie coal',
    strike: 'balance tone chord',
    raise: 'question issue concern eyebrow voice awareness child family doubt hope',
    open: 'door fire',
    close: 'gap eye door',
    create: 'problem sense impression chaos',
    launch: 'career',
    free: 'time',
    pass: 'test time exam',
    block: 'view',
    cut: 'hair',
    double: 'size',
    attack: 'problem',
    execute: 'plan',
    charge: 'fee price phone battery interest',
    table: 'dinner',
    invade: 'privacy',
    invest: 'time energy effort',
    defend: 'title championship',
    train: 'eye',
  }).map(([verb, nouns]) => [verb, new Set(nouns.split(' '))]),
);

/** Whether a verb with this object is a turn of phrase and no act. */
export const isIdiom = (verb: string, nouns: readonly string[]): boolean => {
  const objects = IDIOMS.get(verb);
  return objects !== undefined && nouns.some((noun) => objects.has(noun));
};

/** Verbs of blows that are dealt in words as well. */
export const BLOWS: ReadonlySet<string> = new Set('attack assault pound bash savage'.split(' '));

/** What tells a blow in words: where it was dealt, what it was dealt for. */
export const IN_WORDS: ReadonlySet<string> = new Set(
  'for over as tweet twitter ad speech debate interview comment remark record policy letter statement article column stage ideology critic opponent rival decision'.split(
    ' ',
  ),
);

/** Verbs that only carry the act their object names ("carried out raids", "announced the release of"). */
export const CARRIERS: ReadonlySet<string> = new Set(
  'launch stage carry hold conduct begin start commence continue resume mount wage announce declare order make issue impose file bring organise organize lead perform undertake intensify escalate step deliver renew approve authorise authorize extend expand offer voice give'.split(
    ' ',
  ),
);

/** Verbs that end the act their object names. */
export const ENDERS: ReadonlySet<string> = new Set(
  'end suspend halt lift stop cancel drop ease terminate discontinue abandon cease reverse relax loosen break cut freeze'.split(
    ' ',
  ),
);

/** Acts of politics and administration that no type fits: an action only with a named or described doer and an object. */
export const PLAIN_ACTS: ReadonlySet<string> = new Set(
  (
    'build open close launch publish unveil create cut raise lower reduce expand extend halt introduce inaugurate complete dissolve merge buy sell distribute restore demolish ' +
    'relocate reform abandon scrap replace postpone delay submit lease hire purchase redraw register evacuate award withdraw suspend approve adopt sign reopen rename shut ' +
    'block reverse tighten double triple halve lift scrap rebuild repair resume'
  ).split(' '),
);

/** Verbs with a particle that are acts of no type; `_` joins them. */
const PLAIN_PHRASES: ReadonlySet<string> = new Set(
  'put off,set aside,set up,bring back,take over,let through,roll out,hand out,turn away,bring forward,hold back,send back,take back,shut down,close down'.split(
    ',',
  ),
);

/** Whether a lemma and its particle name an act of no known type ("put off"). */
export const isPlainPhrase = (verb: string): boolean => PLAIN_PHRASES.has(verb);

/** Verbs after which an act is not (yet) a fact: what is demanded, feared, planned or denied. */
export const NOT_FACTIVE: ReadonlySet<string> = new Set(
  (
    'demand call urge ask request seek want plan propose consider promise pledge vow threaten warn fear expect hope intend aim order instruct agree refuse decline deny oppose reject ' +
    'discuss consider debate prevent avoid avert face risk need require recommend suggest advocate support favour favor back prepare schedule await authorise authorize allow permit ' +
    'stop halt delay postpone cancel suspend contemplate offer try attempt fail investigate claim allege predict ban prohibit forbid bar'
  ).split(' '),
);

const ACTING: ReadonlySet<string> = new Set([
  ...[...BY_VERB.keys()].map((verb) => verb.split(' ')[0]!),
  ...[...OBJECTS.keys()].map((verb) => verb.split('_')[0]!),
  ...CARRIERS,
  ...ENDERS,
  ...PLAIN_ACTS,
  ...[...PLAIN_PHRASES].map((verb) => verb.split(' ')[0]!),
  'ask',
  'write',
]);

/** Whether a verb, by its lemma, can name an act at all, alone or with a particle or an object. */
export const mayAct = (lemma: string): boolean => ACTING.has(lemma);
