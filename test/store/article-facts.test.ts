import { describe, expect, test } from 'vitest';
import { type AddEvent, addAll } from '../../src/jobs/ingest/add-all.ts';
import { assess } from '../../src/store/commands/assess.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { linkEvidence } from '../../src/store/commands/link-evidence.ts';
import { makeFinding } from '../../src/store/commands/make-finding.ts';
import { dependentDecisions, restoreArticle, withdrawArticle } from '../../src/store/commands/withdraw-article.ts';
import { articleRead } from '../../src/store/queries/article-read.ts';
import { articlesPage } from '../../src/store/queries/article-rows.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { judgeTexts } from '../judge-here.ts';
import { anyDatabase } from './databases/each-database.ts';
import { entriesOf, newsroom, passageIn, readOnce, stored, theOne } from './newsroom.ts';

const SPEECH = `Friends, last Friday the ferry sank.

I will build a bridge in Lowen by the end of 2032. We will pay 40 million crowns for it.
`;
const REPORT = `Mayor Orla Fenwright promised on Tuesday to build a bridge in Lowen by the end of 2032.

Work on the bridge began in Lowen on Monday.
`;
const PLACE = 'https://lowen.example/speech';

anyDatabase('what people say of an article', (open) => {
  test('a corrected fact is in the log, changes derived findings, and keeps decisions', async () => {
    const { db, add, correct, who } = newsroom(await open());
    const { article } = await add(SPEECH, { place: PLACE, outlet: 'Lowen Gazette', published: '2031-05-07' });
    const [bridge] = await stored(db, 'pledge', 'build a bridge');
    await decide(db, [bridge?.id ?? 0], 'accept', who('Ada'));
    const before = await articleRead(db, keepTexts(), article, null);

    const facts = { outlet: 'Office of the Mayor', published: '2031-04-02', speaker: 'Orla Fenwright' };
    const { status } = await correct(article, facts, who('Bo', { why: 'as the leaflet says' }));

    expect(status).toBe('corrected');
    const after = await articleRead(db, keepTexts(), article, null);
    expect(after).toMatchObject({ ...facts, title: before.title, day: '2031-04-02', withdrawn: null });
    expect(after.corrected.toSorted()).toEqual(['outlet', 'published', 'speaker']);
    expect(after.findings.find(({ id }) => id === `F${bridge?.id}`)).toMatchObject({
      verdict: 'accepted',
      named: [{ role: 'pledger', name: 'Orla Fenwright' }],
    });
    const [entry] = await db.query<{ body: string }>('select body from entries order by seq desc limit 1');
    expect(JSON.parse(entry?.body ?? '')).toMatchObject({
      kind: 'article.corrected',
      by: 'Bo',
      why: 'as the leaflet says',
      data: { before: { facts: {} }, after: { facts } },
    });
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });

  test('a corrected fact can be removed, and setting it again changes nothing', async () => {
    const { db, add, correct, who } = newsroom(await open());
    const { article } = await add(REPORT, { outlet: 'Lowen Gazette' });
    const entries = await entriesOf(db);
    expect(await correct(article, { outlet: 'Lowen Gazette' }, who('Ada'))).toMatchObject({ status: 'known' });
    expect(await correct(article, { speaker: null }, who('Ada'))).toMatchObject({ status: 'known' });
    expect(await entriesOf(db)).toBe(entries);

    await correct(article, { outlet: 'Lowen Post' }, who('Ada'));
    await correct(article, { outlet: null }, who('Ada'));
    const read = await articleRead(db, keepTexts(), article, null);
    expect([read.outlet, read.corrected]).toEqual(['Lowen Gazette', []]);
  });

  test.each([
    [{ published: 'last week' }, '“last week” is not a date'],
    [{ published: '2031-02-30' }, '“2031-02-30” is not a date'],
    [{ url: 'javascript:alert(1)' }, '“javascript:alert(1)” is not an address'],
    [{ outlet: '  ' }, 'the outlet is empty'],
  ])('is refused if invalid: %j', async (facts, message) => {
    const { db, add, correct, who } = newsroom(await open());
    await add(REPORT);
    const entries = await entriesOf(db);
    await expect(correct(1, facts, who('Ada'))).rejects.toThrow(message);
    await expect(correct(9, { outlet: 'A' }, who('Ada'))).rejects.toThrow('there is no T9');
    expect(await entriesOf(db)).toBe(entries);
  });

  test('a corrected fact applies to later captures and later engines', async () => {
    const room = newsroom(await open());
    const { db, correct, who } = room;
    const adding = async (text: string, stated = {}) => {
      const told: AddEvent[] = [];
      const pool = { width: 1, ...reading, judge: judgeTexts, close: async () => {} };
      const signal = new AbortController().signal;
      const events = addAll(inputOf(text), { db, pool, by: 'Ada', now: room.now, stated, signal });
      for await (const event of events) told.push(event);
      return told;
    };
    await adding(REPORT);
    await correct(1, { outlet: 'Lowen Post', published: '2031-05-07' }, who('Ada'));
    await adding(REPORT.replace('Monday', 'Thursday'));
    expect(await articleRead(db, keepTexts(), 1, null)).toMatchObject({ outlet: 'Lowen Post', versions: 2 });

    // What is stated of bytes that the record has is a correction.
    const [again] = await adding(REPORT, { outlet: 'Lowen Gazette' });
    expect(again).toMatchObject({ added: { status: 'corrected', article: 1 } });
    expect(await articleRead(db, keepTexts(), 1, null)).toMatchObject({ outlet: 'Lowen Gazette' });
    const [same] = await adding(REPORT, { outlet: 'Lowen Gazette' });
    expect(same).toMatchObject({ added: { status: 'known' } });
  });
});

