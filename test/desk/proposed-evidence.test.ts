import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PledgePage, PledgeRead } from '../../src/record/views/pledges.ts';
import type { ProposedEvidence, ProposedEvidencePage } from '../../src/record/views/proposed-evidence.ts';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';
import { picture } from './pictures.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await serveDesk();
  await compared();
});
afterAll(() => desk?.close());

const proposed = (query = '') => desk.get<ProposedEvidencePage>(`/proposed-evidence?limit=500${query}`);
const pledgeRead = (id: string) => desk.get<PledgeRead>(`/pledges/${id}`);
/** Waits until what was imported is compared. */
async function compared(): Promise<void> {
  while ((await proposed()).uncompared > 0) await pause(100);
}
const waiting = async () => new Set((await proposed()).items.map(({ id }) => id));

async function review(query = '') {
  const opened = await desk.open(`/review?lane=evidence${query}`);
  const { page } = opened;
  await page.getByRole('button', { name: 'Link', exact: false }).first().waitFor();
  return { ...opened, now: () => idNow(page) };
}

const idNow = async (page: Page) => (await page.locator('[data-proposal]').getAttribute('data-proposal')) ?? '';
const isGone = (id: string) => expect.poll(async () => (await waiting()).has(id)).toBe(false);
const isBack = (id: string) => expect.poll(async () => (await waiting()).has(id)).toBe(true);

/** The pledge with most proposals. */
async function mostProposed(): Promise<{ readonly pledge: string; readonly its: readonly ProposedEvidence[] }> {
  const { items } = await proposed();
  const by = new Map<string, ProposedEvidence[]>();
  for (const each of items) by.set(each.pledge.item, [...(by.get(each.pledge.item) ?? []), each]);
  const [pledge, its] = [...by].reduce((a, b) => (b[1].length > a[1].length ? b : a));
  return { pledge, its };
}

