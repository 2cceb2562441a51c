import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { ArticleRead } from '../../src/record/views/articles.ts';
import type { QueuePage } from '../../src/record/views/findings.ts';
import { isAffected } from '../../web/api/events/affected.ts';
import { type ServedDesk, serveDesk } from './desk.ts';

let desk: ServedDesk;
/** Pledges that wait. */
let pledges: readonly string[];
beforeAll(async () => {
  desk = await serveDesk();
  pledges = (await desk.get<QueuePage>('/review?lane=pledges&limit=4')).items.map(({ id }) => id);
});
afterAll(() => desk?.close());

/** The front page's way to the review tells how many wordings of pledges wait. */
const told = (page: Page, count: RegExp | number = /\d/) => {
  const number = typeof count === 'number' ? count.toLocaleString('en') : count.source;
  return page.getByRole('link', { name: new RegExp(`${number}\\s*wordings of pledges: begin the review`) });
};
const waitingIn = async (page: Page) => Number.parseInt((await told(page).innerText()).replace(',', ''), 10);
const accept = (nth: number) =>
  desk.send('PUT', `/findings/${pledges[nth]}/decision`, { by: 'Ben Ohl', verdict: 'accept' });

describe('open pages', () => {
  test('share one stream of events; when the page that listens is closed, another takes over', async () => {
    const { browser, address } = desk;
    const streams: string[] = [];
    browser.context.on('request', (request) => {
      if (request.url() === `${address}/api/events`) streams.push(request.url());
    });
    const first = await desk.open('/');
    const others = await Promise.all(
      ['/', '/articles', '/pledges', '/people', '/history', '/'].map((path) => desk.open(path)),
    );
    expect(streams).toHaveLength(1);
    const last = others.at(-1)!.page;
    const before = await waitingIn(last);
    expect(before).toBeGreaterThan(100);
    await accept(0);
    await told(last, before - 1).waitFor();
    await first.page.close();
    // Before another has taken over, and after it.
    await accept(1);
    await told(last, before - 2).waitFor();
    await expect.poll(() => streams.length).toBe(2);
    await accept(2);
    await told(last, before - 3).waitFor();
    await Promise.all(others.map(({ page }) => page.close()));
  });

  test('are refreshed when the log grew while they loaded', async () => {
    const page = await desk.browser.context.newPage();
    // The stream opens late: what is written until then, nobody tells the page.
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    await page.route('**/api/events', async (route) => {
      await opened;
      await route.continue();
    });
    await page.goto(desk.address);
    const before = await waitingIn(page);
    await accept(3);
    open();
    await told(page, before - 1).waitFor();
    await page.close();
  });
});

describe('an answer', () => {
  const finding = { id: 'F7', item: 'S4', named: [{ role: 'speaker', name: 'Orla Fenwright', entity: 'E3' }] };
  const article = { article: 'T2', findings: [finding] } as unknown as ArticleRead;
  const key = ['article', 'T2', null];

  it('of an article is refreshed by subjects that it contains, and by unnamed ones', () => {
    for (const subject of ['T2', 'F7', 'S4', 'E3']) expect(isAffected(key, article, [subject])).toBe(true);
    expect(isAffected(key, article, ['T3', 'F70', 'S5'])).toBe(false);
    expect(isAffected(key, article, [])).toBe(true);
    expect(isAffected(key, undefined, ['T3'])).toBe(true);
  });

  it('of any other kind is refreshed by every subject', () => {
    expect(isAffected(['articles', {}], { pages: [] }, ['T3'])).toBe(true);
  });
});
