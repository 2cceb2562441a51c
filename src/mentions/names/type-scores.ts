import { NAME_KINDS, type NameKind, type Span, type Token } from '../../stages.ts';
import { classify, GIVEN } from './classify.ts';
import type { Shares } from './tagging.ts';
import { guess, type Typed } from './typed.ts';

/** What a share counts beside the weight of a guess by the rules. Chosen, as the next, on PolNeAR's dev part. */
const TAGGER_WEIGHT = 2;
/** What a given name counts: much, but "Dallas" begins a newspaper's name too. */
const GIVEN_WEIGHT = 1.4;

/** Types that the trained reader distinguishes well. The head word says better whether an organisation is public. */
const COARSE: Readonly<Record<NameKind, 'person' | 'place' | 'organisation'>> = {
  person: 'person',
  place: 'place',
  body: 'organisation',
  organisation: 'organisation',
  instrument: 'organisation',
  group: 'organisation',
};

/** The type of a name without title: the rules' where they know it, else theirs or the trained reader's, by weight. */
export function typeByScores(
  tokens: readonly Token[],
  keys: readonly string[],
  span: Span,
  shares: Shares | undefined,
): Typed {
  const rule = classify(tokens, keys, span);
  if (!shares || (rule.sure && rule.because !== GIVEN)) return rule;
  const sums = { person: 0, place: 0, organisation: 0 };
  for (const kind of NAME_KINDS) sums[COARSE[kind]] += shares[kind];
  const coarse = likeliest(['person', 'place', 'organisation'], sums);
  if (COARSE[rule.type as NameKind] === coarse) return rule;
  const weight = TAGGER_WEIGHT * sums[coarse];
  if (weight < (rule.sure ? GIVEN_WEIGHT : rule.weight)) return rule;
  const kind = likeliest(
    NAME_KINDS.filter((each) => COARSE[each] === coarse),
    shares,
  );
  return guess(kind, 'the trained reader takes it for one', weight);
}

function likeliest<Key extends string>(keys: readonly Key[], shares: Readonly<Record<Key, number>>): Key {
  return keys.reduce((best, key) => (shares[key] > shares[best] ? key : best));
}