describe('the lane of proposed evidence', () => {
  test('shows both passages with their ties, changes the relation, and links with a reason that names the proposal', async () => {
    const { page, complaints, now } = await review();
    const id = await now();
    const one = (await proposed()).items.find((each) => each.id === id)!;
    const sides = page.locator('figure blockquote');
    await expect.poll(() => sides.count()).toBe(2);
    for (const side of [0, 1]) await expect.poll(() => sides.nth(side).locator('mark').count()).toBeGreaterThan(0);
    for (const [side, { text, from, ties }] of [one.pledge, one.bearer].entries()) {
      const bold = (await sides.nth(side).locator('b').allTextContents()).join(' ');
      for (const { start, end } of ties)
        if (start >= from && end <= from + text.length)
          expect(bold).toContain(text.slice(start - from, start - from + 3));
    }
    await picture(page, 'review-evidence');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('r');
    await page.getByRole('button', { name: /^.? ?contradicts/ }).waitFor();
    await page.keyboard.press('6');
    await page.getByText('contradicts', { exact: false }).first().waitFor();
    await page.keyboard.press('Enter');
    await isGone(id);
    const { links } = await pledgeRead(one.pledge.item);
    expect(links.at(-1)).toMatchObject({ relation: 'contradicts', by: 'Ada Krell' });
    expect(links.at(-1)?.why).toContain(`saydo proposed “${one.relation}”`);
    await page.keyboard.press('u');
    await expect.poll(now).toBe(id);
    await isBack(id);
    expect((await pledgeRead(one.pledge.item)).links).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('rejects with a reason from the list, by its number or in other words, and undoes each', async () => {
    const { page, now } = await review();
    const first = await now();
    await page.keyboard.press('x');
    await page.getByRole('form', { name: 'Why does it not bear on the pledge?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await page.keyboard.press('2');
    await isGone(first);
    await page.keyboard.press('u');
    await isBack(first);
    await page.keyboard.press('x');
    await page.getByLabel('In other words').fill('it is a parable');
    await page.keyboard.press('Enter');
    await isGone(first);
    const { items } = await desk.get<{ items: { kind: string; why: string | null }[] }>('/history?limit=3');
    expect(items.filter(({ kind }) => kind.startsWith('evidence.'))).toMatchObject([
      { kind: 'evidence.refused', why: 'it is a parable' },
      { kind: 'evidence.unrefused' },
      { kind: 'evidence.refused', why: 'other place' },
    ]);
    const second = await now();
    await page.keyboard.press('4');
    await isGone(second);
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await isBack(first);
    await isBack(second);
    await page.close();
  });

  test('shows the passages one below the other on a telephone', async () => {
    const { page } = await review();
    await page.setViewportSize({ width: 375, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
    const boxes = await Promise.all([0, 1].map((n) => page.locator('figure blockquote').nth(n).boundingBox()));
    expect(boxes[1]!.y).toBeGreaterThan(boxes[0]!.y + boxes[0]!.height - 1);
    expect(await seriousFaults(page)).toEqual([]);
    await page.close();
  });
});

describe('the page of a pledge', () => {
  test('shows proposals hollow and dotted, hides them on request, and does not count them', async () => {
    const { pledge, its } = await mostProposed();
    const { timeline } = await pledgeRead(pledge);
    const { page, complaints } = await desk.open(`/pledges/${pledge}`);
    const list = page.getByRole('list', { name: 'Proposed evidence' });
    await expect.poll(() => list.locator('> li').count()).toBe(5);
    await picture(page, 'pledge-proposed-list', list);
    await page.getByRole('button', { name: `Show the other ${its.length - 5}` }).click();
    await expect.poll(() => list.locator('> li').count()).toBe(its.length);
    await expect.poll(() => page.locator('[data-moment^="proposed-"]').count()).toBeGreaterThan(0);
    await page.getByText(`${timeline.length} moments, and ${its.length} proposed`).waitFor();
    await picture(page, 'pledge-proposed');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hide proposals' }).click();
    await expect.poll(() => page.locator('[data-moment^="proposed-"]').count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Show proposals' }).waitFor();
    expect(await page.locator('[data-moment^="proposed-"]').count()).toBe(0);
    await page.getByText(`${timeline.length} moments`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Show proposals' }).click();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('links and rejects in place', async () => {
    const { pledge, its } = await mostProposed();
    const [one, other] = its;
    const { page } = await desk.open(`/pledges/${pledge}`);
    const item = (id: string) => page.locator(`li[data-proposal="${id}"]`);
    await item(one!.id)
      .getByRole('button', { name: /^Link as/ })
      .click();
    await item(one!.id).waitFor({ state: 'detached' });
    await expect.poll(async () => (await pledgeRead(pledge)).links.length).toBe(1);
    await item(other!.id).getByRole('button', { name: 'Reject' }).click();
    await item(other!.id)
      .getByRole('button', { name: /^other matter/ })
      .click();
    await item(other!.id).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await item(other!.id).waitFor();
    const [{ id: link } = { id: '' }] = (await pledgeRead(pledge)).links;
    await desk.send('DELETE', `/evidence/${link}`, { by: 'Ada Krell', why: null });
    await page.close();
  });
});

test('a reviewer gets from import to five assessed pledges with at most sixty keys and clicks', async () => {
  // What was decided above was undone.
  const { page } = await desk.open('/review');
  const walk = stepsOf(page);
  await page.getByRole('button', { name: 'Accept' }).waitFor();
  const done = await walkPress(walk);
  console.log(`from import to ${done.length} assessed pledges: ${walk.count()} keys and clicks`);
  const { items } = await desk.get<PledgePage>('/pledges?list=followed&limit=500');
  const assessed = items.filter(({ status, evidence }) => status !== null && evidence > 0);
  expect(assessed.length).toBeGreaterThanOrEqual(5);
  expect(walk.count()).toBeLessThanOrEqual(60);
  await page.close();
});

test('each key that is pressed decides one proposal', async () => {
  const { items } = await proposed();
  const { page } = await review();
  const keys = items.map((_, i) => (i % 3 === 0 ? 'Enter' : String(1 + (i % 5))));
  const seen = new Set<string>();
  for (const key of keys.slice(0, 100)) {
    seen.add(await idNow(page));
    await page.keyboard.press(key);
  }
  expect(seen.size).toBe(Math.min(100, items.length));
  await page.getByText(`${seen.size} decided`).first().waitFor();
  await expect.poll(async () => (await proposed()).items.length, { timeout: 150_000 }).toBe(items.length - seen.size);
  await page.close();
});

/** What a person presses, clicks and writes, each counted once. */
function stepsOf(page: Page) {
  let steps = 0;
  const counted = async (act: Promise<unknown>) => {
    steps++;
    await act;
  };
  return {
    page,
    count: () => steps,
    press: (key: string) => counted(page.keyboard.press(key)),
    click: (name: string) => counted(page.getByRole('button', { name, exact: true }).click()),
    check: (name: string) => counted(page.getByRole('radio', { name, exact: true }).check()),
    fill: (label: string, words: string) => counted(page.getByLabel(label, { exact: true }).fill(words)),
    goTo: (path: string) => counted(page.goto(desk.address + path)),
  };
}

/** Relations that decide what became of a pledge. Whether they are right is measured elsewhere; here it is how many keys they take. */
const DECISIVE: ReadonlySet<string> = new Set(['fulfils', 'advances', 'stalls', 'blocks', 'reverses']);
const PLEDGES = 5;

/** Accepts the pledges of the first article, takes for five pledges what decides about them, and assesses those. */
async function walkPress({ page, press, click, check, fill, goTo }: ReturnType<typeof stepsOf>) {
  const article = async () =>
    (await page.locator('section[aria-label] figcaption a').first().getAttribute('href')) ?? '';
  const first = (await article()).split('#')[0];
  while ((await article()).split('#')[0] === first) {
    const now = await article();
    await press('Enter');
    await expect.poll(article).not.toBe(now);
  }
  await goTo('/review?lane=evidence');
  await page.locator('[data-proposal]').waitFor();
  const { items } = await proposed();
  const byId = new Map(items.map((each) => [each.id, each]));
  const linked = new Map<string, string>();
  while (linked.size < PLEDGES) {
    const id = await idNow(page);
    const one = byId.get(id);
    if (!one) throw new Error(`${id} was not proposed`);
    const { pledge, relation } = one;
    if (linked.has(pledge.item)) await press('n');
    else if (DECISIVE.has(relation)) {
      await press('Enter');
      linked.set(pledge.item, relation);
    } else await press('4');
    if (linked.size < PLEDGES) await expect.poll(() => idNow(page)).not.toBe(id);
  }
  await expect
    .poll(
      async () =>
        (await desk.get<PledgePage>('/pledges?limit=500')).items.filter(({ evidence }) => evidence > 0).length,
    )
    .toBe(PLEDGES);
  for (const [pledge, relation] of linked) {
    await goTo(`/pledges/${pledge}`);
    await click('Assess it');
    await check(relation === 'fulfils' ? 'Achieved' : relation === 'advances' ? 'In progress' : 'Not kept');
    await fill('Reason', 'As the linked report says.');
    await click('Put it on record');
    await page.getByText('Judged by Ada Krell').waitFor();
  }
  return [...linked];
}
