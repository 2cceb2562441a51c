import { wordSet } from './fold.ts';

/**
 * Countries with their demonyms: `country: adjective people`, folded; `_` stands for a space. The first form is the
 * main name; `=` introduces other forms.
 *
 * Origin: the member and observer states of the United Nations, and territories that the press names, written by hand.
 */
const COUNTRIES = `
afghanistan:afghan afghans afghani|albania:albanian albanians|algeria:algerian algerians|andorra:andorran|angola:angolan angolans|
argentina:argentine argentinian argentines argentinians|armenia:armenian armenians|australia:australian australians|
austria:austrian austrians|azerbaijan:azerbaijani azeri azerbaijanis|bahamas:bahamian|bahrain:bahraini bahrainis|
bangladesh:bangladeshi bangladeshis|barbados:barbadian|belarus:belarusian belarusians|belgium:belgian belgians|
belize:belizean|benin:beninese|bhutan:bhutanese|bolivia:bolivian bolivians|bosnia=bosnia_and_herzegovina:bosnian bosnians|
botswana:botswanan|brazil:brazilian brazilians|brunei:bruneian|bulgaria:bulgarian bulgarians|burkina_faso:burkinabe|
burundi:burundian burundians|cambodia:cambodian cambodians|cameroon:cameroonian cameroonians|canada:canadian canadians|
cape_verde:cape_verdean|central_african_republic:|chad:chadian|chile:chilean chileans|china=people's_republic_of_china=prc:chinese|
colombia:colombian colombians|comoros:comorian|congo=democratic_republic_of_congo=democratic_republic_of_the_congo=drc:congolese|costa_rica:costa_rican|
croatia:croatian croatians croat croats|cuba:cuban cubans|cyprus:cypriot cypriots|czech_republic=czechia:czech czechs|
denmark:danish danes dane|djibouti:djiboutian|dominica:|dominican_republic:dominican dominicans|ecuador:ecuadorian ecuadorean ecuadorians|
egypt:egyptian egyptians|el_salvador:salvadoran salvadorean salvadorans|equatorial_guinea:|eritrea:eritrean eritreans|
estonia:estonian estonians|eswatini=swaziland:swazi|ethiopia:ethiopian ethiopians|fiji:fijian fijians|finland:finnish finns|
france:french frenchman|gabon:gabonese|gambia:gambian|georgia:georgian georgians|germany:german germans|ghana:ghanaian ghanaians|
greece:greek greeks|grenada:grenadian|guatemala:guatemalan guatemalans|guinea:guinean|guinea-bissau:|guyana:guyanese|
haiti:haitian haitians|honduras:honduran hondurans|hungary:hungarian hungarians|iceland:icelandic icelanders|india:indian indians|
indonesia:indonesian indonesians|iran=islamic_republic_of_iran:iranian iranians|iraq:iraqi iraqis|ireland=republic_of_ireland:irish|
israel:israeli israelis|italy:italian italians|ivory_coast=cote_d'ivoire:ivorian|jamaica:jamaican jamaicans|japan:japanese|
jordan:jordanian jordanians|kazakhstan:kazakh kazakhs|kenya:kenyan kenyans|kiribati:|kosovo:kosovan kosovar kosovars|
kuwait:kuwaiti kuwaitis|kyrgyzstan:kyrgyz|laos:laotian lao|latvia:latvian latvians|lebanon:lebanese|lesotho:basotho|
liberia:liberian liberians|libya:libyan libyans|liechtenstein:|lithuania:lithuanian lithuanians|luxembourg:luxembourgish|
madagascar:malagasy|malawi:malawian|malaysia:malaysian malaysians|maldives:maldivian|mali:malian malians|malta:maltese|
marshall_islands:marshallese|mauritania:mauritanian|mauritius:mauritian|mexico:mexican mexicans|micronesia:micronesian|
moldova:moldovan moldovans|monaco:|mongolia:mongolian mongolians|montenegro:montenegrin|morocco:moroccan moroccans|
mozambique:mozambican|myanmar=burma:burmese|namibia:namibian namibians|nauru:|nepal:nepali nepalese|netherlands=holland:dutch|
new_zealand:|nicaragua:nicaraguan nicaraguans|niger:nigerien|nigeria:nigerian nigerians|north_korea=dprk:north_korean north_koreans|
north_macedonia=macedonia:macedonian macedonians|norway:norwegian norwegians|oman:omani|pakistan:pakistani pakistanis|palau:|
palestine=palestinian_territories:palestinian palestinians|panama:panamanian panamanians|papua_new_guinea:|paraguay:paraguayan paraguayans|
peru:peruvian peruvians|philippines:philippine filipino filipinos|poland:polish poles|portugal:portuguese|puerto_rico:puerto_rican|
qatar:qatari qataris|romania:romanian romanians|russia=russian_federation:russian russians|rwanda:rwandan rwandans|samoa:samoan|
san_marino:|saudi_arabia:saudi saudis|senegal:senegalese|serbia:serbian serbians serb serbs|seychelles:|sierra_leone:sierra_leonean|
singapore:singaporean singaporeans|slovakia:slovak slovaks|slovenia:slovenian slovenians|solomon_islands:|somalia:somali somalis|
south_africa:south_african south_africans|south_korea=republic_of_korea:south_korean south_koreans|korea:korean koreans|south_sudan:south_sudanese|spain:spanish spaniards|
sri_lanka:sri_lankan|sudan:sudanese|suriname:surinamese|sweden:swedish swedes|switzerland:swiss|syria:syrian syrians|
taiwan:taiwanese|tajikistan:tajik|tanzania:tanzanian tanzanians|thailand:thai thais|timor-leste=east_timor:timorese|togo:togolese|
tonga:tongan|trinidad_and_tobago=trinidad:trinidadian|tunisia:tunisian tunisians|turkey=turkiye:turkish turks|turkmenistan:turkmen|tuvalu:|
uganda:ugandan ugandans|ukraine:ukrainian ukrainians|united_arab_emirates=uae=u.a.e:emirati emiratis|
united_kingdom=uk=u.k=britain=great_britain:british britons brits|england:english|scotland:scottish scots|wales:welsh|northern_ireland:northern_irish|
united_states=us=u.s=usa=u.s.a=united_states_of_america=america:american americans|uruguay:uruguayan uruguayans|uzbekistan:uzbek uzbeks|vanuatu:|
vatican=vatican_city=holy_see:|venezuela:venezuelan venezuelans|vietnam:vietnamese|yemen:yemeni yemenis|zambia:zambian zambians|zimbabwe:zimbabwean zimbabweans|
hong_kong:|tibet:tibetan tibetans|chechnya:chechen chechens|kurdistan:kurdish kurds kurd|catalonia:catalan catalans|soviet_union=ussr:soviet soviets|yugoslavia:yugoslav|
europe:european europeans|africa:african africans|asia:asian asians|arabia:arab arabs|greenland:greenlandic|gaza=gaza_strip:gazan gazans|crimea:crimean`;

