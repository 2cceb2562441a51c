import { describe, expect, test } from 'vitest';
import { decide } from '../../src/store/commands/decide.ts';
import { addArticle } from '../../src/store/ingest/add-article.ts';
import { articleRead } from '../../src/store/queries/article-read.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { verify } from '../../src/store/verify/verify.ts';
import type { Reading } from '../../src/types.ts';
import { anyDatabase } from './databases/each-database.ts';
import { ALL_WAITING, bodyOf, entriesOf, incoming, newsroom, stored, theOne } from './newsroom.ts';
import { countWaiting, findingOf, waiting } from './waiting.ts';

const PLACE = 'https://gazette.example/tram';
const MORNING = `Mayor Orla Fenwright said on Tuesday that the tram would run by the end of 2032.

“We will pay 40 million crowns for the line,” Fenwright told reporters in Lowen.

“Nobody asked the fishermen,” Rurik Aldane said.

Police arrested 12 farmers in Lowen on Monday.
`;
/** The sum is another, the fishermen are gone, the arrest has moved to the top, and the council has its say. */
const EVENING = `Police arrested 12 farmers in Lowen on Monday.

Mayor Orla Fenwright said on Tuesday that the tram would run by the end of 2032.

“We will pay 45 million crowns for the line,” Fenwright told reporters in Lowen.

“The council has not been heard,” Senna Tarvolt said.
`;

