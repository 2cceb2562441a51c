import type { Judgement } from '../../src/record/assessment.ts';
import type { Frame } from '../../src/stages.ts';
import { assess } from '../../src/store/commands/assess.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { linkEvidence } from '../../src/store/commands/link-evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { within } from '../../src/store/database/within.ts';
import { actionFrame, addMade, type Made, name, pledgeFrame } from '../made.ts';

/** Pledges in one article; its last sentence reports an action. */
const PLEDGES_PER_ARTICLE = 10;
const THINGS =
  'bridge school harbour tram library clinic market park road tower ferry well theatre mill dam quay gate'.split(' ');
const VERBS = 'build mend open close paint move sell light clean widen rename survey'.split(' ');
const SURNAMES =
  'Aldane Brockway Cassel Dunmore Elstrand Farrow Gelder Hollin Istrane Jarrow Kestrel Lindow Marrack'.split(' ');

export const JUDGEMENT: Judgement = {
  ...{ officials: 'under-way', evidence: 'in-progress', schedule: 'on-schedule', clarity: 'testable' },
  ...{ searched: null, settle: 'The minutes of the council.', date: '2031-12-01' },
};

/** Fills a record with articles; accepts their pledges, links evidence to them and assesses them. */
export async function fillRecord(db: Database, pledges: number): Promise<void> {
  let clock = Date.UTC(2031, 0, 1);
  const now = () => {
    clock += 1000;
    return new Date(clock).toISOString();
  };
  for (let article = 0; article * PLEDGES_PER_ARTICLE < pledges; article++) {
    await db.transaction(async (sql) => {
      const its = within(db, sql);
      await addOne(its, article, now);
      await workOn(its, article + 1, now);
    });
  }
}

async function addOne(db: Database, article: number, now: () => string): Promise<void> {
  const { text, frames } = textOf(article);
  const about = {
    outlet: `Gazette ${article % 7}`,
    published: new Date(Date.UTC(2030, 0, 1 + article)).toISOString().slice(0, 10),
    url: `https://gazette.example/${article}`,
    title: `Council, day ${article}`,
  };
  await addMade(db, { text, frames }, about, now());
}

function textOf(article: number): Made {
  const frames: Frame[] = [];
  let text = '';
  for (let i = 0; i < PLEDGES_PER_ARTICLE; i++) {
    const number = article * PLEDGES_PER_ARTICLE + i;
    const who = `Councillor Ruven ${SURNAMES[number % SURNAMES.length]}`;
    const thing = THINGS[number % THINGS.length];
    const what = `will ${VERBS[number % VERBS.length]} the ${thing} of ${name(number)} with ${name(number * 7 + 3)} ${name(number * 31 + 11)}`;
    const [start, end] = [text.length, text.length + who.length];
    text += `${who} ${what}, the council heard.\n\n`;
    frames.push(pledgeFrame({ start, end }, end + 1 + what.length));
  }
  const done = `The council opened the works of season ${article}`;
  const at = text.length;
  const council = { start: at, end: at + 11 };
  frames.push(actionFrame({ start: at, end: at + done.length }, { start: at + 12, end: at + 18 }, [council]));
  return { text: `${text}${done} on Monday.\n`, frames };
}

async function workOn(db: Database, article: number, now: () => string): Promise<void> {
  const found = await db.query<{ id: number; kind: string }>(
    `select id, kind from findings where article = $1 and kind in ('pledge', 'action') and state = 'standing' order by id`,
    [article],
  );
  const pledges = found.filter(({ kind }) => kind === 'pledge').map(({ id }) => id);
  const [action] = found.filter(({ kind }) => kind === 'action');
  await decide(db, pledges, 'accept', { by: 'Ada', now: now(), why: null, blind: false });
  for (const pledge of pledges) {
    const who = { by: 'Ada', now: now(), why: 'The works were opened, says the council.' };
    if (action) await linkEvidence(db, { pledge, finding: action.id, relation: 'advances' }, who);
    await assess(db, pledge, JUDGEMENT, who);
  }
}
