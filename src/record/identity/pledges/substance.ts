import { PLEDGE_NOUNS, PLEDGE_VERBS } from '../../../lexicon/pledge-words.ts';
import { MONTHS } from '../../../lexicon/times.ts';
import type { Days } from '../../days.ts';
import type { Located, PledgeFinding, Who } from '../../types.ts';
import { type Stems, stemsOf, tellingStems } from '../words/content.ts';
import { normalizedWords, type Word } from '../words/fold-words.ts';
import { daysIn } from '../words/gaps.ts';
import { partiesOf } from '../words/party.ts';
import { remember } from '../words/remember.ts';

/** What a pledge is about, made ready for keys and for comparing. */
export interface Substance {
  readonly pledgers: readonly Who[];
  /** Telling stems of its wording, without the pledger's name, the word for promising, the amount and the deadline. */
  readonly stems: Stems;
  /** All its words, folded. */
  readonly wording: string;
  /** Months that it names outside the deadline: when it was promised, in "promised the cap in March". */
  readonly months: ReadonlySet<string>;
  /** "12000000 talens": value and unit of the amount, where it is not a small number. */
  readonly amount: string | null;
  readonly deadline: Days | null;
}

/** Words for promising as such; they say nothing of what is promised. */
const PROMISING = stemsOf([...PLEDGE_VERBS, ...PLEDGE_NOUNS, 'confirm insist announce']);

export const substanceOf: (located: Located<PledgeFinding>) => Substance = remember(
  (located: Located<PledgeFinding>): Substance => {
    const { finding } = located;
    const pledgers = partiesOf(located, finding.pledgers);
    const words = normalizedWords(finding.passages.map(({ exact }) => exact));
    const deadline = finding.deadline?.exact ?? '';
    const aside = stemsOf([finding.amount?.exact ?? '', deadline, ...pledgers.map(({ name }) => name)]);
    const stems = tellingStems(words, new Set([...aside, ...PROMISING]));
    const months = monthsIn(words).filter((month) => !monthsIn(normalizedWords([deadline])).includes(month));
    return {
      pledgers,
      stems,
      wording: words.map(({ folded }) => folded).join(' '),
      months: new Set(months),
      amount: amountOf(finding),
      deadline: daysIn(finding.deadline),
    };
  },
);

function monthsIn(words: readonly Word[]): readonly string[] {
  return words
    .filter(({ capital }) => capital)
    .flatMap(({ folded }) => MONTHS.get(folded.replace(/-.*/, '')) ?? [])
    .map(String);
}

/** A number below thirteen is nothing to know a pledge by: "two bridges". */
function amountOf({ amount }: PledgeFinding): string | null {
  if (typeof amount?.value !== 'number' || amount.value <= 12) return null;
  return `${amount.value} ${amount.unit ?? ''}`.trim();
}
