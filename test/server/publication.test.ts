import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/publish/check/check-folder.ts';
import { filesIn } from '../../src/publish/folder/folder.ts';
import { signerKey } from '../../src/record/history/note-keys.ts';
import type { Publication } from '../../src/record/views/publication.ts';
import { protect, release } from '../../src/store/commands/protect.ts';
import type { Database } from '../../src/store/database/database.ts';
import { fillRecord } from '../publish/newspaper.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { entriesOf, newsroom, theOne } from '../store/newsroom.ts';
import { SIGNER, SIGNER_KEY } from '../store/populated-record.ts';
import { deskOver, type TestDesk } from './desk.ts';

const open = openerOn('PGlite');
const folder = mkdtempSync(join(tmpdir(), 'saydo-publication-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const state = (desk: TestDesk) => desk.get<Publication>('/api/publication');
const settled = async (desk: TestDesk): Promise<Publication> => {
  await expect.poll(async () => (await state(desk)).running).toBe(null);
  return state(desk);
};
const previewed = async (desk: TestDesk): Promise<Publication> => {
  await desk.send('POST', '/api/publication/preview', {});
  return settled(desk);
};
const shown = (desk: TestDesk, path: string) => desk.ask('GET', `/preview/${path}`);

describe('publishing at the desk', () => {
  const site = join(folder, 'site');
  const settings = join(folder, 'site.json');
  const key = join(folder, 'record.key');
  let db: Database;
  let desk: TestDesk;
  beforeAll(async () => {
    writeFileSync(settings, JSON.stringify({ name: 'Pledges of Lowen' }));
    writeFileSync(key, signerKey(SIGNER));
    db = await open();
    desk = deskOver(db, { publishes: { folder: site, settings, key } });
    return () => desk.close();
  });

  test('tells of an empty record that nothing would leave, and changes nothing by a preview', async () => {
    const before = await entriesOf(db);
    const { preview, last, ...rest } = await previewed(desk);
    expect(rest).toMatchObject({ folder: site, name: 'Pledges of Lowen', settings, signs: true, problem: null });
    expect(preview).toMatchObject({ pledges: 0, stay: 0, first: [], changes: null, outdated: false });
    expect(last).toBe(null);
    expect(await entriesOf(db)).toBe(before);
    expect(existsSync(site)).toBe(false);
  });

  test('shows the site as it would be, where its scripts reach nothing of the desk', async () => {
    await fillRecord(db);
    expect((await state(desk)).preview?.outdated).toBe(true);
    const { preview } = await previewed(desk);
    expect(preview).toMatchObject({ pledges: 2, assessed: 1, evidence: 2, sources: 3, stay: 1, protections: 0 });
    const [bill, ward] = preview?.first ?? [];
    expect(new Set([bill?.stands, ward?.stands])).toEqual(new Set(['Achieved', 'Not assessed yet']));
    const page = await shown(desk, 'index.html');
    expect(await page.text()).toContain('<h1>Pledges of Lowen</h1>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('connect-src');
    expect(policy).toContain("frame-ancestors 'self'");
    expect((await shown(desk, 'style.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
    for (const path of ['nowhere.html', '..%2fsite.json', '%2e%2e/site.json', '%E0%A4%A'])
      expect((await shown(desk, path)).status, path).toBe(404);
    expect((await desk.ask('GET', '/preview/index.html', undefined, { authorization: '' })).status).toBe(401);
  });

  test('publishes what was previewed, signed, and nothing that came since', async () => {
    const { preview } = await state(desk);
    const asked = { read: preview?.read ?? 0 };
    await newsroom(db).add('The ferry will sail by May.', { frames: async () => [] });
    const late = await desk.ask('POST', '/api/publication', asked);
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Preview it again');
    expect((await desk.ask('GET', '/api/publication/archive')).status).toBe(409);
    const again = await previewed(desk);
    await desk.send('POST', '/api/publication', { read: again.preview?.read ?? 0 });
    const { last, problem, preview: left } = await settled(desk);
    expect(problem).toBe(null);
    expect(last).toMatchObject({ pledges: 2, signed: true });
    expect(left).toBe(null);
    expect(checkFolder(site, { key: SIGNER_KEY, older: null }).problems).toEqual([]);
  });

  test('previews what is as it was from the published folder, and writes nothing into it', async () => {
    const before = new Map(filesIn(site).map((path) => [path, readFileSync(join(site, path), 'utf8')]));
    const ward = await theOne(db, 'pledge', 'reopen the north ward');
    await desk.send('POST', `/api/pledges/P${ward.item}/assessments`, {
      ...{ officials: null, evidence: 'not-kept', schedule: null, clarity: null, searched: null, settle: null },
      ...{ date: '2032-02-03', by: 'Ida Fenn', why: 'The ward closed again.' },
    });
    const { preview } = await previewed(desk);
    expect(preview?.changes).toEqual({
      count: 1,
      items: [{ id: `P${ward.item}`, what: 'Was “Achieved”, is “Not kept”', label: expect.stringContaining('ward') }],
    });
    expect(await (await shown(desk, `pledges/P${ward.item}.html`)).text()).toContain('The ward closed again.');
    const bill = await theOne(db, 'pledge', 'the rent bill');
    expect(await (await shown(desk, `pledges/P${bill.item}.html`)).text()).toContain('rent bill');
    expect(new Map(filesIn(site).map((path) => [path, readFileSync(join(site, path), 'utf8')]))).toEqual(before);
  });

  test('says where protected words would come out, and makes no preview', async () => {
    const by = { by: 'Ida Fenn', now: '2032-02-01T00:00:00.000Z', why: 'asked' };
    const words = { entity: null, words: ['Pledges of Lowen'], instead: '[withheld]' };
    const id = await protect(db, words, by);
    const { preview, problem } = await previewed(desk);
    expect(preview).toBe(null);
    expect(problem).toMatchObject({
      what: 'preview',
      leaks: expect.arrayContaining([expect.objectContaining({ protection: id })]),
    });
    expect(problem?.detail).not.toContain('Pledges of Lowen');
    expect((await shown(desk, 'index.html')).status).toBe(404);
    await release(db, id, by);
  });

  test('says what is wrong with the settings', async () => {
    writeFileSync(settings, '{"colour": "red"}');
    const { problem, name } = await previewed(desk);
    expect(name).toBe(null);
    expect(problem?.detail).toMatch(/the settings .*site\.json cannot be used/);
    writeFileSync(settings, JSON.stringify({ name: 'Pledges of Lowen' }));
    expect(desk.reported).toEqual([]);
  });

  test('where no folder was named keeps the site in a folder of its own, which goes with it', async () => {
    const own = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`saydo-site-${process.pid}-`));
    const before = own().length;
    const other = deskOver(db);
    const { preview } = await previewed(other);
    await other.send('POST', '/api/publication', { read: preview?.read ?? 0 });
    expect((await settled(other)).last).toMatchObject({ pledges: 2, signed: false });
    const archive = await other.ask('GET', '/api/publication/archive');
    expect(archive.headers.get('content-type')).toBe('application/zip');
    expect(Buffer.from(await archive.arrayBuffer()).toString('latin1')).toContain('manifest.json');
    expect(own()).toHaveLength(before + 1);
    await other.close();
    expect(own()).toHaveLength(before);
  });

  test('does not mix the site with other files', async () => {
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'thesis.doc'), '');
    const other = deskOver(db, { publishes: { folder: taken, settings: null, key: null } });
    expect((await previewed(other)).problem?.detail).toContain('thesis.doc');
    await other.close();
  });
});
