import { ONLY_PARTICIPLE, PARTICIPLE, PAST } from '../lexicon/irregular-verbs.ts';
import type { Sentence, Token, VerbGroup } from '../stages.ts';

const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m"]);
const FUTURE = new Set(['will', "'ll", 'shall', 'wo', 'sha']);
const MODAL = new Set(['can', 'ca', 'could', 'may', 'might', 'must', 'should', 'would', "'d", 'ought', ...FUTURE]);
const NEGATION = new Set(["n't", 'not', 'never', 'no']);
const PAST_AUXILIARY = new Set(['was', 'were', 'had', 'did', 'has', 'have', 'having', "'ve", "'d"]);

/**
 * The verb groups of one sentence, left to right: auxiliaries, negation, adverbs, main verb. Where no main verb follows
 * an auxiliary, the auxiliary is the head ("is", "has").
 */
export function verbGroups(tokens: readonly Token[], { from, to }: Sentence): VerbGroup[] {
  const out: VerbGroup[] = [];
  let i = from;
  while (i < to) {
    const group = groupAt(tokens, i, to);
    if (group) {
      out.push(group);
      i = group.to;
    } else i++;
  }
  return out;
}

function groupAt(tokens: readonly Token[], start: number, to: number): VerbGroup | null {
  const first = tokens[start]!;
  const infinitive = first.lower === 'to' && first.pos === 'PART';
  if (!infinitive && !opens(tokens, start)) return null;
  const auxiliaries: Token[] = [];
  let negated = false;
  let head = -1;
  let i = infinitive ? start + 1 : start;
  for (; i < to; i++) {
    const token = tokens[i]!;
    if (token.pos === 'AUX' || isClitic(token, tokens[i - 1])) auxiliaries.push(token);
    else if (token.pos === 'VERB') {
      head = i;
      break;
    } else if (NEGATION.has(token.lower)) negated = true;
    else if (token.pos !== 'ADV' || !verbFollows(tokens, i + 1, to)) break;
  }
  if (head < 0) {
    // A copula, or an auxiliary in the place of a main verb; adverbs after it are not part of the group.
    const last = auxiliaries.at(-1);
    if (!last) return null;
    head = last.i;
  } else if (
    auxiliaries.length === 0 &&
    !infinitive &&
    first.pos !== 'VERB' &&
    first.pos !== 'ADV' &&
    !NEGATION.has(first.lower)
  )
    return null;
  const main = tokens[head]!;
  const helpers = auxiliaries.filter((token) => token.i !== head);
  return {
    from: start,
    to: head + 1,
    head,
    lemma: main.lemma,
    negated,
    modal: modalOf(helpers),
    ...shape(main, helpers, infinitive, tokens[start - 1], tokens[head + 1]),
  };
}

/** "'s" after a pronoun is always a verb; after a noun the tagger decides between verb and possessive. */
const isClitic = (token: Token, before: Token | undefined): boolean =>
  /^'(?:s|re|ve|ll|d|m)$/.test(token.lower) && (token.pos !== 'PART' || before?.pos === 'PRON');

function opens(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.pos === 'AUX' || token.pos === 'VERB' || isClitic(token, tokens[i - 1])) return true;
  // "also said", "repeatedly promised": an adverb directly before its verb begins the group.
  return (
    (token.pos === 'ADV' || NEGATION.has(token.lower)) &&
    (tokens[i + 1]?.pos === 'VERB' || tokens[i + 1]?.pos === 'AUX')
  );
}

function verbFollows(tokens: readonly Token[], i: number, to: number): boolean {
  for (let at = i; at < Math.min(to, i + 3); at++) {
    const { pos, lower } = tokens[at]!;
    if (pos === 'VERB' || pos === 'AUX') return true;
    if (pos !== 'ADV' && !NEGATION.has(lower)) return false;
  }
  return false;
}

const modalOf = (helpers: readonly Token[]): string | null => {
  const modal = helpers.find((token) => MODAL.has(token.lower) && !(token.lower === "'d" && helpers.length > 1))?.lower;
  return modal === 'wo' || modal === "'ll" ? 'will' : modal === 'ca' ? 'can' : (modal ?? null);
};

const isPastForm = (lower: string): boolean => /ed$/.test(lower) || PAST.has(lower) || PARTICIPLE.has(lower);

/**
 * Whether "by" after a verb may mark a passive. Not where the form is a past and not a participle ("rose by 9
 * percent"), or where the verb takes "by" in another sense ("said by telephone").
 */
const couldBePassive = ({ lower, lemma }: Token): boolean =>
  (/ed$/.test(lower) || PARTICIPLE.has(lower)) && !/^(?:say|rise|fall|come|go|run|win|grow)$/.test(lemma);

function shape(
  main: Token,
  helpers: readonly Token[],
  infinitive: boolean,
  before: Token | undefined,
  after: Token | undefined,
): Pick<VerbGroup, 'voice' | 'form' | 'tense'> {
  const last = helpers.at(-1);
  const past = isPastForm(main.lower);
  const passive =
    !!last && (BE.has(last.lower) || last.lower === 'got') && past && main.pos === 'VERB' && !/ing$/.test(main.lower);
  const voice = passive ? 'passive' : 'active';
  if (infinitive) return { voice, form: 'infinitive', tense: 'none' };
  if (helpers.length > 0) {
    const first = helpers[0]!;
    if (/^(?:being|having|been)$/.test(first.lower)) return { voice, form: 'gerund', tense: 'none' };
    if (FUTURE.has(first.lower)) return { voice, form: 'finite', tense: 'future' };
    return { voice, form: 'finite', tense: PAST_AUXILIARY.has(first.lower) ? 'past' : 'present' };
  }
  if (main.pos === 'AUX')
    return {
      voice,
      form: 'finite',
      tense: PAST_AUXILIARY.has(main.lower) ? 'past' : FUTURE.has(main.lower) ? 'future' : 'present',
    };
  if (/ing$/.test(main.lower) && main.lemma !== main.lower) return { voice, form: 'gerund', tense: 'none' };
  if (
    past &&
    (ONLY_PARTICIPLE.has(main.lower) ||
      (after?.lower === 'by' && before?.pos !== 'PRON' && couldBePassive(main)) ||
      before === undefined ||
      before.sentence !== main.sentence)
  ) {
    return { voice: 'passive', form: 'participle', tense: 'none' };
  }
  return { voice, form: 'finite', tense: past && main.lower !== main.lemma ? 'past' : 'present' };
}
