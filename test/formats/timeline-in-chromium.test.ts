import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { timelineJs } from '../../src/formats/timeline-js.ts';
import { type OpenBrowser, openBrowser } from '../browser.ts';
import { PUBLISHER, RECORD } from './record.ts';

const SCRIPT = createRequire(import.meta.url).resolve('@knight-lab/timelinejs/dist/js/timeline.js');

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('TimelineJS shows every slide of an export', async () => {
  const page = await browser.context.newPage();
  await page.setContent('<div id="timeline" style="width: 800px; height: 600px"></div>');
  await page.addScriptTag({ content: readFileSync(SCRIPT, 'utf8') });
  const taken = await page.evaluate<{ errors: unknown[]; ids: string[] }>(
    `(async () => {
      const timeline = new TL.Timeline('timeline', ${String(timelineJs(RECORD, PUBLISHER)[0]?.content)}, { hash_bookmark: false });
      // It takes its data when its language is there.
      for (let waited = 0; timeline.config === null && waited < 10000; waited += 50)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const { config } = timeline;
      config.validate();
      return { errors: config.getErrors(), ids: config.events.map((event) => event.unique_id) };
    })()`,
  );
  expect(taken.errors).toEqual([]);
  // In the order of their days, as TimelineJS puts them.
  expect(taken.ids).toEqual(['P2-V1', 'P2-F2', 'P2-F5', 'P2-M1']);
  await page.close();
});
