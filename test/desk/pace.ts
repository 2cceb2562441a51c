import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Pace {
  readonly median: number;
  readonly worst: number;
  readonly all: readonly number[];
}

/**
 * Milliseconds from a key press, as the browser stamps it, to the paint of the page after what it does: the second frame
 * after it has begun, when the first was painted.
 */
export async function paceOfKeys(page: Page, keys: readonly string[], after?: () => Promise<void>): Promise<Pace> {
  await page.evaluate(`(() => {
    window.pressed = [];
    if (window.timed) return;
    window.timed = true;
    addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        // Behind the frame's own work: style, layout and paint are done.
        channel.port1.onmessage = () => window.pressed.push(performance.now() - timeStamp);
        channel.port2.postMessage(null);
      });
    }, { capture: true });
  })()`);
  for (const key of keys) {
    await page.keyboard.press(key);
    await after?.();
  }
  // The page's policy forbids the scripts that Playwright would wait with.
  await expect.poll(() => page.evaluate('window.pressed.length')).toBeGreaterThanOrEqual(keys.length);
  const all = await page.evaluate<number[]>('window.pressed');
  const sorted = [...all].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? 0, worst: sorted.at(-1) ?? 0, all };
}
