import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await serveDesk();
});
afterAll(() => desk?.close());

describe('a browser without a cookie', () => {
  test('gets the sign-in page; the printed address signs it in, and the token disappears from the address', async () => {
    const browser = await openBrowser();
    onTestFinished(() => browser.close());
    const page = await browser.context.newPage();
    await page.goto(`${desk.address}/pledges`);
    await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    await page.getByText('Open the address that saydo serve printed').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('Address or token').fill('not this');
    await page.keyboard.press('Enter');
    await page.getByText('This is not the token of this desk').waitFor();
    await page.getByLabel('Address or token').fill(desk.opens());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Pledges', level: 1 }).waitFor();
    expect(page.url()).toBe(`${desk.address}/pledges`);

    const other = await openBrowser();
    onTestFinished(() => other.close());
    const opened = await other.context.newPage();
    await opened.goto(desk.opens());
    await opened.getByRole('heading', { name: 'Latest articles' }).waitFor();
    expect(opened.url()).toBe(`${desk.address}/`);
  });
});

describe('a browser that is signed in', () => {
  test('can follow a link of another site to a passage', async () => {
    const elsewhere = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html');
      answer.end(`<a href="${desk.address}/articles/T1?kinds=pledge#char=5,20">the passage</a>`);
    });
    await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    onTestFinished(() => void elsewhere.close());
    const { page } = await desk.open('/');
    // By another name, it is another site.
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
    await page.getByRole('link').click();
    await page.locator('[data-line=connected]').waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${desk.address}/articles/T1?kinds=pledge#char=5,20`);
    await page.close();
  });

  test('is asked to sign in again on its open page after a restart, and keeps what was typed there', async () => {
    const { page } = await desk.open('/import');
    const { page: reloaded } = await desk.open('/pledges');
    const text = page.getByRole('textbox', { name: 'A text', exact: true });
    await text.fill('The bridge will be open by June, said the mayor.');
    await desk.stop();
    await desk.start({ signsIn: false });
    const dialog = page.getByRole('dialog', { name: 'Sign in to the desk' });
    await dialog.getByText('This desk was restarted since you signed in').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await reloaded.reload();
    await reloaded.getByText('This desk was restarted since you signed in').waitFor();
    await reloaded.getByText('Open the address that saydo serve printed').waitFor();

    await dialog.getByLabel('Address or token').fill(desk.opens());
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('[data-line=connected]').waitFor({ state: 'attached' });
    expect(await text.inputValue()).toBe('The bridge will be open by June, said the mayor.');
    // What was signed in at one page holds for all.
    await reloaded.reload();
    await reloaded.getByRole('heading', { name: 'Pledges', level: 1 }).waitFor();
    await Promise.all([page.close(), reloaded.close()]);
  });
});
