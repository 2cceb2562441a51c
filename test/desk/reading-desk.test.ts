import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleRead } from '../../src/record/views/articles.ts';
import type { Finding } from '../../src/record/views/findings.ts';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';
import { paceOfKeys } from './pace.ts';

let desk: ServedDesk;
let article: ArticleRead;

beforeAll(async () => {
  desk = await serveDesk();
  const { items } = await desk.get<{ items: { article: string; title: string | null }[] }>('/articles?limit=100');
  const id = items.find(({ title }) => title?.startsWith('Ostrick: I won’t'))?.article;
  article = await desk.get(`/articles/${id}`);
});
afterAll(() => desk?.close());

const again = () => desk.get<ArticleRead>(`/articles/${article.article}`);
/** What was decided is shown at once, and stored a moment later. */
const eventually = (id: string | undefined, verdict: Finding['verdict']) =>
  expect.poll(async () => (await again()).findings.find((each) => each.id === id)?.verdict).toBe(verdict);
const open = async (rest = '', options = {}) => {
  const opened = await desk.open(`/articles/${article.article}${rest}`, options);
  await opened.page.waitForSelector('[data-card]');
  return opened;
};

function finding(kind: Finding['kind'], words: string, among = article): Finding {
  const found = among.findings.find((each) => each.kind === kind && each.exact.includes(words));
  if (!found) throw new Error(`the article has no ${kind} “${words}”`);
  return found;
}

/** Selects words of the text as a reader does: from their first letter to their last, with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate<[number, number, number, number]>(`(() => {
    const paragraph = [...document.querySelectorAll('[data-start]')].find((each) => each.textContent.includes(${JSON.stringify(words)}));
    const at = paragraph.textContent.indexOf(${JSON.stringify(words)});
    const box = (offset) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (offset < node.length) {
          const range = document.createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          return range.getBoundingClientRect();
        }
        offset -= node.length;
      }
    };
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [first, last] = [box(at), box(at + ${words.length} - 1)];
    return [first.left + 1, first.top + 8, last.right, last.top + 8];
  })()`);
  await page.mouse.move(ends[0], ends[1]);
  await page.mouse.down();
  await page.mouse.move(ends[2], ends[3], { steps: 5 });
  await page.mouse.up();
}

const marked = (page: Page, state: string) =>
  page.evaluate<string>(
    `[...document.querySelectorAll('[data-state="${state}"]')].map((each) => each.textContent).join('')`,
  );

/** Waits until what is chosen has been scrolled to where one reads. */
async function inTheMiddle(page: Page): Promise<void> {
  const place = async () => (await page.locator('[data-state="chosen"]').first().boundingBox())?.y ?? 0;
  await expect.poll(async () => Math.abs((await place()) - 400)).toBeLessThan(300);
}

/** The same text many times over, with findings of their own. */
function repeated(once: ArticleRead, times: number): ArticleRead {
  const copies = Array.from({ length: times }, (_, i) => ({ i, by: i * (once.text.length + 2) }));
  const id = (finding: string, i: number) => `F${i + 1}${finding.slice(1).padStart(6, '0')}`;
  return {
    ...once,
    text: copies.map(() => once.text).join('\n\n'),
    paragraphs: copies.flatMap(({ by }) =>
      once.paragraphs.map(({ start, end, role }) => ({ start: start + by, end: end + by, role })),
    ),
    findings: copies.flatMap(({ i, by }) =>
      once.findings.map((each) => ({
        ...each,
        id: id(each.id, i),
        within: each.within && id(each.within, i),
        parts: each.parts.map(({ start, end, ...part }) => ({ ...part, start: start + by, end: end + by })),
      })),
    ),
  };
}

