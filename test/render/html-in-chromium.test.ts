import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlPage } from '../../src/render/html/page.ts';
import { axe, type OpenBrowser, openBrowser } from '../browser.ts';
import { sluices } from './fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'saydo-html-'));
const file = join(folder, 'page.html');
const address = pathToFileURL(file).href;
const IDS = ['s1', 's2', 's3', 's4', 'p1', 'p2', 'a1', 'a2', 'a3', 'q1', 'q2', 'q3', 't1', 't2', 't3', 't4', 't5'];

let browser: OpenBrowser;
beforeAll(async () => {
  writeFileSync(file, htmlPage(sluices()));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page, and keeps what it complains of and what it asks the network for. */
async function open(url = address) {
  const page = await browser.context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  return { page, complaints, requests };
}

const color = (page: Page, selector: string, property = 'background-color') =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue('${property}')`,
  );

describe('in Chromium, the page', () => {
  test('has no errors in the console and no network requests', async () => {
    const { page, complaints, requests } = await open();
    await page.waitForTimeout(200);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
    await page.close();
  });

  test('links every finding to its words and back, and highlights both', async () => {
    const { page } = await open();
    const resting = await color(page, '#s4');
    for (const id of IDS) {
      await page.locator(`[id="${id}-text"]`).click();
      expect(page.url()).toBe(`${address}#${id}`);
      expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
      const lit = await color(page, `[id="${id}"]`);
      expect(lit).not.toBe(resting);
      expect(await color(page, `article .text .of-${id}`)).toBe(lit);
      await page.locator(`[id="${id}"] > a.badge`).click();
      expect(page.url()).toBe(`${address}#${id}-text`);
    }
    await page.close();
  });

  test('hides and shows a kind by its check box, without any script', async () => {
    const page = await browser.context.newPage();
    const session = await browser.context.newCDPSession(page);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await page.goto('data:text/html,<title>off</title><script>document.title="on"</script>');
    expect(await page.title()).toBe('off');
    await page.goto(address);
    for (const [box, card] of [
      ['statement', 's1'],
      ['pledge', 'p1'],
      ['action', 'a1'],
      ['figure', 'q1'],
      ['date', 't1'],
    ] as const) {
      expect(await page.locator(`#${card}`).isVisible()).toBe(true);
      await page.locator(`#show-${box}`).uncheck();
      expect(await page.locator(`#${card}`).isVisible()).toBe(false);
      await page.locator(`#show-${box}`).check();
      expect(await page.locator(`#${card}`).isVisible()).toBe(true);
    }
    expect(await page.locator('script').count()).toBe(0);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('has no serious or critical faults by axe, %s', async (colorScheme) => {
    const { page } = await open(`${address}#s1`);
    await page.emulateMedia({ colorScheme });
    const found = await axe(page);
    expect(found.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    // Each scheme has its own paper, else dark was never tested.
    expect(await color(page, 'body')).toBe(colorScheme === 'dark' ? 'rgb(22, 23, 25)' : 'rgb(253, 252, 249)');
    await page.close();
  });

  test('fits a window of 360 pixels, the findings under their paragraph', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    const text = await page.locator('.row .text').first().boundingBox();
    const notes = await page.locator('.row .notes').first().boundingBox();
    expect(notes?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
    await page.setViewportSize({ width: 1280, height: 740 });
    const beside = await page.locator('.row .notes').first().boundingBox();
    expect(beside?.x).toBeGreaterThan(600);
    await page.close();
  });

  test('is usable with the keyboard, from the link to the article on', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('To the article');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#a3');
    expect(await color(page, ':focus', 'outline-style')).toBe('solid');
    await page.close();
  });

  test('runs no injected script', async () => {
    const hostile = join(folder, 'hostile.html');
    writeFileSync(
      hostile,
      htmlPage(sluices()).replace(
        '</main>',
        '<script>document.title="run"</script><img src="https://x.example/a.png" onerror="document.title=\'run\'"></main>',
      ),
    );
    const page = await browser.context.newPage();
    const stopped: (string | undefined)[] = [];
    page.on('requestfailed', (request) => stopped.push(request.failure()?.errorText));
    await page.goto(pathToFileURL(hostile).href);
    await page.waitForTimeout(200);
    expect(await page.title()).toBe('Lowen opens talks on the Tarn sluices · saydo');
    expect(stopped).toEqual(['csp']);
    await page.close();
  });

  test('prints without its controls', async () => {
    const { page } = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.kinds input').first().isVisible()).toBe(false);
    expect(await page.locator('#s1').isVisible()).toBe(true);
    expect(await color(page, 'body')).toBe('rgb(255, 255, 255)');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.close();
  });
});
