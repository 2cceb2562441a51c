import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindingInContext } from '../../src/record/views/findings.ts';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';
import { paceOfKeys } from './pace.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await serveDesk();
});
afterAll(() => desk?.close());

const finding = (id: string) => desk.get<FindingInContext>(`/findings/${id}`);

/** Waits until everything that was decided is stored. */
async function eventually<T>(look: () => Promise<T>, done: (seen: T) => boolean): Promise<T> {
  let seen = await look();
  const holds = expect.poll(async () => {
    seen = await look();
    return done(seen);
  });
  await holds.toBe(true).catch((error: unknown) => {
    throw new Error(`it stayed ${JSON.stringify(seen).slice(0, 500)}`, { cause: error });
  });
  return seen;
}

async function review(query = '') {
  const { page, complaints } = await desk.open(`/review${query}`);
  const idNow = async () =>
    (await page.locator('section[aria-label] figcaption a[href*="#F"]').getAttribute('href'))?.split('#')[1] ?? '';
  await page.getByRole('button', { name: 'Accept' }).waitFor();
  return { page, complaints, idNow };
}

describe('the review', () => {
  test('decides a hundred items with a hundred key presses', async () => {
    const { page, complaints } = await review('?kind=all');
    const { waiting } = await desk.get<{ waiting: number }>('/overview');
    const seen = new Set<string>();
    const pace = await paceOfKeys(page, Array(100).fill('Enter'), async () => {
      seen.add((await page.locator('section[aria-label] figcaption a[href*="#F"]').getAttribute('href')) ?? '');
    });
    console.log(`review, key to paint: median ${pace.median.toFixed(1)} ms, worst ${pace.worst.toFixed(1)} ms`);
    expect(seen.size).toBe(100);
    await page.getByText('100 decided').waitFor();
    // What a pledge that was accepted stands on is accepted with it, and may not have come up by itself.
    const stored = await eventually(
      () => desk.get<{ waiting: number; decided: number }>('/overview'),
      (overview) => overview.decided >= 100,
    );
    expect(stored.waiting).toBe(waiting - stored.decided);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('rejects with a reason, skips to the end, goes back, and undoes', async () => {
    const { page, idNow } = await review('?kind=action');
    const [first] = [await idNow()];
    await page.keyboard.press('x');
    await page.keyboard.type('not an act at all');
    await page.keyboard.press('Enter');
    await expect.poll(idNow).not.toBe(first);
    const second = await idNow();
    const rejected = await eventually(
      () => finding(first),
      ({ verdict }) => verdict === 'rejected',
    );
    expect(rejected.decisions).toMatchObject([{ by: 'Ada Krell', verdict: 'reject', why: 'not an act at all' }]);

    await page.keyboard.press('s');
    await expect.poll(idNow).not.toBe(second);
    await page.getByText('1 skipped').waitFor();

    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('u');
    await expect.poll(idNow).toBe(first);
    await eventually(
      () => finding(first),
      ({ verdict }) => verdict === 'proposed',
    );
    expect(await finding(first)).toMatchObject({ verdict: 'proposed', decisions: [] });

    // An empty reason is a reason too.
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
    await eventually(
      () => finding(first),
      ({ verdict }) => verdict === 'rejected',
    );
    expect((await finding(first)).decisions).toMatchObject([{ verdict: 'reject', why: null }]);
    await page.close();
  });

  test('corrects the words of a statement with the keyboard alone', async () => {
    const { page, idNow } = await review('?kind=statement');
    const id = await idNow();
    const before = await finding(id);
    await page.keyboard.press('e');
    await page.getByRole('group', { name: 'Words, in the text' }).waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(idNow).not.toBe(id);
    const after = await eventually(
      () => finding(id),
      ({ verdict }) => verdict === 'corrected',
    );
    const words = ({ parts }: FindingInContext) => parts.find(({ part }) => part === 'content');
    expect(words(after)?.start).toBeGreaterThan(words(before)?.start ?? 0);
    expect(words(after)?.end).toBe(words(before)?.end);
    expect(after.decisions).toMatchObject([{ by: 'Ada Krell', verdict: 'correct' }]);
    await page.close();
  });

  test('hides decisions of others from a blind reviewer', async () => {
    const { page } = await desk.open('/review?blind=1&kind=action', { name: 'Ben Ohl' });
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    const href = await page.locator('section[aria-label] figcaption a[href*="#F"]').getAttribute('href');
    const id = href?.split('#')[1] ?? '';
    expect((await finding(id)).verdict).toBe('rejected');
    // What was done may have been a rejection: in its own words it may say so.
    expect(await page.locator(':text-is("rejected"):not(figure *)').count()).toBe(0);
    expect(await page.getByText('Ada Krell').count()).toBe(0);
    await page.keyboard.press('Enter');
    const seen = await eventually(
      () => finding(id),
      ({ decisions }) => decisions.length === 2,
    );
    expect(seen.verdict).toBe('disputed');
    expect(seen.decisions.find(({ by }) => by === 'Ben Ohl')).toMatchObject({ verdict: 'accept', blind: true });
    await page.close();
  });

  test('joins two items or marks them as different', async () => {
    const { page } = await desk.open('/review?lane=joins');
    await page.getByRole('button', { name: 'Join' }).waitFor();
    const { joins } = await desk.get<{ joins: number }>('/overview');
    await page.keyboard.press('Enter');
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
    await page.keyboard.press('s');
    await eventually(
      () => desk.get<{ items: unknown[] }>('/joins?verdict=rejected'),
      ({ items }) => items.length > 0,
    );
    expect((await desk.get<{ items: unknown[] }>('/joins?verdict=accepted')).items.length).toBeGreaterThan(0);
    expect((await desk.get<{ joins: number }>('/overview')).joins).toBeLessThan(joins);
    expect(await seriousFaults(page)).toEqual([]);
    await page.close();
  });

  test('brings an item back with the server’s error', async () => {
    const { page, idNow } = await review('?kind=quantity');
    await page.route('**/decision', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'about:blank',
          title: 'No',
          status: 409,
          code: 'not-exact',
          detail: 'the words changed',
        }),
      }),
    );
    const id = await idNow();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'the words changed' }).waitFor();
    await page.unroute('**/decision');
    await page.keyboard.press('j');
    await expect.poll(idNow).toBe(id);
    await page.getByText('It came back: the words changed').waitFor();
    await page.keyboard.press('Enter');
    await eventually(
      () => finding(id),
      ({ verdict }) => verdict === 'accepted',
    );
    expect((await finding(id)).verdict).toBe('accepted');
    await page.close();
  });

  test('drops items that others have decided meanwhile', async () => {
    const { page, idNow } = await review('?kind=statement');
    await page.keyboard.press('j');
    const next = await idNow();
    await page.keyboard.press('k');
    const first = await idNow();
    // What is before the reviewer stays there, with a word; what is not is gone.
    for (const id of [next, first])
      await desk.send('PUT', `/findings/${id}/decision`, { by: 'Ben Ohl', verdict: 'accept', why: null, blind: false });
    await page.getByText('Ben Ohl decided on it meanwhile: accepted.').waitFor();
    await page.keyboard.press('j');
    await expect.poll(idNow).not.toBe(next);
    await page.close();
  });

  test('keeps decisions while the server is unreachable, and stores them afterwards', async () => {
    const { page, idNow } = await review('?kind=entity');
    await desk.stop();
    const decided: string[] = [];
    for (let i = 0; i < 3; i++) {
      decided.push(await idNow());
      await page.keyboard.press('Enter');
    }
    await page.getByRole('alert').filter({ hasText: '3 decisions are not stored yet' }).waitFor();
    await page.getByText('The line to the server is lost').waitFor();
    await desk.start();
    for (const id of decided) {
      const stored = await eventually(
        () => finding(id),
        ({ verdict }) => verdict === 'accepted',
      );
      expect(stored.verdict).toBe('accepted');
    }
    await page.getByText('The line to the server is lost').waitFor({ state: 'detached' });
    await page.close();
  });

  test('shows its keys, fits 360 pixels, and has no serious faults by axe there', async () => {
    const { page } = await review();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await seriousFaults(page)).toEqual([]);
    await page.close();
  });
});