describe('the text', () => {
  test('equals the article’s text whatever is marked in it', async () => {
    const { page, complaints } = await open('?kinds=statement,pledge,action,quantity,entity');
    const shown = await page.evaluate<[number, string, string][]>(
      `[...document.querySelectorAll('[data-start]')].map((p) => [Number(p.dataset.start), p.textContent, p.dataset.role])`,
    );
    expect(shown).toEqual(
      article.paragraphs.map(({ start, end, role }) => [start, article.text.slice(start, end), role]),
    );
    await expect.poll(() => page.locator('h1').textContent()).toBe(article.title);
    await expect.poll(() => page.locator('[data-card]').count()).toBe(article.findings.length);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('distinguishes own voice from statements, and nested statements from outer ones', async () => {
    const { page } = await open();
    const depth = (words: string) =>
      page.evaluate<string | null>(
        `[...document.querySelectorAll('[data-start] *')].find((each) => each.textContent.includes(${JSON.stringify(words)}))?.dataset.depth ?? null`,
      );
    expect(await depth('paused for a long time')).toBeNull();
    expect(await depth('These are widows')).toBe('1');
    expect(await depth('keep to the programme')).toBe('2');
    await page.close();
  });

  test('has an address for every finding and for any words, which scrolls to them and marks them', async () => {
    const late = finding('statement', 'it will pass before the summer');
    const { page } = await open(`#${late.id}`);
    await expect.poll(() => marked(page, 'chosen')).toContain(late.exact);
    await inTheMiddle(page);
    const start = article.text.indexOf('put off its vote');
    await page.goto(`${desk.address}/articles/${article.article}#char=${start},${start + 16}`);
    await expect.poll(() => marked(page, 'draft')).toBe('put off its vote');
    await page.close();
  });
});

describe('the keyboard', () => {
  test('moves through findings, decides on them and undoes decisions', async () => {
    const { page } = await open('?kinds=pledge');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const [, second] = article.findings.filter(({ kind }) => kind === 'pledge');
    await page.waitForURL(`**#${second?.id}`);
    await page.keyboard.press('Enter');
    await page.getByText('by Ada Krell').waitFor();
    await eventually(second?.id, 'accepted');
    await page.keyboard.press('x');
    await page.getByLabel('Why is it wrong?').fill('a figure of speech');
    await page.keyboard.press('Enter');
    await page.getByText('a figure of speech').waitFor();
    await eventually(second?.id, 'rejected');
    await page.keyboard.press('u');
    await page.getByText('by Ada Krell').waitFor({ state: 'detached' });
    await eventually(second?.id, 'proposed');
    await page.close();
  });

  test('corrects a passage with the arrow keys, its pledgers and its amount from lists', async () => {
    const pledge = finding('pledge', 'it will pass before');
    const { page } = await open(`#${pledge.id}`);
    await page.keyboard.press('e');
    await page.getByRole('slider', { name: 'End of the pledge' }).waitFor();
    await page.keyboard.press('Control+ArrowLeft');
    await page.keyboard.press('Control+ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.getByLabel('Who pledges').selectOption({ label: 'Tobin Vesterhal (person)' });
    await page.getByLabel('Together with', { exact: true }).selectOption({ label: 'Housing Committee (body)' });
    const amount = page.getByLabel('Amount');
    await amount.selectOption({ index: 1 });
    const figure = await amount.locator('option:checked').innerText();
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByText('corrected by Ada Krell').waitFor();
    await eventually(pledge.id, 'corrected');
    const after = (await again()).findings.find(({ id }) => id === pledge.id);
    expect(after?.exact).toBe('it will pass before the');
    expect(after?.named.map(({ name }) => name)).toEqual(['Tobin Vesterhal', 'Housing Committee']);
    expect(after?.figure?.exact.replace(/\s+/g, ' ')).toBe(figure);
    await page.close();
  });

  test('makes a finding of the words in the address', async () => {
    const words = 'put off its vote';
    const start = article.text.indexOf(words);
    const { page } = await open(`#char=${start},${start + words.length}`);
    await page.keyboard.press('m');
    await page.getByRole('slider', { name: 'End of the statement' }).waitFor();
    await page.keyboard.press('Control+ArrowRight');
    await expect.poll(() => marked(page, 'draft')).toBe('put off its vote twice');
    await page.getByLabel('It is a').selectOption('action');
    await page.getByLabel('Who acts').selectOption({ label: 'Housing Committee (body)' });
    await page.getByRole('button', { name: 'Put it in the record' }).press('Enter');
    const made = async () => (await again()).findings.find(({ made, kind }) => made && kind === 'action');
    await expect.poll(async () => (await made())?.exact).toBe('put off its vote twice');
    expect((await made())?.named.map(({ name }) => name)).toEqual(['Housing Committee']);
    await page.waitForURL(`**#${(await made())?.id}`);
    await page.close();
  });

  test('answers in view where a finding stands on the words already', async () => {
    const { parts, exact } = finding('pledge', 'put my name to');
    const [{ start, end } = { start: 0, end: 0 }] = parts;
    const { page } = await open(`#char=${start},${end}`);
    await page.setViewportSize({ width: 1100, height: 420 });
    await page.keyboard.press('m');
    await page.getByRole('slider', { name: 'End of the statement' }).waitFor();
    await page.getByLabel('It is a').selectOption('pledge');
    await expect.poll(() => marked(page, 'draft')).toBe(exact);
    await page.getByRole('button', { name: 'Put it in the record' }).press('Enter');
    const answer = page.getByRole('alert').filter({ hasText: 'already has these words' });
    await answer.waitFor();
    await expect
      .poll(async () => {
        const box = await answer.boundingBox();
        return box !== null && box.y >= 0 && box.y + box.height <= 420;
      })
      .toBe(true);
    await page.close();
  });

  test('shows its keys with ?, and hides them with Escape', async () => {
    const { page } = await open();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Accept the chosen finding').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('the mouse', () => {
  test('makes a finding of selected words, and moves its end by a handle', async () => {
    const { page } = await open();
    await select(page, 'The Assembly rises on July 4');
    await page.getByRole('button', { name: 'Make an action of it' }).click();
    await expect.poll(() => marked(page, 'draft')).toBe('The Assembly rises on July 4');
    const knob = await page.getByRole('slider', { name: 'End of the action' }).boundingBox();
    if (!knob) throw new Error('there is no handle');
    // The knob hangs below the line.
    const from = { x: knob.x, y: knob.y + knob.height + 6 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 60, from.y, { steps: 6 });
    await page.mouse.up();
    const words = await marked(page, 'draft');
    expect('The Assembly rises on July 4'.startsWith(words)).toBe(true);
    expect(words.length).toBeLessThan('The Assembly rises on July 4'.length - 3);
    await page.getByRole('button', { name: 'Put it in the record' }).click();
    await expect
      .poll(async () => (await again()).findings.filter(({ made }) => made).map(({ exact }) => exact))
      .toContain(words.trim());
    await page.getByText('a person').waitFor();
    await page.close();
  });

  test('selects the innermost finding with a click, and the outer one with another', async () => {
    const { page } = await open();
    const inner = finding('pledge', 'it will pass before');
    await page.locator(`[data-of~="${inner.id}"]`).first().click();
    await page.waitForURL(`**#${inner.id}`);
    await page.locator(`[data-of~="${inner.id}"]`).first().click();
    await page.waitForURL(`**#${inner.within}`);
    await page.locator('svg path[data-chosen]').waitFor();
    await page.close();
  });

  test('shows and hides kinds, with the choice in the address', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /^statements/ }).click();
    await page.waitForURL('**?kinds=pledge%2Caction');
    await expect.poll(() => page.locator('[data-card][data-kind="statement"]').count()).toBe(0);
    await page.close();
  });
});

test('a passage is copied as an address and opened on the live page', async () => {
  const said = finding('statement', 'It doesn’t say four');
  const { page } = await open(`#${said.id}`);
  await desk.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy address' }).click();
  await expect
    .poll(() => page.evaluate('navigator.clipboard.readText()'))
    .toBe(`${desk.address}/articles/${article.article}#${said.id}`);
  await expect
    .poll(() => page.getByRole('link', { name: 'Open at the source' }).getAttribute('href'))
    .toBe(
      `${article.url}#:~:text=%E2%80%9CThe%20agreement%20says%20%E2%80%98a%20reasonable%20limit%E2%80%99%2C%E2%80%9D`,
    );
  await page.close();
});

test('decisions of others appear without a reload', async () => {
  const said = finding('statement', 'These are widows');
  const { page } = await open(`#${said.id}`);
  await desk.send('PUT', `/findings/${said.id}/decision`, { by: 'Bo Lindt', verdict: 'reject', why: 'two sentences' });
  await page.getByText('two sentences').waitFor();
  await page.close();
});

test('the original is in a frame without scripts; versions show their changes', async () => {
  const { page } = await desk.open(`/articles/${article.article}?view=original`);
  const frame = page.locator('iframe');
  await frame.waitFor();
  await expect.poll(() => frame.getAttribute('sandbox')).toBe('');
  await page.frameLocator('iframe').getByText('Time is short').waitFor();
  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByRole('heading', { name: 'Version 1 (newest)' }).waitFor();
  await page.close();
});

test('words that a new version changed are marked', async () => {
  const [first] = article.captures;
  if (!first) throw new Error('the article has no capture');
  const change = { before: 'He said he could accept ', removed: 'a cap of 7', added: 'a cap of 6', after: ' percent' };
  const changed = { ...article, versions: 2, captures: [first, { ...first, version: 2, changes: [change] }] };
  const page = await desk.browser.context.newPage();
  await page.route('**/api/articles/*', (route) => route.fulfill({ json: changed }));
  await page.goto(`${desk.address}/articles/${article.article}?view=versions`);
  await page.getByText('One change since the version before').waitFor();
  await expect.poll(() => page.locator('del').allTextContents()).toEqual(['7']);
  await expect.poll(() => page.locator('ins').allTextContents()).toEqual(['6']);
  await page.close();
});

test('markup in an article’s text is shown as text', async () => {
  const { id } = await desk.send<{ id: string }>('POST', '/imports', {
    title: 'A <img src=x onerror=hostile=1> title',
    published: '2035-03-03',
    text: 'The minister said: “<script>hostile = 1</script> will be law.”\n\n<img src=x onerror="hostile = 1"> he promised.',
  });
  await expect.poll(async () => (await desk.get<{ state: string }>(`/imports/${id}`)).state).toBe('done');
  const { items } = await desk.get<{ items: { article: string }[] }>('/articles?limit=1');
  const { page, complaints } = await desk.open(`/articles/${items[0]?.article}`);
  await page.getByText('will be law').first().waitFor();
  expect(await page.evaluate('typeof hostile')).toBe('undefined');
  expect(await page.locator('article img, article script').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the page has no serious faults by axe, and a sheet without horizontal scrolling at narrow widths', async () => {
  const said = finding('statement', 'It doesn’t say four');
  const { page } = await open(`?kinds=statement,pledge,action,quantity,entity#${said.id}`);
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'Save the correction' }).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'The next finding' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  expect(await seriousFaults(page)).toEqual([]);
  await page.close();
});

test('a printed text has numbered notes', async () => {
  const { page } = await open('?kinds=pledge');
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: 'Notes' }).waitFor();
  const pledges = article.findings.filter(({ kind }) => kind === 'pledge').length;
  await expect.poll(() => page.locator('section[aria-label="Notes"] li').count()).toBe(pledges);
  await expect
    .poll(() => page.evaluate(`[...document.querySelectorAll('[data-notes]')].map((each) => each.dataset.notes)`))
    .toEqual(Array.from({ length: pledges }, (_, i) => String(i + 1)));
  await page.close();
});

