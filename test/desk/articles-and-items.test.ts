import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Difference, ItemRead, Join } from '../../src/record/views/items.ts';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await serveDesk();
});
afterAll(() => desk?.close());

describe('the list of articles', () => {
  test('shows all articles with their number and links', async () => {
    const { page, complaints } = await desk.open('/articles');
    await page.getByText('19 articles').waitFor();
    // Those on the first screen, and some behind them.
    await expect.poll(() => page.locator('ol > li').count()).toBeGreaterThan(10);
    await expect.poll(() => page.locator('ol > li').first().getAttribute('aria-setsize')).toBe('19');
    await page.mouse.wheel(0, 5000);
    await page.getByRole('link', { name: 'Judges sink Dellane’s dam ban' }).click();
    await page.waitForURL('**/articles/T*');
    await page.locator('h1', { hasText: 'Judges sink Dellane’s dam ban' }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('filters by outlet, and the address has the filter', async () => {
    const { page } = await desk.open('/articles');
    await page.getByLabel('Outlet').selectOption('The Brinmouth Tide');
    await page.waitForURL('**/articles?outlet=The+Brinmouth+Tide');
    await expect.poll(() => page.locator('ol > li').count()).toBe(7);
    await page.getByLabel('only with something to decide').check();
    await page.waitForURL('**waiting=true');
    await page.close();
  });

  test('renders only the visible rows of ten thousand', async () => {
    const page = await desk.browser.context.newPage();
    const row = (i: number) => ({
      article: `T${20_000 - i}`,
      title: `Article number ${i}`,
      outlet: 'The Long Paper',
      published: null,
      day: '2025-03-04',
      url: null,
      language: 'en',
      versions: 1,
      added: '2025-03-04T00:00:00.000Z',
      counts: { statement: 3 },
      waiting: 3,
    });
    await page.route('**/api/articles?*', (route) => {
      const query = new URL(route.request().url()).searchParams;
      const [from, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit') ?? 50)];
      const items = Array.from({ length: Math.min(limit, 10_000 - from) }, (_, i) => row(from + i));
      const next = from + limit < 10_000 ? String(from + limit) : null;
      return route.fulfill({ json: { items, next, count: 10_000 } });
    });
    await page.goto(`${desk.address}/articles`);
    await page.getByText('10,000 articles').waitFor();
    for (let i = 0; i < 20; i++) {
      await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
      await page.waitForTimeout(60);
    }
    await expect.poll(() => page.locator('ol > li').last().getAttribute('aria-posinset')).not.toBe('19');
    expect(Number(await page.locator('ol > li').last().getAttribute('aria-posinset'))).toBeGreaterThan(1000);
    await expect.poll(() => page.locator('ol > li').count()).toBeLessThan(60);
    await page.close();
  });
});

describe('the page of an item', () => {
  const parted = async () => {
    const { items } = await desk.get<{ items: Difference[] }>('/differences?limit=100');
    const wording = items.find(({ aspect, what }) => aspect === 'wording' && what.includes('never'));
    if (!wording) throw new Error('nobody parts over “never”');
    return desk.get<ItemRead>(`/items/${wording.item}`);
  };

  test('shows its reports side by side with their differences', async () => {
    const item = await parted();
    const { page, complaints } = await desk.open(`/items/${item.id}`);
    await page.getByRole('heading', { name: 'As it is reported' }).waitFor();
    for (const { where } of item.findings) await page.getByRole('heading', { name: where.outlet ?? '' }).waitFor();
    await page.getByText('one quotes “never”, the other “not”').waitFor();
    expect((await page.locator('table ins').allTextContents()).join('')).toContain('not');
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('links a report to its words in the article', async () => {
    const item = await parted();
    const { page } = await desk.open(`/items/${item.id}`);
    const [first] = item.findings;
    await page
      .getByRole('link', { name: first?.where.title ?? '' })
      .first()
      .click();
    await page.waitForURL(`**/articles/${first?.where.article}#${first?.id}`);
    await page.locator('[data-state="chosen"]').first().waitFor();
    await page.close();
  });

  test('accepts and rejects a proposed join', async () => {
    const { items } = await desk.get<{ items: Join[] }>('/joins?kind=statement');
    const [join] = items;
    if (!join) throw new Error('no join of statements is proposed');
    const { page } = await desk.open(`/items/${join.a.item}`);
    await page.getByRole('button', { name: 'They are two' }).first().click();
    await expect
      .poll(async () => (await desk.get<{ items: Join[] }>('/joins?kind=statement')).items.length)
      .toBe(items.length - 1);
    await page.close();
  });

  test('separates one report into its own item', async () => {
    const item = await parted();
    const { page } = await desk.open(`/items/${item.id}`);
    await page.getByRole('button', { name: 'It is another: take it out' }).last().click();
    await expect.poll(async () => (await desk.get<ItemRead>(`/items/${item.id}`)).members).toBe(item.members - 1);
    await page.close();
  });

  test('redirects a pledge to its own page', async () => {
    const { items } = await desk.get<{ items: { id: string }[] }>('/items?kind=pledge&limit=1');
    const { page } = await desk.open(`/items/${items[0]?.id}`);
    await page.waitForURL(`**/pledges/${items[0]?.id}`);
    await page.close();
  });
});
