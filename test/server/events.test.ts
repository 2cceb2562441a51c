import { getEventListeners } from 'node:events';
import { createParser } from 'eventsource-parser';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { appOf } from '../../src/server/app.ts';
import { createContext } from '../../src/server/create-context.ts';
import type { Database } from '../../src/store/database/database.ts';
import { POOL } from '../add-press.ts';
import { bearer, TOKEN } from '../signing-in.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { newsroom } from '../store/newsroom.ts';
import { deskOver, HOST, type TestDesk } from './desk.ts';

interface Told {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: { readonly seq: number; readonly subjects: readonly string[] };
}

describe('events', () => {
  const open = openerOn('PGlite');
  let db: Database;
  let desk: TestDesk;
  let add: (text: string) => Promise<unknown>;
  const leaving: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    db = await open();
    const room = newsroom(db);
    add = (text) => room.add(text);
    await add('Mayor Orla Fenwright said on Tuesday that the ferry would run by the end of 2032.\n');
    desk = deskOver(db);
    return () => desk.close();
  });
  afterEach(async () => {
    for (const leave of leaving.splice(0)) await leave();
  });

  /** Listens; `next` waits for one more event. */
  async function listen(headers: Readonly<Record<string, string>> = {}) {
    const response = await desk.ask('GET', '/api/events', undefined, headers);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    leaving.push(() => reader.cancel());
    const events: Told[] = [];
    const parser = createParser({
      onEvent: ({ event, id, data }) => events.push({ event: event ?? '', id, data: JSON.parse(data) as Told['data'] }),
    });
    const decoder = new TextDecoder();
    const next = async (): Promise<Told | null> => {
      while (events.length === 0) {
        const { done, value } = await reader.read();
        if (done) return null;
        parser.feed(decoder.decode(value, { stream: true }));
      }
      return events.shift() ?? null;
    };
    return { next };
  }

  test('give the last entry at connection, and the subjects of each write at once', async () => {
    const page = await listen();
    const now = await page.next();
    expect(now).toMatchObject({ event: 'now', data: { subjects: [] } });
    const started = performance.now();
    await desk.send('PUT', '/api/findings/F1/decision', { by: 'Ada', verdict: 'accept' });
    const changed = await page.next();
    const { item } = await desk.get<{ item: string }>('/api/findings/F1');
    expect(changed).toMatchObject({ event: 'changed', data: { seq: (now?.data.seq ?? 0) + 1 } });
    expect(changed?.data.subjects.toSorted()).toEqual([item, 'F1'].toSorted());
    expect(changed?.id).toBe(String(changed?.data.seq));
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('include entries of other processes, and are the same for two pages', async () => {
    const [one, other] = [await listen(), await listen()];
    await one.next();
    await other.next();
    // By the store, as another process would: the desk has no part in it.
    await add('Nobody in Lowen believed a word of it, Rurik Aldane said.\n');
    const told = await one.next();
    expect(told).toMatchObject({ event: 'changed' });
    expect(told?.data.subjects).toContain('T2');
    expect(await other.next()).toEqual(told);
  });

  test('are resumed after a lost connection', async () => {
    const first = await listen();
    const now = await first.next();
    await leaving.pop()?.();
    await desk.send('DELETE', '/api/findings/F1/decision', { by: 'Ada' });
    const back = await listen({ 'last-event-id': String(now?.data.seq) });
    const missed = await back.next();
    expect(missed).toMatchObject({ event: 'changed', data: { seq: (now?.data.seq ?? 0) + 1 } });
    expect(missed?.data.subjects).toContain('F1');
  });

  test('end when the server stops', async () => {
    const stopped = deskOver(db);
    const response = await stopped.ask('GET', '/api/events');
    const text = response.text();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await stopped.close();
    expect(await text).toMatch(/^event: now\n/);
  });

  test('are sent to many pages, and release those that disconnect', async () => {
    const warned: Error[] = [];
    const warn = (warning: Error) => void warned.push(warning);
    process.on('warning', warn);
    const desk = {
      db,
      record: 'r',
      now: () => '2031-01-01T00:00:00Z',
      version: '0',
      web: '/nowhere',
      token: TOKEN,
      folders: [],
    };
    const made = createContext({ ...desk, port: () => 4747, openPool: () => POOL, report: () => {} });
    const waiting = () => getEventListeners(made.context.stopping, 'abort').length;
    const app = appOf(made.context);
    const pages = await Promise.all(
      Array.from({ length: 15 }, async () => {
        const response = await app.request(`http://${HOST}/api/events`, { headers: { host: HOST, ...bearer() } });
        return (response.body as ReadableStream<Uint8Array>).getReader();
      }),
    );
    for (const page of pages) await page.read();
    await expect.poll(waiting).toBe(15);
    for (const page of pages) await page.cancel();
    await expect.poll(waiting).toBe(0);
    // One that leaves before it was told anything is let go of as well.
    const early = await app.request(`http://${HOST}/api/events`, { headers: { host: HOST, ...bearer() } });
    await early.body?.cancel();
    await desk.db.query('select 1 as one');
    await expect.poll(waiting).toBe(0);
    await made.close();
    process.off('warning', warn);
    expect(warned).toEqual([]);
  });
});
