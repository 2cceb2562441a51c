import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { FindingInContext, QueuePage } from '../../src/record/views/findings.ts';
import type { JoinPage } from '../../src/record/views/items.ts';
import type { Agreement } from '../../src/record/views/overview.ts';
import { inProcess, workingFolder } from './in-process.ts';
import { holding, type Run } from './run.ts';

/** Two outlets that report one utterance in different words, and a third that misspells the speaker. */
const TEXTS = [
  {
    id: 'tarn',
    outlet: 'Radio Tarn',
    published: '2031-03-04',
    text: 'Water Minister Iva Sorn promised on Tuesday to repair the Dolen sluices before the end of May. “We will never leave the people of Dolen without dry cellars again,” Sorn told reporters at the lock.',
  },
  {
    id: 'dolen',
    outlet: 'Dolen Courier',
    published: '2031-03-05',
    text: '“We will not leave the people of Dolen without dry cellars again,” Water Minister Iva Sorn told reporters on Tuesday. Police cleared the lock of protesters on Tuesday.',
  },
  {
    id: 'vell',
    outlet: 'The Vell',
    published: '2031-03-06',
    text: 'Water Minister Iva Sornn visited Dolen on Wednesday, Radio Tarn reported. Sornn said that the repair would take time.',
  },
];

const files = workingFolder({ 'texts.ndjson': `${TEXTS.map((text) => JSON.stringify(text)).join('\n')}\n` });
const cwd = files.path;
const env = { SAYDO_RECORD: join(files.path, 'record') };
const run = (...args: string[]): Promise<Run> => inProcess(args, env);

async function json<T>(...args: string[]): Promise<T> {
  const { stdout, stderr, status } = await run(...args, '--json');
  expect(stderr, args.join(' ')).toBe('');
  expect(status, args.join(' ')).toBe(0);
  return JSON.parse(stdout) as T;
}

const queue = async (...args: string[]): Promise<readonly FindingInContext[]> =>
  (await json<QueuePage>('review', '--limit', '500', ...args)).items;

