import { wordSet } from './fold.ts';

/**
 * Words that begin sentences without being names.
 *
 * Origin: words of the training part of PolNeAR 1.0 (Newell, Margolin, Ruths 2018) that stand in lower case there at least
 * two and a half times as often as with a capital in the middle of a sentence, and that begin a sentence twice or are
 * very common. Words only; no text of the corpus.
 */
export const ORDINARY_WORDS = wordSet(`
able abortion about absent absolutely access according account accurate accused across action actions activist
activists actress actually ad add added adding additional address addressing administration ads advantage adviser
advisers after afterward again against age agenda ago agree agreed agreement ahead aide aides air all allies almost
along alongside already also although always am amid among an analysts and announced another answer any anybody anyone
anything apparently appeal appear appeared appearing appears approach approval are argued argument around as aside ask
asked assuming at attack attacks attempt attention audience author authorities average away back backed backing bad
ballot ban band banks base based battle be beat became because become becoming been before began beginning behind
being believe believes best better between beyond bid big biggest billion billionaire bit black board book boos border
both break breaking bring bringing broad brought build building business businessman but by call called calling calls
came campaign campaigns can candidacy candidate candidates cannot care career case cases cast caucus caucuses
celebrated celebrating certain certainly chairman challenge chamber chance change changes check cheers chief children
choice citing citizens civil claim claims class classified clear clearly climate close closing coal college come
comedian comes coming comment comments common community companies company compared concerning concerns conducted
conference congressional congressman conservative conservatives consider considered contest contests continue
continued continues contrast contributing control convention conversation corporate cost costs could counting
countries country course create created crisis critical criticism criticized critics crowd current cut cyber data day
days de deal death debate debates debt decades decided decision decisions declared declined defeat defense delegate
delegates democracy depending described despite developers did didn different difficult digital director do documents
does doesn doing dollars don donations done donors down dozens drama dues during each earlier early economic
economists economy editor education effort efforts eight either elected election elections electorate else email
emails emerging employees employment end ended ending endorse endorsed endorsement energy enough enter entering
enthusiasm entire especially establishment estate even event events eventually ever every everybody everyone
everything evidence example except exclusive executive exit expected experience experts face facing fact facts failed
fall families family far father favor fear federal feel fellow female few field fight figure final finally financial
find firm first five floor focus focused follow followed following footage for force forces foreign former forward
found four frankly free fresh friend friends from front front-runner full funding fundraising further future game gave
gay general get gets getting give given giving global go goes going golf gone good got government governor great gross
ground group groups growing growth guess gun guns guy hackers had half hall hand hands happen happened hard has hate
have having he head health hear heard heart hedge held help helped her here herself high higher him himself his
history hit hold holding home homegrown hope hopefully host hour hours how however hundreds hurt husband idea ideas if
illegal imagine immediately immigrant immigrants immigration impact important in include included includes including
income increase increasingly indeed independent independents industry influence information initially inside instead
insurgent intelligence interest interests interview interviews into investigation investment investors involved is isn
issue issues it its itself job jobs joining judge just keep key killed kind know known knows labor lack language large
largely largest last late later latest law lawmakers laws lead leader leaders leadership leading leads least leave
leaving led left legal legislation legislative less let letter letters level liberal liberals life like likely line
list listen literally little live lives ll local long longer longtime look looking lose losing loss lost lot love low
made mainstream major majorities majority make makes making man manager many margin market mass matter may maybe me
mean means meanwhile media meet meeting member members men message messages met might military million millions mind
minimum minority minutes misinformation moderator moment moments momentum money month months more morning most mostly
move movement moving much multiple must my name naming nation nationally nearly need needed needs neither network
never newspaper next night no nobody nominating nomination nominee none nonetheless nor not notably noted nothing
noting now nuclear number numbers obviously of off offer offered office officers official officials often oil okay old
on once one online only open opinion opponents opportunity opposed opposition or order organization organizers other
others otherwise our out outside outstanding over overall own paid parents part partial particular particularly
parties passed past pastor path pay people percent percentage perhaps person personal photos pick place plan plans
platform play playing please pledged plus point pointing points police policies policy political politically
politicians politics poll polling polls pollsters poor popular population position positions possible potential power
powerful presidency presidential pressed pressure presumptive previous previously primaries primary prior private
privately probably problem problems process professor program progressive progressives proposal proposed prosecutors
protect protest protests provide provided public publicly push put question questions quickly race racist radical
radio raise raised raising rallies rally rate rates rather re reached read ready real reality really reason recalling
received recent recently record records red referring reflecting reform refugees regarding regardless registered
related relationship release released religious remain remaining remains remarks remember repeatedly report reported
reporter reporters reports request respond responded respondents responding response rest result results retired
return revealed rhetoric right right-wing rights rise rising risk rival rivals role room rules run running sad safety
said sales same saw say saying says scenes second security see seeking seemed seems seen senators senior sense sent
series serious served server set seven several share she shooting short shortly shot should show showed showing shows
side sign signed significant similar similarly simply since single six small so social some someone something
sometimes son sons soon sooner sought sound source sources speak speaking special specifically speech speeches spend
spending spent spoke spokesman staff stage stand standing start started starting statement statements stay steering
step still stop story strategist strategists strategy strength strong students success such suggested summer
superdelegates support supported supporter supporters supporting sure survey surveys system take taken takes taking
talk talking tax taxes teachers team television tell telling tens tensions term terms terrorism terrorist test th than
thanks that the their them themselves then there therefore these they thing things think thinks third third-party this
those though thought thousands threat three through throughout thus time titled to together told tone too took top
total tough toward town trade trail trailing tried true try trying turn turned turning turnout tweet tweeted two
two-thirds typically ultimately under underdog understand understanding unemployment unfortunately unity unless unlike
until up us use used using usually vast ve very victims victory video view views violence virtually voice vote voted
voter voters votes voting wage wait want wanted wants was way ways we wealthy week weeks welcome well went were what
whatever when where whether which while who whoever whole whom whose why wife will willing win window winner winning
wins with within without woman women won words work worked workers working works world worth would wrong wrote year
year-old years yet you young your
`);
