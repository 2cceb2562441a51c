import { wordSet } from './fold.ts';

/**
 * Words that begin sentences without being names.
 *
 * Origin: words of the training part of PolNeAR 1.0 (Newell, Margolin, Ruths 2018) that occur there in lower case at
 * least two and a half times as often as capitalised inside a sentence, and that begin a sentence at least twice or
 * occur at least fourteen times. Words only; no text of the corpus.
 */
export const ORDINARY_WORDS = wordSet(`
ability able abortion abortions about above abroad absent absentee absolute absolutely abuse accept accepted accepting
access accord according account accounts accurate accusations accused accusing achieve acknowledge acknowledged across
acted acting action actions active actively activist activists activities activity actor actress actual actually ad
add added adding addition additional address addressed addressing adds administration admit admitted adopted ads
adults advance advanced advantage advertising advice advised adviser advisers advising advocacy advocate advocates
affect affected afford afraid after afternoon afterward again against age agencies agency agenda agent agents
aggressive aggressively ago agree agreed agreement agreements agrees ahead aid aide aides aim aimed air aired airing
airport aligned alive all allegations alleged alleging allies allow allowed allowing allows ally almost alone along
alongside already also alternative although always am amazing ambitious amendments amid amnesty among amount amounts
an analysis analyst analysts anchor and anger angry announce announced announcement announcing annual anonymity
another answer answered answers anti-establishment anti-immigrant anxiety any anybody anymore anyone anything anywhere
apart apartment apologized apology apparent apparently appeal appealing appear appearance appearances appeared
appearing appears applauded applause apply appointed approach approaches appropriate approval approved are area areas
aren argue argued arguing argument arguments arm armed arms around array arrested arrived article articles as aside
ask asked asking asks assault assertion assessment asset assets assigned assistance assistant assume assuming assured
asylum at attack attacked attackers attacking attacks attempt attempted attempts attend attended attendees attending
attention attract attracted attributed audience audiences author authorities authority authorized available average
avoid award aware away awkward back backed backers background backing backs bad badly bailout balance ballot ballots
ban band banking bankruptcy banks banning bar barely barriers base based basic basically basis bathroom battle
battleground be bear bearing beat beating beautiful became because become becomes becoming been before began begin
beginning begun behalf behavior behind being belief believe believed believes below bench benefit benefited benefits
best bet better between beyond bid big bigger biggest billion billionaire billionaires billions bills bipartisan birth
birther bit bitter black blacks blame blamed blasted bloc block blocked blocking blow blue blue-collar board body bold
bomb bombing booed book books boos boost border borders born boss both bottom bought bound boycott brand break
breakfast breaking breaks bridge brief briefly bring bringing brings broad broadcast broader broadly broke broken
broker brother brought budget build building built business businesses businessman busy but buy buying by cable
calendar call called calling calls came camera camp campaign campaigned campaigning campaigns camps can candidacy
candidate candidates cannot capacity capital capture captured car carbon card care career careful carefully careless
cares carried carry carrying case cases cash casino casinos cast casting catch caucus caucuses caught cause caused
causes cautious celebrated celebrating celebrity centers centrist century certain certainly chain chairman chairs
chairwoman challenge challenged challenger challenges challenging chamber champion chance chances change changed
changes changing chaos character charge charged charges charity charter check checks cheered cheering cheers chief
child children choice choices choose choosing chose chosen circle circumstances cited cities citing citizen citizens
citizenship civil claim claimed claiming claims clash class classified clean clear clearly climate clinch close closed
closely closer closest closing clubs co co-founder coal code collapse colleagues collected college colleges color
column columnist com combat combined come comeback comedian comes comfortable coming commander commanding comment
comments commercial commitment committed common communication communications communities community companies company
compared compelling compete competing competition competitive complained complaint complaints complete completed
completely complex complicated compound comprehensive compromise computer concern concerned concerning concerns
concluded conclusion concrete condition conditions conduct conducted conference conferences confidence confident
confirmed conflict conflicts confront congressional congressman connected connection conscience consensus consequences
conservatism conservative conservatives consider considerable considered considering consistent consistently constant
constitutional construction consultant consulting contact contained contender contenders content contention
contentious contest contested contests continue continued continues continuing contract contractors contracts contrast
contributed contributing contributions contributor contributors control controls controversial controversy convention
conventional conventions conversation conversations convicted convince convinced cooperation corner corporate
corporations correct corruption cost costs could couldn counsel count counted counter counties counting countries
country coup couple course courses courts cover coverage covered covering crack crash crazy create created creating
creation credentials credibility credible credit crime criminal criminals crisis critical criticism criticize
criticized criticizing critics critique crossed crowd crowds crucial crushed cultural culture current currently
customers cut cuts cutting cyber cycle damage damaging danger dangerous dark data database date datetime daughter day
days de dead deadline deadly deal dealing deals death deaths debate debates debt decade decades decide decided
decision decisions decisive declared declaring decline declined dedicated deemed deep deeper deeply defeat defeated
defeating defend defended defending defense deficit deficits define defined definitely degree degrees delay delegate
delegates delegation deliver delivered delivering demand demands democracy demographic demonstrate demonstrated denied
denounced denouncing departure depending deport deportation deputy describe described describing deserve deserves
designed desire desperate despite destroy detail detailed details determination determine determined devastating
developed developer developers devoted did didn died difference differences different differently difficult digital
digits dinner diplomat diplomatic direct directed direction directly director disagree disappointed disaster disclosed
disclosure discourse discovered discrimination discuss discussed discussing discussion discussions dismissed display
dispute distance districts diverse diversity divide divided division divisions divisive do document documents does
doesn doing dollar dollars domestic dominate dominated don donated donation donations done donor donors door doors
double double-digit doubt doubts down downtown dozen dozens draft drama dramatic draw drawing drawn drew drive driven
driver driving drop dropped dropping drove drug due dues during duty dynamic e-mail e-mails each eager earlier early
earn earned earning earnings easier easily easy echoed economic economics economists economy edge editor editorial
education effect effective effectively effort efforts eight either elect elected electing election elections electoral
electorate element eligibility eligible eliminated elite elites else elsewhere email emailed emails embrace embraced
embracing emerged emergency emerging emissions emotional emphasis employee employees employers employment empty
encourage encouraged encouraging end ended ending endorse endorsed endorsement endorsements endorsing ends enemies
enemy energy enforcement engage engaged engagement enjoyed enormous enough ensure enter entered entering enthusiasm
enthusiastic entire entirely environment environmental episode equal equally era error erupted especially essentially
established establishment estate estimated estimates ethanol ethnic evangelical even evening evenly event events
eventually ever every everybody everyone everything everywhere evidence exactly example except exception exceptions
exchange exchanges exclusive executive executives exist existing exists exit expand expanded expanding expansion
expect expectations expected expecting expects expensive experience experienced expert experts explain explained
explaining explanation exposed express expressed extended extends extensive extent extra extraordinary extreme
extremely extremist eye eyes face faced faces facing fact factor factors factory facts fail failed failing failure
fair fairly faith fake fall fallen falling false familiar families family famous famously fan fans far fast fate
father fault favor favorable favored favorite favors fear fears featured features federal feel feeling feelings feels
fees feet fell fellow felt female few fewer field fierce fifth fight fighters fighting figure figures file filed
filings fill filled film final finally finance finances financial find finding findings finds fine finish finished
fire firearms fired firm firms first fiscal fit five fix flag flew flight flip floor fly flying focus focused focusing
folks follow followed followers following follows food foot footage football for force forced forces forcing foreign
forget form formal formally former formidable forth forum forward fought found founded founder four fourth fracking
frankly fraud free frequently fresh friend friendly friends from front front-runner frontrunner frustrated frustration
fuel fueled full fully fun fund-raising fundamental fundamentally funded funding fundraiser fundraisers fundraising
funds further future gain gained gaining gains game gap gas gathered gathering gave gay gender general
general-election generally generated generation genuine get gets getting giant gifts give given gives giving global
globalization go goal goals goes going golf gone gonna good goods got gotten government governments governor governors
grabs graduate granted grass-roots grassroots great greater greatest grew gross ground group groups grow growing grown
growth guess guest guilty gun guns guy guys hackers hacking had half hall halls hand handed handful handle handling
hands happen happened happening happens happy hard harder hardly harm harsh has hasn hate hatred have haven having he
head headed heading headline headlines headquarters heads health hear heard hearing hearings heart heat heated heavily
heavy hedge held hell help helped helping helps her here heritage herself high high-profile higher highest highlight
highlighted highlighting highly him himself hire hired hiring his historic history hit hits hitting hold holding holds
holiday home homegrown homes honest honor hope hoped hopeful hopefully hopefuls hopes hoping horrible host hosted
hostile hour hours houses housing how however http https huge human hundreds hurt husband id idea ideas identified
identify identity ideological ideology if ignore ignored illegal illegally image imagine immediate immediately
immigrant immigrants immigration impact importance important imports impossible improve improved in incident incites
include included includes including income incomes increase increased increases increasing increasingly incumbent
indeed independent independents indicated individual individuals industrial industries industry inequality inevitable
inflation influence influential information infrastructure initial initially inquiry inside insiders insist insisted
inspector inspired instance instead institutions insults insurance insurgent intelligence intended intense intent
intention interest interested interesting interests internal interview interviewed interviews into introduced invest
invested investigate investigating investigation investigative investigators investment investments investor investors
invited involved involvement involving is isn issue issued issues it its itself jail job jobs join joined joining
joint journalist journalists judge judges judgment jump jumped just justices keep keeping keeps kept key kids kill
killed killing kind kinds knew knock know knowing knowledge known knows labor lack lacks lady laid land language large
largely larger largest last late later latest launched law lawmakers laws lawsuit lawsuits lawyer lawyers lay laying
lead leader leaders leadership leading leads leaning learn learned least leave leaves leaving led left legacy legal
legislation legislative legitimate lengthy less lesson lessons let letter letters level levels leverage liar liberal
liberals lie lies life lift light like liked likely likes limit limited line lines link linked list listed listen
listening lists literally little live lived lives living ll loan loans lobbying lobbyist lobbyists local location
locked long long-term longer longtime look looked looking looks lose loses losing loss losses lost lot lots loud
loudly love loved low lower lowest loyal made magazine magic mail main mainstream maintain maintained major majorities
majority make makers makes making male man manage managed management manager managing mandate manufacturing many map
margin margins marked market marketing markets marriage married mass massacre massive match matchup mate material math
matter matters may maybe me mean meaning means meant meanwhile measure measures media medical meet meeting meetings
member members memo men mention mentioned merger message messages met middle-class might migrants miles military
million millions mind minds minimum minorities minority minus minute minutes misinformation misogynist missed missing
mission mistake mistakes mix mixed mocked model moderate moderates moderator moderators modern modest mogul moment
moments momentum money month months mood moral more morning mosque most mostly mother move moved movement moves movie
moving much multiple murder music must my myself name named names naming narrative narrow narrowly nasty nation
nationally nations nationwide natural nature near nearly necessarily necessary need needed needs negative negotiating
negotiations neighborhood neighboring neither nervous net network networks neurosurgeon neutral never newly newspaper
next night nightclub nine no nobody nominate nominated nominating nomination nominee nominees none nonetheless
nonprofit nor normal not notable notably note noted notes nothing noticed noting notion now nuclear number numbers
numerous observers obtained obvious obviously occurred odds of off offense offensive offer offered offering offers
office officer officers offices official officially officials often oil okay old older oldest on once one ones ongoing
online only onto open opened opening openly operating operation operative operatives opinion opponent opponents
opportunities opportunity oppose opposed opposes opposing opposite opposition optimistic option options or order
ordered organization organizations organize organized organizers organizing original other others otherwise ought our
ourselves out outcome outlets outreach outright outside outsider outsiders outstanding over overall overcome overhaul
overseas overtime overwhelming overwhelmingly own owned owner owners owns pace pack package page pages paid pair panel
paper parade parent parents part partial participate participation particular particularly parties partisan partly
partner parts pass passage passed past pastor path pay paying payments peace people per perceived percent percentage
perfect performance performed perhaps period permanent person personal personally personnel perspective persuade phase
phone photo photos phrase physical pic pick picked picking picture piece pitch pivot pivotal place placed places plan
plane planet planning plans platform play played player players playing plays please pledge pledged plenty plus
podcast point pointed pointing points poised police policies policy political politically politician politicians
politics poll polling polls pollster pollsters poor popular popularity population populist portrayed posed position
positioned positions positive possibility possible possibly posted posts potential potentially poverty power powerful
powers practice practices praise praised predict predicted prefer preferred prepared preparing presence present
presented presents presidency presidential presidents pressed pressure presumptive pretty prevent previous previously
price prices primaries primarily primary prime-time principle prior priority prison private privately pro-life
probably probe problem problems process produce produced product production products professional professor profile
profits program programs progress progressive progressives project projected projects prominent promise promised
promises promising promote promoting prompted proof property proposal proposals proposed proposing prosecuted
prosecution prosecutor prosecutors prospect prospects protect protected protest protester protesters protests proud
prove proved proven provide provided provides providing provision provisions provocative public publicly published
pull pulled pundits pursue pursuing push pushed pushing put puts putting px qualifications qualified quality quarter
question questioned questioning questions quick quickly quiet quietly quit quite race races racial racism racist
radical radio raise raised raises raising rallies rally rallying rampant ran range ranks rape rapidly rapists rare
rate rates rather rating ratings rattled re re-election reach reached reaching reaction read readers reading ready
real realistic reality realize really reason reasonable reasons rebels recalled recalling receive received receiving
recent recently recession recognition recognize recognized recommendation recommended record records recovery red
reduce reduced reducing reelection reference referendum referred referring reflect reflecting reflects reform reforms
refugee refugees refusal refuse refused refusing regarding regardless regime region regional register registered
registration regret regular regularly regulation regulations reiterated reject rejected rejection related relations
relationship relationships relative relatively release released releasing relevant reliable relief religion religious
rely remain remained remaining remains remark remarkable remarks remember reminded reminder removed rent repeal
repeated repeatedly replace replaced replied report reported reportedly reporter reporters reporting reports represent
represented representing represents reputation request requested requests require required requirement requirements
requires requiring reserved residents resign resistance resolution resort resources respect respected respectively
respects respond responded respondents responding response responsibility responsible rest restrictions result
resulted results retail retired retirement return returned returning returns revealed revenue reversed review
revolution rhetoric rich rid rigged right right-wing rights rise risen rising risk risks rival rivals road role roles
roll rolled room roots rose roughly round route row rule ruled rules ruling run running runs rural sacrifice sad safe
safety said sale sales same same-sex sanctions sat satisfied save savings saw say saying says scale scandal scared
scenario scene scenes schedule scheduled schools science score scored scores scrutiny search season seat seats second
second-place sector secure secured security see seeing seek seeking seeks seem seemed seemingly seems seen sees
segment seized selected selection self-described sell selling senators send sending senior sense sensitive sent
sentence sentiment separate serial series serious seriously serve served server serves services serving session set
setting settle seven several sexism sexual shape share shared shares sharing sharp she shift shifted shifting shifts
shocked shooting shootings short shortly shot should shouldn shouting show showed showing shown shows shut sick side
sidelines sides sign signal signature signed significant significantly signs similar similarly simple simply since
single sister sit site sites sits sitting situation six sizable size skeptical skepticism skills slammed slate
slightly slogan slot slow small smaller smart so so-called social socialist society sold soldiers solid solution some
somebody someone something sometimes somewhat son sons soon sooner sophisticated sort sought sound sounded sounds
source sources space speak speakers speaking speaks special specific specifically specifics speculation speech
speeches spend spending spent spirit split spoke spoken spokesman spokeswoman spot spotlight spread spring staff
staffer staffers stage stake stakes stance stand standard standard-bearer standards standing stands star stark stars
start started starting starts stated statement statements statewide station status stay stayed staying steady steel
steering stem step stepped steps stick still stimulus stock stood stop stopped stopping stops stories story straight
strategic strategist strategists strategy stream streets strength stretch strike striking string strong stronger
strongest strongly struck structure struggle struggled struggles struggling stuck student students study stuff stump
stupid style subject subsequent substantial substantive succeed succeeded success successes successful successfully
successor such suddenly suggest suggested suggesting suggestion suggests suit summer summit superdelegate
superdelegates support supported supporter supporters supporting supportive supports supposed sure surge surprise
surprised surprising surrogate surrogates surrounding survey surveyed surveys survive survived suspended sway sweeping
swing switch system systems table tactics take taken takes taking talk talked talking talks target targeted targeting
targets task tax taxes taxing teachers team tech technology telephone television tell telling tells temperament
temporarily temporary tend tends tens tensions tenure term terms terrible territory terror terrorism terrorist
terrorists test testimony testing tests th than thanks that the their them theme themselves then theory there
therefore these they thing things think thinking thinks third third-party this those though thought thoughts thousand
thousands threat threatened threatening threats three threshold through throughout throw throwing thrown thus ticket
tie tied ties tight time timestamp timing tired title titled to to- together told tomorrow tone tonight too took tool
top topic topics total totally touch touched tough tougher tour toward town track trade traded trading tradition
traditional tragedy trail trailing trails train training transactions transgender transition travel traveled traveling
treat treated treatment tremendous trial tried tries trillion trip troops trouble truck true truly trust trusted truth
try trying tuition tunnels turmoil turn turned turning turnout turns tweet tweet-author tweet-date tweet-id tweeted
tweeting tweets twice two two-thirds type types typically ultimate ultimately unable unacceptable uncertainty unclear
undecided under underdog undermine understand understanding understands understood undocumented unemployment unfair
unfit unfortunately unify unions unique unite unity universal unknown unless unlike unlikely unpopular unprecedented
until unusual unusually up upcoming updated upon upset urged urging us use used user users uses using usual usually
valuable value values variety various vast vastly ve version versus very veteran veterans vetted via vice-presidential
victims victories victory video videos view viewed viewers views violated violation violence violent virtually virus
visas vision visit visited vocal voice voiced voices volunteers vote voted voter voters votes voting vowed vulnerable
wage wages wait waiting wake walk walked walls want wanted wants warming warned warning was wasn watched watching
water waterboarding wave way ways we weak weakness wealth wealthy weapon weapons wearing website week weekend weeks
welcome welcomed well went were what whatever when where whether which while whites who whoever whole whom whose why
wide widely widespread wife wild will willing willingness win wind window wing winner winner-take-all winners winning
wins wish with within without woman women won wonder word words work worked worker workers working working-class works
world worried worries worry worse worst worth would wouldn write writes writing written wrong wrote xenophobe year
year-old years yet you young younger your yourself zero zone
`);
