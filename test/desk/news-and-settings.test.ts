import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';

/** A part of a page, by its heading. */
const part = (page: Page, name: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name, exact: true }) })
    .first();

let desk: ServedDesk;
let pledge = '';
beforeAll(async () => {
  desk = await serveDesk();
  const { items } = await desk.get<{ items: { id: string; finding: string }[] }>('/pledges?sort=deadline&limit=1');
  const [first] = items;
  pledge = first?.id ?? '';
  await desk.send('POST', '/decisions', { findings: [first?.finding], verdict: 'accept', by: 'Noor Vell' });
});
afterAll(() => desk?.close());

describe('news', () => {
  test('tell which pledges need a look, until somebody has looked', async () => {
    const { page, complaints } = await desk.open('/news');
    const needs = part(page, 'Needs a look');
    await needs.getByText('its deadline,').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 800 });
    // A deadline that has passed stays told until somebody judges; that somebody looked is noted.
    const before = await desk.get<{ items: { seen: string | null }[] }>('/news');
    await needs.getByRole('button', { name: /^Seen: / }).click();
    await expect
      .poll(async () => (await desk.get<{ items: { seen: string | null }[] }>('/news')).items[0]?.seen)
      .not.toBe(before.items[0]?.seen);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('tell what is new of what somebody follows', async () => {
    const { page, complaints } = await desk.open(`/pledges/${pledge}`);
    const button = page.getByRole('button', { name: 'Follow', exact: true });
    await button.click();
    await page.getByRole('button', { name: 'Following', exact: true }).waitFor();
    await page.goto(`${desk.address}/news`);
    const followed = part(page, 'What you follow');
    await followed.getByRole('button', { name: /^Unfollow: / }).waitFor();
    await followed.getByRole('textbox', { name: 'Words' }).fill('dam');
    await followed.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect.poll(() => followed.getByRole('button', { name: /^Unfollow: / }).count()).toBe(2);
    await followed.getByRole('combobox', { name: 'What is new' }).selectOption('since yesterday');
    expect(await seriousFaults(page)).toEqual([]);
    const letter = await followed.getByRole('link', { name: 'Letter (.eml)' }).getAttribute('href');
    expect(letter).toMatch(/^\/api\/digest\/eml\?by=Ada\+Krell&since=\d{4}-\d{2}-\d{2}$/);
    await followed.getByRole('button', { name: 'Unfollow: dam' }).click();
    await expect.poll(() => followed.getByRole('button', { name: /^Unfollow: / }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the settings', () => {
  test('list what is watched, and add and remove it', async () => {
    const { page, complaints } = await desk.open('/settings');
    const watched = part(page, 'Watched sources');
    await watched.getByText('Nothing is watched').waitFor();
    await watched.getByRole('textbox', { name: 'Watch a source' }).fill('https://lowen.example/feed.xml');
    await watched.getByRole('combobox', { name: 'How often' }).selectOption('every 30m');
    await watched.getByRole('button', { name: 'Watch it' }).click();
    await watched.getByText('not looked at yet · every 30m · named by Ada Krell').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await watched.getByRole('textbox', { name: 'Watch a source' }).fill('/etc');
    await watched.getByRole('button', { name: 'Watch it' }).click();
    await watched.getByText('saydo serve --allow-folder').waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await watched.getByRole('button', { name: 'Remove: https://lowen.example/feed.xml' }).click();
    await watched.getByText('Nothing is watched').waitFor();
    // What was refused is told by the browser, too.
    expect(complaints.filter((each) => !each.includes('403'))).toEqual([]);
    await page.close();
  });

  test('keep the reviewer’s name and the theme in the browser; the theme is there before the first paint', async () => {
    const { page, complaints } = await desk.open('/settings', { name: null });
    await page.emulateMedia({ colorScheme: 'light' });
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const name = page.getByRole('textbox', { name: 'Your name' });
    await name.fill('  Mags Pettigrove ');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Mags Pettigrove decides' }).waitFor();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(background).toBe('rgb(22, 24, 26)');
    await page.reload();
    // It was set by a script of its own, ahead of the page's.
    expect(await page.evaluate(`document.documentElement.dataset.theme`)).toBe('dark');
    await expect.poll(() => page.locator('script[src="/theme.js"]').count()).toBe(1);
    await expect.poll(() => name.inputValue()).toBe('Mags Pettigrove');
    await page.getByRole('radio', { name: 'As the system' }).check();
    await expect.poll(background).toBe('rgb(253, 252, 249)');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('apply a built-in vocabulary or one’s own', async () => {
    const { page, complaints } = await desk.open('/settings');
    await page.getByRole('button', { name: 'Use it: PolitiFact promise meter' }).click();
    const inForce = page.getByRole('listitem').filter({ hasText: '✓ in force' });
    await inForce.getByRole('heading', { name: 'PolitiFact promise meter' }).waitFor();

    await page.getByRole('button', { name: 'Make one of your own …' }).click();
    await page.getByRole('textbox', { name: 'Name of the vocabulary' }).fill('The Tide’s words');
    await page.getByRole('textbox', { name: 'Label of value 1' }).fill('Done as promised');
    await page.getByRole('combobox', { name: 'Tone of value 4' }).selectOption('broken');
    await page.getByRole('button', { name: 'Take out value 2' }).click();
    await page.getByRole('button', { name: 'Value 2 up' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Put in force' }).click();
    await inForce.getByRole('heading', { name: 'The Tide’s words' }).waitFor();
    const { vocabulary } = await desk.get<{ vocabulary: unknown }>('/settings');
    expect(vocabulary).toMatchObject({
      id: 'the-tide-s-words',
      name: 'The Tide’s words',
      values: [
        { id: 'promise-broken', label: 'Promise Broken', tone: 'broken' },
        { id: 'done-as-promised', label: 'Done as promised', tone: 'kept' },
        { id: 'stalled', label: 'Stalled', tone: 'broken' },
        { id: 'in-the-works', label: 'In the Works', tone: 'moving' },
        { id: 'not-yet-rated', label: 'Not Yet Rated', tone: 'open' },
      ],
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'Change your own …' }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
