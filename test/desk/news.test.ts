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

test('the settings list what is watched, and add and remove it', async () => {
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
