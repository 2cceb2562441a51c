/** How tests, benchmarks and scripts are let in at a desk. */
import type { BrowserContext } from 'playwright-core';

/** Token of the desks that tests make within their own process. */
export const TOKEN = 'token-of-a-test';

/** What a program sends with each request. */
export function bearer(token: string = TOKEN): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` };
}

/** Where a desk is, and what lets in there. */
export interface Desk {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly token: string;
}

/** What `saydo serve` says once it listens; null before. */
export function deskIn(said: string): Desk | null {
  const [, address, token] = /(http:\/\/127\.0\.0\.1:\d+)\/\?token=([\w-]+)\n/.exec(said) ?? [];
  return address === undefined || token === undefined ? null : { address, token };
}

/** Signs in all pages of a browser, also those that are opened later. A connection that was idle for five seconds may be gone. */
export async function signIn(browser: BrowserContext, { address, token }: Desk): Promise<void> {
  const answer = await browser.request.get(`${address}/sign-in?token=${token}`, { maxRedirects: 0, maxRetries: 1 });
  if (answer.status() !== 303) throw new Error(`the desk at ${address} lets nobody in: ${answer.status()}`);
}