anyDatabase('versions of an article', (open) => {
  describe('a changed capture of the same address', () => {
    test('keeps unchanged findings, moves others, loses those that are gone, and lists changed words', async () => {
      const { db, add } = newsroom(await open());
      await add(MORNING, { place: PLACE });
      const before = {
        tram: await theOne(db, 'statement', 'the tram would run'),
        arrest: await theOne(db, 'action', 'arrested 12 farmers'),
        fishermen: await theOne(db, 'statement', 'Nobody asked'),
        place: (await bodyOf(db, (await theOne(db, 'action', 'arrested 12 farmers')).id)) as {
          passage?: { start: number };
        },
      };
      const added = await add(EVENING, { place: PLACE });

      expect(added).toMatchObject({ status: 'changed', article: 1 });
      expect(added.lost).toContain(before.fishermen.id);
      expect(added.lost).not.toContain(before.arrest.id);
      const words = added.changes.map(({ removed, added: put }) => [removed.trim(), put.trim()]);
      expect(words).toContainEqual(['40', '45']);
      expect(words.flat().join(' ')).toContain('The council has not been heard');

      expect(await theOne(db, 'statement', 'the tram would run')).toEqual(before.tram);
      expect(await theOne(db, 'action', 'arrested 12 farmers')).toEqual(before.arrest);
      expect(before.place.passage?.start).toBe(MORNING.indexOf('Police'));
      expect(await bodyOf(db, before.arrest.id)).toMatchObject({ passage: { start: 0 } });
      expect(await theOne(db, 'statement', 'Nobody asked')).toMatchObject({ state: 'lost', id: before.fishermen.id });
      expect(await theOne(db, 'statement', 'The council has')).toMatchObject({ state: 'standing', article: 1 });
      expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
    });

    test('keeps both captures, with their changes', async () => {
      const { db, add } = newsroom(await open());
      await add(MORNING, { place: PLACE });
      await add(EVENING, { place: PLACE });
      const fishermen = await theOne(db, 'statement', 'Nobody asked');
      const view = await articleRead(db, keepTexts(), 1, null);
      expect(view.captures.map(({ version, added }) => [version, added])).toEqual([
        [1, '2031-01-01T00:00:01.000Z'],
        [2, '2031-01-01T00:00:02.000Z'],
      ]);
      expect(view.captures[0]).toMatchObject({ changes: [], lost: [] });
      expect(view.captures[1]?.lost).toContain(`F${fishermen.id}`);
      expect(view.captures[1]?.changes).toContainEqual(expect.objectContaining({ removed: '40', added: '45' }));
      // What is lost is still shown on the text that it stood in.
      const shown = await findingOf(db, fishermen.id);
      expect(shown).toMatchObject({ state: 'lost', parts: [{ start: MORNING.indexOf('“Nobody') }, {}, {}] });
      expect(shown.context?.exact).toContain('Nobody asked');
      expect(await add(MORNING, { place: PLACE })).toMatchObject({ status: 'known', article: 1 });
    });

    test('keeps decisions on unchanged words; changed words are a new undecided finding of the same item', async () => {
      const { db, add, who } = newsroom(await open());
      await add(MORNING, { place: PLACE });
      const tram = await theOne(db, 'statement', 'the tram would run');
      const sum = await theOne(db, 'pledge', '40 million');
      const arrest = await theOne(db, 'action', 'arrested 12 farmers');
      await decide(db, [tram.id, sum.id], 'accept', who('Ada'));
      await decide(db, [arrest.id], 'reject', who('Ada'));
      const { lost } = await add(EVENING, { place: PLACE });

      expect(await theOne(db, 'statement', 'the tram would run')).toEqual({ ...tram, verdict: 'accepted' });
      expect(await theOne(db, 'action', 'arrested 12 farmers')).toEqual({ ...arrest, verdict: 'rejected' });
      expect(lost).toContain(sum.id);
      expect(await theOne(db, 'pledge', '40 million')).toEqual({ ...sum, state: 'lost', verdict: 'accepted' });
      const now = await theOne(db, 'pledge', '45 million');
      expect(now).toMatchObject({ item: sum.item, state: 'standing', verdict: 'proposed' });
      expect((await findingOf(db, now.id)).joined).toMatchObject({
        with: `F${sum.id}`,
        why: expect.stringContaining('changed'),
      });
      const asked = (await waiting(db, ALL_WAITING)).map(({ id }) => Number(id.slice(1)));
      expect(asked).toContain(now.id);
      for (const { id } of [tram, sum, arrest]) expect(asked).not.toContain(id);
      expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
    });

    test('withdraws findings that exist and are no longer proposed', async () => {
      const { db, add, now } = newsroom(await open());
      await add(MORNING, { place: PLACE });
      const tram = await theOne(db, 'statement', 'the tram would run');
      const evening = await incoming(EVENING, { place: PLACE });
      const statements = evening.reading.statements.filter(({ id }) => id !== evening.reading.statements[0]?.id);
      const pledges = evening.reading.pledges.filter(
        ({ statement }) => statement !== evening.reading.statements[0]?.id,
      );
      const reading = { ...evening.reading, statements, pledges };
      const { lost } = await addArticle(db, { ...evening, reading }, { by: 'saydo test', now: now() });
      expect(lost).not.toContain(tram.id);
      expect(await theOne(db, 'statement', 'the tram would run')).toEqual({ ...tram, state: 'withdrawn' });
      expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
    });

    test('keeps an entity and its decisions when the number of its mentions changes', async () => {
      const { db, add, who } = newsroom(await open());
      await add(MORNING, { place: PLACE });
      const mayor = await theOne(db, 'entity', 'Fenwright');
      await decide(db, [mayor.id], 'accept', who('Ada'));
      const longer = `${MORNING}\nFenwright was born in Lowen. Fenwright rows. Nobody outrows Fenwright, and Fenwright knows.\n`;
      const { lost } = await add(longer, { place: PLACE });
      expect(lost).toEqual([]);
      expect(await theOne(db, 'entity', 'Fenwright')).toEqual({ ...mayor, verdict: 'accepted' });
      expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
    });

    test('moves a correction with its words', async () => {
      const { db, add, who } = newsroom(await open());
      await add(MORNING, { place: PLACE });
      const arrest = await theOne(db, 'action', 'arrested 12 farmers');
      const words = 'arrested 12 farmers in Lowen';
      await decide(db, [arrest.id], 'correct', who('Ada'), (finding, text) => {
        const start = text.indexOf(words);
        const passage = { start, end: start + words.length, exact: words };
        return finding.kind === 'action' ? { ...finding, passage } : finding;
      });
      await add(EVENING, { place: PLACE });
      const view = await findingOf(db, arrest.id);
      expect(view).toMatchObject({ state: 'standing', verdict: 'corrected', exact: words });
      expect(view.parts[0]).toMatchObject({ start: EVENING.indexOf(words), exact: words });
      expect(view.decisions[0]?.changes).toMatchObject([{ what: 'words', is: `“${words}”` }]);
      expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
    });
  });

  test('loses a correction whose own words were changed, though the corrected ones still exist', async () => {
    const { db, add, who } = newsroom(await open());
    await add(MORNING, { place: PLACE });
    const fishermen = await theOne(db, 'statement', 'Nobody asked');
    const words = '“Nobody asked the fishermen,” Rurik Aldane said.\n\nPolice arrested 12 farmers';
    await decide(db, [fishermen.id], 'correct', who('Ada'), (finding, text) => {
      const start = text.indexOf(words);
      const passage = { start, end: start + words.length, exact: words };
      return finding.kind === 'statement' ? { ...finding, content: [passage] } : finding;
    });
    await add(MORNING.replace('12 farmers', '13 farmers'), { place: PLACE });
    const [was, now] = await stored(db, 'statement', 'Nobody asked');
    expect(was).toMatchObject({ id: fishermen.id, state: 'lost', verdict: 'corrected' });
    expect(now).toMatchObject({ item: fishermen.item, state: 'standing', verdict: 'proposed' });
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });

  describe('a reading by a newer engine', () => {
    /** What a newer engine makes of the text: it does not find the tram's pledge and statement, nor the fishermen's. */
    async function newer(): Promise<Reading> {
      const { reading } = await incoming(MORNING, { place: PLACE });
      const [tram, sum] = reading.statements;
      if (!tram || !sum) throw new Error('the text holds two statements');
      return {
        ...reading,
        engine: 'saydo 9.9.9',
        statements: [sum],
        pledges: reading.pledges.filter(({ statement }) => statement === sum.id),
      };
    }

    test('withdraws undecided findings, holds decided ones, and adds neither to the queue', async () => {
      const { db, add, reread, who } = newsroom(await open());
      await add(MORNING, { place: PLACE });
      const tram = await theOne(db, 'statement', 'the tram would run');
      const sum = await theOne(db, 'statement', '40 million');
      const fishermen = await theOne(db, 'statement', 'Nobody asked');
      await decide(db, [tram.id], 'accept', who('Ada'));
      await decide(db, [sum.id], 'reject', who('Ada'));

      expect(await reread(1, await newer())).toMatchObject({ status: 'reread', article: 1, lost: [], changes: [] });
      expect(await theOne(db, 'statement', 'the tram would run')).toEqual({ ...tram, verdict: 'accepted' });
      expect(await theOne(db, 'statement', '40 million')).toEqual({ ...sum, verdict: 'rejected' });
      expect(await theOne(db, 'statement', 'Nobody asked')).toEqual({ ...fishermen, state: 'withdrawn' });
      expect((await waiting(db, { ...ALL_WAITING, kinds: ['statement'] })).map(({ exact }) => exact)).toEqual([]);
      const view = await articleRead(db, keepTexts(), 1, null);
      expect(view.captures).toMatchObject([{ version: 1, engine: 'saydo 9.9.9', added: '2031-01-01T00:00:01.000Z' }]);
      expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
    });

    test('adds other findings as new and undecided', async () => {
      const { db, add, reread } = newsroom(await open());
      await add(MORNING, { place: PLACE });
      await reread(1, await newer());
      const before = await countWaiting(db, ALL_WAITING);
      expect(
        await reread(1, { ...(await incoming(MORNING, { place: PLACE })).reading, engine: 'saydo 9.9.10' }),
      ).toMatchObject({
        status: 'reread',
      });
      // The tram's statement and the fishermen's are found again; they were withdrawn, and stay what they were.
      const found = await stored(db, 'statement', 'the tram would run');
      expect(found.map(({ state, verdict }) => [state, verdict])).toEqual([
        ['withdrawn', 'proposed'],
        ['standing', 'proposed'],
      ]);
      const after = await countWaiting(db, ALL_WAITING);
      expect(after.statement).toBe((before.statement ?? 0) + 2);
      expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
    });

    test('changes nothing for a capture that is not the newest', async () => {
      const { db, add, reread } = newsroom(await open());
      await add(MORNING, { place: PLACE });
      await add(EVENING, { place: PLACE });
      expect(await reread(1, await newer(), 1)).toMatchObject({ status: 'known', article: 1 });
      expect(await entriesOf(db)).toBe(3);
    });
  });
});
