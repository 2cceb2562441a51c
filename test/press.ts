import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExpectedArticle, expectedArticles, type Fact } from '../eval/examples/facts.ts';
import { read } from '../src/index.ts';
import type { ActionFrame, Chars, Frame, PledgeFrame, ReadFrames, StatementFrame } from '../src/stages.ts';
import type { Article, PledgeKind, Reading } from '../src/types.ts';

const OUTLETS = ['brinmouth-tide', 'kessermark-record', 'vessaly-press-agency'];

/**
 * Finds in the fictional press what its gold says: statements, pledges and actions. Tests of what is made of findings read
 * with it, so that they don't change with the weights of the trained reader.
 */
export const pressFrames: ReadFrames = async (article) => {
  const gold = BY_TITLE.get(article.title ?? '');
  if (!gold) throw new Error(`the gold of the fictional press has no article “${article.title}”`);
  return gold.facts.flatMap((fact) => frameOf(fact, article) ?? []);
};

/** Readings of the whole press, with the findings of its gold. */
export function readPress(): Promise<readonly Reading[]> {
  const files = OUTLETS.flatMap((outlet) => readdirSync(`examples/${outlet}`).map((file) => join(outlet, file)));
  return Promise.all(files.map(readPressArticle));
}

/** @param file path within `examples/` */
export function readPressArticle(file: string): Promise<Reading> {
  return read({ content: readFileSync(join('examples', file)) }, { frames: pressFrames });
}

const BY_TITLE = new Map<string, ExpectedArticle>(expectedArticles().map((each) => [each.title, each]));
const SURE = { probability: 0.95, second: null };

function frameOf(fact: Fact, { text }: Article): Frame | null {
  const passages = fact.passages.map((words) => placeOf(text, words, 0)).filter((place) => place !== null);
  const [first] = passages;
  if (!first) return null;
  const near = (words: string | undefined): Chars[] => {
    const place = words === undefined ? null : nearest(text, words, first.start);
    return place ? [place] : [];
  };
  const names = (all: readonly string[] = []) => all.flatMap((name) => near(name.split(' ').at(-1))).slice(0, 1);
  switch (fact.kind) {
    case 'statement':
      return {
        kind: 'statement',
        trigger: near(fact.cue),
        roles: { source: near(fact.source), content: passages },
        ...SURE,
      } satisfies StatementFrame;
    case 'pledge': {
      const kind = { promise: 0, plan: 0, agreement: 0, order: 0, warning: 0, [fact.form as PledgeKind]: 1 };
      return {
        kind: 'pledge',
        trigger: [firstWord(text, first)],
        roles: {
          commitment: passages,
          pledger: names(fact.pledgers),
          deadline: within(near(fact.deadline), first),
          amount: [],
          condition: within(near(fact.condition), first),
        },
        attributes: { kind, testable: { clear: 1, vague: 0, untestable: 0 } },
        ...SURE,
      } satisfies PledgeFrame;
    }
    case 'action':
      return {
        kind: 'action',
        trigger: near(fact.act),
        roles: { passage: [first], actor: names(fact.actors), target: [], date: [], place: [] },
        attributes: { type: fact.type ? { [fact.type]: 1 } : {} },
        ...SURE,
      } satisfies ActionFrame;
    default:
      return null;
  }
}

function firstWord(text: string, { start, end }: Chars): Chars {
  const { index, 0: word } = /[\p{L}\p{N}]+/u.exec(text.slice(start, end))!;
  return { start: start + index, end: start + index + word.length };
}

/** The place of some words that begins nearest to a place of the text. */
function nearest(text: string, words: string, to: number): Chars | null {
  let found: Chars | null = null;
  for (let place = placeOf(text, words, 0); place; place = placeOf(text, words, place.start + 1)) {
    if (found === null || Math.abs(place.start - to) < Math.abs(found.start - to)) found = place;
  }
  return found;
}

/** Words of the gold are those of the text, as whole words. */
function placeOf(text: string, words: string, from: number): Chars | null {
  for (let start = text.indexOf(words, from); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (
      !/[\p{L}\p{N}]{2}/u.test(text.slice(start - 1, start + 1)) &&
      !/[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1))
    )
      return { start, end };
  }
  return null;
}

const within = (places: readonly Chars[], { start, end }: Chars): Chars[] =>
  places.filter((place) => place.start >= start && place.end <= end);
