import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { axe, type OpenBrowser, openBrowser } from '../browser.ts';
import { bearer, signIn } from '../signing-in.ts';
import { end, listen } from './serving.ts';

/** A desk that a child process serves on a record of its own, and a browser to look at it. */
export interface ServedDesk {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly browser: OpenBrowser;
  /** The address with the token in it, as it was printed. */
  opens(): string;
  /**
   * Opens a page of the desk as somebody who has said their name; what it complains of is kept.
   *
   * @param options the name, or null where none was said; somebody’s own browser, as only one name is said in each
   */
  open(path: string, options?: { readonly name?: string | null; readonly browser?: OpenBrowser }): Promise<OpenPage>;
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown): Promise<T>;
  /** Ends the server, as Ctrl-C does; the record stays. */
  stop(): Promise<void>;
  /**
   * Starts it again on the same record and port. It has a new token, with which the browsers sign in anew, unless they are
   * not to.
   */
  start(options?: { readonly signsIn?: boolean }): Promise<void>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** What the console and the page's scripts complained of. */
  readonly complaints: readonly string[];
}

/**
 * Starts `saydo serve` on a fresh record.
 *
 * @param press whether the example press is in it, with nothing decided
 * @param options what else is said to `saydo serve`
 */
export async function serveDesk({
  press = true,
  options = [],
}: {
  readonly press?: boolean;
  readonly options?: readonly string[];
} = {}): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'saydo-desk-'));
  const record = join(folder, 'record');
  if (press) cpSync(await pressRecord(), record, { recursive: true });
  // The browser starts while the server does.
  const [served, browser] = await Promise.all([listen(record, '0', options), openBrowser()]);
  let { child, token } = served;
  const { address } = served;
  const browsers = new Set([browser.context]);
  await signIn(browser.context, served);
  const ask = async <T>(path: string, init: RequestInit): Promise<T> => {
    const asked = () => fetch(`${address}/api${path}`, { ...init, headers: { ...init.headers, ...bearer(token) } });
    // A connection that was idle for five seconds may be gone.
    const response = await asked().catch(asked);
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const desk: ServedDesk = {
    address,
    browser,
    opens: () => `${address}/?token=${token}`,
    open: async (path, { name = 'Ada Krell', browser: its = browser } = {}) => {
      await signIn(its.context, { address, token });
      browsers.add(its.context);
      const page = await its.context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      if (name !== null) await page.addInitScript(`localStorage.setItem('saydo.reviewer', ${JSON.stringify(name)})`);
      await page.goto(address + path);
      await page.locator('[data-line=connected]').waitFor({ state: 'attached' });
      return { page, complaints };
    },
    get: (path) => ask(path, {}),
    send: (method, path, body) =>
      ask(path, {
        method,
        headers: { 'X-Saydo': 'test', 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    stop: () => end(child),
    start: async ({ signsIn = true } = {}) => {
      ({ child, token } = await listen(record, new URL(address).port, options));
      // One that was closed meanwhile signs in nowhere.
      if (signsIn) await Promise.allSettled([...browsers].map((each) => signIn(each, { address, token })));
    },
    close: async () => {
      await browser.close();
      await end(child);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return desk;
}

/** Folder of a record with the example press, which nobody holds, once it is made. @throws Error that says why it cannot be */
async function pressRecord(): Promise<string> {
  const [made, failed] = ['record', 'failed'].map((name) => join(inject('press'), name)) as [string, string];
  while (!existsSync(made)) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
    await pause(100);
  }
  return made;
}

/** What axe calls serious or critical, in light and in dark. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  // What a page is called and holds is the same in the dark; its colours are not.
  for (const [colorScheme, rules] of [
    ['light', []],
    ['dark', ['color-contrast']],
  ] as const) {
    // A colour that is on its way from light to dark is neither.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const { id, impact, places } of await axe(page, rules)) {
      if (impact === 'serious' || impact === 'critical') faults.push(`${colorScheme} ${id}: ${places.join('; ')}`);
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  return faults;
}
