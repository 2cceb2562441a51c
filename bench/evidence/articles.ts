import { createHash } from 'node:crypto';
import { read } from '../../src/index.ts';
import type { Frame } from '../../src/stages.ts';
import type { Database } from '../../src/store/database/database.ts';
import { addArticle } from '../../src/store/ingest/add-article.ts';
import { blobOf } from '../../src/store/log/blobs.ts';
import { name } from '../publish/record.ts';

const THINGS = [
  'footbridge',
  'clinic',
  'night ferry',
  'library',
  'tram line',
  'slipway',
  'boiler house',
  'fish market',
];
const STEPS = [
  ['The council signed a contract for', 'with a builder from the coast'],
  ['Workers laid the first stones of', 'on Monday morning'],
  ['A court stopped the work on', 'after neighbours complained'],
  ['The treasurer said that money for', 'will not be there before autumn'],
  ['Residents walked past the fence of', 'and asked when it would open'],
] as const;

/** Of so many articles before it an article can tell what became of their pledge. */
const REACH = 400;

/** What an article says: a pledge of its own, what became of an earlier one, and matters that bear on none. */
function textOf(number: number): { readonly text: string; readonly frames: readonly Frame[] } {
  const earlier = Math.max(0, number - 1 - ((number * 37) % REACH));
  const [before, after] = STEPS[number % STEPS.length]!;
  const who = `Mayor Ruven ${name(number * 3 + 1)}`;
  const promised = `will build the ${thingOf(number)}`;
  const pledge = `${who} ${promised} by next year, the town hall said.`;
  const step = `${before} the ${thingOf(earlier)} ${after}`;
  const rest = `The market in ${name(number * 11 + 5)} was full. Fog held up the buses from ${name(number * 17 + 7)} for two hours.`;
  const at = pledge.length + 2;
  const sure = { probability: 0.9, second: null };
  return {
    text: `${pledge}\n\n${step}.\n\n${rest}\n`,
    frames: [
      {
        kind: 'pledge',
        trigger: [{ start: who.length + 1, end: who.length + 5 }],
        roles: {
          commitment: [{ start: who.length + 1, end: who.length + 1 + promised.length }],
          pledger: [{ start: 0, end: who.length }],
          deadline: [],
          amount: [],
          condition: [],
        },
        attributes: {
          kind: { promise: 1, plan: 0, agreement: 0, order: 0, warning: 0 },
          testable: { clear: 1, vague: 0, untestable: 0 },
        },
        ...sure,
      },
      {
        kind: 'action',
        trigger: [{ start: at + before.lastIndexOf(' '), end: at + before.length }],
        roles: {
          passage: [{ start: at, end: at + step.length }],
          actor: [],
          target: [],
          date: [],
          place: [],
        },
        attributes: { type: {} },
        ...sure,
      },
    ],
  };
}

const thingOf = (number: number): string => `${THINGS[number % THINGS.length]} of ${name(number)}`;

/** Adds articles with these numbers. Their frames are given: what is measured is what comes after reading. */
export async function addArticles(db: Database, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number++) {
    const { text, frames } = textOf(number);
    const stated = {
      media: 'text/plain',
      outlet: `Gazette ${number % 7}`,
      published: new Date(Date.UTC(1990, 0, 1 + number)).toISOString().slice(0, 10),
      url: `https://gazette.example/${number}`,
      title: `Town hall, day ${number}`,
    };
    const reading = await read({ content: text, ...stated }, { frames: async () => frames });
    await addArticle(
      db,
      {
        content: blobOf(text),
        layer: null,
        reading,
        place: stated.url,
        name: `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.txt`,
        fetched: null,
        stated,
      },
      { by: 'bench', now: new Date(Date.UTC(2031, 0, 1) + 1000 * number).toISOString() },
    );
  }
}
