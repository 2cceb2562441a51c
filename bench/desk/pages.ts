import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { median } from '../clock.ts';

interface Visit {
  readonly path: string;
  /** Keys that are pressed in sequence once the page is loaded. */
  readonly keys: readonly string[];
}

/** Pages and the keys that are pressed there. */
const VISITS: readonly Visit[] = [
  { path: '/', keys: ['Tab', 'Tab'] },
  { path: '/articles', keys: ['PageDown', 'PageDown', 'End'] },
  { path: '/articles/T1', keys: ['j', 'j', 'j', 'j', 'k'] },
  { path: '/review', keys: ['j', 'j', 'j', 'k', 's', 'j'] },
  { path: '/pledges', keys: ['PageDown', 'PageDown', 'End'] },
  { path: 'first-pledge', keys: ['Tab', 'Tab', 'Tab'] },
  { path: '/people', keys: ['PageDown', 'PageDown', 'End'] },
  { path: '/differences', keys: ['PageDown', 'End'] },
  { path: '/search?words=dam', keys: ['Tab', 'PageDown'] },
  { path: '/history', keys: ['PageDown', 'End'] },
];
/** Decides on a hundred items with a hundred key presses; only on a temporary record. */
const DECISIONS: Visit = { path: '/review', keys: Array(100).fill('Enter') };
const ROUNDS = 3;

export interface Measured {
  readonly slowestPaint: number;
  readonly slowestInteraction: number;
  /** Bytes of compressed JavaScript that the start page loads. */
  readonly script: number;
}

/**
 * Visits all pages several times, each time with a fresh load, and prints a line for each.
 *
 * @param options whether it may also decide on findings, which changes the record
 */
export async function measurePages(
  context: BrowserContext,
  origin: string,
  { decide }: { readonly decide: boolean },
): Promise<Measured> {
  let slowestPaint = 0;
  let slowestInteraction = 0;
  for (const { path, keys } of decide ? [...VISITS, DECISIONS] : VISITS) {
    const paints: number[] = [];
    const shown: number[] = [];
    const interactions: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await context.newPage();
      await watchEvents(page);
      await page.goto(origin + (await addressOf(page, origin, path)), { waitUntil: 'networkidle' });
      await page.locator('h1').first().waitFor();
      paints.push(await firstPaint(page));
      shown.push(await largestPaint(page));
      for (const key of keys) {
        await page.keyboard.press(key);
        await page.waitForTimeout(120);
      }
      interactions.push(...(await eventsOf(page)));
      await page.close();
    }
    // The first visit also fills the browser's caches; the median is the usual case.
    const paint = median(paints);
    const interaction = Math.max(0, ...interactions);
    slowestPaint = Math.max(slowestPaint, paint);
    slowestInteraction = Math.max(slowestInteraction, interaction);
    console.log(
      `${path.padEnd(20)} first paint ${paint.toFixed(0).padStart(5)} ms   content ${median(shown).toFixed(0).padStart(5)} ms   interaction at most ${interaction.toFixed(0).padStart(4)} ms of ${interactions.length}`,
    );
  }
  return { slowestPaint, slowestInteraction, script: await scriptOf(context, origin) };
}

/** Collects the browser's own event timing entries, from the start of the page. */
async function watchEvents(page: Page): Promise<void> {
  await page.addInitScript(`
    localStorage.setItem('saydo.reviewer', 'Bench');
    window.measured = { events: [], largest: 0 };
    new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.interactionId) window.measured.events.push(e.duration); })
      .observe({ type: 'event', durationThreshold: 16, buffered: true });
    new PerformanceObserver((list) => { for (const e of list.getEntries()) window.measured.largest = e.startTime; })
      .observe({ type: 'largest-contentful-paint', buffered: true });
  `);
}

function eventsOf(page: Page): Promise<number[]> {
  return page.evaluate('window.measured.events') as Promise<number[]>;
}

function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`,
  ) as Promise<number>;
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate('window.measured.largest') as Promise<number>;
}

async function addressOf(page: Page, origin: string, path: string): Promise<string> {
  if (path !== 'first-pledge') return path;
  const answer = await page.request.get(`${origin}/api/pledges?limit=1`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return `/pledges/${items[0]?.id ?? 'P1'}`;
}

async function scriptOf(context: BrowserContext, origin: string): Promise<number> {
  const page = await context.newPage();
  let bytes = 0;
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    bodies.push(
      response.body().then((body) => {
        bytes += gzipSync(body).byteLength;
      }),
    );
  });
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  await Promise.all(bodies);
  await page.close();
  return bytes;
}
