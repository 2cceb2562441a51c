import { describe, expect, test } from 'vitest';
import { RELATIONS } from '../../src/record/evidence.ts';
import type { Finding } from '../../src/record/types.ts';
import { assess, unassess } from '../../src/store/commands/assess.ts';
import { changeSetting } from '../../src/store/commands/change-setting.ts';
import { decide, undecide } from '../../src/store/commands/decide.ts';
import { answerProposal, joinItems, partItem, separate } from '../../src/store/commands/join.ts';
import { linkEvidence, unlinkEvidence } from '../../src/store/commands/link-evidence.ts';
import { makeFinding } from '../../src/store/commands/make-finding.ts';
import { restoreArticle, withdrawArticle } from '../../src/store/commands/withdraw-article.ts';
import type { Database } from '../../src/store/database/database.ts';
import { RecordProblem } from '../../src/store/problem.ts';
import { rebuild } from '../../src/store/verify/rebuild.ts';
import { type Verified, verify } from '../../src/store/verify/verify.ts';
import { anyDatabase } from './databases/each-database.ts';
import { ALL_WAITING, incoming, type Newsroom, newsroom, type Reviewer } from './newsroom.ts';
import { waiting } from './waiting.ts';

/** Numbers by chance, the same for the same seed (Park and Miller's generator). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const PEOPLE = ['Orla Fenwright', 'Orla Fenwrigt', 'Rurik Aldane', 'Senna Tarvolt', 'Fenwright'];
const SAID = [
  'the ferry was rotten',
  'the bridge would never be sold',
  'the bridge would not be sold',
  'the well was dry',
];
const CROWDS = [400, 900, 1200];
const PLACES = ['one', 'two', 'three', 'four', 'five'];

/** An article put together by chance from a few people and sayings, so that much of it meets again elsewhere. */
function story(pick: (below: number) => number): string {
  const one = <T>(list: readonly T[]): T => list[pick(list.length)] as T;
  const sentences = [
    `${one(PEOPLE)}, who leads Bridge Watch, said that ${one(SAID)}.`,
    `“We will pay ${one(CROWDS)} crowns by June,” ${one(PEOPLE)} told ${one(PEOPLE)}.`,
    `About ${one(CROWDS)} people marched through Lowen on Sunday, police said.`,
    `Police arrested ${one(PEOPLE)} in Lowen on Monday.`,
  ];
  return `${sentences.filter(() => pick(4) > 0).join('\n\n')}\n\nNumber ${pick(1000)} of the street was quiet.\n`;
}

/** Does one thing by chance to a record. What cannot be done is refused, and changes nothing. */
async function step({ db, add, reread, correct, who }: Newsroom, pick: (below: number) => number): Promise<void> {
  const some = async (query: string): Promise<number> => {
    const rows = await db.query<{ id: number }>(`${query} order by id`);
    return rows[pick(Math.max(1, rows.length))]?.id ?? 0;
  };
  const by = who(['Ada', 'Bo'][pick(2)] ?? '');
  const finding = () => some('select id from findings');
  const item = () => some('select id from items');
  const saying = who(by.by, { why: 'because' });
  switch (pick(21)) {
    case 0:
    case 1:
    case 2:
    case 3: {
      const place = `https://news.example/${PLACES[pick(PLACES.length)]}`;
      await add(story(pick), { place, outlet: ['Lowen Gazette', 'Coast Courier'][pick(2)] ?? '' });
      return;
    }
    case 4: {
      const article = await some('select id from articles');
      if (article === 0) return;
      const [row] = await db.query<{ reading: string }>(
        `select convert_from(case encoding when 'identity' then bytes end, 'UTF8') as reading, c.name from articles a
         join captures c on c.id = a.capture join blobs b on b.hash = c.content where a.id = $1`,
        [article],
      );
      const { reading } = await incoming(row?.reading ?? 'Nothing at all.\n');
      // An engine that sees less than the one before, or more.
      const less = { quantities: [], actions: [] };
      const seen = [{}, less, { ...less, statements: [], pledges: [] }][pick(3)];
      await reread(article, { ...reading, ...seen, engine: `saydo 9.${pick(99)}` });
      return;
    }
    case 5:
      await decide(db, [await finding()], pick(2) === 0 ? 'accept' : 'reject', by);
      return;
    case 6: {
      const entities = await db.query<{ local: string }>(
        `select e.local from findings e where kind = 'entity' and state = 'standing' order by id`,
      );
      const { local = 'e1' } = entities[pick(Math.max(1, entities.length))] ?? {};
      const [first] = await waiting(db, { ...ALL_WAITING, kinds: ['statement'] }, 1);
      await decide(
        db,
        [Number(first?.id.slice(1) ?? 0)],
        'correct',
        by,
        (its) => ({ ...its, speaker: local }) as typeof its,
      );
      return;
    }
    case 7:
      await undecide(db, [await some('select finding as id from decisions')], by);
      return;
    case 8:
      await answerProposal(db, await some(`select id from proposals where verdict = 'proposed'`), pick(2) === 0, by);
      return;
    case 9: {
      const one = await item();
      await joinItems(
        db,
        one,
        await some(`select id from items where kind = (select kind from items where id = ${one})`),
        by,
      );
      return;
    }
    case 10:
      await partItem(db, await some('select id from items where merged is not null'), by);
      return;
    case 11:
      await separate(db, await finding(), by);
      return;
    case 12:
    case 13:
      await make(db, await some('select id from articles'), pick, by);
      return;
    case 14: {
      const relation = RELATIONS[pick(RELATIONS.length)] ?? 'comments';
      const pledge = await some(`select id from findings where kind = 'pledge'`);
      const other = pick(4) === 0 ? await finding() : await some(`select id from findings where kind <> 'entity'`);
      await linkEvidence(db, { pledge, finding: other, relation }, saying);
      return;
    }
    case 15:
      await unlinkEvidence(db, await some('select id from evidence'), by);
      return;
    case 16: {
      const evidence = pick(2) === 0 ? 'achieved' : 'kept';
      const judgement = { ...NOTHING_JUDGED, evidence, officials: pick(2) === 0 ? null : ('done' as const) };
      const pledge = await some(`select id from findings where kind = 'pledge'`);
      await assess(db, pledge, { ...judgement, date: `2031-05-0${1 + pick(9)}` }, saying);
      return;
    }
    case 17: {
      const changes = [
        { outlet: 'Lowen Post' },
        { published: '2031-04-02' },
        { speaker: PEOPLE[pick(PEOPLE.length)] ?? '' },
        { outlet: null, speaker: null },
      ][pick(4)];
      await correct(await some('select id from articles'), changes ?? {}, by);
      return;
    }
    case 18:
      await withdrawArticle(db, await some('select id from articles'), saying);
      return;
    case 19:
      await restoreArticle(db, await some('select id from articles where withdrawn is not null'), by);
      return;
    default:
      if (pick(2) === 0) await unassess(db, await some('select id from assessments'), by);
      else await changeSetting(db, 'vocabulary', ['full-fact', 'politifact'][pick(2)], by);
  }
}

