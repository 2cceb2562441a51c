import { describe, expect, test } from 'vitest';
import type { EntityFinding, Finding, PledgeFinding, StatementFinding } from '../../src/record/types.ts';
import { decide, undecide } from '../../src/store/commands/decide.ts';
import { makeFinding } from '../../src/store/commands/make-finding.ts';
import type { Database, Sql } from '../../src/store/database/database.ts';
import { exportRecord } from '../../src/store/export-import/export-record.ts';
import { addArticle } from '../../src/store/ingest/add-article.ts';
import { search } from '../../src/store/queries/search.ts';
import { verify } from '../../src/store/verify/verify.ts';
import type { Reading } from '../../src/types.ts';
import { anyDatabase } from './databases/each-database.ts';
import { DOLEN, DOLEN_DAY, TARN, TARN_DAY } from './locks.ts';
import { ALL_WAITING, bodyOf, entriesOf, incoming, newsroom, passageIn, stored, theOne } from './newsroom.ts';
import { findingOf, historyOf, pledgeOf, waiting } from './waiting.ts';

const PLACE = 'https://tarn.example/sluices';
/** Words of the text that the reader takes for no pledge. */
const ASKED = 'Nobody asked the fishermen';

function pledge(text: string, words: string, more: Partial<PledgeFinding> = {}): PledgeFinding {
  const nothing = { statement: null, amount: null, deadline: null, condition: null };
  const passages = [passageIn(text, words)];
  return {
    kind: 'pledge',
    local: '',
    form: 'plan',
    pledgers: [],
    passages,
    testable: 'vague',
    confidence: 1,
    ...nothing,
    ...more,
  };
}

function said(text: string, words: string, speaker: string | null): StatementFinding {
  const nothing = { source: [], cue: [], via: null, date: null, parent: null };
  return {
    kind: 'statement',
    local: '',
    form: 'direct',
    content: [passageIn(text, words)],
    speaker,
    confidence: 1,
    ...nothing,
  };
}

function person(text: string, words: string, name = words): EntityFinding {
  return {
    kind: 'entity',
    local: '',
    name,
    type: 'person',
    mentions: [passageIn(text, words)],
    offices: [],
    company: [],
  };
}

const problems = async (db: Database) => (await verify(db, { progress: () => {} })).problems;

async function localOf(sql: Sql, name: string): Promise<string> {
  return (await bodyOf(sql, (await theOne(sql, 'entity', name)).id)).local;
}

/** A reading that sees less than this saydo: no fishermen, and nobody who speaks for them. */
async function lesser(): Promise<Reading> {
  const { reading } = await incoming(TARN, { ...TARN_DAY, place: PLACE });
  const aldane = reading.entities.find(({ name }) => name === 'Rurik Aldane');
  const rest = { entities: reading.entities.filter((entity) => entity !== aldane), engine: 'saydo 0.0.1' };
  return { ...reading, ...rest, statements: reading.statements.filter(({ speaker }) => speaker !== aldane?.id) };
}

