import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { afterAll, expect, inject, test } from 'vitest';
import { rootOf } from '../../src/record/history/merkle.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { linkEvidence } from '../../src/store/commands/link-evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { openPglite } from '../../src/store/database/pglite.ts';
import { openPostgres } from '../../src/store/database/postgres.ts';
import { treeOf } from '../../src/store/log/append.ts';
import { migrate, migrations } from '../../src/store/opening/migrate.ts';
import { SCHEMA } from '../../src/store/opening/open.ts';
import { beginRecord, openRecord } from '../../src/store/opening/record.ts';
import { unpackFreshDatabase } from '../../src/store/opening/unpack.ts';
import type { Where } from '../../src/store/opening/where.ts';
import { evidenceOf } from '../../src/store/queries/evidence.ts';
import { settingsRead } from '../../src/store/queries/settings.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { rebuild } from '../../src/store/verify/rebuild.ts';
import { type Verified, verify } from '../../src/store/verify/verify.ts';
import { createDatabase, serverUrl } from './databases/each-database.ts';
import { DOLEN, DOLEN_DAY, TARN, TARN_DAY } from './locks.ts';
import { newsroom, theOne } from './newsroom.ts';

const folder = mkdtempSync(join(tmpdir(), 'saydo-upgrading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const look = (db: Database): Promise<Verified> => verify(db, { progress: () => {} });

/** Fills a database of version 1 with what the saydo of that time could write; then closes it. */
async function fill(db: Database): Promise<Verified['root']> {
  await migrate(db, SCHEMA, migrations().slice(0, 1));
  await db.run(`set search_path to ${SCHEMA}`);
  await beginRecord(db, { by: 'saydo test', now: '2031-01-01T00:00:00Z', id: 'an-older-record' });
  const { add, who } = newsroom(db);
  // This saydo looks there where it adds an article; that of the time had none of it.
  await db.run('create table descriptions (pledge bigint, field text, words text)');
  for (const table of ['chains (article bigint)', 'chain_names (article bigint)'])
    await db.run(`create table ${table}`);
  await db.run('alter table articles add facts text, add withdrawn bigint, add speaker text');
  await add(TARN, TARN_DAY);
  await add(DOLEN, DOLEN_DAY);
  await add('We will open a school in Dolen by May next year.\n', { published: '2031-03-07', speaker: 'Iva Sorn' });
  const { id } = await theOne(db, 'pledge', 'We will repair');
  await decide(db, [id], 'accept', who('Ada'));
  await db.run('drop table descriptions, chains, chain_names');
  await db.run('alter table articles drop facts, drop withdrawn, drop speaker');
  const root = bytesToHex(rootOf(await treeOf(db)));
  await db.close();
  return root;
}

/** Opens it as any command does, and uses what it could not hold before. */
async function use(where: Where, root: string): Promise<void> {
  const opening = { create: false, command: 'test', now: '2031-02-01T00:00:00Z', by: 'saydo test' };
  const { db, id, fresh, upgraded } = await openRecord(where, opening);
  try {
    expect({ id, fresh, upgraded }).toEqual({ id: 'an-older-record', fresh: false, upgraded: 1 });
    const whole = await look(db);
    expect(whole).toMatchObject({ problems: [], root, entries: 5 });
    expect(await settingsRead(db)).toMatchObject({ vocabulary: { id: 'full-fact' }, changed: [] });
    await rebuild(db, () => {});
    expect(await look(db)).toEqual(whole);
    const pledge = await theOne(db, 'pledge', 'We will repair');
    const { id: finding } = await theOne(db, 'action', 'Engineers repaired');
    const ada = { by: 'Ada', now: '2031-02-01T00:00:01Z', why: 'done' };
    await linkEvidence(db, { pledge: pledge.id, finding, relation: 'fulfils' }, ada);
    expect(await evidenceOf(db, keepTexts(), 'pledge', pledge.item)).toMatchObject([{ id: 'V1', relation: 'fulfils' }]);
    expect(await look(db)).toMatchObject({ problems: [], entries: 6 });
  } finally {
    await db.close();
  }
  const again = await openRecord(where, opening);
  expect(again.upgraded).toBeNull();
  await again.db.close();
}

test('an older record in a folder is upgraded, unchanged otherwise, and accepts new entries', async () => {
  const path = join(folder, 'record');
  mkdirSync(path);
  await unpackFreshDatabase(join(path, 'database'));
  const db = await openPglite(join(path, 'database'), path);
  // It comes with the tables of this version.
  await db.run(`drop schema if exists ${SCHEMA} cascade`);
  const root = await fill(db);
  await use({ kind: 'folder', path }, root);
});

test.skipIf(inject('postgres') === null)('and so is one on a server', async () => {
  const url = serverUrl(await createDatabase('template0'));
  const root = await fill(await openPostgres(url, SCHEMA));
  await use({ kind: 'server', url }, root);
});