const NOTHING_JUDGED = { schedule: null, clarity: null, searched: null, settle: null };

/** Says by chance what some words of an article are; now and then of one whom the article names. */
async function make(db: Database, article: number, pick: (below: number) => number, by: Reviewer): Promise<void> {
  const [row] = await db.query<{ text: string }>(
    `select convert_from(bytes, 'UTF8') as text from articles a join captures c on c.id = a.capture
     join blobs b on b.hash = c.content where a.id = $1`,
    [article],
  );
  const entities = await db.query<{ local: string }>(
    `select local from findings where article = $1 and kind = 'entity' and state = 'standing' order by id`,
    [article],
  );
  const words = (row?.text ?? '').split(/(?<=[.\n]) */).filter((sentence) => sentence.trim().length > 4);
  const exact = words[pick(Math.max(1, words.length))]?.trim() ?? '';
  const start = row?.text.indexOf(exact) ?? 0;
  const passage = { start, end: start + exact.length, exact };
  const somebody = entities[pick(Math.max(1, entities.length))]?.local ?? null;
  const said = { source: [], cue: [], content: [passage], speaker: somebody, via: null, date: null, parent: null };
  const done = { type: null, act: passage, passage, actors: [], targets: [], date: null, place: null, statement: null };
  const promised = { passages: [passage], statement: null, amount: null, deadline: null, condition: null };
  const name = PEOPLE[pick(PEOPLE.length)] ?? '';
  const bodies: readonly Finding[] = [
    { kind: 'statement', local: '', form: 'direct', confidence: 1, ...said },
    { kind: 'action', local: '', confidence: 1, ...done },
    {
      kind: 'pledge',
      local: '',
      form: 'plan',
      pledgers: somebody === null ? [] : [somebody],
      testable: 'vague',
      confidence: 1,
      ...promised,
    },
    { kind: 'entity', local: '', name, type: 'person', mentions: [passage], offices: [], company: [] },
  ];
  const body = bodies[pick(bodies.length)];
  if (body) await makeFinding(db, { article, body }, by);
}

async function days(db: Database, seed: number, steps: number): Promise<Record<string, number>> {
  const room = newsroom(db);
  const pick = chance(seed);
  const refused: Record<string, number> = {};
  for (let i = 0; i < steps; i++) {
    try {
      await step(room, pick);
    } catch (error) {
      if (!(error instanceof RecordProblem)) throw error;
      refused[error.code] = (refused[error.code] ?? 0) + 1;
    }
  }
  return refused;
}

