import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/publish/check/check-folder.ts';
import { filesIn } from '../../src/publish/folder/folder.ts';
import type { PublishedPledge } from '../../src/publish/model.ts';
import { assess } from '../../src/store/commands/assess.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { unlinkEvidence } from '../../src/store/commands/link-evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { SIGNER_KEY } from '../store/populated-record.ts';
import { deadLinks } from './dead-links.ts';
import { fillRecord, folders, publishTo } from './newspaper.ts';

const folder = folders();
const open = openerOn('PGlite');
const CHECK = { key: SIGNER_KEY, older: null };
const MOST_BYTES = 60_000;

let db: Database;
let site: string;
beforeAll(async () => {
  db = await open();
  await fillRecord(db);
  site = folder('site');
  await publishTo(db, site);
});

const text = (path: string) => readFileSync(join(site, path), 'utf8');
const pledges = () =>
  filesIn(site)
    .filter((path) => path.startsWith('data/pledges/'))
    .map((path) => JSON.parse(text(path)) as PublishedPledge);
const pledgeOf = (words: string) => {
  const found = pledges().find(({ wordings }) => wordings[0]?.words.includes(words));
  if (!found) throw new Error(`no pledge says “${words}”`);
  return found;
};

describe('a published record', () => {
  test('contains the pledges that people accepted, and no proposal of the machine', async () => {
    const [all] = await db.query<{ count: number }>(
      `select count(*)::int as count from items where kind = 'pledge' and merged is null and members > 0`,
    );
    const found = pledges();
    expect(found.map(({ wordings }) => wordings[0]?.words)).not.toContain(undefined);
    expect(found.length).toBe((all?.count ?? 0) - 1);

    for (const path of filesIn(site).filter((each) => each.startsWith('data/'))) {
      const quoted = (text(path).match(/"words": "[^\n]*/g) ?? []).join('\n');
      expect(quoted, path).not.toContain('Nobody will ever sell');
    }
  });

  test('has a page for each pledge with its words, evidence and reasons, under 60 kB, that needs no script', () => {
    const pledge = pledgeOf('before the end of June');
    const page = text(`pledges/${pledge.id}.html`);
    expect(page).toContain('We will reopen the north ward before the end of June');
    expect(page).toContain('It is that ward, and its doors are open.');
    expect(page).toContain('<svg');
    expect(page).toContain('Fulfils: does what was promised');
    expect(page).toContain('#:~:text=');
    expect(page).not.toContain('<script');
    for (const path of filesIn(site).filter((each) => each.endsWith('.html'))) {
      expect(Buffer.byteLength(text(path)), path).toBeLessThan(MOST_BYTES);
    }
  });

  test('passes the check', () => {
    const checked = checkFolder(site, CHECK);
    expect(checked.problems).toEqual([]);
    expect(checked.pledges).toBe(pledges().length);
    // Behind the first entry and three articles: three accepted, one corrected, two linked, two assessed, two of criteria.
    const shown = filesIn(site).filter((path) => path.startsWith('log/entries/'));
    expect(shown.map((path) => Number(/\d+/.exec(path)?.[0])).toSorted((a, b) => a - b)).toEqual([
      5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ]);
  });

  test('is unchanged, with its signature, if published again without changes', async () => {
    const before = new Map(filesIn(site).map((path) => [path, text(path)]));
    const again = await publishTo(db, site, { now: '2032-02-02T12:00:00.000Z' });
    expect(again.written).toBe(0);
    expect(new Map(filesIn(site).map((path) => [path, text(path)]))).toEqual(before);
  });

  test('after an assessment, rewrites the pledge and the lists, lists the change, and keeps the earlier version', async () => {
    const pledge = pledgeOf('before the end of June');
    const other = pledgeOf('before the summer recess');
    const others = text(`pledges/${other.id}.html`);
    const finding = Number(pledge.wordings[0]?.id.slice(1));
    const judgement = {
      ...{ officials: null, evidence: 'not-kept', schedule: null, clarity: null, searched: null, settle: null },
      date: '2032-02-03',
    };
    await assess(db, finding, judgement, {
      by: 'Ida Fenn',
      now: '2032-02-03T00:00:00.000Z',
      why: 'The ward closed again.',
    });
    const published = await publishTo(db, site, { now: '2032-02-04T12:00:00.000Z' });
    expect(published.kept).toBeGreaterThan(published.written);
    expect(text(`pledges/${pledge.id}.html`)).toContain('The ward closed again.');
    expect(text(`pledges/${pledge.id}/2032-02-01.html`)).not.toContain('The ward closed again.');
    expect(text(`pledges/${pledge.id}/2032-02-04.html`)).toContain('The ward closed again.');
    expect(text(`pledges/${other.id}.html`)).toBe(others);
    expect(text('changes.html')).toContain('Was “Achieved”, is “Not kept”');
    expect(text('feed.xml')).toContain('The ward closed again.');
    expect(checkFolder(site, CHECK).problems).toEqual([]);
  });

  test('keeps earlier versions whose links lead somewhere when what they quote is no longer published', async () => {
    const pledge = pledgeOf('before the end of June');
    const sources = () => filesIn(site).filter((path) => /^sources\/T/.test(path));
    const before = sources().length;
    expect(text('changes.html')).toContain('Nothing of what was published had to be corrected.');
    const said = Number(pledge.wordings[0]?.id.slice(1));
    await decide(
      db,
      [said],
      'correct',
      { by: 'Ada', now: '2032-02-05T00:00:00.000Z', why: 'It is planned.', blind: false },
      (finding) => (finding.kind === 'pledge' ? { ...finding, form: 'plan' } : finding),
    );
    for (const { id } of pledge.evidence)
      await unlinkEvidence(db, Number(id.slice(1)), { by: 'Ada', now: '2032-02-05T00:00:00.000Z', why: null });
    await publishTo(db, site, { now: '2032-02-05T12:00:00.000Z' });
    expect(sources()).toHaveLength(before - 1);
    const then = text(`pledges/${pledge.id}/2032-02-04.html`);
    expect(then).toContain('It is that ward, and its doors are open.');
    expect(then).toContain('https://courier.example/june#:~:text=');
    expect(deadLinks(site)).toEqual([]);
  });

  test('lists what was corrected after it was published, and not what was corrected before', () => {
    const changes = text('changes.html');
    expect(changes.match(/Corrected: /g)).toEqual(['Corrected: ']);
    expect(changes).toContain('<b>Corrected: kind</b>. It is planned.');
  });

  test('made anew as a whole is whole again where somebody changed a file', async () => {
    const pledge = pledgeOf('before the end of June');
    const path = join(site, `pledges/${pledge.id}.html`);
    writeFileSync(path, 'changed');
    await publishTo(db, site, { now: '2032-02-05T13:00:00.000Z' });
    expect(checkFolder(site, CHECK).problems).toEqual([`pledges/${pledge.id}.html was changed`, expect.any(String)]);
    await publishTo(db, site, { now: '2032-02-05T13:00:00.000Z', all: true });
    expect(checkFolder(site, CHECK).problems).toEqual([]);
  });

  test('begins with the log of the earlier publication', async () => {
    const older = filesIn(site).filter((path) => path.startsWith('log/checkpoints/'));
    expect(older).toHaveLength(3);
    for (const path of older) {
      expect(checkFolder(site, { ...CHECK, older: join(site, path) }).problems).toEqual([]);
    }
  });

  test('is not written into a folder with other files', async () => {
    const strange = folder('strange');
    await publishTo(db, strange);
    writeFileSync(join(strange, 'CNAME'), 'pledges.example\n');
    expect((await publishTo(db, strange)).strange).toEqual(['CNAME']);
    const taken = folder('taken');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(taken);
    writeFileSync(join(taken, 'thesis.doc'), '');
    await expect(publishTo(db, taken)).rejects.toThrow(/thesis\.doc/);
  });

  test('without a signer is published, and reported as unsigned', async () => {
    const unsigned = folder('unsigned');
    const published = await publishTo(db, unsigned, { signer: null });
    expect(published.key).toBeNull();
    expect(checkFolder(unsigned, { key: null, older: null }).problems).toEqual([
      expect.stringMatching(/nobody signed/),
    ]);
  });
});