anyDatabase('findings that people make', (open) => {
  test('findings by people are accepted by their author, found, counted, and not in the queue', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TARN, { ...TARN_DAY, place: PLACE });
    const aldane = await localOf(db, 'Rurik Aldane');
    const waited = (await waiting(db, ALL_WAITING)).length;
    const body = pledge(TARN, ASKED, { pledgers: [aldane] });
    const made = await makeFinding(db, { article: 1, body }, who('Ada', { why: 'he means to row' }));
    expect(made).toMatchObject({ fresh: true });
    const found = await theOne(db, 'pledge', ASKED);
    expect(found).toMatchObject({
      id: made.finding,
      item: made.item,
      article: 1,
      state: 'standing',
      verdict: 'accepted',
    });
    expect(await bodyOf(db, made.finding)).toEqual({ ...body, local: 'm1' });
    expect(await findingOf(db, made.finding)).toMatchObject({
      made: true,
      madeBy: { by: 'Ada', at: '2031-01-01T00:00:02.000Z' },
      named: [{ role: 'pledger', name: 'Rurik Aldane' }],
      joined: null,
      decisions: [{ by: 'Ada', verdict: 'accept', why: 'he means to row' }],
      context: { exact: ASKED },
    });
    expect(await pledgeOf(db, made.item)).toMatchObject({
      kind: 'pledge',
      members: 1,
      label: `Rurik Aldane: ${ASKED}`,
    });
    const asked = {
      words: 'fishermen',
      kinds: ['pledge'],
      speaker: 'Aldane',
      outlet: null,
      from: null,
      to: null,
      limit: 5,
    } as const;
    expect((await search(db, asked)).hits).toMatchObject([
      { id: `F${made.finding}`, item: `P${made.item}`, who: ['Rurik Aldane'] },
    ]);
    expect((await waiting(db, ALL_WAITING)).length).toBe(waited);
    const [entry] = await historyOf(db, { subject: `P${made.item}`, by: null, limit: 1 });
    expect(entry).toMatchObject({ kind: 'finding.made', by: 'Ada', why: 'he means to row' });
    expect(entry?.subjects).toEqual([`F${made.finding}`, `P${made.item}`, 'T1']);
    // What the reader found was made by nobody.
    const sluices = await findingOf(db, (await theOne(db, 'pledge', 'to repair')).id);
    expect(sluices).toMatchObject({ made: false, madeBy: null });
    expect(await problems(db)).toEqual([]);
  });

  test('findings by people may be of all kinds, each with its own local id', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TARN, { ...TARN_DAY, place: PLACE });
    const river = 'the Dolen sluices on Monday';
    const nothing = { statement: null, confidence: 1 };
    const made: readonly Finding[] = [
      person(TARN, 'fishermen', 'the fishermen'),
      said(TARN, 'repair the Dolen sluices', null),
      {
        kind: 'action',
        local: 'a1',
        type: null,
        act: passageIn(TARN, 'repaired'),
        passage: passageIn(TARN, river),
        actors: ['m1'],
        targets: [],
        date: null,
        place: null,
        ...nothing,
      },
      {
        kind: 'quantity',
        local: 'q1',
        passage: passageIn(TARN, 'Nobody'),
        sentence: passageIn(TARN, ASKED),
        value: 0,
        unit: null,
        of: 'fishermen',
        approximate: false,
        statement: 'm2',
        whose: null,
      },
    ];
    for (const body of made) await makeFinding(db, { article: 1, body }, who('Ada'));
    const rows = await db.query<{ local: string; kind: string }>(
      'select local, kind from findings where id in (select finding from made) order by id',
    );
    expect(rows.map(({ local, kind }) => `${local} ${kind}`)).toEqual([
      'm1 entity',
      'm2 statement',
      'm3 action',
      'm4 quantity',
    ]);
    const action = (await stored(db, 'action', river)).at(-1)?.id ?? 0;
    expect(await bodyOf(db, action)).toMatchObject({ local: 'm3' });
    expect(await findingOf(db, action)).toMatchObject({ named: [{ role: 'actor', name: 'the fishermen' }] });
    expect(await problems(db)).toEqual([]);
  });

  test('findings by people are joined like others, with the reason', async () => {
    const { db, add, who } = newsroom(await open());
    await add(DOLEN, DOLEN_DAY);
    const there = await theOne(db, 'pledge', 'We will repair');
    // The reader of this article saw no pledge.
    const { reading, ...rest } = await incoming(TARN, { ...TARN_DAY, place: PLACE });
    const blind = { ...rest, reading: { ...reading, pledges: [] } };
    await addArticle(db, blind, { by: 'saydo test', now: '2031-01-01T01:00:00.000Z' });
    const deadline = {
      exact: 'the end of May',
      type: 'DATE',
      value: '2031-05',
      edtf: '2031-05',
      from: null,
      to: null,
    } as const;
    const sorn = (await stored(db, 'entity', 'Iva Sorn')).at(-1);
    const { local } = await bodyOf(db, sorn?.id ?? 0);
    const body = pledge(TARN, 'repair the Dolen sluices before the end of May', { pledgers: [local], deadline });
    const made = await makeFinding(db, { article: 2, body }, who('Ada'));
    expect(made.item).toBe(there.item);
    expect((await findingOf(db, made.finding)).joined).toMatchObject({
      with: `F${there.id}`,
      why: expect.stringContaining('repair'),
    });
    expect(await pledgeOf(db, there.item)).toMatchObject({ members: 2 });
    expect(await problems(db)).toEqual([]);

    // And an article that comes later is joined to one that a person made.
    const alone = newsroom(await open());
    await alone.add(TARN, { ...TARN_DAY, place: PLACE });
    const [sluices] = await stored(alone.db, 'pledge', 'to repair');
    await decide(alone.db, [sluices?.id ?? 0], 'reject', alone.who('Ada'));
    const speech = said(TARN, ASKED, await localOf(alone.db, 'Rurik Aldane'));
    await expect(
      makeFinding(
        alone.db,
        { article: 1, body: { ...speech, content: [passageIn(TARN, `“${ASKED},”`)] } },
        alone.who('Ada'),
      ),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/^F\d+, of kind statement, already has these words/),
    });
    const engineers = said(
      TARN,
      'Engineers repaired the Dolen sluices on Monday',
      await localOf(alone.db, 'Rurik Aldane'),
    );
    const first = await makeFinding(alone.db, { article: 1, body: engineers }, alone.who('Ada'));
    await alone.add('“Engineers repaired the Dolen sluices on Monday,” Rurik Aldane said.\n', DOLEN_DAY);
    const later = (await stored(alone.db, 'statement', 'Engineers repaired')).at(-1);
    expect(later).toMatchObject({ article: 2, item: first.item });
    expect(await problems(alone.db)).toEqual([]);
  });

  test('adding the same finding again changes nothing', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TARN, { ...TARN_DAY, place: PLACE });
    const body = pledge(TARN, ASKED);
    const made = await makeFinding(db, { article: 1, body }, who('Ada'));
    const before = await entriesOf(db);
    expect(await makeFinding(db, { article: 1, body }, who('Ada'))).toEqual({ ...made, fresh: false });
    for (const [by, other] of [
      ['Bo', body],
      ['Ada', { ...body, testable: 'clear' }],
    ] as const) {
      await expect(makeFinding(db, { article: 1, body: other }, who(by))).rejects.toMatchObject({
        code: 'not-possible',
      });
    }
    expect(await entriesOf(db)).toBe(before);
  });

  test('a finding with words or references that the article lacks is refused', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TARN, { ...TARN_DAY, place: PLACE });
    await add(DOLEN, DOLEN_DAY);
    const before = await entriesOf(db);
    const refused = (body: Finding, code: string, message: RegExp, article = 1) =>
      expect(makeFinding(db, { article, body }, who('Ada'))).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
      });
    await refused(pledge(TARN, ASKED), 'unknown-id', /there is no T9/, 9);
    await refused(pledge(TARN, ASKED), 'not-exact', /has the passage “Nobody asked the fishermen” at/, 2);
    const passage = { ...passageIn(TARN, ASKED), exact: 'Nobody asked the fisherman' };
    await refused(
      pledge(TARN, ASKED, { passages: [passage] }),
      'not-exact',
      /the text there is “Nobody asked the fishermen”/,
    );
    await refused(
      pledge(TARN, ASKED, { passages: [] }),
      'not-possible',
      /^a finding of kind pledge needs words of the article/,
    );
    await refused(
      pledge(TARN, ASKED, { pledgers: ['e99'] }),
      'not-possible',
      /pledger “e99” is not an entity of the article/,
    );
    await refused(pledge(TARN, ASKED, { pledgers: ['s1'] }), 'not-possible', /pledger “s1” is not an entity/);
    await refused(pledge(TARN, ASKED, { statement: 's9' }), 'not-possible', /statement “s9” is not in the article/);
    expect(await entriesOf(db)).toBe(before);
  });

  describe('findings by people in later readings', () => {
    test('are kept by a newer engine that does not find them, also without a decision', async () => {
      const { db, add, reread, who } = newsroom(await open());
      await add(TARN, { ...TARN_DAY, place: PLACE });
      const aldane = await localOf(db, 'Rurik Aldane');
      const made = await makeFinding(db, { article: 1, body: pledge(TARN, ASKED, { pledgers: [aldane] }) }, who('Ada'));
      const { reading } = await incoming(TARN, { ...TARN_DAY, place: PLACE });
      await reread(1, { ...reading, engine: 'saydo 9.9.9' });
      expect(await theOne(db, 'pledge', ASKED)).toMatchObject({
        id: made.finding,
        state: 'standing',
        verdict: 'accepted',
      });
      expect((await findingOf(db, made.finding)).named).toMatchObject([{ name: 'Rurik Aldane' }]);
      await undecide(db, [made.finding], who('Ada'));
      await reread(1, { ...(await lesser()), engine: 'saydo 9.9.10' });
      expect(await theOne(db, 'pledge', ASKED)).toMatchObject({
        id: made.finding,
        state: 'standing',
        verdict: 'proposed',
      });
      // The next one that is made has a name that none has or had.
      await makeFinding(db, { article: 1, body: said(TARN, 'repair the Dolen sluices', null) }, who('Ada'));
      const locals = await db.query<{ local: string }>(`select local from findings where local like 'm%' order by id`);
      expect(locals.map(({ local }) => local.split('@')[0])).toEqual(['m1', 'm2']);
      expect(await problems(db)).toEqual([]);
    });

    test('move with their words in a changed capture, or are lost with them', async () => {
      const { db, add, who } = newsroom(await open());
      await add(TARN, { ...TARN_DAY, place: PLACE });
      const made = await makeFinding(db, { article: 1, body: pledge(TARN, ASKED) }, who('Ada'));
      const moved = `The river was high on Sunday, and so was the mood.\n\n${TARN}`;
      await add(moved, { ...TARN_DAY, place: PLACE });
      expect(await bodyOf(db, made.finding)).toMatchObject({ passages: [passageIn(moved, ASKED)] });
      expect(await theOne(db, 'pledge', ASKED)).toMatchObject({ state: 'standing', verdict: 'accepted' });
      const { lost } = await add(moved.replace(ASKED, 'They asked the farmers'), { ...TARN_DAY, place: PLACE });
      expect(lost).toContain(made.finding);
      expect(await theOne(db, 'pledge', ASKED)).toMatchObject({ state: 'lost', verdict: 'accepted' });
      expect(await problems(db)).toEqual([]);
      // The text that it was made on is two captures back, and what was made is still exactly its words.
      let lines = 0;
      for await (const _ of exportRecord(db)) lines++;
      expect(lines).toBeGreaterThan(4);
    });

    test('are unchanged and not duplicated by a reading that finds them', async () => {
      const { db, reread, who, now } = newsroom(await open());
      const seen = await incoming(TARN, { ...TARN_DAY, place: PLACE });
      await addArticle(db, { ...seen, reading: await lesser() }, { by: 'saydo test', now: now() });
      const aldane = person(TARN, 'Rurik Aldane', 'Rurik Aldane the Elder');
      const man = await makeFinding(db, { article: 1, body: aldane }, who('Ada'));
      const speech = said(TARN, `“${ASKED},”`, 'm1');
      const word = await makeFinding(db, { article: 1, body: { ...speech, form: 'mixed' } }, who('Ada'));

      await reread(1, { ...seen.reading, engine: 'saydo 9.9.9' });
      expect(await stored(db, 'entity', 'Rurik Aldane')).toMatchObject([
        { id: man.finding, item: man.item, verdict: 'accepted' },
      ]);
      expect(await stored(db, 'statement', ASKED)).toMatchObject([{ id: word.finding, verdict: 'accepted' }]);
      expect(await findingOf(db, word.finding)).toMatchObject({
        ...{ form: 'mixed', madeBy: { by: 'Ada' } },
        named: [{ role: 'speaker', name: 'Rurik Aldane the Elder' }],
      });
      expect(await problems(db)).toEqual([]);
    });

    test('keep an added speaker for further statements of such a reading', async () => {
      const { db, reread, who, now } = newsroom(await open());
      const seen = await incoming(TARN, { ...TARN_DAY, place: PLACE });
      await addArticle(db, { ...seen, reading: await lesser() }, { by: 'saydo test', now: now() });
      const man = await makeFinding(db, { article: 1, body: person(TARN, 'Rurik Aldane', 'R. Aldane') }, who('Ada'));
      await reread(1, { ...seen.reading, engine: 'saydo 9.9.9' });
      const { id } = await theOne(db, 'statement', ASKED);
      const roles = await db.query(`select role, entity from roles where finding = $1`, [id]);
      expect(roles).toEqual([{ role: 'speaker', entity: man.finding }]);
      expect(await problems(db)).toEqual([]);
    });
  });
});
