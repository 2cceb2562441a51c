import { describe, expect, test } from 'vitest';
import { decide, undecide } from '../../src/store/commands/decide.ts';
import type { Sql } from '../../src/store/database/database.ts';
import { agreement } from '../../src/store/queries/agreement.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { anyDatabase } from './databases/each-database.ts';
import { ALL_WAITING, bodyOf, entriesOf, newsroom, theOne } from './newsroom.ts';
import { countWaiting, findingOf, historyOf, waiting } from './waiting.ts';

const TRAM = `Mayor Orla Fenwright said on Tuesday that the tram would run by the end of 2032.

“We will pay 40 million crowns for the line,” Fenwright told reporters in Lowen.

“Nobody asked the fishermen,” Rurik Aldane said.

Police arrested 12 farmers in Lowen on Monday.
`;

async function verdictOf(sql: Sql, finding: number): Promise<string> {
  return (await findingOf(sql, finding)).verdict;
}

const speaker = (name: string) => ({ named: [{ role: 'speaker', name }] });

/** Makes the speaker of a statement somebody else of the article. */
const saidBy = (speaker: string) => (finding: Awaited<ReturnType<typeof bodyOf>>) =>
  finding.kind === 'statement' ? { ...finding, speaker } : finding;

anyDatabase('deciding', (open) => {
  test('accept, reject and undo change verdict, queue and log', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TRAM);
    const tram = await theOne(db, 'statement', 'the tram would run');
    const sum = await theOne(db, 'statement', '40 million');
    expect(await decide(db, [tram.id, sum.id], 'accept', who('Ada', { why: 'heard it' }))).toBe(2);
    expect(await decide(db, [sum.id], 'reject', who('Ada'))).toBe(1);
    expect(await verdictOf(db, tram.id)).toBe('accepted');
    expect(await verdictOf(db, sum.id)).toBe('rejected');
    const asked = (await waiting(db, { ...ALL_WAITING, kinds: ['statement'] })).map(({ exact }) => exact);
    expect(asked).toEqual(['“Nobody asked the fishermen,”']);

    expect(await undecide(db, [sum.id, tram.id], who('Ada'))).toBe(2);
    expect(await verdictOf(db, tram.id)).toBe('proposed');
    expect((await countWaiting(db, ALL_WAITING)).statement).toBe(3);
    const log = await historyOf(db, { subject: `F${tram.id}`, by: 'Ada', limit: null });
    expect(log.map(({ kind, why }) => [kind, why])).toEqual([
      ['finding.undecided', null],
      ['finding.decided', 'heard it'],
    ]);
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });

  test('a repeated decision of a reviewer adds no entry', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TRAM);
    const { id } = await theOne(db, 'statement', 'the tram would run');
    expect(await decide(db, [id], 'accept', who('Ada'))).toBe(1);
    expect(await decide(db, [id], 'accept', who('Ada'))).toBe(0);
    expect(await undecide(db, [id], who('Bo'))).toBe(0);
    expect(await entriesOf(db)).toBe(3);
    const mayor = await bodyOf(db, (await theOne(db, 'entity', 'Fenwright')).id);
    expect(await decide(db, [id], 'correct', who('Ada'), saidBy(mayor.local))).toBe(1);
    expect(await decide(db, [id], 'correct', who('Ada'), saidBy(mayor.local))).toBe(0);
    expect(await entriesOf(db)).toBe(4);
  });

  test('a correction is shown in place of the proposal, which is kept', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TRAM);
    const { id } = await theOne(db, 'statement', 'Nobody asked');
    const mayor = await bodyOf(db, (await theOne(db, 'entity', 'Fenwright')).id);
    await decide(db, [id], 'correct', who('Ada'), saidBy(mayor.local));
    expect(await findingOf(db, id)).toMatchObject({
      verdict: 'corrected',
      ...speaker('Orla Fenwright'),
      decisions: [{ by: 'Ada', changes: [{ what: 'who says', was: 'one', is: 'another' }] }],
    });
    await undecide(db, [id], who('Ada'));
    expect(await findingOf(db, id)).toMatchObject({ verdict: 'proposed', ...speaker('Rurik Aldane'), decisions: [] });
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });

  test('two different decisions make a finding disputed, and both are kept', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TRAM);
    const { id } = await theOne(db, 'statement', 'the tram would run');
    await decide(db, [id], 'accept', who('Ada'));
    await decide(db, [id], 'reject', who('Bo', { why: 'hearsay' }));
    const view = await findingOf(db, id);
    expect(view.verdict).toBe('disputed');
    expect(view.decisions).toMatchObject([
      { by: 'Ada', verdict: 'accept', why: null },
      { by: 'Bo', verdict: 'reject', why: 'hearsay' },
    ]);
    expect((await waiting(db, { ...ALL_WAITING, verdict: 'disputed' })).map((each) => each.id)).toEqual([`F${id}`]);
    await decide(db, [id], 'accept', who('Bo'));
    expect(await verdictOf(db, id)).toBe('accepted');
  });

  test('different corrections are a dispute, equal ones are not', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TRAM);
    const { id } = await theOne(db, 'statement', 'Nobody asked');
    const mayor = await bodyOf(db, (await theOne(db, 'entity', 'Fenwright')).id);
    const police = await bodyOf(db, (await theOne(db, 'entity', 'Police')).id);
    await decide(db, [id], 'correct', who('Ada'), saidBy(mayor.local));
    await decide(db, [id], 'correct', who('Bo'), saidBy(police.local));
    expect(await findingOf(db, id)).toMatchObject({ verdict: 'disputed', ...speaker('Rurik Aldane') });
    await decide(db, [id], 'correct', who('Bo'), saidBy(mayor.local));
    expect(await findingOf(db, id)).toMatchObject({ verdict: 'corrected', ...speaker('Orla Fenwright') });
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });

  test('a blind reviewer gets findings that others decided, without their decisions', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TRAM);
    const tram = await theOne(db, 'statement', 'the tram would run');
    const sum = await theOne(db, 'statement', '40 million');
    await decide(db, [tram.id, sum.id], 'accept', who('Ada'));
    const blind = { ...ALL_WAITING, blindFor: 'Bo' };
    expect((await waiting(db, blind)).map(({ id }) => id).toSorted()).toEqual([`F${tram.id}`, `F${sum.id}`].toSorted());
    await decide(db, [tram.id], 'reject', who('Bo', { blind: true }));
    expect((await waiting(db, blind)).map(({ id }) => id)).toEqual([`F${sum.id}`]);
    expect(await waiting(db, { ...ALL_WAITING, blindFor: 'Ada' })).toEqual([]);
    const [row] = await db.query('select blind from decisions where by = $1', ['Bo']);
    expect(row).toEqual({ blind: true });
  });

  test('the queue lists pledges first, then by confidence, filtered by kind, confidence and limit', async () => {
    const { db, add } = newsroom(await open());
    await add(TRAM);
    const all = await waiting(db, ALL_WAITING);
    const kinds = all.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(['pledge', 'statement', 'action', 'quantity', 'entity']);
    const sure = all.filter(({ kind }) => kind === 'statement').map(({ confidence }) => confidence ?? 0);
    expect(sure).toEqual(sure.toSorted((a, b) => b - a));
    expect(await waiting(db, ALL_WAITING, 2)).toEqual(all.slice(0, 2));
    const least = await waiting(db, { ...ALL_WAITING, least: 0.9 });
    expect(least.length).toBeGreaterThan(0);
    expect(least.every(({ confidence }) => confidence !== null && confidence >= 0.9)).toBe(true);
    const counts = await countWaiting(db, ALL_WAITING);
    expect(Object.keys(counts)).toEqual(['pledge', 'statement', 'action', 'quantity', 'entity']);
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(all.length);
  });

  describe('the check of exact passages', () => {
    test('refuses to accept a finding whose stored words were changed', async () => {
      const { db, add, who } = newsroom(await open());
      await add(TRAM);
      const { id } = await theOne(db, 'statement', 'the tram would run');
      const other = await theOne(db, 'statement', 'Nobody asked');
      await db.query(`update findings set body = replace(body, 'the tram would', 'the train would') where id = $1`, [
        id,
      ]);
      await expect(decide(db, [other.id, id], 'accept', who('Ada'))).rejects.toMatchObject({
        code: 'not-exact',
        message: expect.stringMatching(
          /has the passage “.*train.*” at \d+ to \d+, but the text there is “.*tram .*”\. It was not stored/,
        ),
      });
      // Nor is anything of the same command taken.
      expect(await verdictOf(db, other.id)).toBe('proposed');
      expect(await entriesOf(db)).toBe(2);
      // What is wrong may be rejected.
      expect(await decide(db, [id], 'reject', who('Ada'))).toBe(1);
    });

    test('refuses a correction whose words are not in the text', async () => {
      const { db, add, who } = newsroom(await open());
      await add(TRAM);
      const { id } = await theOne(db, 'statement', 'the tram would run');
      const wrong = decide(db, [id], 'correct', who('Ada'), (finding) =>
        finding.kind === 'statement' ? { ...finding, content: [{ start: 3, end: 9, exact: 'tramway' }] } : finding,
      );
      await expect(wrong).rejects.toMatchObject({ code: 'not-exact' });
      expect(await verdictOf(db, id)).toBe('proposed');
    });
  });

  test('an unknown finding is refused together with the whole command', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TRAM);
    await expect(decide(db, [1, 999], 'accept', who('Ada'))).rejects.toMatchObject({
      code: 'unknown-id',
      message: 'there is no F999 in this record.',
    });
    expect(await entriesOf(db)).toBe(2);
  });

  test('agreement of two reviewers is Krippendorff’s alpha over what both decided', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TRAM);
    const ids = (await waiting(db, ALL_WAITING, 4)).map(({ id }) => Number(id.slice(1)));
    const none = { kind: null, alpha: null, units: 0, pairable: 0, coders: 0 };
    expect(await agreement(db)).toEqual({ items: [none] });
    // Ada: accept, accept, reject, reject, and one that Bo passes over. Bo: accept, reject, reject, reject.
    const [a = 0, b = 0, c = 0, d = 0] = ids;
    const { id: alone } = await theOne(db, 'entity', 'Fenwright');
    await decide(db, [a, b, alone], 'accept', who('Ada'));
    await decide(db, [c, d], 'reject', who('Ada'));
    await decide(db, [a], 'accept', who('Bo'));
    await decide(db, [b, c, d], 'reject', who('Bo'));
    // Of 8 values 3 are accept and 5 reject. Pairs that part: 2 of 8 seen, 2 · 3 · 5 / (8 · 7) of one expected:
    // alpha = 1 - (2 / 8) / (30 / 56) = 8 / 15.
    const [all] = (await agreement(db)).items;
    expect(all).toMatchObject({ kind: null, units: 4, pairable: 8, coders: 2 });
    expect(all?.alpha).toBeCloseTo(8 / 15, 12);
  });
});
