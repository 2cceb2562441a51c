import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { numberSet, tellProgress } from '../campaigns.ts';
import { inFolder, PATIENCE, pause, type Running, saydo, start } from './command.ts';
import { writeReports } from './corpus.ts';
import { kept, look, storedBy, toldBy } from './record.ts';
import { diceFrom } from './seeded-random.ts';

/** The dice of a run that failed: SAYDO_FAULTS_SEED=… repeats it, as far as a machine's pace can be repeated. */
const SEED = Number(process.env['SAYDO_FAULTS_SEED'] ?? Math.floor(Math.random() * 2 ** 32));

/** More than the runs before the last come to, so that each still has texts to add; all that is stored is verified each time. */
const TEXTS = 12;

/** When a run is killed. */
type Moment = 'making' | 'opening' | 'first' | 'middle' | 'end';

/** Each record is made of these runs, each of which goes on where the one before was killed. */
const RUNS: readonly Moment[] = ['making', 'first', 'middle', 'opening', 'end'];

/** Of a campaign two are made side by side. A campaign (npm run nightly) asks for more kills, and must not fail where a machine is slow. */
const RECORDS = Math.ceil(numberSet('SAYDO_KILLS', RUNS.length, 1) / RUNS.length);
const timeout = process.env['SAYDO_KILLS'] ? 2 * PATIENCE * RECORDS : PATIENCE;
const MOMENTS = RECORDS * RUNS.length;

const NAME = `after kill -9 at ${MOMENTS} moments a record holds what was reported, no article in part, and the next run continues`;

test(NAME, { timeout }, async () => {
  await inFolder(async (folder) => {
    const articles = join(folder, 'articles');
    const paths = writeReports(articles, TEXTS);
    const calm = join(folder, 'calm');
    expect(await saydo(['add', '--json', '--record', calm, articles])).toMatchObject({ status: 0 });
    const expected = await look(calm);
    expect(expected).toMatchObject({ names: paths.map(kept), problems: [] });

    const waiting = Array.from({ length: RECORDS }, (_, i) => i + 1);
    let tried = 0;
    const both = [oneByOne(), oneByOne()];
    // The folder goes when both have ended: else what one of them found would be hidden by what the other still writes.
    await Promise.allSettled(both);
    const killed = await Promise.all(both);
    // A run may have ended by itself before its moment came; most must not have.
    expect(
      killed.reduce((sum, count) => sum + count),
      `seed ${SEED}`,
    ).toBeGreaterThanOrEqual(0.8 * MOMENTS);

    /** Makes records of those that wait, until there are none. @returns how many runs were killed */
    async function oneByOne(): Promise<number> {
      let kills = 0;
      for (let nth = waiting.shift(); nth !== undefined; nth = waiting.shift()) {
        const record = join(folder, `record-${nth}`);
        try {
          kills += await killedAgainAndAgain(record, nth);
        } catch (error) {
          // The others would only hide for hours what is known now.
          waiting.length = 0;
          throw error;
        }
        await rm(record, { recursive: true, force: true });
      }
      return kills;
    }

    async function killedAgainAndAgain(record: string, nth: number): Promise<number> {
      const dice = diceFrom(SEED + nth);
      const add = () => start(['add', '--json', '--record', record, articles]);
      const reported = new Set<string>();
      let kills = 0;
      for (const [i, moment] of RUNS.entries()) {
        const run = add();
        await waitFor(moment, run, record, dice);
        run.child.kill('SIGKILL');
        const { lines, stderr, signal } = await run.ended;
        if (signal === 'SIGKILL') kills++;
        tried++;
        tellProgress(`kill ${tried} of ${MOMENTS}, seed ${SEED}\n`);
        for (const name of storedBy(lines)) reported.add(name);

        const where = `seed ${SEED}, record ${nth}, kill ${i + 1} (${moment})`;
        const held = await look(record);
        expect(held.problems, where).toEqual([]);
        expect(held.names, where).toEqual(paths.map(kept).slice(0, held.names.length));
        expect(held.names.slice(0, reported.size), where).toEqual([...reported]);
        // The one that was being entered may be stored, and the word of it lost.
        expect(held.names.length - reported.size, where).toBeLessThanOrEqual(1);
        expect(held.log, where).toEqual(expected.log.slice(0, held.log.length));
        expect(stderr, where).not.toMatch(/mistake|\n\s+at /);
      }
      const last = await add().ended;
      expect(last.status, last.stderr).toBe(0);
      expect(toldBy(last.lines).map(({ name }) => name)).toEqual(paths);
      expect(await look(record), `seed ${SEED}, record ${nth}`).toEqual(expected);
      return kills;
    }
  });
});

/**
 * Waits for a moment: something that can be seen from outside, and then a little, for what cannot be. How fast a machine
 * is must not decide which moments are tried.
 */
async function waitFor(moment: Moment, run: Running, record: string, dice: () => number): Promise<void> {
  const allTold = () => run.lines.length === TEXTS;
  switch (moment) {
    case 'making':
      await run.until(() => existsSync(join(record, 'database.new')));
      return pause(dice() * 500);
    case 'opening':
      await run.until(() => existsSync(join(record, 'holder.json')));
      return pause(dice() * 400);
    case 'first':
      // A new record is told when it is open; one that was there begins with what it knows.
      await run.until(() => run.stderr() !== '' || run.lines.length > 0);
      return pause(dice() * 400);
    case 'middle':
      await run.until(() => run.lines.some((line) => line.includes('"added"')) || allTold());
      return pause(dice() * 150);
    case 'end':
      await run.until(allTold);
      return pause(dice() * 30);
  }
}
