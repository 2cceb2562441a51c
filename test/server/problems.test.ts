import { beforeAll, describe, expect, test } from 'vitest';
import { appOf } from '../../src/server/app.ts';
import { createContext } from '../../src/server/create-context.ts';
import { Breakdown } from '../../src/store/database/breakdown.ts';
import type { Database } from '../../src/store/database/database.ts';
import { POOL } from '../add-press.ts';
import { bearer, TOKEN } from '../signing-in.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { newsroom } from '../store/newsroom.ts';
import { deskOver, HOST, type TestDesk } from './desk.ts';

describe('problems', () => {
  const open = openerOn('PGlite');
  let db: Database;
  let desk: TestDesk;
  beforeAll(async () => {
    db = await open();
    await newsroom(db).add('Mayor Orla Fenwright said on Tuesday that the ferry would run by the end of 2032.\n');
    desk = deskOver(db);
    return () => desk.close();
  });

  /** A problem as RFC 9457 has it; the status in it is that of the answer. */
  const problemOf = async (response: Promise<Response>) => {
    const answer = await response;
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ type: expect.stringMatching(/^https:\/\/.+/), title: expect.any(String) });
    expect(problem['status']).toBe(answer.status);
    expect(JSON.stringify(problem)).not.toMatch(/\bat .*\.[jt]s:\d+|node:internal|select /);
    return [answer.status, problem['code'], problem['detail']];
  };
  const got = (path: string) => problemOf(desk.ask('GET', path));

  test.each([
    '/api/articles/T99',
    '/api/articles/T1?version=2',
    '/api/articles/T1/captures/7/original',
    '/api/findings/F99999',
    '/api/items/S99999',
    '/api/entities/E99999',
    '/api/pledges/P99999',
    '/api/pledges/P99999/candidates',
    '/api/history?subject=T99',
    '/api/imports/00000000-0000-4000-8000-000000000000',
    // An item of another kind, and what is no id at all.
    '/api/entities/S1',
    '/api/articles/ferry',
    '/api/findings/T1',
    '/api/imports/x/events',
  ])('an unknown id or path is a 404: %s', async (path) => {
    expect(await got(path)).toMatchObject([404, 'unknown-id', expect.any(String)]);
  });

  test('writes to unknown ids are refused and change nothing', async () => {
    const by = { by: 'Ada', why: null };
    const send = (method: string, path: string, body: object) => problemOf(desk.ask(method, path, { ...by, ...body }));
    const unknown = [404, 'unknown-id', expect.any(String)];
    expect(await send('PUT', '/api/findings/F999/decision', { verdict: 'accept' })).toEqual(unknown);
    expect(await send('DELETE', '/api/findings/F999/decision', {})).toEqual(unknown);
    expect(await send('POST', '/api/decisions', { verdict: 'accept', findings: ['F1', 'F999'] })).toEqual(unknown);
    expect(await send('PUT', '/api/joins/J999', { accept: true })).toEqual(unknown);
    expect(await send('POST', '/api/items/E999/join', { with: 'E1' })).toEqual(unknown);
    expect(await send('DELETE', '/api/evidence/V9', {})).toEqual(unknown);
    expect(await send('DELETE', '/api/assessments/M9', {})).toEqual(unknown);
    const passage = { start: 0, end: 5 };
    expect(await send('POST', '/api/articles/T9/findings', { kind: 'action', passage })).toEqual(unknown);
    expect((await desk.get<{ verdict: string }>('/api/findings/F1')).verdict).toBe('proposed');
  });

  test.each([
    'x',
    'bm8',
    Buffer.from('{"kind":"ferry","id":1}').toString('base64url'),
    Buffer.from('[1]').toString('base64url'),
  ])('an invalid cursor is refused: %s', async (cursor) => {
    for (const path of [
      'articles',
      'review',
      'items?kind=pledge',
      'entities',
      'pledges',
      'joins',
      'differences',
      'history',
    ]) {
      const query = `${path.includes('?') ? '&' : '?'}cursor=${cursor}`;
      expect(await got(`/api/${path}${query}`), path).toMatchObject([400, 'bad-cursor', expect.any(String)]);
    }
  });

  test('an invalid request is reported with the field', async () => {
    expect(await got('/api/articles?limit=0')).toMatchObject([400, 'invalid', expect.stringContaining('limit')]);
    expect(await got('/api/articles?limit=many')).toMatchObject([400, 'invalid', expect.stringContaining('limit')]);
    expect(await got('/api/items')).toMatchObject([400, 'invalid', expect.stringContaining('kind')]);
    expect(await got('/api/search?words=ferry&from=tuesday')).toMatchObject([
      400,
      'invalid',
      expect.stringContaining('2031-05-06'),
    ]);
    expect(await got('/api/search?words=ferry&from=2031-19')).toMatchObject([
      400,
      'invalid',
      expect.stringContaining('2031-19'),
    ]);
    const put = (body: unknown) => problemOf(desk.ask('PUT', '/api/findings/F1/decision', body));
    expect(await put({ verdict: 'accept' })).toMatchObject([400, 'invalid', expect.stringContaining('by')]);
    expect(await put({ by: '  ', verdict: 'accept' })).toMatchObject([400, 'invalid', expect.stringContaining('by')]);
    expect(await put({ by: 'Ada', verdict: 'perhaps' })).toMatchObject([
      400,
      'invalid',
      expect.stringContaining('verdict'),
    ]);
  });

  test('a body that is not JSON, or too large, is refused', async () => {
    const send = (body: string) =>
      problemOf(desk.ask('PUT', '/api/findings/F1/decision', body, { 'content-type': 'application/json' }));
    expect(await send('{"by": ')).toMatchObject([400, 'malformed', expect.any(String)]);
    expect(await send('')).toMatchObject([400, expect.any(String), expect.any(String)]);
    const large = JSON.stringify({ by: 'Ada', verdict: 'accept', why: 'x'.repeat(2 ** 20) });
    const length = { 'content-type': 'application/json', 'content-length': String(large.length) };
    expect(await problemOf(desk.ask('PUT', '/api/findings/F1/decision', large, length))).toMatchObject([
      413,
      'too-large',
      expect.any(String),
    ]);
  });

  test('an invalid address is refused', async () => {
    expect(await got('/api/nothing')).toMatchObject([
      404,
      'no-such-route',
      expect.stringContaining('GET /api/nothing'),
    ]);
    expect(await got('/api')).toMatchObject([404, 'no-such-route', expect.any(String)]);
  });

  test.each<[method: string, path: string, allow: string]>([
    ['POST', '/api/overview', 'GET, HEAD'],
    ['DELETE', '/api/articles/T1', 'GET, HEAD'],
    ['GET', '/api/findings/F1/decision', 'PUT, DELETE'],
    ['PATCH', '/api/imports', 'POST, GET, HEAD'],
    ['PUT', '/api/openapi.json', 'GET, HEAD'],
  ])('an unsupported method or type is refused: %s %s', async (method, path, allow) => {
    for (const headers of [{}, { 'content-type': 'application/json' }, { 'content-type': 'text/plain' }]) {
      const answer = desk.ask(method, path, undefined, headers);
      expect(await problemOf(answer)).toMatchObject([405, 'no-such-method', expect.stringContaining(method)]);
      expect((await answer).headers.get('allow')?.split(', ').toSorted()).toEqual(allow.split(', ').toSorted());
    }
  });

  test('a write with a wrong content type or encoding is refused', async () => {
    const put = (headers: Record<string, string>) =>
      problemOf(desk.ask('PUT', '/api/findings/F1/decision', '{"by":"Ada","verdict":"accept"}', headers));
    const refused = [415, 'unsupported-media-type', expect.any(String)];
    expect(await put({ 'content-type': 'text/plain' })).toMatchObject(refused);
    expect(await put({ 'content-type': 'multipart/form-data; boundary=x', 'x-saydo': 'desk' })).toMatchObject(refused);
    expect(await put({ 'content-type': 'application/json', 'content-encoding': 'gzip' })).toMatchObject(refused);
  });

  test('U+0000 is refused in every text field', async () => {
    const put = (body: object) => problemOf(desk.ask('PUT', '/api/findings/F1/decision', body));
    const refused = (where: string) => [400, 'invalid', expect.stringContaining(where)];
    expect(await put({ by: 'A\0da', verdict: 'accept' })).toMatchObject(refused('by'));
    expect(await put({ by: 'Ada', why: 'so\0', verdict: 'accept' })).toMatchObject(refused('why'));
    const correction = { name: 'Or\0la' };
    expect(await put({ by: 'Ada', verdict: 'correct', correction })).toMatchObject(refused('correction.name'));
    for (const path of [
      'articles?outlet=',
      'items?kind=pledge&form=',
      'entities?words=',
      'pledges?outlet=',
      'search?words=',
      'history?by=',
      'review?blind=',
    ]) {
      expect(await got(`/api/${path}x%00`), path).toMatchObject([400, 'invalid', expect.any(String)]);
    }
    expect(desk.reported).toEqual([]);
  });

  test('numbers that exceed their columns are refused', async () => {
    for (const version of ['4692665662081961', '2147483648', '1e308']) {
      for (const path of [`/api/articles/T1/captures/${version}/original`, `/api/articles/T1?version=${version}`]) {
        const [status] = await got(path);
        expect([400, 404], path).toContain(status);
      }
    }
    expect(desk.reported).toEqual([]);
  });

  /** A place of each list, with the field that is to be something else. */
  const PLACES = [
    ['articles', (x: unknown) => x],
    ['history', (x: unknown) => x],
    ['review', (x: unknown) => ({ kind: 'pledge', confidence: x, id: 1 })],
    ['review', (x: unknown) => ({ kind: 'pledge', confidence: 0.5, id: x })],
    ['items?kind=pledge', (x: unknown) => ({ by: x, id: 1 })],
    ['items?kind=pledge&sort=members', (x: unknown) => ({ by: x, id: 1 })],
    ['items?kind=pledge', (x: unknown) => ({ by: 1, id: x })],
    ['entities', (x: unknown) => ({ by: x, id: 1 })],
    ['entities/E1/said', (x: unknown) => ({ day: x, appearance: 1, left: [] })],
    ['entities/E1/said', (x: unknown) => ({ day: 1, appearance: x, left: [[1, x]] })],
    ['pledges', (x: unknown) => ({ by: x, id: 1 })],
    ['pledges?sort=deadline', (x: unknown) => ({ by: x, id: 1 })],
    ['joins', (x: unknown) => ({ score: x, id: 1 })],
    ['differences', (x: unknown) => ({ newer: x, item: 1, aspect: 'date', a: 1 })],
  ] as const;

  test.each(['ferry', '1', 0.5, 2 ** 40, 1e308, -1e308, 1e-300, true, [1], null])(
    'a cursor with the number %j is refused or harmless',
    async (value) => {
      for (const [path, place] of PLACES) {
        const cursor = Buffer.from(JSON.stringify(place(value))).toString('base64url');
        const response = await desk.ask('GET', `/api/${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`);
        const { code } = (await response.json()) as { code?: string };
        expect([undefined, 'bad-cursor'], `${path} ${JSON.stringify(place(value))}`).toContain(code);
      }
      expect(desk.reported).toEqual([]);
    },
  );

  test('a cursor of a list sorted by text must have a text', async () => {
    for (const by of [7, 'a\0b']) {
      const cursor = Buffer.from(JSON.stringify({ by, id: 1 })).toString('base64url');
      for (const path of ['items?kind=pledge&sort=label', 'pledges?sort=pledger', 'pledges?sort=moved'])
        expect(await got(`/api/${path}&cursor=${cursor}`), path).toMatchObject([400, 'bad-cursor', expect.any(String)]);
    }
  });

  test('a request line that names another host is refused', async () => {
    const made = createContext({
      ...{ db, record: 'r', now: () => '2031-01-01T00:00:00Z', version: '0', web: '/nowhere', port: () => 4747 },
      ...{ openPool: () => POOL, report: () => {}, token: TOKEN, folders: [] },
    });
    const app = appOf(made.context);
    const ask = async (url: string, host = HOST) => app.request(url, { headers: { host, ...bearer() } });
    expect(await problemOf(ask('http://elsewhere.example/api/overview'))).toMatchObject([
      421,
      'misdirected-request',
      expect.any(String),
    ]);
    expect(await problemOf(ask(`http://127.0.0.1:80/api/overview`))).toMatchObject([
      421,
      'misdirected-request',
      expect.any(String),
    ]);
    expect((await ask(`http://${HOST}/api/overview`)).status).toBe(200);
    expect((await ask(`http://localhost:4747/api/overview`, 'LocalHost:4747')).status).toBe(200);
    await made.close();
  });

  test('a missing build is reported with the command to build it', async () => {
    expect(await got('/')).toMatchObject([404, 'not-built', expect.stringContaining('npm run build')]);
  });

  test('an internal error is logged, and not sent to the client', async () => {
    const reported: unknown[] = [];
    const broken: Database = {
      ...db,
      query: async () => {
        throw new Error('select secret from tables at /home/me/file.ts:12');
      },
      transaction: async () => {
        throw Object.assign(new Error('connection lost'), { code: '57P01' });
      },
    };
    const made = createContext({
      ...{
        db: broken,
        record: 'r',
        now: () => '2031-01-01T00:00:00Z',
        version: '0',
        web: '/nowhere',
        port: () => 4747,
        token: TOKEN,
        folders: [],
      },
      openPool: () => POOL,
      report: (error) => reported.push(error),
    });
    await made.close();
    reported.length = 0;
    const app = appOf(made.context);
    const ask = async (path: string) => app.request(`http://${HOST}${path}`, { headers: { host: HOST, ...bearer() } });
    expect(await problemOf(ask('/api/search?words=ferry'))).toMatchObject([
      500,
      'internal',
      expect.not.stringContaining('secret'),
    ]);
    expect(reported).toMatchObject([{ message: expect.stringContaining('secret') }]);
    for (const full of [
      Object.assign(new Error('could not extend file'), { code: '53100' }),
      new Breakdown('could not write to file: No space left on device'),
      Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
    ]) {
      const query = async () => {
        throw full;
      };
      const answer = appOf({ ...made.context, db: { ...broken, query } }).request(`http://${HOST}/api/search?words=x`, {
        headers: { host: HOST, ...bearer() },
      });
      expect(await problemOf(Promise.resolve(answer))).toMatchObject([507, 'disk-full', expect.any(String)]);
    }
    const lost: Database = { ...broken, query: async () => [] };
    const app2 = appOf({ ...made.context, db: lost });
    const answer = app2.request(`http://${HOST}/api/articles`, { headers: { host: HOST, ...bearer() } });
    expect(await problemOf(Promise.resolve(answer))).toMatchObject([503, 'out-of-service', expect.any(String)]);
  });
});
