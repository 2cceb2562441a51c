/**
 * `npm run picture`: makes docs/desk.png, the picture in README.md, from the example press and its decisions. The
 * result does not depend on the machine or the day.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { PledgePage } from '../src/record/views/pledges.ts';
import type { ImportList } from '../src/server/api-schema/imports.ts';
import { openBrowser } from '../test/browser.ts';
import { end, listen } from '../test/desk/serving.ts';
import { bearer, signIn } from '../test/signing-in.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURE = 'docs/desk.png';
const PLEDGE = 'doors before the end of June';
/** The present in the picture: soon after the last article of the press. */
const TODAY = new Date('2025-09-10T10:00:00Z');
const WIDTH = 1440;

const folder = mkdtempSync(join(tmpdir(), 'saydo-picture-'));
const { child, address, token } = await listen(join(folder, 'record'), '0', ['--example']);
try {
  await loaded(address);
  const browser = await openBrowser();
  try {
    await signIn(browser.context, { address, token });
    const page = await browser.context.newPage();
    await openPledge(page, address);
    await take(page);
  } finally {
    await browser.close();
  }
  console.log(`${PICTURE} is made. Look at it before it is committed.`);
} finally {
  await end(child);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

async function asked<T>(url: string): Promise<T> {
  const response = await fetch(url, { headers: bearer(token) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}

/** Waits until the example press and its decisions are in the record. */
async function loaded(address: string): Promise<void> {
  for (;;) {
    const { items } = await asked<(typeof ImportList)['_output']>(`${address}/api/imports`);
    const [press] = items;
    if (press?.failed) throw new Error('something of the example press could not be read or decided: npm start tells');
    if (press?.state === 'done') return;
    if (press?.state === 'failed') throw new Error(`the example press was not read: ${press.problem}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function openPledge(page: Page, address: string): Promise<void> {
  const { items } = await asked<PledgePage>(`${address}/api/pledges?words=${encodeURIComponent(PLEDGE)}`);
  const pledge = items.find(({ evidence }) => evidence > 0);
  if (pledge === undefined) throw new Error(`no pledge with “${PLEDGE}” has evidence: see examples/decisions.json`);
  await page.clock.setFixedTime(TODAY);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: WIDTH, height: 900 });
  await page.goto(`${address}/pledges/${pledge.id}`);
  await page.getByRole('region', { name: /^Timeline/ }).waitFor();
  await page.evaluate('document.fonts.ready');
}

/** From the top of the page to the bottom of the timeline. */
async function take(page: Page): Promise<void> {
  const foot = await page.getByRole('group', { name: 'Zoom' }).boundingBox();
  if (foot === null) throw new Error('the timeline has no foot: was its page changed?');
  const clip = { x: 0, y: 0, width: WIDTH, height: Math.round(foot.y + foot.height + 24) };
  await page.screenshot({ path: join(ROOT, PICTURE), clip, fullPage: true });
}
