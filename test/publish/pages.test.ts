import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../src/publish/folder/folder.ts';
import { describePledge } from '../../src/store/commands/describe-pledge.ts';
import type { Database } from '../../src/store/database/database.ts';
import { axe, type OpenBrowser, openBrowser } from '../browser.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { theOne } from '../store/newsroom.ts';
import { deadLinks } from './dead-links.ts';
import { fillRecord, folders, publishTo } from './newspaper.ts';

const folder = folders();
const open = openerOn('PGlite');

let db: Database;
let site: string;
let browser: OpenBrowser;
let page: Page;
beforeAll(async () => {
  db = await open();
  await fillRecord(db);
  const ward = await theOne(db, 'pledge', 'reopen the north ward');
  const called = { title: 'The north ward is open again', topic: 'health' };
  await describePledge(db, ward.id, called, { by: 'Ada', now: '2031-12-01T00:00:00.000Z', why: null });
  site = folder('site');
  await publishTo(db, site);
  browser = await openBrowser();
  page = await browser.context.newPage();
});
afterAll(() => browser?.close());

const text = (path: string) => readFileSync(join(site, path), 'utf8');
const pages = () => filesIn(site).filter((path) => path.endsWith('.html'));
const one = (pattern: RegExp) => pages().find((path) => pattern.test(path)) ?? '';
/** One of each kind. */
const kinds = () => [
  'index.html',
  one(/^status\//),
  one(/^pledges\/P\d+\.html/),
  one(/^pledges\/P\d+\/\d/),
  'people/index.html',
  one(/^people\/E/),
  'sources/index.html',
  one(/^sources\/T/),
  'method.html',
  'changes.html',
  'check.html',
  one(/^embed\/P\d+\.html/),
  one(/^embed\/P\d+-timeline/),
  'embed/tracker.html',
];

describe('the pages of a published site', () => {
  test('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Matters of taste: quotation marks, the length of titles, how elements are written.
        'attr-quotes': 'off',
        'doctype-style': 'off',
        'long-title': 'off',
        'no-inline-style': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'no-implicit-button-type': 'error',
      },
    });
    const wrong: string[] = [];
    for (const path of pages()) {
      const { results } = await validator.validateString(text(path));
      for (const { messages } of results)
        for (const { ruleId, message, line } of messages) wrong.push(`${path}:${line} ${ruleId}: ${message}`);
    }
    expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
  });

  test('have links that lead somewhere', () => {
    expect(deadLinks(site)).toEqual([]);
  });

  test('tell what would count before what was done, and which of it an assessment was made under', () => {
    const path =
      pages().find((each) => /^pledges\/P\d+\.html/.test(each) && text(each).includes('in all its beds')) ?? '';
    const { document } = parseHTML(text(path));
    const headings = [...document.querySelectorAll('h2')].map((heading) => heading.id);
    expect(headings.indexOf('criteria')).toBeGreaterThanOrEqual(0);
    expect(headings.indexOf('criteria')).toBeLessThan(headings.indexOf('timeline'));
    expect(document.querySelector('section[aria-labelledby="criteria"] details')?.textContent).toContain(
      'Patients lie in the north ward.',
    );
    const judged = [...document.querySelectorAll('.assessments .by')].map((each) => each.textContent);
    expect(
      judged.filter((each) => /^Judged under the criteria of 1 January 2031 \(entry \d+\)$/.test(each)),
    ).toHaveLength(1);
    expect(judged.filter((each) => /^Judged under .*, which were changed on 1 January 2031$/.test(each))).toHaveLength(
      1,
    );
  });

  test('tell how accurate the reader is, by the committed figures, and what nobody has looked at', () => {
    const { document } = parseHTML(text('method.html'));
    const rows = [...document.querySelectorAll('.scrolls tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    const file = new URL('../../eval/baseline.json', import.meta.url);
    const measured = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, number>>;
    const figure = (name: string) => measured['pledges-actions']?.[name]?.toFixed(0);
    expect(rows).toContainEqual([
      ...['Pledges', '50 news articles', figure('news pledge precision'), figure('news pledge recall')],
    ]);
    expect(rows.flat()).not.toContain('undefined');
    const told = document.querySelector('main')?.textContent ?? '';
    expect(told).toContain(
      '3 articles were read, from 4 March 2031 to 28 June 2031, of Coast Courier and Lowen Gazette.',
    );
    // That nobody will ever sell the old bridge; and what she said, which is linked as evidence.
    expect(told).toContain('Nobody has accepted, corrected or rejected 1 pledge, 1 statement, ');
    expect(told).toContain('No published pledge was assessed by two reviewers');
  });

  test.each(['light', 'dark'] as const)('have nothing serious for axe to find, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1000, height: 900 });
    for (const path of kinds()) {
      await page.goto(`file://${join(site, path)}`);
      const serious = (await axe(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious, path).toEqual([]);
    }
  });

  test('fit into 360 px', async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    for (const path of kinds()) {
      await page.goto(`file://${join(site, path)}`);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(360);
    }
  });

  test('filter the tracker without a server', async () => {
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.goto(`file://${join(site, 'index.html')}`);
    const rows = page.locator('#pledges > li');
    const all = await rows.count();
    await page.fill('input[name=words]', 'recess');
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain('before the summer recess');
    expect(page.url()).toContain('#words=recess');
    // Told as without a script.
    const [shown] = await rows.first().locator('.facts').allTextContents();
    expect(shown).toBe('Pavel Stranholm · Lowen Gazette, 4 March 2031 · No evidence yet');
    await page.click('button[type=reset]');
    await expect.poll(() => rows.count()).toBe(all);
    const ward = rows.filter({ hasText: 'The north ward is open again' });
    const line = async () => (await ward.allTextContents()).join().replace(/\s+/g, ' ').trim();
    const told = await line();
    for (const words of ['Achieved', 'as of 1 July 2031', 'We will reopen the north ward', 'Open since 27 June.'])
      expect(told).toContain(words);
    await page.selectOption('select[name=topic]', 'health');
    await expect.poll(() => rows.count()).toBe(1);
    expect(await line()).toBe(told);
  });

  test('check themselves from disk: whole, and with a page changed', async () => {
    await page.goto(`file://${join(site, 'check.html')}`);
    await page.setInputFiles('#folder', site);
    const result = page.locator('#result[data-done]');
    await result.waitFor({ timeout: 60_000 });
    expect(await result.textContent()).toContain('Nothing was changed, added or removed');
    expect(await result.getAttribute('data-done')).toBe('good');
    const other = folder('changed');
    const { cpSync, writeFileSync } = await import('node:fs');
    cpSync(site, other, { recursive: true });
    writeFileSync(join(other, 'method.html'), `${text('method.html')} `);
    writeFileSync(join(other, 'extra.html'), '');
    await page.reload();
    await page.setInputFiles('#folder', other);
    await result.waitFor({ timeout: 60_000 });
    expect(await result.textContent()).toMatch(/First wrong: method\.html was changed.*extra\.html was added/s);
  });
});
