import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type Ended, inFolder, PATIENCE, pause, type Running, start } from './command.ts';
import { copyArticles, SOME_ARTICLES } from './corpus.ts';
import { kept, look, storedBy } from './record.ts';

vi.setConfig({ testTimeout: PATIENCE });

const addedBy = ({ lines }: Running | Ended) => lines.filter((line) => line.includes('"added"')).length;

test.concurrent('Ctrl-C and SIGTERM stop saydo add after the article that is being stored; a second signal ends it at once', async () => {
  await inFolder(async (folder) => {
    const articles = join(folder, 'articles');
    const record = join(folder, 'record');
    const paths = copyArticles(articles, SOME_ARTICLES);
    const add = () => start(['add', '--json', '--record', record, articles]);

    const stopped = async (signal: NodeJS.Signals): Promise<Ended> => {
      const run = add();
      await run.until(() => addedBy(run) > 0);
      run.child.kill(signal);
      const ended = await run.ended;
      expect(ended.signal).toBeNull();
      expect(ended.stderr).toContain(`stopped: ${addedBy(ended)} added`);
      const held = await look(record);
      expect(held.problems).toEqual([]);
      // A run that is stopped cleanly has told of all that it stored.
      expect(held.names).toEqual(storedBy(ended.lines));
      return ended;
    };
    expect((await stopped('SIGINT')).status).toBe(130);
    expect((await stopped('SIGTERM')).status).toBe(143);

    const run = add();
    await run.until(() => addedBy(run) > 0);
    run.child.kill('SIGINT');
    run.child.kill('SIGTERM');
    const ended = await run.ended;
    // Which of the two it was depends on whether the first had done its work already.
    expect([130, 143]).toContain(ended.status);
    const held = await look(record);
    expect(held.problems).toEqual([]);
    expect(held.names.slice(0, ended.lines.length)).toEqual(storedBy(ended.lines));

    const last = await add().ended;
    expect(last.status, last.stderr).toBe(0);
    expect(await look(record)).toMatchObject({ names: paths.map(kept), problems: [] });
  });
});

describe('Ctrl-C ends saydo add within seconds', () => {
  test.concurrent('while it waits for standard input, and no record is begun', () =>
    inFolder(async (folder) => {
      const record = join(folder, 'record');
      const run = start(['add', '--record', record, '-'], { stdin: null });
      // Nothing is said before the first input: by then the command waits.
      await pause(STARTED);
      await stopsAtOnce(run);
      expect(existsSync(record)).toBe(false);
    }));

  test.concurrent('while it reads a text that takes minutes', () =>
    stoppedAtOnce((folder) => {
      const path = join(folder, 'long.txt');
      writeFileSync(path, 'The mayor of Lowen said on Monday that the bridge would open in May. '.repeat(200_000));
      return path;
    }));
});

/** Seconds from Ctrl-C to the end of the command; those texts take minutes. */
const MAX_STOP_SECONDS = 10;
/** Milliseconds after which a command waits for its input, also where the machine is busy. */
const STARTED = 10_000;

async function stopsAtOnce(run: Running): Promise<void> {
  const began = performance.now();
  run.child.kill('SIGINT');
  const { status, stderr } = await run.ended;
  expect((performance.now() - began) / 1000).toBeLessThan(MAX_STOP_SECONDS);
  expect(stderr).toContain('stopped: 0 added');
  expect(status).toBe(130);
}

async function stoppedAtOnce(inputIn: (folder: string) => string): Promise<void> {
  await inFolder(async (folder) => {
    const record = join(folder, 'record');
    const run = start(['add', '--record', record, inputIn(folder)], { stdin: null });
    await run.until(() => run.stderr().includes('new record'));
    await pause(500);
    await stopsAtOnce(run);
    expect(await look(record)).toMatchObject({ names: [], problems: [] });
  });
}