describe('without a record', () => {
  test.each([['search', 'dam'], ['verify'], ['review'], ['export', 'record']])(
    '%s says how to create one',
    async (...args) => {
      const { stderr, stdout, status } = await run(...args);
      expect(stderr).toMatch(/there is no record at .*saydo add FILE/);
      expect([stdout, status]).toEqual(['', 5]);
      expect(existsSync(env.SAYDO_RECORD)).toBe(false);
    },
  );

  test.each([[['add']], [['add', 'missing.txt']]])(
    '%j finds nothing to add, and leaves no record behind',
    async (args) => {
      const { stdout, stderr, status } = await run(...args);
      expect(stderr).toMatch(/nothing but white space|the file does not exist/);
      expect(status).not.toBe(0);
      expect(stdout).not.toContain('new record');
      expect(existsSync(env.SAYDO_RECORD)).toBe(false);
    },
  );

  test.each<[string[], RegExp]>([
    [['review', 'accept', 'F1'], /give the name of who decides: --by NAME/],
    [['review', 'accept', '--by', 'Noor'], /name what to accept.*--all/],
    [['review', 'accept', 'F1', '--all', '--by', 'Noor'], /--all takes no ids/],
    [['review', '--kind', 'rumour'], /--kind rumour is not one of entity, statement/],
    [['search'], /say what to search for/],
    [['search', 'dam', '--from', '2031-02-30'], /--from 2031-02-30 is not a date/],
    [['verify', '--key', 'x'], /--key needs --checkpoint/],
    [['add', '--published', 'tomorrow', 'texts.ndjson'], /--published tomorrow is not a date/],
    [['export', 'pledges'], /Allowed choices are record/],
  ])('%j exits with 2 and says what to do', async (args, message) => {
    const { stderr, status } = await run(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});

describe('commands on one record', () => {
  let letGo = async () => {};
  beforeAll(async () => {
    const { stdout, stderr, status } = await run('add', 'texts.ndjson');
    expect(stderr).toMatch(/new record at .*record/);
    expect(stderr).toMatch(/3 added in/);
    expect(stdout.split('\n').filter(Boolean)).toHaveLength(3);
    expect(status).toBe(0);
    letGo = await holding(env.SAYDO_RECORD);
  });
  afterAll(() => letGo());

  test('add reports texts that are in the record, and changes nothing', async () => {
    const before = await json<{ root: string }>('status');
    const { stdout, stderr, status } = await run('add', 'texts.ndjson', '--json');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { status: string }).status),
    ).toEqual(['known', 'known', 'known']);
    expect(stderr).toMatch(/0 added, 3 known already/);
    expect(status).toBe(0);
    expect((await json<{ root: string }>('status')).root).toBe(before.root);
  });

  test('add continues after an input that fails, and exits with 1', async () => {
    writeFileSync(join(cwd, 'empty.txt'), '');
    const { stderr, status } = await run('add', 'empty.txt', 'texts.ndjson');
    expect(stderr).toMatch(/empty\.txt: .*empty/i);
    expect(stderr).toMatch(/3 known already, 1 could not be read/);
    expect(status).toBe(1);
  });

  test('differences shows where outlets differ', async () => {
    const { stdout, status } = await run('differences');
    expect(stdout).toMatch(/wording.*never.*not|wording.*not.*never/);
    expect(stdout).toContain('Radio Tarn');
    expect(stdout).toContain('Dolen Courier');
    expect(status).toBe(0);
  });

  test('search finds, marks and counts matches, and exits with 1 without any', async () => {
    const { stdout } = await run('search', '"dry cellars"', '--kind', 'statement');
    expect(stdout).toContain('Iva Sorn');
    expect(stdout).toContain('dry cellars');
    const nothing = await run('search', 'zeppelin');
    expect(nothing.status).toBe(1);
    const common = await run('search', 'the of');
    expect(common.stderr).toMatch(/no word that can be searched for/);
    expect(common.status).toBe(5);
  });

  test('review lists pledges first; a decision has its author in the history, and can be undone', async () => {
    const list = await queue();
    expect(list[0]?.kind).toBe('pledge');
    const id = list[0]?.id ?? '';
    const accepted = await run('review', 'accept', id, '--by', 'Noor Vell', '--why', 'as printed');
    expect(accepted.stdout).toBe('1 accepted by Noor Vell\n');
    expect((await queue()).map((waiting) => waiting.id)).not.toContain(id);
    const again = await run('review', 'accept', id, '--by', 'Noor Vell');
    expect(again.stdout).toBe('0 accepted by Noor Vell; 1 already were\n');
    const shown = await run('show', id);
    expect(shown.stdout).toMatch(/accepted/);
    expect(shown.stdout).toMatch(/as printed/);
    expect((await run('history', id)).stdout).toMatch(/Noor Vell/);
    expect((await run('review', 'undo', id, '--by', 'Noor Vell')).stdout).toBe('1 undone by Noor Vell\n');
    expect((await queue()).map((waiting) => waiting.id)).toContain(id);
  });

  test('a correction keeps the proposal, and refuses words that are not in the article', async () => {
    const statement = (await queue('--kind', 'statement')).find(({ exact }) => exact.includes('never leave'));
    const id = statement?.id ?? '';
    const refused = await run('review', 'correct', id, '--by', 'Noor', '--words', 'we shall never leave');
    expect(refused.stderr).toMatch(/must quote the article exactly/);
    expect(refused.status).toBe(2);
    const corrected = await run('review', 'correct', id, '--by', 'Noor', '--words', 'never leave the people of Dolen');
    expect(corrected.stdout).toBe('1 corrected by Noor\n');
    const shown = await json<FindingInContext>('show', id);
    expect(shown).toMatchObject({ verdict: 'corrected', exact: 'never leave the people of Dolen' });
    expect(shown.decisions).toMatchObject([
      { changes: [{ what: 'words', was: expect.stringMatching(/^““We will never leave/), is: `“${shown.exact}”` }] },
    ]);
  });

  test('a correction of any kind is validated as in the web app', async () => {
    const first = async (kind: string) => (await queue('--kind', kind))[0]?.id ?? '';
    const correct = (id: string, ...options: string[]) => run('review', 'correct', id, '--by', 'Noor', ...options);
    const action = await first('action');
    expect((await correct(action, '--form', 'DANCE')).stderr).toMatch(/“DANCE” is not one of AGREE, CONSULT/);
    expect((await correct(action, '--cue', 'none')).stderr).toMatch(/a finding of kind action has no cue/);
    expect((await correct(action, '--date', 'soon')).stderr).toMatch(/“soon” is not a date/);
    expect((await correct(action, '--form', 'legislate', '--date', '2031-05')).status).toBe(0);
    // What was corrected before stays.
    expect((await correct(action, '--speaker', 'none')).status).toBe(0);
    const shown = await json<FindingInContext>('show', action);
    expect(shown).toMatchObject({ form: 'legislate', date: { value: '2031-05' } });
    expect(shown.named.filter(({ role }) => role === 'actor')).toEqual([]);
    const entity = await first('entity');
    expect((await correct(entity, '--form', 'group')).stdout).toBe('1 corrected by Noor\n');
    const statement = await first('statement');
    expect((await correct(statement, '--source', 'none', '--cue', 'none')).stdout).toBe('1 corrected by Noor\n');
    const { parts } = await json<FindingInContext>('show', statement);
    expect(parts.map(({ part }) => part)).toEqual(['content']);
    for (const id of [action, entity, statement]) await run('review', 'undo', id, '--by', 'Noor');
  });

  test('a blind reviewer may disagree with the first, and agreement is reported', async () => {
    const list = await queue('--kind', 'action');
    expect(list.length).toBeGreaterThan(0);
    const ids = list.map(({ id }) => id);
    await run('review', 'accept', ...ids, '--by', 'Noor');
    const blind = await queue('--blind', '--by', 'Ida', '--kind', 'action');
    expect(blind.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(new Set(blind.map(({ verdict }) => verdict))).toEqual(new Set(['proposed']));
    const rejected = await run(
      'review',
      'reject',
      '--all',
      '--kind',
      'action',
      '--blind',
      '--by',
      'Ida',
      '--why',
      'no act',
    );
    expect(rejected.stdout).toBe(`${ids.length} rejected by Ida\n`);
    expect((await queue('--kind', 'action', '--verdict', 'disputed')).map(({ id }) => id).toSorted()).toEqual(
      ids.toSorted(),
    );
    const agreement = await json<Agreement>('review', 'agreement');
    expect(agreement.items[0]).toMatchObject({ kind: null, units: ids.length, coders: 2 });
  });

  test('a misspelt name is proposed as the same person, and joined only by a reviewer', async () => {
    const joins = (await json<JoinPage>('review', 'joins', '--kind', 'entity')).items;
    const join = joins.find(({ a, b }) => [a.label, b.label].toSorted().join() === 'Iva Sorn,Iva Sornn');
    expect(join).toBeDefined();
    const accepted = await run('review', 'accept', join?.id ?? '', '--by', 'Noor');
    expect(accepted.stdout).toBe('1 accepted by Noor\n');
    const [older = '', newer = ''] = [join?.a.item ?? '', join?.b.item ?? ''].toSorted(
      (one, other) => Number(one.slice(1)) - Number(other.slice(1)),
    );
    const person = await run('show', newer);
    expect(person.stdout).toContain('The Vell');
    expect(person.stdout).toContain('Radio Tarn');
    expect((await run('review', 'part', newer, '--by', 'Ida')).status).toBe(0);
    expect((await run('show', older)).stdout).not.toContain('The Vell');
  });

  test('show reports an invalid id and an unknown id', async () => {
    expect((await run('show', 'F99999')).stderr).toMatch(/there is no F99999/);
    expect((await run('show', 'pledge-1')).stderr).toMatch(/“pledge-1” is not an id\. Findings are F1/);
    expect((await run('show', 'F99999')).status).toBe(5);
  });

  test('add makes a new version of a changed capture, and reports the changes', async () => {
    const [first] = TEXTS;
    const changed = { ...first, text: first?.text.replace('before the end of May', 'before the end of June') };
    writeFileSync(join(cwd, 'later.ndjson'), `${JSON.stringify(changed)}\n`);
    const { stderr, status } = await run('add', 'later.ndjson');
    expect(stderr).toMatch(/has changed since it was added \(T1\)/);
    expect(status).toBe(0);
    const { stdout } = await run('show', 'T1');
    expect(stdout).toMatch(/May/);
    expect(stdout).toMatch(/June/);
  });

  test('verify accepts the record with a signed head, and reports a forged one', async () => {
    const key = await run('key', 'dolen.example/record', '-o', 'record.key');
    const verifier = key.stdout.trim();
    expect(verifier).toMatch(/^dolen\.example\/record\+[0-9a-f]{8}\+/);
    expect((await run('key', 'dolen.example/record', '-o', 'record.key')).stderr).toMatch(/already exists/);
    expect((await run('checkpoint', '--key', 'record.key', '-o', 'head.txt')).status).toBe(0);
    expect(readFileSync(join(cwd, 'head.txt'), 'utf8')).toMatch(/^dolen\.example\/record\n\d+\n/);
    const whole = await run('verify', '--checkpoint', 'head.txt', '--key', verifier);
    expect(whole.stdout).toMatch(/is whole/);
    expect(whole.status).toBe(0);
    const inJson = await json('verify', '--checkpoint', 'head.txt', '--key', verifier);
    expect(inJson).toMatchObject({ problems: [], signature: 'good', unchecked: [] });
    writeFileSync(join(cwd, 'forged.txt'), readFileSync(join(cwd, 'head.txt'), 'utf8').replace(/\n(\d+)\n/, '\n1\n'));
    const forged = await run('verify', '--checkpoint', 'forged.txt', '--key', verifier);
    expect(forged.stdout).toMatch(/first wrong +log: the checkpoint cannot be relied on/);
    expect(forged.status).toBe(1);
  });

  test('verify without a key does not accept a checkpoint of a rewritten log', async () => {
    const rewritten = (...args: string[]) => inProcess(args, { SAYDO_RECORD: join(cwd, 'rewritten') });
    await rewritten('add', 'later.ndjson');
    onTestFinished(await holding(join(cwd, 'rewritten')));
    await rewritten('key', 'dolen.example/record', '-o', 'foreign.key');
    await rewritten('checkpoint', '--key', 'foreign.key', '-o', 'foreign.txt');
    const { stdout, status } = await rewritten('verify', '--checkpoint', 'foreign.txt');
    expect(stdout).toMatch(/^NO SIGNATURE WAS CHECKED/);
    expect(stdout).not.toContain('nothing before the checkpoint');
    expect(status).toBe(1);
    const inJson = await rewritten('verify', '--checkpoint', 'foreign.txt', '--json');
    expect([JSON.parse(inJson.stdout), inJson.status]).toMatchObject([{ signature: 'not-checked' }, 1]);
    const own = (await run('key', 'dolen.example/record', '-o', 'own.key')).stdout.trim();
    const held = await rewritten('verify', '--checkpoint', 'foreign.txt', '--key', own);
    expect(held.stdout).toMatch(/the checkpoint cannot be relied on: the note has no signature of dolen/);
  });

  test('export, import and rebuild give the same record and tables', async () => {
    const { checksum } = await json<{ checksum: string }>('verify');
    expect((await run('export', 'record', '-o', 'copy.ndjson.gz')).status).toBe(0);
    for (const name of ['copy.ndjson.gz', 'record.key'])
      expect(statSync(join(cwd, name)).mode & 0o777, name).toBe(0o600);
    const copy = (...args: string[]) => inProcess(args, { SAYDO_RECORD: join(cwd, 'copy') });
    expect((await copy('import', 'copy.ndjson.gz')).stdout).toMatch(/^imported \d+ entries/);
    onTestFinished(await holding(join(cwd, 'copy')));
    expect((JSON.parse((await copy('verify', '--json')).stdout) as { checksum: string }).checksum).toBe(checksum);
    expect((await copy('rebuild')).status).toBe(0);
    expect((JSON.parse((await copy('verify', '--json')).stdout) as { checksum: string }).checksum).toBe(checksum);
    expect((await copy('import', 'copy.ndjson.gz')).stdout).toMatch(/^imported 0 entries .* were there already/);
    expect((await run('import', 'copy.ndjson.gz')).stdout).toMatch(/^imported 0 entries/);
  });
});
