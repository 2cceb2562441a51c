import type { Database } from '../../src/store/database/database.ts';
import { actionFrame, addMade, type Made, name, pledgeFrame } from '../made.ts';

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
function textOf(number: number): Made {
  const earlier = Math.max(0, number - 1 - ((number * 37) % REACH));
  const [before, after] = STEPS[number % STEPS.length]!;
  const who = `Mayor Ruven ${name(number * 3 + 1)}`;
  const promised = `will build the ${thingOf(number)}`;
  const pledge = `${who} ${promised} by next year, the town hall said.`;
  const step = `${before} the ${thingOf(earlier)} ${after}`;
  const rest = `The market in ${name(number * 11 + 5)} was full. Fog held up the buses from ${name(number * 17 + 7)} for two hours.`;
  const at = pledge.length + 2;
  return {
    text: `${pledge}\n\n${step}.\n\n${rest}\n`,
    frames: [
      pledgeFrame({ start: 0, end: who.length }, who.length + 1 + promised.length),
      actionFrame(
        { start: at, end: at + step.length },
        { start: at + before.lastIndexOf(' '), end: at + before.length },
      ),
    ],
  };
}

const thingOf = (number: number): string => `${THINGS[number % THINGS.length]} of ${name(number)}`;

/** Adds articles with these numbers. Their frames are given: what is measured is what comes after reading. */
export async function addArticles(db: Database, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number++) {
    const about = {
      outlet: `Gazette ${number % 7}`,
      published: new Date(Date.UTC(1990, 0, 1 + number)).toISOString().slice(0, 10),
      url: `https://gazette.example/${number}`,
      title: `Town hall, day ${number}`,
    };
    const now = new Date(Date.UTC(2031, 0, 1) + 1000 * number).toISOString();
    await addMade(db, textOf(number), about, now);
  }
}
