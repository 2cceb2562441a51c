import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../src/record/views/articles.ts';
import type { PledgePage } from '../../src/record/views/pledges.ts';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';

/** Pictures of all pages, for people to look at, where SAYDO_PICTURES asks for them: they take longer than the checks. Git ignores the folder. */
const PICTURES = process.env['SAYDO_PICTURES'] ? fileURLToPath(new URL('../../pictures', import.meta.url)) : null;

/** A text that would do something if any page took it for more than text. */
const EVIL = `<img src=x onerror="window.ran=1"> <script>window.ran=1</script>

2 April 2031

“<img src=x onerror=window.ran=1> will be open by June,” said Greta <svg onload=window.ran=1> Mallensk, the mayor of "><script>window.ran=1</script>Kessermark, on Tuesday.

Police arrested 12 \${window.ran=1} farmers in javascript:window.ran=1 on Monday. {{constructor.constructor('window.ran=1')()}}
`;

let desk: ServedDesk;
let evil = '';
let paths: readonly (readonly [name: string, path: string])[] = [];
beforeAll(async () => {
  if (PICTURES !== null) mkdirSync(PICTURES, { recursive: true });
  desk = await serveDesk();
  await desk.send('POST', '/imports', { text: EVIL, title: '"><script>window.ran=1</script>', outlet: '<b>Tide</b>' });
  const pledges = await desk.get<(typeof PledgePage)['_output']>('/pledges?limit=5');
  for (;;) {
    const { items } = await desk.get<(typeof ArticlePage)['_output']>('/articles');
    if (items.length === 20) {
      evil = items[0]?.article ?? '';
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { items: people } = await desk.get<{ items: { id: string }[] }>('/entities?limit=1');
  const { items: said } = await desk.get<{ items: { id: string }[] }>('/items?kind=statement&limit=1');
  paths = [
    ['start', '/'],
    ['articles', '/articles'],
    ['article', '/articles/T1'],
    ['review', '/review'],
    ['pledges', '/pledges'],
    ['pledge', `/pledges/${pledges.items[0]?.id ?? ''}`],
    ['people', '/people'],
    ['person', `/people/${people[0]?.id ?? ''}`],
    ['item', `/items/${said[0]?.id ?? ''}`],
    ['differences', '/differences'],
    ['search', '/search?words=dam'],
    ['news', '/news'],
    ['import', '/import'],
    ['publish', '/publish'],
    ['history', '/history'],
    ['settings', '/settings'],
    ['hostile', `/articles/${evil}`],
  ];
}, 120_000);
afterAll(() => desk?.close());

test('every page is drawn in light, in dark and at 360 pixels without errors in the console or serious faults by axe', async () => {
  const wrong: Record<string, readonly string[]> = {};
  for (const [name, path] of paths) {
    const { page, complaints } = await desk.open(path);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('load');
    const faults = [...(await seriousFaults(page))];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `${name}-${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 740 });
    await picture(page, `${name}-narrow`);
    const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (beyond > 0) faults.push(`${beyond} pixels wider than the window at 360`);
    if ((await page.evaluate('window.ran')) !== undefined) faults.push('something in an article has run');
    faults.push(...complaints);
    if (faults.length > 0) wrong[name] = faults;
    await page.close();
  }
  expect(wrong).toEqual({});
});

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== null) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

test('an address that asks for what there is not is answered in plain words, with a way on', async () => {
  for (const [path, told, way] of [
    ['/review?kind=join', '“join” is no kind of what is reviewed', 'joins'],
    ['/review?article=ferry', 'article: “ferry” is no id such as T12', 'To the review'],
    ['/pledges/P99999', 'there is no P99999 in this record', 'Search the record'],
    ['/pledges/ferry', 'there is no “ferry” in this record. Ids are a letter and a number', 'Search the record'],
    ['/people/T1', 'there is no “T1” in this record', 'Search the record'],
    ['/articles/T99', 'there is no T99', 'Search the record'],
    ['/pledges?sort=ferry', 'sort: “ferry” is none of deadline, date, moved, pledger', 'Show the page without'],
    ['/differences?aspect=ferry', 'aspect: “ferry” is none of figure', 'Show the page without'],
    ['/people?type=ferry', 'type: “ferry” is none of person', 'Show the page without'],
    ['/history?subject=ferry', 'ferry', 'Show all'],
  ] as const) {
    const { page } = await desk.open(path);
    await page.getByText(told).first().waitFor();
    await page.locator('main').getByText(way).first().waitFor();
    expect(await page.getByText(/Invalid|expected|pattern|Try again/).count(), path).toBe(0);
    await page.close();
  }
});

test('on a telephone every page of the desk can be reached by the navigation', async () => {
  const { page } = await desk.open('/');
  await page.setViewportSize({ width: 375, height: 740 });
  const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
  expect(await links.allInnerTexts()).toContain('History');
  const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()));
  for (const box of boxes) {
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(375);
  }
  await page.close();
});

describe('a lost connection to the server', () => {
  test('is shown on the page, which refreshes when the server is back', async () => {
    const { page } = await desk.open('/');
    await page.getByRole('heading', { name: 'Latest articles' }).waitFor();
    await desk.stop();
    await page.getByText('The line to the server is lost.').waitFor();
    await desk.start();
    await page.getByText('The line to the server is lost.').waitFor({ state: 'hidden' });
    await desk.send('POST', '/imports', {
      text: 'The ferry will sail by May, said Ana Kovar on 3 March 2031.',
      title: 'Ferry',
      published: '2031-03-03',
    });
    await page.getByRole('link', { name: 'Ferry' }).first().waitFor();
    await page.close();
  });
});
