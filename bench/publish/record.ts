import { createHash } from 'node:crypto';
import { read } from '../../src/index.ts';
import type { Judgement } from '../../src/record/assessment.ts';
import type { Frame, ReadFrames } from '../../src/stages.ts';
import { assess } from '../../src/store/commands/assess.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { linkEvidence } from '../../src/store/commands/link-evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { within } from '../../src/store/database/within.ts';
import { addArticle } from '../../src/store/ingest/add-article.ts';
import { blobOf } from '../../src/store/log/blobs.ts';

/** Pledges in one article; its last sentence reports an action. */
const PLEDGES_PER_ARTICLE = 10;
const THINGS =
  'bridge school harbour tram library clinic market park road tower ferry well theatre mill dam quay gate'.split(' ');
const VERBS = 'build mend open close paint move sell light clean widen rename survey'.split(' ');
const SYLLABLES = 'ba co du fe gi ho ju ka le mi no pu ra se ti vo wa xe yo za'.split(' ');
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
  const url = `https://gazette.example/${article}`;
  const published = new Date(Date.UTC(2030, 0, 1 + article)).toISOString().slice(0, 10);
  const stated = {
    media: 'text/plain',
    outlet: `Gazette ${article % 7}`,
    published,
    url,
    title: `Council, day ${article}`,
  };
  const reading = await read({ content: text, ...stated }, { frames });
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.txt`;
  await addArticle(
    db,
    { content: blobOf(text), layer: null, reading, place: url, name, fetched: null, stated },
    { by: 'bench', now: now() },
  );
}

function textOf(article: number): { readonly text: string; readonly frames: ReadFrames } {
  const frames: Frame[] = [];
  let text = '';
  const sure = { probability: 0.9, second: null };
  for (let i = 0; i < PLEDGES_PER_ARTICLE; i++) {
    const number = article * PLEDGES_PER_ARTICLE + i;
    const who = `Councillor Ruven ${SURNAMES[number % SURNAMES.length]}`;
    const thing = THINGS[number % THINGS.length];
    const what = `will ${VERBS[number % VERBS.length]} the ${thing} of ${name(number)} with ${name(number * 7 + 3)} ${name(number * 31 + 11)}`;
    const [start, end] = [text.length, text.length + who.length];
    text += `${who} ${what}, the council heard.\n\n`;
    frames.push({
      kind: 'pledge',
      trigger: [{ start: end + 1, end: end + 5 }],
      roles: {
        commitment: [{ start: end + 1, end: end + 1 + what.length }],
        pledger: [{ start, end }],
        deadline: [],
        amount: [],
        condition: [],
      },
      attributes: {
        kind: { promise: 1, plan: 0, agreement: 0, order: 0, warning: 0 },
        testable: { clear: 1, vague: 0, untestable: 0 },
      },
      ...sure,
    });
  }
  const done = `The council opened the works of season ${article}`;
  frames.push({
    kind: 'action',
    trigger: [{ start: text.length + 12, end: text.length + 18 }],
    roles: {
      passage: [{ start: text.length, end: text.length + done.length }],
      actor: [{ start: text.length, end: text.length + 11 }],
      target: [],
      date: [],
      place: [],
    },
    attributes: { type: {} },
    ...sure,
  });
  return { text: `${text}${done} on Monday.\n`, frames: async () => frames };
}

/** A word that is unique to a number, so that no two pledges are joined. */
export function name(number: number): string {
  let word = '';
  for (let rest = number + SYLLABLES.length ** 2; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}n`;
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