const reading = {
  open: async (source: Parameters<typeof readOnce>[0]) => (await readOnce(source)).article,
  read: readOnce,
};

async function* inputOf(text: string) {
  yield { name: 'page', load: async () => ({ content: Buffer.from(text), media: 'text/plain', url: PLACE }) };
}

anyDatabase('a withdrawn article', (open) => {
  test('a withdrawn article lists its dependents, leaves all lists, stays in the log, and can be restored', async () => {
    const { db, add, who } = newsroom(await open());
    await add(REPORT, { outlet: 'Lowen Gazette', published: '2031-05-07' });
    const wrong = `A bridge in Lowen was opened by Orla Fenwright on Friday.\n`;
    const { article } = await add(wrong, { outlet: 'Coast Courier', published: '2032-06-01' });
    const promise = await theOne(db, 'pledge', 'build a bridge');
    const nothing = { type: null, actors: [], targets: [], date: null, place: null, statement: null, confidence: 1 };
    const passage = passageIn(wrong, 'was opened');
    const body = { kind: 'action', local: '', act: passage, passage, ...nothing } as const;
    const opened = await makeFinding(db, { article, body }, who('Ada')).catch(() => null);
    const finding = opened?.finding ?? (await theOne(db, 'action', 'was opened')).id;
    await linkEvidence(db, { pledge: promise.id, finding, relation: 'fulfils' }, who('Ada', { why: 'it is open' }));
    const judged = { officials: 'done', evidence: 'kept', schedule: null, clarity: null, searched: null, settle: null };
    await assess(
      db,
      promise.id,
      { ...judged, evidence: 'achieved', officials: 'done', date: '2032-06-02' },
      who('Ada', { why: 'so' }),
    );

    const dependents = await dependentDecisions(db, article);
    expect(dependents).toMatchObject({ evidence: ['V1'], assessments: [] });
    expect(dependents.findings).toBeGreaterThan(1);
    expect(await dependentDecisions(db, 1)).toMatchObject({ evidence: ['V1'], assessments: ['M1'] });

    await expect(withdrawArticle(db, article, who('Bo'))).rejects.toThrow('a withdrawal needs a reason');
    expect(await withdrawArticle(db, article, who('Bo', { why: 'the wrong file' }))).toBe(true);
    expect(await withdrawArticle(db, article, who('Bo', { why: 'again' }))).toBe(false);
    const all = { outlet: null, waiting: false, changed: false, after: null, limit: 10 };
    expect((await articlesPage(db, all)).items.map(({ article: id }) => id)).toEqual(['T1']);
    expect((await articlesPage(db, all)).count).toBe(1);
    expect(await db.query(`select 1 from findings where article = $1 and state = 'standing'`, [article])).toEqual([]);
    expect(await db.query('select 1 from documents where article = $1', [article])).toEqual([]);
    expect((await articleRead(db, keepTexts(), article, null)).withdrawn).toMatchObject({
      by: 'Bo',
      why: 'the wrong file',
    });
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);

    expect(await restoreArticle(db, article, who('Ada'))).toBe(true);
    expect(await restoreArticle(db, article, who('Ada'))).toBe(false);
    expect(await dependentDecisions(db, article)).toEqual(dependents);
    expect((await articlesPage(db, all)).items.map(({ article: id }) => id)).toEqual([`T${article}`, 'T1']);
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });

  test('a withdrawn article is not added again, changed or unchanged', async () => {
    const { db, add, correct, who } = newsroom(await open());
    const { article } = await add(REPORT, { place: PLACE });
    await withdrawArticle(db, article, who('Bo', { why: 'the wrong file' }));
    const entries = await entriesOf(db);
    expect(await add(REPORT.replace('Monday', 'Thursday'), { place: PLACE })).toMatchObject({ status: 'withdrawn' });
    await expect(correct(article, { outlet: 'A' }, who('Bo'))).rejects.toThrow('T1 was withdrawn');
    expect(await entriesOf(db)).toBe(entries);
  });
});

describe('an outlet', () => {
  test('is proposed if the page names one as its own', async () => {
    const { proposeOutlet } = await import('../../src/record/outlet-proposal.ts');
    const url = 'https://www.lowen-council.example/news/3';
    expect(proposeOutlet(['News', '© 2029–2031 Lowen Harbour Board. All rights reserved.'], url)?.name).toBe(
      'Lowen Harbour Board',
    );
    expect(proposeOutlet(['Issued by the Ministry of Water'], null)?.name).toBe('Ministry of Water');
    expect(proposeOutlet(['Media contact: Press Office, Lowen Water Works, tel. 555 0100'], null)?.name).toBe(
      'Lowen Water Works',
    );
    expect(proposeOutlet(['The mayor was not in office.', 'Contact us'], url)).toEqual({
      name: 'lowen-council.example',
      why: 'it stands at that address',
    });
    expect(proposeOutlet(['The copyright of the song was sold in Lowen.'], null)).toBeNull();
  });
});
