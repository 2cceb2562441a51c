import { wordSet } from './fold.ts';

/**
 * Common nouns for people, bodies, organisations and documents: the heads of descriptions without a name. Singular,
 * folded; plurals are looked up by their lemma.
 *
 * Origin: written by hand from the heads of sources in the press; trades and offices are in `offices.ts`.
 */
export const PERSON_NOUNS = wordSet(`
person man woman child boy girl baby teenager adult elder pensioner people people's individual human citizen resident neighbor neighbour local villager islander
migrant refugee immigrant asylum-seeker seeker deportee detainee prisoner inmate hostage captive fugitive exile returnee evacuee
official officials source insider expert specialist authority-figure critic opponent supporter proponent advocate activist campaigner protester protestor demonstrator
rioter looter striker organizer organiser volunteer observer watcher monitor skeptic sceptic believer follower fan loyalist moderate hardliner hard-liner radical extremist militant
rebel insurgent fighter gunman attacker assailant shooter bomber terrorist hijacker pirate smuggler trafficker dealer criminal offender suspect defendant plaintiff
petitioner complainant accuser victim survivor witness bystander passerby juror lawyer attorney counsel litigator barrister advocate prosecutor investigator detective inspector
agent spy operative officer policeman policewoman cop trooper soldier serviceman veteran recruit conscript sailor airman guard patrolman ranger
worker employee employer boss owner shareholder investor trader broker analyst strategist consultant contractor supplier buyer customer consumer client user
farmer fisherman miner driver pilot trucker shopkeeper vendor merchant landlord tenant homeowner taxpayer voter elector constituent donor backer sponsor
teacher student pupil professor academic scholar scientist researcher economist historian sociologist psychologist engineer doctor physician nurse surgeon medic paramedic patient
priest pastor cleric clergyman imam rabbi bishop nun monk missionary parishioner muslim christian jew catholic protestant evangelical
actor actress singer musician artist writer author novelist poet journalist reporter correspondent editor columnist commentator blogger broadcaster pundit presenter moderator
politician lawmaker legislator senator representative congressman congresswoman member minister president premier chancellor governor mayor councillor councilor candidate nominee
delegate delegation-member aide adviser advisor assistant staffer secretary spokesman spokeswoman spokesperson appointee diplomat ambassador envoy negotiator mediator
leader chief head director chairman chairwoman chair executive ceo manager commander general colonel captain lieutenant admiral king queen prince princess pope judge justice magistrate
democrat republican conservative liberal socialist communist nationalist libertarian independent progressive tory
parent father mother dad mom mum son daughter brother sister sibling husband wife spouse widow relative uncle aunt cousin grandmother grandfather friend colleague partner ally rival
midwife spokesmen spokeswomen chairwomen skipper usher docker marcher organiser lobbyist whistleblower whistle-blower informant player coach athlete trainer referee predecessor successor counterpart participant attendee respondent applicant beneficiary recipient holder
native american african hispanic latino latina white black millennial youth youngster elite oligarch tycoon billionaire businessman businesswoman entrepreneur banker mogul
pollster forecaster planner regulator auditor administrator commissioner bureaucrat technocrat civil-servant servant dictator despot ruler monarch tyrant strongman
signatory mourner pilgrim tourist traveler traveller visitor guest passenger commuter cyclist pedestrian motorist rescuer firefighter diver climber scout hunter
carpenter lecturer dean principal headteacher registrar clerk cashier cook waiter bartender cleaner janitor nanny courier messenger technician mechanic plumber electrician builder laborer labourer
peacekeeper inspector observer-mission strategist speechwriter confidant mentor guardian caretaker orphan newcomer outsider dissident defector deserter coup-plotter plotter
anyone someone everyone nobody somebody
skipper docker usher steward marcher squatter bailiff trawlerman boatman shepherd grower herder weaver shipowner
`);

/** Nouns for groups of people. Origin: as above. */
export const GROUP_NOUN_HEADS = wordSet(`
team campaign camp crew staff family couple crowd mob gang group coalition delegation faction bloc caucus majority minority opposition leadership elite class community
public population electorate audience troop troops force forces militia army military police side duo trio pair generation tribe clan band squad unit battalion brigade
men women children folks people authorities officials rebels allies brass top-brass ranks left right far-right far-left establishment movement mainstream lobby press media
working-class workforce diaspora congregation clergy jury nationals masses household households
`);

/** Nouns for public bodies. Origin: as above. */
export const BODY_NOUN_HEADS = wordSet(`
government administration ministry department agency bureau commission committee subcommittee council court tribunal parliament senate congress assembly legislature
cabinet authority police army military navy embassy consulate mission secretariat directorate office treasury house chamber board panel presidency judiciary bench
regime junta monarchy municipality watchdog regulator bank prosecution service services force task-force inspectorate state union statehouse executive
`);

/** Nouns for organisations. Origin: as above. */
export const ORGANISATION_NOUN_HEADS = wordSet(`
party company firm corporation conglomerate startup start-up business manufacturer maker retailer airline carrier bank lender fund insurer operator contractor supplier producer utility
organization organisation group charity nonprofit non-profit ngo foundation association federation union institute institution university college school academy church hospital clinic
think-tank tank club league team network newspaper paper outlet broadcaster channel magazine station daily weekly tabloid site website agency service publisher program-maker giant
movement alliance coalition society guild lobby cartel pac super-pac
`);

/** Nouns for news outlets. Origin: as above. */
export const OUTLET_NOUNS = wordSet(
  'network newspaper paper outlet broadcaster channel magazine station daily weekly tabloid website site agency publication journal',
);

/** Nouns for countries and places as actors. Origin: as above. */
export const COUNTRY_NOUNS = wordSet(
  'country nation state kingdom republic island city town province region county village territory neighbour neighbor power superpower capital countries',
);

/** Nouns for texts that are quoted as sources. Origin: as above. */
export const DOCUMENT_NOUNS = wordSet(`
readout report statement document letter poll survey study ruling law article memo memorandum email e-mail communique declaration transcript press-release release paper analysis
judgment judgement verdict opinion indictment complaint lawsuit filing affidavit petition resolution treaty constitution bill agreement text bulletin audit review assessment
editorial column op-ed blog post tweet message note notice book memoir manifesto platform census data research investigation inquiry record records figures statistics invitation
story headline advertisement ad commercial video caption banner poster sign leaflet brochure website page summary draft order decree act charter protocol
`);

/** Words that mean "one of several" or count people. Origin: closed class. */
export const COUNT_WORDS = wordSet(
  'two three four five six seven eight nine ten both several many few dozens hundreds thousands some most all',
);
