import { wordSet } from './fold.ts';

/** Words that a news outlet's name ends in. Origin: mastheads of the English-language press, written by hand. */
export const OUTLET_HEADS = wordSet(`
news times post journal tribune herald gazette guardian chronicle observer telegraph mail daily weekly radio television tv network
magazine broadcasting channel mirror sun star bee inquirer dispatch courier examiner bulletin monitor standard independent register
sentinel globe republic-newspaper record review press newspaper wire online today zeitung blatt
`);

/** Outlets whose names end in none of these words, folded. Origin: as above. */
export const OUTLETS = wordSet(`
cnn msnbc nbc abc cbs pbs npr c-span cspan bbc itv sky fox fox_news bloomberg reuters ap a.p afp upi efe ansa dpa tass interfax xinhua kyodo itar-tass ria_novosti
associated_press agence_france-presse deutsche_welle dw politico axios vox slate salon buzzfeed breitbart the_hill the_intercept the_atlantic new_yorker the_economist
economist newsweek time usa_today al_jazeera al_arabiya al_hayat haaretz ynet le_monde le_figaro liberation mediapart el_pais el_mundo la_vanguardia la_repubblica corriere_della_sera
der_spiegel spiegel die_zeit die_welt bild faz taz nrk dr svt rt sputnik cnbc huffington_post huffpost huffpo vice vice_news propublica mother_jones the_nation
national_review weekly_standard daily_beast the_onion wired forbes fortune rolling_stone vanity_fair politifact factcheck.org univision telemundo televisa
reforma milenio proceso la_jornada prensa_libre el_faro folha globo o_globo clarin la_nacion the_hindu ndtv dawn geo cctv global_times south_china_morning_post
nhk asahi_shimbun yomiuri_shimbun mainichi straits_times the_age drudge_report infowars rappler meduza novaya_gazeta kommersant radio_free_europe voice_of_america
euronews france_24 france_info rfi rai la_stampa the_verge techcrunch gizmodo quartz the_conversation talking_points_memo daily_kos daily_caller washington_examiner
`);
