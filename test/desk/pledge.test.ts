import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PledgePage, PledgeRead } from '../../src/record/views/pledges.ts';
import type { ProposedEvidencePage } from '../../src/record/views/proposed-evidence.ts';
import { type OpenBrowser, openBrowser } from '../browser.ts';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';

let desk: ServedDesk;
/** The ward that is to be open before the end of June: it has a deadline, three wordings, and an action that fulfils it. */
let ward: string;
/** The wording by which it goes. */
let wording: string;
/** Somebody else’s browser. */
let second: OpenBrowser;
beforeAll(async () => {
  [desk, second] = await Promise.all([serveDesk(), openBrowser()]);
  const { items } = await desk.get<PledgePage>('/pledges?words=ward%20doors');
  ward = items[0]?.id ?? '';
  wording = items[0]?.wording ?? '';
});
afterAll(() => Promise.all([desk?.close(), second?.close()]));

const pledge = () => desk.get<PledgeRead>(`/pledges/${ward}`);
/** Ids of all that the timeline shows: what is only proposed too. */
const shownMoments = async () => {
  const { items } = await desk.get<ProposedEvidencePage>(`/proposed-evidence?pledge=${ward}&limit=60`);
  const { timeline } = await pledge();
  return [...timeline, ...items.map(({ moment }) => moment)].map(({ id }) => id);
};
const openWard = async (query = '') => {
  const opened = await desk.open(`/pledges/${ward}${query}`);
  await opened.page.getByRole('heading', { level: 1, name: wording }).waitFor();
  return opened;
};
const openAsBo = async () => {
  const { page } = await desk.open(`/pledges/${ward}`, { name: 'Bo Lind', browser: second });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

describe('a pledge', () => {
  test('shows its words in their article, and its restatements', async () => {
    const { page, complaints } = await openWard();
    await page.getByText('Nothing that was done is linked to it.').waitFor();
    const words = page.locator('#wordings > li');
    await expect.poll(() => words.count()).toBe((await pledge()).wordings.length);
    await expect.poll(() => words.locator('mark').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('shows criteria, drafted from its words, before evidence is linked', async () => {
    const { page, complaints } = await openWard();
    await page.getByRole('button', { name: 'Write the criteria' }).click();
    await page.getByRole('button', { name: 'Begin with a draft' }).click();
    await expect
      .poll(() => page.getByLabel('Kept', { exact: true }).inputValue())
      .toMatch(/^All of it is done by 2025-06-30: “/);
    await page.getByLabel('Broken', { exact: true }).fill('No mother is taken in by then.');
    await page.getByLabel('By when').fill('by June');
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('#criteria').getByRole('button', { name: 'Put it on record' }).click();
    await page.getByRole('alert').filter({ hasText: 'is not a date. Write it as' }).waitFor();
    await page.getByLabel('By when').fill('2025-06-30');
    await page.locator('#criteria').getByRole('button', { name: 'Put it on record' }).click();
    await page.locator('#criteria dd', { hasText: 'No mother is taken in by then.' }).waitFor();
    // Whoever links and whoever judges has them before their eyes.
    await page.getByRole('button', { name: 'Link evidence' }).click();
    await page.getByRole('region', { name: 'What would count' }).getByText('No mother is taken in').waitFor();
    expect((await pledge()).criteria).toMatchObject({ due: '2025-06-30', by: 'Ada Krell' });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('accepts evidence with a relation and a reason, and shows it in the timeline and on other open pages', async () => {
    const [{ page, complaints }, other] = [await openWard(), await openAsBo()];
    await page.getByRole('button', { name: 'Link evidence' }).click();
    await page.getByLabel('Search all statements and actions').fill('ward reopened');
    await page.locator('label', { hasText: 'Brinmouth General on Friday' }).click();
    await page.getByRole('radio', { name: /fulfils/ }).check();
    await expect.poll(() => page.getByRole('button', { name: 'Link it' }).isDisabled()).toBe(true);
    await page.getByLabel('Reason').fill('It is the ward, and it is open.');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Link it' }).click();
    for (const seen of [page, other]) {
      await seen.getByText(/116 days from pledge to action: fulfilled with 3 days to spare/).waitFor();
      await seen.locator('[data-moment^="V"]', { hasText: 'reopened the maternity ward' }).waitFor();
    }
    expect((await pledge()).links).toMatchObject([
      { relation: 'fulfils', by: 'Ada Krell', why: 'It is the ward, and it is open.' },
    ]);
    expect(complaints).toEqual([]);
    await other.close();
    await page.close();
  });

  test('is assessed on its axes by two reviewers who differ; “no evidence found” requires where it was searched', async () => {
    const { page } = await openWard();
    await page.getByRole('button', { name: 'Assess it' }).click();
    await page.getByRole('radio', { name: 'Achieved' }).check();
    await page.getByRole('radio', { name: 'They say it is done' }).check();
    await page.locator('#assess').getByRole('button', { name: 'Put it on record' }).click();
    await expect
      .poll(() => page.locator('#assess').getByRole('alert').filter({ hasText: /./ }).textContent())
      .toBe('Give the reason.');
    await page.locator('#assess').getByLabel('Reason', { exact: true }).fill('Open, with three days to spare.');
    await page.getByRole('textbox', { name: 'What would settle it' }).fill('A mother in it.');
    await page.locator('#assess').getByRole('button', { name: 'Put it on record' }).click();
    await page.getByText('Would settle it').first().waitFor();

    const other = await openAsBo();
    await other.getByRole('button', { name: 'Assess it' }).click();
    await other.getByRole('radio', { name: 'No evidence found' }).check();
    await other.locator('#assess').getByLabel('Reason', { exact: true }).fill('I do not see it.');
    await other.locator('#assess').getByRole('button', { name: 'Put it on record' }).click();
    await expect
      .poll(() => other.locator('#assess').getByRole('alert').filter({ hasText: /./ }).textContent())
      .toMatch(/^Say where evidence was/);
    await other.getByLabel('Where it was searched').fill('The Gazette');
    expect(await seriousFaults(other)).toEqual([]);
    await other.locator('#assess').getByRole('button', { name: 'Put it on record' }).click();
    await page.getByText('Reviewers differ. Both judgements stand.').waitFor();
    // Each takes back their own, and no other's.
    await expect.poll(() => page.getByRole('button', { name: /^Take back your assessment/ }).count()).toBe(1);
    await page.getByRole('button', { name: /^Take back your assessment/ }).click();
    await page.getByText('One earlier assessment').waitFor();
    const { assessments, status } = await pledge();
    expect(
      assessments
        .toSorted((a, b) => a.by.localeCompare(b.by))
        .map(({ by, current, takenBack }) => [by, current, takenBack]),
    ).toEqual([
      ['Ada Krell', false, true],
      ['Bo Lind', true, false],
    ]);
    expect(status?.searched?.where).toBe('The Gazette');
    await other.getByRole('button', { name: 'Change the criteria' }).click();
    await other.getByLabel('Partly kept', { exact: true }).fill('It opens, in July.');
    // The form of the assessment, with a button of the same name, may still be closing.
    await other.locator('#criteria').getByRole('button', { name: 'Put it on record' }).click();
    await page
      .getByText(/^Judged under the criteria of .*, which were changed on/)
      .first()
      .waitFor();
    await other.close();
    await page.close();
  });
});

describe('the say/do timeline', () => {
  test('moves with the arrow keys in the order of days, and shows and opens the passage', async () => {
    const { page } = await openWard();
    const moments = await shownMoments();
    await expect.poll(() => page.locator('[data-moment]').count()).toBe(moments.length);
    await page.locator('[data-moment][tabindex="0"]').focus();
    const focused = () => page.evaluate<string | null>('document.activeElement?.dataset.moment ?? null');
    const walked: (string | null)[] = [await focused()];
    for (let i = 1; i < moments.length; i++) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(focused).not.toBe(walked.at(-1));
      walked.push(await focused());
    }
    expect(walked).toHaveLength(new Set(walked).size);
    expect(new Set(walked)).toEqual(new Set(moments));
    await page.keyboard.press('Home');
    // What is proposed may stand before what is linked.
    for (let at = await focused(); at === null || !at.startsWith('V'); at = await focused()) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(focused).not.toBe(at);
    }
    // The words around, and why it is linked.
    await page.getByRole('tooltip').getByText('It is the ward, and it is open.').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\/T\d+#F\d+$/);
    await page.close();
  });

  test('zooms and pans with keys and buttons without overlapping labels', async () => {
    const { page } = await openWard();
    const overlaps = () =>
      page.evaluate<number>(`(() => {
        const boxes = [...document.querySelectorAll('li[data-side] > a[data-moment]')]
          .map((link) => link.getBoundingClientRect()).filter((box) => box.width > 30);
        return boxes.filter((a, i) => boxes.some((b, j) => j > i &&
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2)).length;
      })()`);
    const place = () =>
      page
        .locator('[data-moment="deadline"]')
        .boundingBox()
        .then((box) => box?.x ?? 0);
    const whole = await place();
    await expect.poll(overlaps).toBe(0);
    await page.locator('[data-moment][tabindex="0"]').focus();
    await page.keyboard.press('+');
    await expect.poll(place).not.toBe(whole);
    await expect.poll(overlaps).toBe(0);
    const before = await place();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(place).toBeLessThan(before);
    await page.getByRole('button', { name: 'All' }).click();
    await expect.poll(place).toBe(whole);
    await expect.poll(() => page.getByRole('button', { name: 'Zoom out' }).isDisabled()).toBe(true);
    await page.close();
  });

  test('has a list of the same moments, filtered by the address', async () => {
    const moments = await shownMoments();
    const { page } = await openWard('?view=list');
    const rows = page.locator('ol li[data-side]');
    await expect.poll(() => rows.count()).toBe(moments.length);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('Outlet').selectOption('The Kessermark Record');
    await page.waitForURL(/outlet=The/);
    await expect.poll(() => rows.count()).toBeLessThan(moments.length);
    await page.getByText(/^\d+ of \d+ moments/).waitFor();
    // Without the picture, as it is printed.
    await page.getByRole('radio', { name: 'Picture' }).check();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => rows.filter({ visible: true }).count()).toBeGreaterThan(2);
    await expect.poll(() => page.locator('[data-moment]').filter({ visible: true }).count()).toBe(0);
    await page.close();
  });

  test('fits the width of a telephone', async () => {
    const { page, complaints } = await openWard();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
