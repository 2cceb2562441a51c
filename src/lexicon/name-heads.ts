import { wordSet } from './fold.ts';

/**
 * Heads of names: words that end a name (or begin it, before "of") and show what type of entity it is. Folded.
 *
 * Origin: written by hand from the names of public bodies, organisations, instruments and places in the press.
 */
export const BODY_HEADS = wordSet(`
ministry department agency bureau commission committee subcommittee council court tribunal parliament senate congress assembly legislature
knesset duma bundestag bundesrat sejm cortes riksdag folketing storting rada diet lok_sabha rajya_sabha politburo presidium cabinet government administration
authority service police army navy force forces guard command treasury embassy consulate mission secretariat directorate inspectorate registry
office house chamber board comptroller prosecutor corps coastguard garda gendarmerie customs enforcement cia fbi courts lords commons exchequer
panel task_force municipality presidency judiciary ombudsman centre-command bench electorate intelligence
`);
export const ORGANISATION_HEADS = wordSet(`
party union federation confederation association society institute institution foundation fund trust university college school academy church
synagogue mosque bank group corporation corp inc ltd llc plc company co holdings partners capital industries enterprises systems airlines airways motors
news times post journal tribune herald gazette guardian chronicle observer telegraph mail daily weekly press radio television tv network media
magazine broadcasting channel club league team fc united organization organisation movement front coalition alliance network campaign conference
international watch amnesty center centre hospital clinic laboratory laboratories library museum theatre theater orchestra committee-pac pac
brothers sons brigade brigades militia cartel gang congregation diocese archdiocese partnership brotherhood caucus lobby chamber-of-commerce
studios records entertainment pictures games technologies technology software pharmaceuticals energy oil petroleum steel insurance securities
consulting associates solutions labs research project americans veterans voters workers teamsters democrats forum
`);
export const INSTRUMENT_HEADS = wordSet(`
act law bill treaty agreement accord accords pact deal plan programme program initiative order protocol convention charter constitution amendment
directive regulation resolution declaration decree strategy framework code compact memorandum proposal partnership-agreement budget package
rule ordinance statute covenant roadmap manifesto mandate proposition referendum ruling report doctrine moratorium scheme summary agenda
`);
export const PLACE_HEADS = wordSet(`
city county province district region state republic kingdom island islands isle river lake mountain mountains mount mt bay gulf sea ocean strait
channel-islands valley desert peninsula cape coast beach port harbor harbour airport station square street st avenue ave road rd boulevard lane bridge park
forest hills heights springs falls creek canyon canal delta triangle strip bank-west territory territories highlands plateau basin village town township borough
base camp prison plaza palace quay gate stadium arena tower hall hotel building crossing border wall zone corridor plant north south east west
`);

/** Surnames that are also heads: after a given name they end a person's name. Origin: as above. */
export const SURNAME_HEADS = wordSet(`
law bank banks post street church court hill hills house times star fields rivers lake ford mount price plan bill day union park parks power powers bush
guard force bay coast camp hall wall north south east west rule code order lane bridge falls springs forest heights diet chamber herald wood woods
mail press news league school college service sea port banner park house brothers post king prince bishop pope marshal major judge
group rice stone march may trust watch capital case records records-chief cape town base moon
`);

/** Words that end the name of an event; saydo has no entity type for events. Origin: as above. */
export const EVENT_HEADS = wordSet(`
day war wars olympics games cup prize awards award championship championships festival hajj holocaust revolution summit marathon debate show series
week month anniversary crisis famine massacre genocide uprising spring ceremony parade convention-week hurricane earthquake eve era tournament finals final bowl
`);

/** Instruments whose type no word of their name shows, folded. Origin: as above. */
export const KNOWN_INSTRUMENTS = wordSet(`
nafta tpp ttip usmca ceta obamacare medicare medicaid social_security daca jcpoa start brexit title_ix green_new_deal new_deal marshall_plan
magna_carta bill_of_rights good_friday_agreement schengen citizens_united roe_v_wade glass-steagall dodd-frank gdpr
`);

/** Lower-case nouns that, after a name or a demonym, make it the name of a public body ("the Kovar administration"). */
export const BODY_NOUNS = wordSet(`
administration government cabinet parliament senate congress army military police navy ministry embassy consulate authorities judiciary
regime legislature junta secretariat treasury coastguard
`);
/** The same for names of groups ("the Kovar team"). */
export const GROUP_NOUNS = wordSet(
  'team campaign camp transition family faction delegation entourage dynasty ticket organization organisation clan',
);

