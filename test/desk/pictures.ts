import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

/** Pictures for people to look at, where SAYDO_PICTURES asks for them. Git ignores the folder. */
const PICTURES = process.env['SAYDO_PICTURES'] ? fileURLToPath(new URL('../../pictures', import.meta.url)) : null;

/**
 * Takes pictures of a page as it stands: light, dark, on a telephone, and on paper. Its size and colours are put back.
 *
 * @param at what is scrolled to before; the top of the page where nothing is named
 */
export async function picture(page: Page, name: string, at?: Locator): Promise<void> {
  if (PICTURES === null) return;
  mkdirSync(PICTURES, { recursive: true });
  const before = page.viewportSize();
  const take = async (what: string) => {
    await at?.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(PICTURES, `${name}-${what}.png`) });
  };
  await page.setViewportSize({ width: 1440, height: 1000 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await take(colorScheme);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: 375, height: 740 });
  await take('375');
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  await take('print');
  await page.emulateMedia({ media: null });
  if (before !== null) await page.setViewportSize(before);
}
