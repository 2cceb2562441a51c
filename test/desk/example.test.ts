import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Import } from '../../src/server/api-schema/imports.ts';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';
import { picture } from './pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'saydo-published-'));
const site = join(folder, 'site');

let desk: ServedDesk;
beforeAll(async () => {
  desk = await serveDesk({ press: false, options: ['--example', '--publish-into', site] });
});
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

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
  await page.getByText('116 days from pledge to action: fulfilled with 3 days to spare.').waitFor();
  await page.getByText('Judged by Nele Ostrander').waitFor();
  for (const words of ['reopened the maternity ward', 'I can smell it', '118 babies'])
    await page.locator('[data-moment]', { hasText: words }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.goto(`${desk.address}/pledges?evidence=unclear`);
  await page.getByText('1 pledge of this kind').waitFor();
  await page.locator('tbody th[scope="row"] a').first().click();
  await page.getByText('Reviewers differ. Both judgements stand.').waitFor();
  // The text names nobody who lifted the levy: it is not told as an action of whoever gave their word.
  await page.getByText(/^Fulfilled 1\d\d days after it was said, on the last day; reversed 38 days later\.$/).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('the publish page previews the site, publishes it into the named folder, and tells what changed since', async () => {
  const { page, complaints } = await desk.open('/');
  await page.getByRole('link', { name: 'Preview the site' }).click();
  const preview = page.getByRole('button', { name: 'Preview', exact: true });
  await preview.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What would leave' }).waitFor();
  const count = Number(
    await page
      .locator('dt', { hasText: /^Pledges$/ })
      .locator('+ dd')
      .textContent(),
  );
  expect(count).toBeGreaterThan(3);
  await page.getByText('Nothing was published before: all of it is new.').waitFor();
  const shown = page.frameLocator('iframe[title="Preview of the site"]');
  await shown.getByRole('heading', { level: 1, name: 'Pledge tracker' }).waitFor();
  await shown.getByRole('searchbox').fill('ward');
  await shown.getByText(/^\d+ of \d+ pledges$/).waitFor();
  await page.getByRole('combobox', { name: 'Page' }).selectOption('Method');
  await shown.getByRole('heading', { level: 1, name: 'Method' }).waitFor();
  await page
    .getByRole('button', { name: /Reopen the maternity ward/ })
    .first()
    .click();
  await shown.getByRole('heading', { name: 'Said and done' }).waitFor();
  await picture(page, 'publish-preview', page.getByRole('heading', { level: 1 }).first());
  expect(await seriousFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(existsSync(site)).toBe(false);

  await page.getByRole('button', { name: `Publish ${count} pledges` }).click();
  await page.getByText(new RegExp(`^Last on .*: ${count} pledges, .* files, not signed\\.`)).waitFor();
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('Pledge tracker');
  const { items } = await desk.get<{ items: { id: string; finding: string }[] }>('/pledges?evidence=achieved');
  const judgement = {
    officials: null,
    evidence: 'not-kept',
    schedule: null,
    clarity: null,
    searched: null,
    settle: null,
  };
  await desk.send('POST', `/pledges/${items[0]?.id}/assessments`, {
    ...{ ...judgement, date: '2031-12-01', by: 'Ada Krell', why: 'The ward closed again.' },
  });
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.getByText(/^Was “.*”, is “Not kept”$/).waitFor();
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
