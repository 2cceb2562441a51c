import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Import } from '../../src/server/api-schema/imports.ts';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await serveDesk({ press: false, options: ['--example'] });
});
afterAll(() => desk?.close());

const decided = () => desk.get<{ articles: number; entries: number }>('/overview');

test('serve --example shows assessed pledges with evidence on their timelines, and reviewers who differ', async () => {
  const { page, complaints } = await desk.open('/pledges?list=all');
  const imports = () => desk.get<{ items: Import[] }>('/imports').then(({ items }) => items[0]);
  await expect.poll(async () => (await imports())?.state, { timeout: 120_000 }).toBe('done');
  expect(await imports()).toMatchObject({ added: 19, failed: 0 });
  // The page was open all the while.
  await page.getByRole('button', { name: 'Not kept 2' }).waitFor();
  await page.getByRole('button', { name: 'Achieved 1' }).click();
  await page.getByText('1 pledge of this kind').waitFor();
  await page.locator('tbody th[scope="row"] a').first().click();
  await page.getByText('116 days from word to deed: fulfilled with 3 days to spare.').waitFor();
  await page.getByText('Judged by Nele Ostrander').waitFor();
  for (const words of ['reopened the maternity ward', 'I can smell it', '118 babies'])
    await page.locator('[data-moment]', { hasText: words }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.goto(`${desk.address}/pledges?evidence=unclear`);
  await page.getByText('1 pledge of this kind').waitFor();
  await page.locator('tbody th[scope="row"] a').first().click();
  await page.getByText('Reviewers differ. Both judgements stand.').waitFor();
  // The text names nobody who lifted the levy: it is not told as a deed of whoever gave their word.
  await page.getByText(/^Fulfilled 1\d\d days after it was said; reversed 38 days later\.$/).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('serve --example adds nothing a second time when it is started again', async () => {
  const before = await decided();
  await desk.stop();
  await desk.start();
  expect(await desk.get('/imports')).toEqual({ items: [], folders: [] });
  expect(await decided()).toMatchObject({ articles: before.articles, entries: before.entries });
});
