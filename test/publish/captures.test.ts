import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import yauzl from 'yauzl';
import { checkFolder } from '../../src/publish/check/check-folder.ts';
import { filesIn } from '../../src/publish/folder/folder.ts';
import { protect, release } from '../../src/store/commands/protect.ts';
import { withdrawArticle } from '../../src/store/commands/withdraw-article.ts';
import type { Database } from '../../src/store/database/database.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { SIGNER_KEY } from '../store/populated-record.ts';
import { fillRecord, folders, publishTo } from './newspaper.ts';

const folder = folders();
const open = openerOn('PGlite');
const CHECK = { key: SIGNER_KEY, older: null };
const PLAYER = new Map([
  ['ui.js', Buffer.from('// the player\n')],
  ['sw.js', Buffer.from('// its worker\n')],
]);
const BY = { by: 'Ida Fenn', now: '2032-02-01T00:00:00.000Z', why: 'asked not to be named' };

/** Files of a web archive, by path, and whether each is packed. */
async function archiveIn(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) {
    // Players read ranges of it.
    expect(entry.compressionMethod, entry.fileName).toBe(0);
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  zip.close();
  return files;
}

describe('captured pages beside the site', () => {
  let db: Database;
  let site: string;
  beforeAll(async () => {
    db = await open();
    await fillRecord(db);
    site = folder('site');
    await publishTo(db, site, { player: PLAYER });
  });
  const its = (what: RegExp) => filesIn(site).filter((path) => what.test(path));
  const text = (path: string) => readFileSync(join(site, path), 'utf8');

  test('are those that were fetched, each with a page and linked from its passages; the others are not', () => {
    expect(its(/^captures\/.*\.wacz$/)).toEqual(['captures/T1.wacz', 'captures/T2.wacz']);
    expect(its(/^captures\/.*\.html$/)).toEqual(['captures/T1.html', 'captures/T2.html']);
    expect(its(/^replay\//)).toEqual(['replay/sw.js', 'replay/ui.js']);
    const page = text('captures/T1.html');
    expect(page).toContain('url="https://gazette.example/march" ts="20310305063000"');
    expect(page).toContain('<script src="../replay/ui.js" defer>');
    const [ward = ''] = its(/^pledges\/P\d+\.html$/).filter((path) => text(path).includes('north ward'));
    expect(text(ward)).toContain('href="../captures/T1.html"');
    expect(text(ward)).toContain('href="../captures/T2.html"');
    expect(text(ward)).not.toContain('captures/T3.html');
    expect(checkFolder(site, CHECK).problems).toEqual([]);
  });

  test('are web archives by the rules of WACZ, with the bytes as they were captured', async () => {
    const files = await archiveIn(join(site, 'captures/T1.wacz'));
    const json = (path: string) => JSON.parse(files.get(path)?.toString('utf8') ?? '') as Record<string, unknown>;
    const hash = (path: string) =>
      `sha256:${createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex')}`;
    const { profile, wacz_version, resources } = json('datapackage.json');
    expect({ profile, wacz_version }).toEqual({ profile: 'data-package', wacz_version: '1.1.1' });
    for (const { path, hash: said, bytes } of resources as { path: string; hash: string; bytes: number }[])
      expect([said, bytes], path).toEqual([hash(path), files.get(path)?.byteLength]);
    expect(json('datapackage-digest.json')).toEqual({ path: 'datapackage.json', hash: hash('datapackage.json') });
    const parser = new WARCParser([files.get('archive/data.warc.gz') ?? new Uint8Array()]);
    const record = await parser.parse();
    expect(record?.warcType).toBe('resource');
    expect(record?.warcTargetURI).toBe('https://gazette.example/march');
    expect(record?.warcDate).toBe('2031-03-05T06:30:00Z');
    const [held] = await db.query<{ content: string }>('select content from captures where article = 1');
    const captured = Buffer.from((await record?.readFully(false)) ?? []);
    expect(`sha256:${createHash('sha256').update(captured).digest('hex')}`).toBe(held?.content);
    const [key, , entry = ''] =
      /^(\S+) (\d{14}) (.*)$/s.exec(files.get('indexes/index.cdx')?.toString() ?? '')?.slice(1) ?? [];
    expect(key).toBe('example,gazette)/march');
    expect(JSON.parse(entry)).toMatchObject({ filename: 'data.warc.gz', offset: '0' });
    expect(files.get('pages/pages.jsonl')?.toString()).toContain('"ts":"2031-03-05T06:30:00Z"');
  });

  test('stay as they are where nothing changed', async () => {
    const before = new Map(filesIn(site).map((path) => [path, readFileSync(join(site, path))]));
    const again = await publishTo(db, site, { player: PLAYER, now: '2032-02-02T12:00:00.000Z' });
    expect(again.written).toBe(0);
    expect(new Map(filesIn(site).map((path) => [path, readFileSync(join(site, path))]))).toEqual(before);
    // The same page gives the same bytes.
    await publishTo(db, site, { player: PLAYER, now: '2032-02-03T12:00:00.000Z', all: true });
    for (const path of its(/\.wacz$/)) expect(readFileSync(join(site, path)), path).toEqual(before.get(path));
  });

  test('are left out where anything protected stands in them, also what is not quoted', async () => {
    const id = await protect(db, { entity: null, words: ['the old bridge'], instead: '[withheld]' }, BY);
    const { changes } = await publishTo(db, site, { player: PLAYER, now: '2032-03-01T12:00:00.000Z' });
    expect(its(/^captures\//)).toEqual(['captures/T2.html', 'captures/T2.wacz', 'captures/captures.json']);
    for (const path of its(/\.html$/)) expect(text(path), path).not.toContain('captures/T1.html');
    // No pledge says anything else now.
    expect(changes).toEqual([]);
    expect(checkFolder(site, CHECK).problems).toEqual([]);
    await release(db, id, BY);
  });

  test('go with an article that is withdrawn, and all of them where the publisher wants none', async () => {
    await withdrawArticle(db, 2, { ...BY, now: '2032-03-02T00:00:00.000Z' });
    await publishTo(db, site, { player: PLAYER, now: '2032-03-03T12:00:00.000Z' });
    expect(its(/^captures\/T/)).toEqual(['captures/T1.html', 'captures/T1.wacz']);
    await publishTo(db, site, { now: '2032-03-04T12:00:00.000Z' });
    expect(its(/^(?:captures|replay)\//)).toEqual([]);
    for (const path of its(/\.html$/)) expect(text(path), path).not.toContain('captures/');
    expect(checkFolder(site, CHECK).problems).toEqual([]);
  });
});
