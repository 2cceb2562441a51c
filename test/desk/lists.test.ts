import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueuePage } from '../../src/record/views/findings.ts';
import type { EntityRead, JoinPage } from '../../src/record/views/items.ts';
import type { PledgePage } from '../../src/record/views/pledges.ts';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';

let desk: ServedDesk;
let rents: string;
beforeAll(async () => {
  desk = await serveDesk();
  const { items } = await desk.get<PledgePage>('/pledges?words=limiting%20rent');
  rents = items[0]?.id ?? '';
  await desk.send('POST', `/pledges/${rents}/assessments`, {
    ...{ by: 'Ada Krell', why: 'No law.', date: '2025-07-19', evidence: 'not-kept', officials: 'delayed' },
    ...{ schedule: 'overdue', clarity: 'testable', searched: null, settle: null },
  });
});
afterAll(() => desk?.close());

const fits = 'document.documentElement.scrollWidth <= innerWidth';

describe('pledges', () => {
  test('are counted in a bar that filters them with the keyboard, with the filter in the address', async () => {
    const { page, complaints } = await desk.open('/pledges?list=all');
    const rows = page.locator('tbody th[scope="row"]');
    await rows.first().waitFor();
    const value = page.getByRole('button', { name: 'Not kept 1' });
    await value.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/evidence=not-kept/);
    await page.getByText('1 pledge of this kind').waitFor();
    await expect.poll(() => value.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => rows.count()).toBe(1);
    const line = await page.locator('tbody tr', { hasText: 'limiting rent' }).innerText();
    for (const told of [
      'limiting rent',
      'Ilena Harsanby',
      '31 Mar 2025',
      '4 percent',
      'Not kept',
      'say it is delayed',
      'overdue',
      'can be tested',
    ])
      expect(line).toContain(told);
    // Not judged for its evidence: the others are all still counted.
    await page.getByRole('button', { name: /^Not assessed \d\d/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.reload();
    await page.getByText('1 pledge of this kind').waitFor();
    await page.keyboard.press('Tab');
    await value.press('Space');
    await page.waitForURL((url) => !url.search.includes('evidence'));
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('are sorted by date, deadline and latest evidence, and found by their words', async () => {
    const { page } = await desk.open('/pledges?list=all');
    await page.locator('tbody th[scope="row"]').first().waitFor();
    await page.getByRole('button', { name: 'Due' }).click();
    await page.waitForURL(/sort=deadline/);
    await expect
      .poll(() => page.getByRole('columnheader', { name: 'Due' }).getAttribute('aria-sort'))
      .toBe('ascending');
    const first = () => page.locator('tbody th[scope="row"] a').first().innerText();
    const { items } = await desk.get<PledgePage>('/pledges?sort=deadline&limit=1');
    // Whole, with who pledges it and how.
    const told = items[0]?.sentence.text ?? '';
    expect(told).toContain(items[0]?.wording);
    await page.getByRole('link', { name: told }).first().waitFor();
    await expect.poll(first).toBe(told);
    await page.getByLabel('Words in the pledge').fill('levy');
    await page.waitForURL(/words=levy/);
    // What was listed before stays until what has the word has come, and the row of filters may move with that.
    const { count } = await desk.get<PledgePage>('/pledges?words=levy');
    await page.getByText(`${count} pledges of this kind`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForURL((url) => !url.search.includes('words'));
    const { count: all } = await desk.get<PledgePage>('/pledges');
    await page.getByText(`${all} pledges`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'As cards' }).click();
    await page.locator('article h2').first().waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('article h2').first().waitFor();
    expect(await page.evaluate(fits)).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await page.close();
  });
});

test('a pledge that may be the same as an assessed one says so in the tracker and on its page', async () => {
  const { items } = await desk.get<JoinPage>('/joins?kind=pledge');
  const [join] = items;
  if (!join) throw new Error('no two pledges are proposed as one');
  await desk.send('POST', `/pledges/${join.a.item}/assessments`, {
    ...{ by: 'Ada Krell', why: 'Open.', date: '2025-07-19', evidence: 'achieved', officials: null },
    ...{ schedule: null, clarity: null, searched: null, settle: null },
  });
  const words = join.b.exact.split(/\s+/).slice(0, 4).join(' ');
  const { page, complaints } = await desk.open(`/pledges?list=all&words=${encodeURIComponent(words)}`);
  const told = page.getByText(/^May be the same as .*, which is Achieved\.$/).first();
  await told.waitFor();
  expect(await told.getByRole('link').getAttribute('href')).toBe(`/pledges/${join.a.item}`);
  await page.goto(`${desk.address}/pledges/${join.b.item}`);
  await told.waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('the filters of the tracker stand where they are when the list comes in', async () => {
  const { page } = await desk.open('/articles');
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/api/pledges?*', async (route) => {
    await coming;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Pledges' }).first().click();
  const place = () => page.getByLabel('Words in the pledge').boundingBox();
  await page.getByText('Loading').waitFor({ state: 'attached' });
  const before = await place();
  come();
  await page.locator('tbody th[scope="row"]').first().waitFor();
  expect(await place()).toEqual(before);
  await page.close();
});

describe('several pledges in one list', () => {
  test('are listed as sentences, so that a denial reads as a denial', async () => {
    const { items } = await desk.get<QueuePage>('/review?kind=statement&words=loan&limit=100');
    const denial = items.find(({ stance }) => stance === 'denies')?.sentence.text ?? 'nobody denies a loan';
    expect(denial).toMatch(/^Tobin Vesterhal denied that any loan/);
    const { page, complaints } = await desk.open('/review?lane=bulk&of=statement&words=loan');
    await page.getByRole('link', { name: denial }).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('differences', () => {
  test('show both sides by aspect, with whole quotations and differing words marked', async () => {
    const { page, complaints } = await desk.open('/differences');
    await page.locator('article', { hasText: '9,500' }).getByText('30,000 people', { exact: true }).waitFor();
    await page.getByRole('radio', { name: 'Quotations' }).check();
    await page.waitForURL(/aspect=wording/);
    await page.locator('mark', { hasText: /^never$/ }).waitFor();
    await page.locator('mark', { hasText: /^not$/ }).waitFor();
    // The list before stays until the next is there.
    await page.getByText('9,500', { exact: true }).waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('blockquote', { hasText: 'trade one drop of the Sarn' }).count()).toBe(2);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('show changed captures with the changed words', async () => {
    const text = 'The ward will cost 18.5 million talens, the ministry said on Monday. It is to open in June.';
    const url = 'https://tide.example/ward';
    await desk.send('POST', '/imports', { text, title: 'What the ward costs', url, published: '2025-03-03' });
    const { page } = await desk.open('/differences?aspect=captures');
    await page.getByText('No article has changed since it came in.').waitFor();
    const changed = text.replace('18.5 million', '21.3 million');
    await desk.send('POST', '/imports', { text: changed, title: 'What the ward costs', url, published: '2025-03-03' });
    await page.getByRole('link', { name: 'What the ward costs' }).waitFor();
    await page.locator('del', { hasText: '18.5' }).waitFor();
    await page.locator('ins', { hasText: '21.3' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.close();
  });
});

describe('people', () => {
  test('are listed by type and name, and link to their pages', async () => {
    const { page, complaints } = await desk.open('/people');
    await page.getByRole('link', { name: 'Ilena Harsanby' }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill('ostr');
    await page.waitForURL(/words=ostr/);
    await page.getByRole('link', { name: 'Ilena Harsanby' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Ruven Ostrick' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ruven Ostrick' }).waitFor();
    for (const part of ['Offices', 'Names', 'Said, promised, done'])
      await page.getByRole('heading', { name: part }).waitFor();
    await page
      .getByRole('link', { name: /put my name to/ })
      .first()
      .waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(fits)).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('that may be the same are joined or kept separate, with a reason', async () => {
    const { page } = await desk.open('/people?type=joins');
    const join = page.getByRole('form', { name: /are they one\?$/ }).first();
    await join.waitFor();
    const name = (await join.getAttribute('aria-label')) ?? '';
    expect(await seriousFaults(page)).toEqual([]);
    await join.getByLabel('Reason').fill('Two of that name.');
    await join.getByRole('button', { name: 'They are two' }).click();
    await page.getByRole('form', { name }).waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await desk.get<{ items: EntityRead['joins'] }>('/joins?verdict=rejected')).items)
      .toMatchObject([{ by: 'Ada Krell', verdict: 'rejected' }]);
    await page.close();
  });
});

describe('the search', () => {
  test('explains its syntax, marks matches, and keeps the query in the address', async () => {
    const { page, complaints } = await desk.open('/search');
    expect(await seriousFaults(page)).toEqual([]);
    // No words of the example press: they need not be in this record.
    const help = page.getByRole('region', { name: 'How to search' });
    for (const form of ['“a phrase of words”', 'begin*', 'this -that']) await help.getByText(form).waitFor();
    await page.getByLabel('Words').fill('ratif*');
    await page.getByLabel('Words').press('Enter');
    await page.waitForURL(/words=ratif/);
    await page
      .locator('mark', { hasText: /^ratif/i })
      .first()
      .waitFor();
    await page.getByLabel('Words').fill('ward reopen');
    await page.getByLabel('In').selectOption('pledge');
    await page.getByLabel('From').fill('2025-03');
    await page.getByLabel('Words').press('Enter');
    await page.waitForURL(/kind=pledge.*from=2025-03|from=2025-03.*kind=pledge/);
    await page.getByText(/^\d+ found\.$/).waitFor();
    await page.getByLabel('From').fill('tomorrow');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('alert').getByText('2031-05-06').waitFor();
    expect(await page.evaluate(fits)).toBe(true);
    // The browser itself tells of the refusal.
    expect(complaints.filter((complaint) => !complaint.includes('422') && !complaint.includes('400'))).toEqual([]);
    await page.close();
  });
});

describe('the history', () => {
  test('shows who changed what, the values before and after, and number and hash of the entry', async () => {
    const { page, complaints } = await desk.open('/history');
    const entry = page.locator('article', { hasText: new RegExp(`assessed “.*limiting rent.*” \\(${rents}\\)`) });
    await entry.waitFor();
    await page.getByText(/^\d+ entries$/).waitFor();
    await expect.poll(() => entry.innerText()).toContain('No law.');
    await entry
      .getByRole('row', { name: /schedule/ })
      .getByText('overdue')
      .waitFor();
    await entry.getByText(/^Raw, and its hash/).click();
    await entry.getByText(/hash [0-9a-f]{64}/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel(/^Of what/).fill(rents.toLowerCase());
    await page.waitForURL(new RegExp(`subject=${rents}`));
    await page.locator('article', { hasText: 'added T19' }).waitFor({ state: 'detached' });
    await page.getByLabel(/^Of what/).fill('P99999');
    await page.getByRole('alert').getByText('P99999').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByLabel('By whom').selectOption('Ada Krell');
    await page.waitForURL(/by=Ada/);
    expect(await page.evaluate(fits)).toBe(true);
    expect(complaints.filter((complaint) => !/40[04]|422/.test(complaint))).toEqual([]);
    await page.close();
  });
});