/** What must hold of the tables whatever happened: each query finds what breaks a rule. */
const RULES: Readonly<Record<string, string>> = {
  'a finding stands for an item that is part of no other':
    'select f.id from findings f left join items i on i.id = f.item where i.id is null or i.merged is not null',
  'an item counts the findings that stand for it': `select i.id from items i where i.members <>
    (select count(*) from findings f where f.item = i.id and f.state = 'standing')`,
  'both sides of a proposal are the items of the findings that were compared': `select p.id from proposals p
    join findings a on a.id = p.finding_a join findings b on b.id = p.finding_b where p.a <> a.item or p.b <> b.item`,
  'nothing is proposed that is one already, or that a person holds apart': `select p.id from proposals p
    where p.verdict = 'proposed' and
      (p.a = p.b or exists (select from apart where a = least(p.a, p.b) and b = greatest(p.a, p.b)))`,
  'the article of a finding is that of its capture':
    'select f.id from findings f join captures c on c.id = f.capture where c.article <> f.article',
  'a finding that stands is on the newest capture': `select f.id from findings f join articles a on a.id = f.article
    where f.state = 'standing' and f.capture <> a.capture`,
  'whom a finding names is an entity of its article': `select r.finding from roles r join findings f on f.id = r.finding
    left join findings e on e.id = r.entity and e.article = f.article and e.kind = 'entity' where e.id is null`,
  'what says something, stands and was not rejected can be found, and nothing else': `select coalesce(f.id, d.ref) from
    (select id from findings where kind in ('statement', 'pledge', 'action') and state = 'standing' and verdict <> 'rejected') f
    full join (select ref from documents where kind <> 'article') d on d.ref = f.id where f.id is null or d.ref is null`,
  'an item that findings stand for can be looked up': `select i.id from items i where i.members > 0 and i.merged is null
    and i.kind = 'statement' and not exists (select from keys k where k.item = i.id)`,
  'an item that is part of another cannot be looked up':
    'select k.item as id from keys k join items i on i.id = k.item where i.merged is not null',
  'evidence links a pledge to a statement or an action, under the number that it was given': `select v.id from evidence v
    left join findings p on p.id = v.pledge and p.kind = 'pledge'
    left join findings f on f.id = v.finding and f.kind in ('statement', 'action')
    where p.id is null or f.id is null or v.id > (select value from counters where name = 'evidence')`,
  'nobody links the same twice': `select min(id) from evidence where unlinked is null
    group by pledge, finding, relation, by having count(*) > 1`,
  'what is assessed is a pledge': `select a.id from assessments a
    left join findings p on p.id = a.pledge and p.kind = 'pledge' where p.id is null`,
  'what a person made is never withdrawn': `select f.id from findings f join made m on m.finding = f.id
    join articles a on a.id = f.article where f.state = 'withdrawn' and a.withdrawn is null`,
  'nothing that stands is of an article that was withdrawn': `select f.id from findings f
    join articles a on a.id = f.article where f.state = 'standing' and a.withdrawn is not null`,
  'nothing that is proposed is of an article that was withdrawn': `select p.id from proposals p
    join findings f on f.id in (p.finding_a, p.finding_b) join articles a on a.id = f.article
    where p.verdict = 'proposed' and a.withdrawn is not null`,
  'of an article no two findings that stand go by one name': `select min(id) from findings where state = 'standing'
    group by article, local having count(*) > 1`,
  'what differs stands for one thing': `select d.item from differences d join findings a on a.id = d.finding_a
    join findings b on b.id = d.finding_b where a.item <> d.item or b.item <> d.item
      or 'rejected' in (a.verdict, b.verdict) or a.state <> 'standing' or b.state <> 'standing'`,
  'of an article no two entities that stand are one': `select f.item from findings f join items i on i.id = f.item
    where f.kind = 'entity' and f.state = 'standing' and f.reason not like '%"was":%'
    group by f.item, f.article having count(*) > 1`,
};

/** More of them with `SEEDS=1,2,3`. */
const SEEDS = (process.env['SEEDS'] ?? '8').split(',').map(Number);
const STEPS = 60;

describe.each(SEEDS)('a random sequence of commands (%i)', (seed) => {
  const made: { readonly whole: Verified; readonly refused: Record<string, number> }[] = [];

  anyDatabase('in a record', (open) => {
    test('leaves tables that equal a rebuild from the log', async () => {
      const db = await open();
      const refused = await days(db, seed, STEPS);
      const whole = await verify(db, { progress: () => {} });
      expect(whole.problems).toEqual([]);
      for (const [rule, query] of Object.entries(RULES)) expect(await db.query(query), rule).toEqual([]);
      await rebuild(db, () => {});
      expect(await verify(db, { progress: () => {} })).toEqual(whole);
      made.push({ whole, refused });
    });
  });

  test('has the same result on both databases', () => {
    for (const each of made) expect(each).toEqual(made[0]);
  });
});