/** Words that may stand between a name and such a noun ("the Kovar transition team"). */
export const GROUP_MODIFIERS = wordSet(
  'presidential transition reelection re-election election campaign legal caretaker interim minority coalition',
);

/**
 * Words for a body's subject matter, such as those after "of" and "and" in "Ministry of … and …": "and" before one of
 * them does not end the name. Origin: as above.
 */
export const DOMAINS = wordSet(`
administration affairs oversight reform government rules accountability investigations natural historic aging agriculture alcohol animal appropriations armed arms arts atomic aviation banking biodiversity border budget business care children
civil climate commerce communications community conservation consumer control cooperation corrections counter-terrorism crime culture customs
cybersecurity data defense defence democracy development disarmament disease diversity drug drugs economic economy education elections emergency employment energy enforcement environment equality
ethics ethnic exchange exports families family finance firearms fisheries food foreign forestry freedom fuels gas growth health heritage home homeland housing human immigration
industry information infrastructure inclusion innovation integration intelligence interior international investment judiciary justice jobs labor labour land law learning livestock maritime means media
medicine middle migration military minerals mining monetary monuments national nationalities natural naturalization nuclear oceanic oceans oil parks peace pensions planning police policy population ports prevention procurement
programs prosperity protection public reconstruction recovery refugees regional regulatory relations religion religious research resources retirement rights rural
safety sanitation science sciences securities security senior services small social solidarity space sport sports standards state statistics student submissions supervision sustainability
tax technology telecommunications territorial textiles tobacco tolerance tourism trade training transparency transport transportation treasury truth urban veterans ways water welfare west wildlife women work workers works youth ways
`);

/** Bodies whose type no word of their name shows, folded, with their type. Origin: as above. */
export const KNOWN_BODIES = wordSet(`
white_house pentagon kremlin oval_office west_wing capitol supreme_court foreign_office home_office downing_street whitehall elysee quai_d'orsay treasury state_department
congress senate house knesset duma bundestag scotland_yard interpol europol eurojust frontex fed federal_reserve fbi cia nsa irs epa fda cdc doj dhs ice cbp
nasa noaa fcc ftc sec dea atf tsa fema hud usaid dod gao cbo cisa u.s_congress u.s_senate european_union eu e.u european_commission european_parliament
european_central_bank ecb united_nations un u.n security_council general_assembly unicef unhcr unesco who wto imf ilo wfp fao iaea undp ohchr unrwa nato osce opec asean african_union au
mercosur icc g7 g8 g20 g-7 g-20 world_bank world_health_organization world_trade_organization international_monetary_fund international_criminal_court
mi5 mi6 gchq nhs mod dfid nih omb gsa opm faa ntsb osha cpsc usda va hhs gru fsb kgb mossad shin_bet idf irgc isi pla bbc-trust council_of_europe
`);

/** Organisations and groups whose type no word of their name shows, folded. Origin: as above. */
export const KNOWN_ORGANISATIONS = wordSet(`
al-qaeda al_qaeda isis isil daesh islamic_state hamas hezbollah taliban boko_haram al-shabaab fatah farc eta ira plo pkk ypg muslim_brotherhood
gop dnc rnc nra aclu naacp aipac afl-cio seiu splc pac amnesty_international human_rights_watch greenpeace oxfam red_cross red_crescent save_the_children doctors_without_borders
labour likud syriza podemos brexit_party ukip snp cdu csu spd fdp afd tories sinn_fein fianna_fail fine_gael bjp anc pri pan pt psoe morena five_star national_front
google facebook twitter apple microsoft amazon walmart boeing exxon exxonmobil chevron bp shell volkswagen toyota gazprom rosneft huawei tesla uber pfizer moderna goldman_sachs
general_electric general_motors general_dynamics general_mills major_league_baseball jpmorgan citigroup wikileaks breitbart blackwater halliburton monsanto bayer siemens airbus samsung sony ford nike instagram youtube tiktok gallup nielsen netflix
`);

/** Plural names of a group's members and followers. Origin: as above. */
export const GROUP_NAMES = wordSet(`
democrats republicans tories conservatives liberals socialists communists libertarians greens nationalists labourites islamists zapatistas sandinistas
taliban houthis peshmerga jihadis marines teamsters blackshirts
`);
