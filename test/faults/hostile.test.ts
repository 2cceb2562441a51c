import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, start } from './command.ts';
import { makeHostileFiles, VANISHING } from './hostile-files.ts';
import { look, toldBy } from './record.ts';

/** Seconds that one input may take, and MB that the command may hold. Most take a tenth of it. */
const MOST_SECONDS = 90;
const MOST_MEMORY = 2_000;

test('files that nobody means well with are told or read, and the rest of the batch is added', async () => {
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
    expect(Math.max(...seconds)).toBeLessThan(MOST_SECONDS);
    const secondsOf = (name: string) => seconds[fates.findIndex(([file]) => file === name) - 1] ?? 0;
    // Four times the text: linear would be 4, by the square 16.
    expect(secondsOf('22-many.txt') / secondsOf('21-many.txt')).toBeLessThan(10);
    if (peak !== null) expect(peak).toBeLessThan(MOST_MEMORY);

    const { names, problems } = await look(record);
    expect(problems).toEqual([]);
    expect(names).toEqual(told.flatMap(({ name, error }) => (error ? [] : [name])));
    console.log(
      seconds.map((s, i) => `${fates[i + 1]?.[0]} ${s.toFixed(2)}`),
      peak,
    );
  });
}, 300_000);
