import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { inFolder, PATIENCE, saydo, start } from './command.ts';
import { MANY_WORDS, makeHostileFiles, VANISHING } from './hostile-files.ts';
import { kept, look, toldBy } from './record.ts';
import { FAR, farAway, serve } from './server.ts';

vi.setConfig({ testTimeout: PATIENCE });

/** Seconds that one input may take, and MB that the command may hold. Most take a tenth of it. */
const MAX_SECONDS = 90 + MANY_WORDS / 500;
const MAX_MEMORY_MB = 2_000;

test.concurrent('saydo add reads hostile files or reports why it cannot, and adds the rest of the batch', async () => {
  await inFolder(async (folder) => {
    const record = join(folder, 'record');
    const files = join(folder, 'files');
    mkdirSync(files);
    const fates = await makeHostileFiles(files);

    const run = start(['add', '--json', '--record', record, files]);
    const times: number[] = [];
    const timing = run.until(() => {
      while (times.length < run.lines.length) times.push(performance.now());
      return false;
    });
    await run.until(() => run.lines.length > 0);
    rmSync(join(files, VANISHING));
    const { status, lines, stderr, peak } = await run.ended;
    await timing;

    const told = toldBy(lines);
    expect(told.map(({ name, status: done, error }) => [name.slice(files.length + 1), done ?? error?.code])).toEqual(
      fates,
    );
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status, stderr).toBe(1);
    // An error says what to do.
    for (const { error } of told) if (error) expect(error.message).toMatch(/^.{20,}\.$/);

    const seconds = times.slice(1).map((time, i) => (time - (times[i] ?? 0)) / 1000);
    expect(Math.max(...seconds)).toBeLessThan(MAX_SECONDS);
    if (peak !== null) expect(peak).toBeLessThan(MAX_MEMORY_MB);

    const { names, problems } = await look(record);
    expect(problems).toEqual([]);
    expect(names).toEqual(told.flatMap(({ name, error }) => (error ? [] : [kept(name)])));
  });
});

test.concurrent('a feed that links to itself and to a feed that links back is fetched once', async () => {
  await inFolder(async (folder) => {
    const record = join(folder, 'record');
    await serve(
      ({ base }) => ({
        '/feed': feed([`${base}/feed`, `${base}/feed#again`, `${base}/other`, `${base}/news`, `${base}/news`]),
        '/other': feed([`${base}/feed`]),
        '/news': PAGE,
      }),
      async ({ base, asked }) => {
        const { lines, status } = await saydo(['add', '--json', '--allow-private', '--record', record, `${base}/feed`]);
        expect(toldBy(lines).map(({ name, status: done, error }) => [name, done ?? error?.code])).toEqual([
          [`${base}/feed`, 'feed-in-feed'],
          [`${base}/other`, 'feed-in-feed'],
          [`${base}/news`, 'added'],
        ]);
        expect(status).toBe(1);
        expect(asked).toEqual(['/feed', '/other', '/news']);
        expect(await look(record)).toMatchObject({ names: [`${base}/news`], problems: [] });
      },
    );
  });
});

test.concurrent('a page on another host cannot make saydo fetch an address of this machine, by a redirect or in a feed', async () => {
  await inFolder(async (folder) => {
    const record = join(folder, 'record');
    await serve(
      ({ base }) => ({
        '/news': PAGE,
        '/lure': { status: 302, headers: { location: `${base}/secret` }, body: '' },
        '/feed': feed([`${base}/secret`]),
        '/secret': PAGE,
      }),
      async ({ base, port, asked }) => {
        const far = `http://${FAR}:${port}`;
        const add = [
          'add',
          '--json',
          '--record',
          record,
          `${far}/news`,
          `${far}/lure`,
          `${far}/feed`,
          `${base}/secret`,
        ];
        const { lines } = await saydo(add, {
          env: { NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${farAway()}` },
        });
        expect(toldBy(lines).map(({ name, status, error }) => [name, status ?? error?.code])).toEqual([
          [`${far}/news`, 'added'],
          [`${far}/lure`, 'private-address'],
          [`${base}/secret`, 'private-address'],
        ]);
        expect(asked).toEqual(['/news', '/lure', '/feed']);
        expect(await look(record)).toMatchObject({ names: [`${far}/news`], problems: [] });
      },
    );
  });
});

const PAGE = {
  body: '<html><body><p>Water Minister Iva Sorn said on Tuesday that the sluices would be opened.</p></body></html>',
};

function feed(links: readonly string[]) {
  const items = links.map((link) => `<item><title>News</title><link>${link}</link></item>`);
  return {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<rss version="2.0"><channel><title>News of Lowen</title>${items.join('')}</channel></rss>`,
  };
}
