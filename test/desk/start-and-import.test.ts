import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../src/record/views/articles.ts';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'saydo-allowed-')));
let desk: ServedDesk;
beforeAll(async () => {
  desk = await serveDesk({ press: false, options: ['--allow-folder', folder] });
});
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true });
});

const BRIDGE =
  'The bridge\n\n2 April 2031\n\n“The bridge will be open by June,” said Greta Mallensk, the mayor, on Tuesday.';

describe('an empty record', () => {
  test('shows three ways to start, and the result of a pasted text', async () => {
    const { page, complaints } = await desk.open('/');
    for (const way of ['Drop files', 'Paste a text or an address', 'Look around first'])
      await page.getByRole('heading', { name: way }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: /^Text, or the address/ }).fill(BRIDGE);
    await page.getByRole('button', { name: 'Read it' }).click();
    // Nobody loads the page again: it becomes the front page by itself.
    await page.getByRole('heading', { name: 'Latest articles' }).waitFor();
    const { items } = await desk.get<(typeof ArticlePage)['_output']>('/articles');
    expect(items).toHaveLength(1);
    // For a moment it stands among what came in and among what is read.
    await page
      .getByRole('link', { name: items[0]?.title ?? '' })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the import', () => {
  test('takes dropped files, reports the outcome of each, and names errors', async () => {
    const { page, complaints } = await desk.open('/import');
    const dropped = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['The dam\\n\\n3 April 2031\\n\\nThe minister said on Monday that the dam would be finished by May.'], 'dam.txt', { type: 'text/plain' }));
      transfer.items.add(new File([], 'nothing.txt', { type: 'text/plain' }));
      return transfer;
    })()`);
    const zone = page.getByRole('group', { name: 'Files and folders' });
    await zone.dispatchEvent('dragover', { dataTransfer: dropped });
    await zone.dispatchEvent('drop', { dataTransfer: dropped });
    const card = page.getByRole('article', { name: 'Import of dam.txt and 1 more' });
    await card.getByText('1 added, 1 not read').first().waitFor();
    await card.getByText('nothing.txt').first().waitFor();
    await card.getByRole('heading', { name: 'One could not be read' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    // It is still there for whoever leaves and comes back.
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('heading', { name: 'Latest articles' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await card.getByText('1 added, 1 not read').first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('reports an error of a folder or an address', async () => {
    const { page } = await desk.open('/import');
    await page.getByText(`one of these, or of a folder in them: ${folder}`).waitFor();
    await page.getByRole('textbox', { name: 'A folder of this machine' }).fill(`${folder}/none`);
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .filter({ hasText: `${folder}/none is not a folder on this machine` })
      .waitFor();
    await page.getByRole('textbox', { name: 'An address' }).fill('http://127.0.0.1:9/');
    await page.keyboard.press('Enter');
    const card = page.getByRole('article', { name: 'Import of http://127.0.0.1:9/' });
    await card.getByRole('heading', { name: 'One could not be read' }).waitFor();
    await page.close();
  });

  test('adds the example press with progress on the start page, and can be stopped', async () => {
    const { page: start } = await desk.open('/');
    const { page } = await desk.open('/import');
    await page.getByRole('button', { name: 'Load the example press' }).click();
    const card = page.getByRole('article', { name: 'Import of The example press' });
    await card.getByRole('progressbar').waitFor();
    await start.getByRole('region', { name: 'Being read now' }).waitFor();
    await card.getByText(/^[1-9]\d* of 19 · [1-9]\d* added/).waitFor();
    await card.getByRole('button', { name: 'Stop' }).click();
    await card.getByText('stopped', { exact: true }).waitFor();
    const { articles } = await desk.get<{ articles: number }>('/overview');
    expect(articles).toBeGreaterThan(2);
    await start.getByText(`${articles} articles`).waitFor();
    await Promise.all([start.close(), page.close()]);
  });
});

describe('the front page', () => {
  test('fits 360 pixels, and has no serious faults by axe', async () => {
    const { page, complaints } = await desk.open('/');
    await page.getByRole('heading', { name: 'Latest articles' }).waitFor();
    // Once more, as after a cup of tea: the first time the server reads its files.
    await page.reload();
    await page.getByRole('heading', { name: 'Latest articles' }).waitFor();
    const painted = await page.evaluate<number>(
      `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1`,
    );
    const shown = await page.evaluate<number>('performance.now()');
    console.log(`start page, first contentful paint: ${painted.toFixed(0)} ms; all there after ${shown.toFixed(0)} ms`);
    expect(painted).toBeGreaterThan(0);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
