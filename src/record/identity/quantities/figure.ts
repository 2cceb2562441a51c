import { MEASURES, PERSONS } from '../../../lexicon/measures.ts';
import { ORDINARY_WORDS } from '../../../lexicon/ordinary-words.ts';
import type { Located, QuantityFinding, Who } from '../../types.ts';
import { contentOf, type Stems, stemsOf, tellingStems } from '../words/content.ts';
import { normalizedWords, type Word } from '../words/fold-words.ts';
import { remember } from '../words/remember.ts';
import { countOf, STRONGEST_FIRST, TIMES, TOOK_PART } from './counts.ts';

/** What a figure is about, made ready for keys and for comparing. */
export interface Figure {
  /**
   * Class of what is measured: `people`, `percent`, `money EUR`, `measure hectare`, `time`, `of boat` for other counted
   * nouns, `bare` where the text gives no unit. Only figures of one class can disagree.
   */
  readonly sort: string;
  /** What people are counted as: `crowd`, `dead`, …; null where the sentence doesn't tell, and for other sorts. */
  readonly count: string | null;
  readonly value: QuantityFinding['value'];
  /** Telling stems of its sentence, without the figure itself. */
  readonly stems: Stems;
  /** Those among them that stand with a capital: names. */
  readonly names: ReadonlySet<string>;
  /** Telling stems within a few words of the figure. */
  readonly near: ReadonlySet<string>;
  /** Stems of what is counted or measured, in the words of the text ("argument" in "nine years of argument"). */
  readonly of: readonly string[];
  readonly whose: Who | null;
  /** Other numbers in its sentence. */
  readonly others: readonly string[];
  /** Its sentence speaks of a further event beside the one that the article is about ("a second march"). */
  readonly further: boolean;
}

/** Number of words around a figure that may say what it measures. */
const CONTEXT_WORDS = 6;

/** "Differ by more than 20,000", "rose by 300": a change or a distance, which no total is laid beside. */
const CHANGE = /\b(?:by|from) (?:[a-z]+ ){0,2}$/i;

const FURTHER = /\b(?:another|second|third|rival|separate|previous|smaller|next|counter[- ]?\w+)\b/i;

/** Null for what is no figure about an event: ages, numbers of list items and versions, fractions without a unit. */
export const figureOf: (located: Located<QuantityFinding>) => Figure | null = remember(
  ({ finding, who }: Located<QuantityFinding>): Figure | null => {
    const { unit, of, value, sentence, passage } = finding;
    if (of === 'age' || (unit === null && isLabel(value))) return null;
    const words = normalizedWords([sentence.exact]);
    const from = passage.start - sentence.start;
    const until = passage.end - sentence.start;
    const own = new Set(stemsOf([passage.exact]));
    const stems = tellingStems(words, own);
    const content = contentOf(words);
    const count =
      unit === null || isPeople(unit)
        ? counted(
            content.map(({ stem }) => stem),
            sentence.exact,
          )
        : null;
    const changes = unit !== 'percent' && CHANGE.test(sentence.exact.slice(Math.max(0, from - 40), from));
    const first = words.findIndex(({ end }) => end > from);
    const last = words.findLastIndex(({ start }) => start < until);
    const near = content.filter(
      ({ at, telling }) => telling && at >= first - CONTEXT_WORDS && at <= last + CONTEXT_WORDS,
    );
    const sort = unit === null && count !== null ? 'people' : sortOf(unit);
    return {
      sort: changes ? `change ${sort}` : sort,
      count,
      value,
      stems: new Map([...stems].filter(([stem]) => countOf(stem) === undefined && !/^\d+(?:\.\d+)?$/.test(stem))),
      names: new Set(content.flatMap(({ stem, at }) => (isName(words[at], at) ? [stem] : []))),
      near: new Set(near.map(({ stem }) => stem)),
      of: of === null ? [] : stemsOf([of]),
      whose: finding.whose === null ? null : (who.get(finding.whose) ?? null),
      others: words.map(({ folded }) => folded).filter((word) => /^\d/.test(word) && !own.has(word)),
      further: FURTHER.test(sentence.exact),
    };
  },
);

/** A number without a unit that numbers an item, is part of a clock time or a version, or identifies a record. */
function isLabel(value: QuantityFinding['value']): boolean {
  return typeof value === 'number' && (value < 20 || value >= 1e9 || !Number.isInteger(value));
}

/** A word with a capital; the first of a sentence where it is no ordinary word. */
const isName = (word: Word | undefined, at: number): boolean =>
  word?.capital === true && (at > 0 || !ORDINARY_WORDS.has(word.shown.toLowerCase()));

const isPeople = (unit: string): boolean => unit === 'people' || PERSONS.has(unit) || PERSONS.has(`${unit}s`);

function sortOf(unit: string | null): string {
  if (unit === null) return 'bare';
  if (isPeople(unit)) return 'people';
  if (unit === 'percent' || unit === 'percentage point') return unit;
  if (TIMES.has(unit)) return 'time';
  if (MEASURE_UNITS.has(unit)) return `measure ${unit}`;
  return /^[A-Z]{3}$/.test(unit) ? `money ${unit}` : `of ${stemsOf([unit]).join(' ')}`;
}

const MEASURE_UNITS: ReadonlySet<string> = new Set([
  ...MEASURES.values(),
  'cubic metre',
  'square metre',
  'square mile',
]);

function counted(stems: readonly string[], sentence: string): string | null {
  const counts = new Set(stems.flatMap((stem) => countOf(stem) ?? []));
  if (TOOK_PART.test(sentence)) counts.add('crowd');
  return STRONGEST_FIRST.find((count) => counts.has(count)) ?? null;
}