test('a text of half a million characters is rendered in part, and a link to its last words works', async () => {
  const long = repeated(article, 200);
  const page = await desk.browser.context.newPage();
  await page.route('**/api/articles/*', (route) => route.fulfill({ json: long }));
  // In one piece, so that all of it is marked together.
  const last = long.findings.findLast(({ kind, exact }) => kind === 'statement' && !exact.includes(' … '));
  await page.goto(`${desk.address}/articles/${article.article}`);
  await page.waitForSelector('[data-card]');
  expect(await page.evaluate('document.querySelectorAll("main *").length')).toBeLessThan(7000);
  await expect.poll(() => page.locator('[data-start]').count()).toBe(long.paragraphs.length);
  const pace = await paceOfKeys(page, ['j', 'j', 'j', 'j', 'j', 'j', 'k', 'j']);
  console.log(`long text, from key to paint: median ${pace.median.toFixed(0)} ms, worst ${pace.worst.toFixed(0)} ms`);
  await page.goto(`${desk.address}/articles/${article.article}?#${last?.id}`);
  await expect.poll(() => marked(page, 'chosen')).toContain(last?.exact);
  await inTheMiddle(page);
  await page.close();
});

test('keys respond within their time limit', async () => {
  const { page } = await open();
  const pace = await paceOfKeys(page, ['j', 'j', 'j', 'j', 'j', 'j', 'k', 'k', 'j', 'j', 'j', 'j']);
  console.log(
    `reading desk, from key to paint: median ${pace.median.toFixed(0)} ms, worst ${pace.worst.toFixed(0)} ms`,
  );
  await page.close();
});
