import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ArticleRead } from '../../src/record/views/articles.ts';
import type { FindingInContext } from '../../src/record/views/findings.ts';
import type { PledgePage, PledgeRow } from '../../src/record/views/pledges.ts';
import { inProcess } from './in-process.ts';
import { folder } from './run.ts';

/**
 * A researcher's first day, in the terminal: a read-out, a court's summary, a release and a speech come in, and the seed article
 * where there is one; outlet and speaker are corrected, pledges alone reviewed, two assessed. What is shown on the way is
 * compared with what the texts say.
 */
const NAMES = ['readout', 'court-summary', 'ministry-release', 'speech'];
const TEXTS = NAMES.map((name) => readFileSync(`examples/official-texts/${name}.txt`, 'utf8'));
const SEED = join(process.env['SAYDO_CORPUS'] ?? '../shared/corpus', 'seed');
const seed = existsSync(SEED) ? readdirSync(SEED).find((name) => name.endsWith('.txt')) : undefined;
if (seed === undefined) console.log(`no seed article in ${SEED}: the walk goes on without it`);

const files = folder(Object.fromEntries(NAMES.map((name, i) => [`${name}.txt`, TEXTS[i] ?? ''])));
afterAll(files.remove);
const env = { SAYDO_RECORD: join(files.path, 'record'), SAYDO_BY: 'Ida Fenn' };
const run = (...args: string[]) => inProcess(args, env);
const json = async <T>(...args: string[]): Promise<T> => JSON.parse((await run(...args, '--json')).stdout) as T;
const pledgers = ({ named }: PledgeRow) => named.filter(({ role }) => role === 'pledger').map(({ name }) => name);
const spaced = (text: string) => text.replace(/\s+/g, ' ');

describe('a reviewer in the terminal', () => {
  test('reads, corrects, reviews pledges only and assesses, and sees nothing that the texts do not say', async () => {
    const added = await run('add', ...NAMES.map((name) => join(files.path, `${name}.txt`)));
    expect(added.stderr).toContain('4 added');
    if (seed !== undefined) await run('add', join(SEED, seed));

    // The speech says of itself neither who speaks nor when.
    const [, , release, speech] = ['T1', 'T2', 'T3', 'T4'];
    expect((await json<ArticleRead>('show', release ?? '')).proposedOutlet?.name).toBe('Ministry of Ports');
    await run('article', 'set', release ?? '', '--outlet', 'Ministry of Ports', '--why', 'as its foot says');
    const set = await run(
      'article',
      'set',
      speech ?? '',
      '--speaker',
      'Tavi Corrand',
      '--outlet',
      'Office of the President',
      '--published',
      '2031-03-20',
    );
    expect(set.stdout).toContain('corrected T4: outlet, day of publication, speaker');
    expect(await json<ArticleRead>('show', speech ?? '')).toMatchObject({ speaker: 'Tavi Corrand', day: '2031-03-20' });

    const { items: all } = await json<PledgePage>('pledges', '--all', '--limit', '200');
    // Of the seed article the reader mends page breaks: it is held against its text as it was read.
    const mended = seed === undefined ? [] : [(await json<ArticleRead>('show', 'T5')).text];
    const texts = [...TEXTS, ...mended].map(spaced);
    for (const { wording, id } of all) {
      const said = wording.split(' … ').every((piece) => texts.some((text) => text.includes(spaced(piece))));
      expect(said, `${id}: ${wording}`).toBe(true);
    }
    const whose = (words: string) => {
      const found = all.find(({ wording }) => wording.includes(words));
      return found === undefined ? null : pledgers(found);
    };
    expect(whose('open a clinic')).toEqual(['Tavi Corrand']);
    expect(whose('not raise the ferry fare')).toEqual(['Tavi Corrand']);
    expect(whose('buy three ferries')).toEqual(['Ministry of Ports']);
    expect(whose('reopen the Ketter crossing')).toEqual(expect.arrayContaining(['Tavi Corrand', 'Ysolde Harn']));

    // Nothing is followed that no person reviewed, but for what is due: these deadlines are long to come or long past.
    const clinic = all.find(({ wording }) => wording.includes('open a clinic'));
    const ferries = all.find(({ wording }) => wording.includes('buy three ferries'));
    await run('review', 'accept', clinic?.id ?? '', ferries?.id ?? '');
    // Two pledge it together, and how much is the money; the reader found one of them, and the ferries.
    const both = ['--speaker', 'Ministry of Ports', '--speaker', 'Oldmere Yards', '--amount', '18 million crowns'];
    const strange = await run('review', 'correct', ferries?.finding ?? '', '--amount', '19 million');
    expect(strange.stderr).toMatch(/--amount 19 million is none of the figures in the article: .*18 million crowns/);
    await run('review', 'correct', ferries?.finding ?? '', ...both);
    const corrected = await json<FindingInContext>('show', ferries?.finding ?? '');
    expect(corrected.figure?.value).toBe(18_000_000);
    expect(corrected.named.map(({ name }) => name)).toEqual(['Ministry of Ports', 'Oldmere Yards']);
    await run('review', 'correct', ferries?.finding ?? '', '--speaker', 'Ministry of Ports', '--amount', 'none');
    expect(await json<FindingInContext>('show', ferries?.finding ?? '')).toMatchObject({
      figure: null,
      named: [{ name: 'Ministry of Ports' }],
    });
    const because = ['--why', 'the harbour board says so'];
    await run('assess', clinic?.id ?? '', '--evidence', 'in-progress', ...because);
    await run('assess', ferries?.id ?? '', '--schedule', 'on-time', ...because);
    const { items: followed } = await json<PledgePage>('pledges');
    expect(followed.map(({ id }) => id)).toEqual(expect.arrayContaining([clinic?.id, ferries?.id]));
    expect(
      followed.every(({ verdict, status, deadline }) => verdict === 'accepted' || status !== null || deadline !== null),
    ).toBe(true);
    const shown = await run('pledges', '--by', 'corrand');
    expect(shown.stdout).toContain('Tavi Corrand: ');
    expect((await run('search', 'clinic')).stdout).toContain('open a clinic in Ketter');
    expect((await run('verify')).status).toBe(0);
  });
});
