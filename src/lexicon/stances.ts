import { fold, wordSet } from './fold.ts';

/**
 * Words of saying by the stance of their speaker towards the content: asserts, denies, doubts, declines to say, asks,
 * or urges. The values are those of `STANCES` in `src/types.ts`.
 *
 * Origin: the classes of reporting verbs that grammars and style guides of news list (deny, refute; doubt, question;
 * decline, refuse; ask, wonder; urge, call on), written out in their forms for this project. `_` joins the words of an
 * entry of several words.
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

/** Verbs of thinking: negated, they express doubt. */
const HOLDS = wordSet(`
  think thinks thought believe believes believed expect expects expected see sees saw feel feels felt buy buys bought
  consider considers considered regard regards regarded sure certain convinced confident persuaded clear trust trusts trusted
`);

/** Verbs of agreeing: negated, they deny. */
const AGREES = wordSet(
  'agree agrees agreed accept accepts accepted recognise recognises recognize share shares shared',
);

const NEGATIONS = wordSet(
  "not never no n't nor neither hardly scarcely without cannot unable failed fails fail unwilling",
);

/** Verbs of telling somebody to act: they urge where the content begins with "to". */
const TELLS = wordSet('tell tells told telling ask asks asked asking warn warns warned');

/**
 * The stance of a speaker, from the words of saying and the first word of the content. `did not deny` is `declines`,
 * `did not doubt` is `asserts`, `asked the court to` is `urges`.
 *
 * @param saying the cue, with its auxiliaries and negation where they are known
 * @param content what is said; its first word distinguishes a question from a request
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

/** The words of a cue, folded; a contracted negation becomes a word of its own. */
function wordsIn(saying: string): readonly string[] {
  return (saying.match(/[\p{L}\p{N}’']+/gu) ?? []).flatMap((word) => {
    const folded = fold(word);
    return folded.endsWith("n't") ? [folded.slice(0, -3), "n't"] : [folded];
  });
}
