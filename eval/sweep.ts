/**
 * `npm run eval -- --sweep NAME`: the effect of changing a tuned number on a measure. NAME is a stage (`mentions`), one
 * of its numbers (`mentions.guessedPerson`), or nothing, which lists all.
 */
import { ARTICLE } from '../src/article/tuned.ts';
import { FINDINGS } from '../src/findings/tuned.ts';
import { FRAMES } from '../src/frames/tuned.ts';
import { MENTIONS } from '../src/mentions/tuned.ts';
import { DIFFERENCES } from '../src/record/differences/tuned.ts';
import { IDENTITY } from '../src/record/identity/tuned.ts';

interface Tuned {
  value: number;
  readonly measure: string;
  readonly about: string;
}

type Figures = Readonly<Record<string, number>>;
type Measure = (name: string) => Promise<Figures | null>;

const STAGES: Readonly<Record<string, Readonly<Record<string, Tuned>>>> = {
  article: ARTICLE,
  frames: FRAMES,
  mentions: MENTIONS,
  findings: FINDINGS,
  identity: IDENTITY,
  differences: DIFFERENCES,
};

/** Factors that a number is multiplied by, in turn. */
const FACTORS = [0.5, 0.75, 0.9, 1.1, 1.25, 1.5];
/** Percentage points by which a figure must change to be shown. */
const MIN_CHANGE = 0.005;

/** The tuned numbers that a name matches. @throws Error that lists the stages, where it matches none */
function named(wanted: string): readonly (readonly [name: string, tuned: Tuned])[] {
  const all = Object.entries(STAGES).flatMap(([stage, table]) =>
    Object.entries(table).map(([name, tuned]) => [`${stage}.${name}`, tuned] as const),
  );
  const found = all.filter(([name]) => wanted === '' || name === wanted || name.startsWith(`${wanted}.`));
  if (found.length > 0) return found;
  throw new Error(`no number is called ${wanted}. Stages: ${Object.keys(STAGES).join(', ')}; --sweep alone lists all.`);
}

/**
 * Lines with the effect of changing each number; unchanged figures are omitted.
 *
 * @param measure figures of a measure with the current numbers; null where its data is absent
 */
export async function* sweep(wanted: string, measure: Measure): AsyncGenerator<string> {
  const usual = new Map<string, Figures | null>();
  for (const [name, tuned] of named(wanted)) {
    yield `${name} = ${tuned.value} (${tuned.measure})  ${tuned.about}`;
    if (wanted === '') continue;
    if (!usual.has(tuned.measure)) usual.set(tuned.measure, await measure(tuned.measure));
    const before = usual.get(tuned.measure) ?? null;
    if (before === null) yield '  skipped: the data of its measure is absent';
    else yield* variations(tuned, before, measure);
  }
}

async function* variations(tuned: Tuned, before: Figures, measure: Measure): AsyncGenerator<string> {
  const set = tuned.value;
  try {
    for (const factor of FACTORS) {
      tuned.value = Number((set * factor).toPrecision(3));
      const after = (await measure(tuned.measure)) ?? {};
      const moved = Object.entries(after).flatMap(([figure, value]) => {
        const by = value - (before[figure] ?? value);
        return Math.abs(by) < MIN_CHANGE
          ? []
          : [`${figure} ${value.toFixed(2)} (${by > 0 ? '+' : ''}${by.toFixed(2)})`];
      });
      yield `  ${String(tuned.value).padEnd(6)} ${moved.join(', ') || 'no difference'}`;
    }
  } finally {
    tuned.value = set;
  }
}
