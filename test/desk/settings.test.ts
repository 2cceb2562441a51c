import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedDesk, seriousFaults, serveDesk } from './desk.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await serveDesk({ press: false });
});
afterAll(() => desk?.close());

describe('the settings', () => {
  test('keep the reviewer’s name and the theme in the browser; the theme is there before the first paint', async () => {
    const { page, complaints } = await desk.open('/settings', { name: null });
    await page.emulateMedia({ colorScheme: 'light' });
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const name = page.getByRole('textbox', { name: 'Your name' });
    await name.fill('  Mags Pettigrove ');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Mags Pettigrove decides' }).waitFor();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(background).toBe('rgb(22, 24, 26)');
    await page.reload();
    // It was set by a script of its own, ahead of the page's.
    expect(await page.evaluate(`document.documentElement.dataset.theme`)).toBe('dark');
    await expect.poll(() => page.locator('script[src="/theme.js"]').count()).toBe(1);
    await expect.poll(() => name.inputValue()).toBe('Mags Pettigrove');
    await page.getByRole('radio', { name: 'As the system' }).check();
    await expect.poll(background).toBe('rgb(253, 252, 249)');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('apply a built-in vocabulary or one’s own', async () => {
    const { page, complaints } = await desk.open('/settings');
    await page.getByRole('button', { name: 'Use it: PolitiFact promise meter' }).click();
    const inForce = page.getByRole('listitem').filter({ hasText: '✓ in force' });
    await inForce.getByRole('heading', { name: 'PolitiFact promise meter' }).waitFor();

    await page.getByRole('button', { name: 'Make one of your own …' }).click();
    await page.getByRole('textbox', { name: 'Name of the vocabulary' }).fill('The Tide’s words');
    await page.getByRole('textbox', { name: 'Label of value 1' }).fill('Done as promised');
    await page.getByRole('combobox', { name: 'Tone of value 4' }).selectOption('broken');
    await page.getByRole('button', { name: 'Take out value 2' }).click();
    await page.getByRole('button', { name: 'Value 2 up' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Put in force' }).click();
    await inForce.getByRole('heading', { name: 'The Tide’s words' }).waitFor();
    const { vocabulary } = await desk.get<{ vocabulary: unknown }>('/settings');
    expect(vocabulary).toMatchObject({
      id: 'the-tide-s-words',
      name: 'The Tide’s words',
      values: [
        { id: 'promise-broken', label: 'Promise Broken', tone: 'broken' },
        { id: 'done-as-promised', label: 'Done as promised', tone: 'kept' },
        { id: 'stalled', label: 'Stalled', tone: 'broken' },
        { id: 'in-the-works', label: 'In the Works', tone: 'moving' },
        { id: 'not-yet-rated', label: 'Not Yet Rated', tone: 'open' },
      ],
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'Change your own …' }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
