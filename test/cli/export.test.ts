import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { FORMATS } from '../../src/formats/formats.ts';
import { assess } from '../../src/store/commands/assess.ts';
import { openRecord } from '../../src/store/opening/record.ts';
import { newsroom, stored, theOne } from '../store/newsroom.ts';
import { COURIER, COURIER_DAY, NEXT_DAYS } from '../store/round-trip.ts';
import { inProcess } from './in-process.ts';
import { folder } from './run.ts';

describe('saydo export', () => {
  const files = folder({});
  const record = join(files.path, 'record');
  const run = (...args: string[]) => inProcess(['export', ...args], { SAYDO_RECORD: record });
  let close = async () => {};
  let pledge = '';
  let unknown = '';

  beforeAll(async () => {
    const opening = { create: true, share: true, command: 'tests', now: '2031-01-01T00:00:00.000Z', by: 'tests' };
    const { db } = await openRecord({ kind: 'folder', path: record }, opening);
    const { add, who } = newsroom(db);
    await add(COURIER, COURIER_DAY);
    await add('Senna Tarvolt said that the council would read the report by the end of May.\n', NEXT_DAYS);
    const report = await theOne(db, 'pledge', 'read the report');
    const judged = { officials: 'silent', evidence: null, schedule: null, clarity: null } as const;
    const rest = { searched: null, settle: null, date: '2031-06-01' };
    await assess(db, report.id, { ...judged, ...rest }, who('Ada', { why: 'nothing was heard' }));
    pledge = `P${report.item}`;
    unknown = `S${(await stored(db, 'statement', 'would read'))[0]?.item}`;
    close = () => db.close();
  });
  afterAll(async () => {
    await close();
    files.remove();
  });

  test('writes what people accepted and nothing else, to standard output', async () => {
    const { status, stdout, stderr } = await run('json-lines');
    expect([status, stderr]).toEqual([0, '']);
    const things = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { what: string; id?: string });
    expect(things.map(({ what }) => what)).toEqual(['record', 'article', 'entity', 'finding', 'pledge', 'assessment']);
    expect(stdout).not.toContain('Stranholme');
  });

  test('writes the whole record with the format “record” and without a format', async () => {
    const [named, unnamed] = [await run('record'), await run()];
    expect(named.status).toBe(0);
    expect(unnamed.stdout).toBe(named.stdout);
    expect(named.stdout.split('\n')[0]).toContain('"format"');
  });

  test('compresses a file by its name; writes several files into a folder or an archive', async () => {
    expect((await run('web-annotation', '-o', files.at('a.json.gz'))).status).toBe(0);
    expect(JSON.parse(gunzipSync(readFileSync(files.at('a.json.gz'))).toString())).not.toEqual([]);
    expect((await run('csv', '-o', files.at('tables'))).status).toBe(0);
    const there = readdirSync(files.at('tables'));
    expect(there).toContain('datapackage.json');
    expect((await run('csv', '-o', files.at('tables.zip'))).status).toBe(0);
    expect((await namesIn(files.at('tables.zip'))).toSorted()).toEqual(there.toSorted());
    // A second time it takes the place of the first.
    expect((await run('csv', '-o', files.at('tables'))).status).toBe(0);
  });

  test('refuses a folder with other files', async () => {
    mkdirSync(files.at('mine'));
    writeFileSync(files.at('mine/T9.ann'), '');
    const { status, stderr } = await run('brat', '-o', files.at('mine'));
    expect(status).toBe(4);
    expect(stderr).toContain('files that are not part of this export: T9.ann');
    expect(readdirSync(files.at('mine'))).toEqual(['T9.ann']);
  });

  test('exports one pledge, if it is accepted', async () => {
    const one = await run('timeline-js', '--pledge', pledge);
    expect(JSON.parse(one.stdout).events.map((event: { unique_id: string }) => event.unique_id)).toContain(
      `${pledge}-M1`,
    );
    expect(await run('rss', '--pledge', 'P999')).toMatchObject({
      status: 5,
      stderr: expect.stringContaining('there is no P999'),
    });
    expect((await run('rss', '--pledge', unknown)).stderr).toContain('is no pledge');
  });

  test.each([
    [['csv'], /csv is several files\. Name a folder or a \.zip/],
    [['pdf'], /Allowed choices are record, .*json-lines/],
    [['rss', '--base', 'somewhere'], /--base somewhere is not a web address/],
  ])('%j is refused with what to do', async (args, said) => {
    const { status, stderr, stdout } = await run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });

  test.each(FORMATS.map(({ name, ending }) => [name, ending]))('%s is written', async (name, ending) => {
    const { status, stderr } = await run(name, '-o', files.at(`all-${name}${ending ?? ''}`));
    expect(stderr).toMatch(/^saydo: exported /);
    expect(status).toBe(0);
  });
});

function namesIn(path: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const names: string[] = [];
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', ({ fileName }: { fileName: string }) => {
        names.push(fileName);
        zip.readEntry();
      });
      zip.on('end', () => resolve(names));
      zip.readEntry();
    });
  });
}
