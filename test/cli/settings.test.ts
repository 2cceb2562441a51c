import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueuePage } from '../../src/record/views/findings.ts';
import type { Settings } from '../../src/record/views/overview.ts';
import { inProcess, workingFolder } from './in-process.ts';
import { holding, type Run } from './run.ts';

const OWN = {
  id: 'ours',
  name: 'Our own',
  values: [
    { id: 'done', label: 'Done \u001b[31mat last', tone: 'kept' },
    { id: 'dropped', label: 'Dropped', tone: 'broken' },
  ],
};
const OUTLETS = [
  { name: 'Radio Tarn', url: 'https://tarn.example' },
  { name: 'The Vell', note: 'weekly' },
];

const files = workingFolder({
  'text.txt': 'Warden Sela Ruk promised on Tuesday to mend the Dolen mill before the end of May 2032.\n',
  'ours.json': JSON.stringify(OWN),
  'outlets.json': JSON.stringify(OUTLETS),
  'broken.json': '{"id": ',
});
const env = { SAYDO_RECORD: join(files.path, 'record') };
const run = (...args: string[]): Promise<Run> => inProcess(args, env);
const settings = async () => JSON.parse((await run('settings', '--json')).stdout) as Settings;

describe('settings', () => {
  let letGo = async () => {};
  beforeAll(async () => {
    await run('add', 'text.txt', '--outlet', 'Radio Tarn');
    letGo = await holding(env.SAYDO_RECORD);
  });
  afterAll(() => letGo());

  test('are the defaults until somebody changes them', async () => {
    const { stdout, stderr, status } = await run('settings');
    expect(stdout).toMatch(/^Settings\n\nTHE STATUS VOCABULARY\n {2}full-fact +Full Fact .* as saydo comes\n/);
    expect(stdout).toMatch(/\nWHAT IT CAN SAY\n {2}achieved +Achieved · kept\n/);
    expect(stdout).toMatch(/\nOTHERS THAT COME WITH SAYDO\n {2}politifact +PolitiFact/);
    expect(stdout).toMatch(/\nOUTLETS IN THE RECORD\n {2}Radio Tarn +1 article\n/);
    expect(stdout).not.toContain('WHO WORKS HERE');
    expect([stderr, status]).toEqual(['', 0]);
    expect(await settings()).toMatchObject({
      vocabulary: { id: 'full-fact' },
      followed: [],
      changed: [],
      reviewers: [],
    });
  });

  test('are changed with name and reason, as an entry of the log; the same value again changes nothing', async () => {
    const said = ['--by', 'Ida Fenn', '--why', 'our readers know it'];
    const set = await run('settings', 'set', 'vocabulary', 'politifact', ...said);
    expect([set.stdout, set.stderr, set.status]).toEqual(['vocabulary is politifact now\n', '', 0]);
    expect((await run('settings', 'set', 'vocabulary', 'politifact', '--by', 'Noor')).stdout).toBe(
      'vocabulary was politifact already\n',
    );
    expect((await run('settings')).stdout).toMatch(
      /politifact .* chosen by Ida Fenn on \d{4}-\d\d-\d\d: our\s+readers\s+know\s+it/,
    );
    const history = await run('history', '--by', 'Ida Fenn', '--json');
    expect(JSON.parse(history.stdout)).toMatchObject({
      items: [{ kind: 'setting.changed', why: 'our readers know it' }],
    });
    const pledge = (await run('review', '--kind', 'pledge', '--json')).stdout;
    const { items } = JSON.parse(pledge) as QueuePage;
    const judged = ['--evidence', 'in-the-works', '--by', 'Ida Fenn', '--why', 'seen'];
    expect((await run('assess', items[0]?.item ?? '', ...judged)).status).toBe(0);
    expect((await run('settings')).stdout).toMatch(/\nWHO WORKS HERE\n {2}Ida Fenn +1 assessment\n/);
  });

  test('may be read from a file', async () => {
    const set = await run('settings', 'set', 'vocabulary', 'ours.json', '--by', 'Ida Fenn');
    expect([set.stdout, set.status]).toEqual(['vocabulary is ours.json now\n', 0]);
    expect((await settings()).vocabulary).toEqual({ ...OWN, source: '' });
    const { stdout } = await run('settings');
    expect(stdout).toMatch(/\n {2}ours +Our own · chosen by Ida Fenn/);
    expect(stdout).not.toContain('\u001b');
    expect((await run('settings', 'set', 'outlets', 'outlets.json', '--by', 'Ida Fenn')).status).toBe(0);
    expect((await settings()).followed).toEqual(OUTLETS.map((outlet) => ({ url: null, note: null, ...outlet })));
    expect((await run('settings')).stdout).toMatch(
      /\nOUTLETS THAT ARE FOLLOWED\n {2}Radio Tarn +https:\/\/tarn\.example\n {2}The Vell +weekly\n/,
    );
    expect((await run('verify')).status).toBe(0);
  });

  describe('that are invalid', () => {
    let before: Settings;
    beforeAll(async () => {
      before = await settings();
    });
    afterAll(async () => {
      expect(await settings()).toEqual(before);
    });

    test.each<[string[], RegExp]>([
      [
        ['vocabulary', 'thumbs', '--by', 'Ida'],
        /saydo has no vocabulary “thumbs”\. Use one of: full-fact, .* give your own/,
      ],
      [['colour', 'red', '--by', 'Ida'], /there is no setting “colour”\. The settings are: vocabulary, outlets\./],
      [['vocabulary', 'politifact'], /give the name of who decides: --by NAME/],
      [['vocabulary', 'absent.json', '--by', 'Ida'], /absent\.json cannot be read: ENOENT/],
      [['vocabulary', 'broken.json', '--by', 'Ida'], /broken\.json is not JSON: .* saydo settings --help shows/],
      [['vocabulary', 'tones.json', '--by', 'Ida'], /vocabulary\.values\[0\]\.tone must be one of kept, partly/],
      [['outlets', 'Radio Tarn', '--by', 'Ida'], /outlets must be a list of \{name, url\?, note\?\}/],
      [['vocabulary', '--by', 'Ida'], /missing required argument 'value'/],
    ])('are refused for %j with exit status 2', async (args, message) => {
      writeFileSync(
        files.at('tones.json'),
        JSON.stringify({ ...OWN, id: 'tones', values: [{ id: 'x', label: 'X', tone: 'loud' }] }),
      );
      const { stderr, status } = await run('settings', 'set', ...args);
      expect(stderr).toMatch(message);
      expect(status).toBe(2);
    });
  });

  test('are shown with examples in help', async () => {
    expect((await run('settings', '--help')).stdout).toContain('saydo settings set vocabulary politifact --by');
    expect((await run('--help')).stdout).toMatch(/\n {2}settings /);
  });
});