const rows = COUNTRIES.replace(/\n/g, '')
  .split('|')
  .map((row) => row.split(':'))
  .map(([names = '', demonyms = '']) => ({
    names: names.split('=').map((name) => name.replace(/_/g, ' ')),
    demonyms: demonyms
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => word.replace(/_/g, ' ')),
  }));

/** Every name of a country, with its main name. */
export const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map(
  rows.flatMap(({ names }) => names.map((name) => [name, names[0] ?? name] as const)),
);

/** Adjectives and names of peoples, with their country. Alone they are not entities. */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  rows.flatMap(({ names, demonyms }) => demonyms.map((word) => [word, names[0] ?? ''] as const)),
);

/** States of the United States, with their abbreviations in datelines and after names. Origin: as above. */
export const STATES = wordSet(`
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island
south_carolina south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming
ala ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla
ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo d.c
`);

/** Cities, regions and other places that no word of their name marks as a place. Origin: as above. */
export const PLACES = wordSet(`
abidjan abu_dhabi abuja accra addis_ababa aden ahmedabad albany albuquerque aleppo alexandria algiers amman amsterdam anchorage ankara
antarctica asuncion athens atlanta auckland austin baghdad bahia baku baltimore bamako bangalore bangkok barcelona basel basra
baton_rouge beijing beirut belfast belgrade benghazi berkeley berlin bern bethlehem birmingham bogota boise bologna bonn boston brasilia
bratislava brazzaville brisbane bristol bronx brooklyn brussels bucharest budapest buenos_aires buffalo cairo calais calcutta cambridge canberra
cape_town caracas cardiff casablanca charlotte charlottesville chengdu chennai chicago chisinau cincinnati cleveland cologne colombo columbus
conakry copenhagen cordoba dakar dallas damascus dar_es_salaam darfur delhi denver detroit dhaka doha donetsk dortmund dresden dubai dublin
durban dushanbe edinburgh edmonton fallujah ferguson florence fort_worth frankfurt freetown fukushima geneva genoa glasgow grenoble guadalajara guangzhou guantanamo
guantanamo_bay guayaquil hamburg hanoi harare harlem havana heathrow hebron helmand helsinki hiroshima ho_chi_minh_city homs honolulu houston hyderabad
indianapolis islamabad istanbul izmir jacksonville jakarta jeddah jerusalem johannesburg juba kabul kampala kandahar kansas_city karachi kashmir kathmandu
kharkiv khartoum kherson kiev kigali kingston kinshasa kobani kolkata krakow kuala_lumpur kunduz kyiv kyoto la_paz lagos lahore las_vegas
latin_america lausanne leeds leipzig lesbos lille lima lincoln lisbon little_rock liverpool ljubljana london los_angeles louisville luanda luhansk lusaka luxor lviv
lyon madison madrid malaga managua manchester manhattan manila maputo marrakesh mariupol marseille medellin melbourne memphis mecca miami milan milwaukee minneapolis minsk
mogadishu monrovia montevideo monterrey montreal moscow mosul mumbai munich nagasaki nairobi naples nashville new_delhi new_orleans new_york_city newark newcastle
nice nicosia norfolk oakland odessa okinawa oklahoma_city omaha orlando osaka oslo ottawa oxford palermo palestine palmyra paris pasadena perth peshawar
philadelphia phnom_penh phoenix pittsburgh port-au-prince portland porto prague pretoria pristina provo puebla pyongyang quebec quito rabat raleigh
ramallah rangoon raqqa reykjavik richmond riga rio rio_de_janeiro riyadh rochester rome rotterdam sacramento salt_lake_city salzburg san_antonio san_diego
san_bernardino san_francisco san_jose san_juan san_salvador san_pedro_sula sana'a sanaa santa_fe santiago santo_domingo sao_paulo sarajevo savannah scandinavia seattle seoul sevastopol seville
shanghai sheffield shenzhen siberia sicily sinai sinjar skopje sochi sofia srebrenica st_louis st_petersburg stockholm strasbourg stuttgart surrey sydney
taipei tallahassee tallinn tampa tashkent tbilisi tegucigalpa tehran tel_aviv tijuana tikrit tirana tokyo toledo toronto tripoli tucson tulsa tunis turin ulaanbaatar
ulster utrecht valencia vancouver venice vienna vientiane vilnius vladivostok warsaw wellington wichita windhoek winnipeg wuhan xinjiang yangon yaounde yerevan yorkshire
zagreb zaporizhzhia zurich ontario alberta british_columbia nova_scotia manitoba queensland new_south_wales bavaria saxony brittany normandy provence tuscany lombardy sardinia
andalusia galicia flanders transylvania balkans caucasus caribbean middle_east far_east midwest rust_belt bible_belt deep_south sahel maghreb levant patagonia amazon andes alps himalayas
sahara pacific atlantic mediterranean arctic baltic western_sahara punjab sindh balochistan kashmir bengal assam gujarat kerala bihar chiapas oaxaca sonora sinaloa chihuahua veracruz
silicon_valley long_island staten_island central_america south_america north_america latin_america eurasia donbas nagorno-karabakh abkhazia south_ossetia transnistria
washington_dc wall_street downing_street capitol_hill trump_tower broadway hollywood earth mars moon
`);
