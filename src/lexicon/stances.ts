import { fold, wordSet } from './fold.ts';

/**
 * Words of saying by what their speaker does with the content: holds it true, denies it, doubts it, leaves it unsaid, asks
 * about it, or calls for it. The values are those of `STANCES` in the words of saydo.
 *
 * Origin: the classes of reporting verbs that grammars and style guides of news list (deny, refute; doubt, question;
 * decline, refuse; ask, wonder; urge, call on), written out in their forms for this project. `_` joins words that follow
 * one another.
 */
export type StanceOfWords = 'asserts' | 'denies' | 'doubts' | 'declines' | 'asks' | 'urges';

const DENIES = wordSet(`
  deny denies denied denying denial denials disclaim disclaims disclaimed disavow disavows disavowed disown disowns disowned
  refute refutes refuted refuting refutation rebut rebuts rebutted rebutting rebuttal repudiate repudiates repudiated
  repudiating reject rejects rejected rejecting rejection dismiss dismisses dismissed dismissing dismissal
  contradict contradicts contradicted contradicting dispute disputes disputed disputing contest contests contested
  disagree disagrees disagreed disagreeing debunk debunks debunked rule_out rules_out ruled_out ruling_out
  exclude excludes excluded
`);

const DOUBTS = wordSet(`
  doubt doubts doubted doubting doubtful dubious sceptical skeptical scepticism skepticism unconvinced unsure uncertain
  unpersuaded questioned questioning cast_doubt casts_doubt casting_doubt into_question call_into_doubt challenge challenges
  challenged challenging query queries queried mistrust mistrusts mistrusted distrust distrusts distrusted
`);

const DECLINES = wordSet(`
  decline declines declined declining refuse refuses refused refusing refusal no_comment sidestep sidesteps sidestepped
  dodge dodges dodged evade evades evaded stopped_short stops_short withhold withholds withheld
  avoid avoids avoided avoiding demur demurs demurred
`);

const ASKS = wordSet(`
  ask asks asked asking wonder wonders wondered wondering inquire inquires inquired enquire enquires enquired question
  questions demanded_to_know demands_to_know wanted_to_know wants_to_know want_to_know
`);

const URGES = wordSet(`
  urge urges urged urging implore implores implored beg begs begged begging beseech plead pleads pleaded pleading
  appeal appeals appealed appealing call_on calls_on called_on calling_on call_upon calls_upon called_upon call_for calls_for
  called_for calling_for demand demands demanded demanding request requests requested requesting exhort exhorts exhorted
  encourage encourages encouraged encouraging order orders ordered instruct instructs instructed
  advise advises advised recommend recommends recommended invite invites invited petition petitions petitioned
`);

const ASKS_FOR = wordSet('ask_for asks_for asked_for asking_for');

/** Thinking: whoever does not think so doubts it. */
const HOLDS = wordSet(`
  think thinks thought believe believes believed expect expects expected see sees saw feel feels felt buy buys bought
  consider considers considered regard regards regarded sure certain convinced confident persuaded clear trust trusts trusted
`);

/** Agreeing: whoever does not agree denies it. */
const AGREES = wordSet(
  'agree agrees agreed accept accepts accepted recognise recognises recognize share shares shared',
);

const NEGATIONS = wordSet(
  "not never no n't nor neither hardly scarcely without cannot unable failed fails fail unwilling",
);

/** Telling somebody to do a thing is calling for it: what is told then begins with "to". */
const TELLS = wordSet('tell tells told telling ask asks asked asking warn warns warned');

/**
 * What a speaker does with the content, by the words of saying and the first word of what is said. `did not deny` leaves it
 * unsaid, `did not doubt` asserts, `asked the court to` calls for it.
 *
 * @param saying the cue, with its auxiliaries and negation where they are known
 * @param content what is said; its beginning tells a question from a request
 */
export function stanceOfWords(saying: string, content: string): StanceOfWords {
  const words = wordsIn(saying);
  const pairs = words.map((word, i) => `${word} ${words[i + 1] ?? ''}`);
  const has = (list: ReadonlySet<string>): boolean =>
    words.some((word, i) => list.has(word) || list.has(pairs[i] ?? ''));
  const negated = has(NEGATIONS) && !/\b(?:not|n't) (?:only|just|merely)\b/.test(words.join(' '));
  const said = wordsIn(content.slice(0, 60));
  if (has(DECLINES)) return 'declines';
  if (has(DENIES)) return negated ? 'declines' : 'denies';
  if (has(DOUBTS)) return negated ? 'asserts' : 'doubts';
  if (negated && has(HOLDS)) return 'doubts';
  if (negated && has(AGREES)) return 'denies';
  if (negated) return 'declines';
  const requests = /^(?:(?!whether|if|how|what|when|where|who|why|which)\p{L}+ ){0,2}to\b/u.test(said.join(' '));
  if (requests && has(TELLS)) return 'urges';
  if (has(ASKS)) return said[0] === 'for' || has(ASKS_FOR) ? 'urges' : 'asks';
  return has(URGES) ? 'urges' : 'asserts';
}

/** The words of a saying, folded; the negation that is written together with its verb apart. */
function wordsIn(saying: string): readonly string[] {
  return (saying.match(/[\p{L}\p{N}’']+/gu) ?? []).flatMap((word) => {
    const folded = fold(word);
    return folded.endsWith("n't") ? [folded.slice(0, -3), "n't"] : [folded];
  });
}
