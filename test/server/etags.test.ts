import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/store/database/database.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { newsroom } from '../store/newsroom.ts';
import { deskOver, type TestDesk } from './desk.ts';

describe('tags of answers', () => {
  const open = openerOn('PGlite');
  let asked: string[];
  let desk: TestDesk;
  let add: (text: string) => Promise<unknown>;
  beforeAll(async () => {
    const db = await open();
    const room = newsroom(db);
    add = (text) => room.add(text);
    await add('Mayor Orla Fenwright said on Tuesday that the ferry would run by the end of 2032.\n');
    asked = [];
    const listening: Database = {
      ...db,
      query: (statement, values) => {
        asked.push(statement);
        return db.query(statement, values);
      },
      transaction: (work) => {
        asked.push('begin');
        return db.transaction(work);
      },
    };
    desk = deskOver(listening);
    return () => desk.close();
  });

  test('answer 304 without a query until the log grows', async () => {
    const first = await desk.ask('GET', '/api/articles');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/".+"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    asked.length = 0;
    const again = await desk.ask('GET', '/api/articles', undefined, { 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(tag);
    expect(again.headers.get('x-content-type-options')).toBe('nosniff');
    // The last entry's number, and nothing more.
    expect(asked).toHaveLength(1);
    expect((await desk.ask('GET', '/api/articles', undefined, { 'if-none-match': `"x", ${tag}` })).status).toBe(304);

    await add('Nobody in Lowen believed a word of it, Rurik Aldane said.\n');
    const after = await desk.ask('GET', '/api/articles', undefined, { 'if-none-match': tag });
    expect(after.status).toBe(200);
    expect(((await after.json()) as { count: number }).count).toBe(2);
    expect(after.headers.get('etag')).not.toBe(tag);
  });

  test('are not given for answers independent of the log, or for problems', async () => {
    for (const path of ['/api/imports', '/api/openapi.json', '/api/articles/T99', '/api/nothing']) {
      expect((await desk.ask('GET', path)).headers.get('etag'), path).toBe(null);
    }
  });

  test('of another record do not match', async () => {
    const other = await desk.ask('GET', '/api/articles', undefined, { 'if-none-match': 'W/"another-0.0.0-3"' });
    expect(other.status).toBe(200);
  });
});
