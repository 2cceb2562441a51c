import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { axe, chromiumPath, type OpenBrowser, openBrowser } from './browser.ts';

describe('finding Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'saydo-chromium-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => vi.unstubAllEnvs());

  const program = (path: string) => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o755);
    return file;
  };

  test('prefers the program that CHROME_PATH names', () => {
    program('bin/chromium');
    vi.stubEnv('PATH', join(folder, 'bin'));
    vi.stubEnv('CHROME_PATH', program('mine/browser'));
    expect(chromiumPath()).toBe(join(folder, 'mine/browser'));
  });

  test('refuses a CHROME_PATH that names no program', () => {
    vi.stubEnv('CHROME_PATH', join(folder, 'absent'));
    expect(() => chromiumPath()).toThrow(/CHROME_PATH is set to .*absent/);
  });

  test('searches the path', () => {
    const installed = program('bin/chromium');
    vi.stubEnv('CHROME_PATH', '');
    vi.stubEnv('PATH', join(folder, 'bin'));
    expect(chromiumPath()).toBe(installed);
  });

  test('finds the newest that Playwright has downloaded', () => {
    program('cache/chromium-999/chrome-linux/chrome');
    const newest = program('cache/chromium-1200/chrome-linux/chrome');
    vi.stubEnv('CHROME_PATH', '');
    vi.stubEnv('PATH', '');
    vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(folder, 'cache'));
    expect(chromiumPath()).toBe(newest);
  });
});

describe('the browser', () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const violations = async (html: string) => {
    const page = await browser.context.newPage();
    await page.setContent(html);
    const found = await axe(page);
    await page.close();
    return found.map(({ id, impact }) => `${impact} ${id}`);
  };

  test('shows a page in which axe finds its errors', async () => {
    expect(
      await violations('<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><img src="data:,"></main>'),
    ).toEqual(['critical image-alt']);
  });

  test('shows a valid page in which axe finds none', async () => {
    expect(await violations('<!doctype html><html lang="en"><title>x</title><main><h1>x</h1></main>')).toEqual([]);
  });
});
