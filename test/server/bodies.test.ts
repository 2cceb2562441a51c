import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import type { Database } from '../../src/store/database/database.ts';
import { bearer, TOKEN } from '../signing-in.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { newsroom } from '../store/newsroom.ts';
import type { OpenApi } from './desk.ts';

interface Sent {
  readonly body?: string;
  readonly type?: string;
  /** Without saying how long it is, as a program that makes it while it sends does. */
  readonly inChunks?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly problem: { readonly code?: string; readonly status?: number; readonly detail?: string };
}

/** Over a network: what a body is, and whether there is one, is for the server to find out there. */
describe('bodies of writes', () => {
  const open = openerOn('PGlite');
  const reported: unknown[] = [];
  let port: number;
  let db: Database;
  let writes: readonly (readonly [method: string, path: string])[];
  beforeAll(async () => {
    db = await open();
    await newsroom(db).add('Harbour master Tove Lindqvall said on Monday that the pier would reopen by May 2032.\n');
    const record = { db, id: 'record-of-a-test' };
    const rest = { now: () => '2031-01-01T00:00:00Z', version: '0', web: '/nowhere', token: TOKEN, folders: [] };
    const desk = await serve({ record, port: 0, exactly: true, ...rest, report: (error) => reported.push(error) });
    ({ port } = desk);
    const { paths } = JSON.parse(await text(await ask('GET', '/api/openapi.json', {}))) as OpenApi;
    writes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => method !== 'get')
        .map((method) => [method.toUpperCase(), named(path)] as const),
    );
    return () => desk.close();
  });

  /** An address with ids of what is there, or could be. */
  const named = (path: string) =>
    path.replace('{id}', () => {
      if (path.startsWith('/api/imports')) return '00000000-0000-4000-8000-000000000000';
      if (/^\/api\/(?:follows|watched)\//.test(path)) return '1';
      const letters = { articles: 'T', findings: 'F', joins: 'J', items: 'E', pledges: 'P', evidence: 'V' };
      return `${letters[path.split('/')[2] as keyof typeof letters] ?? 'M'}1`;
    });

  function ask(method: string, path: string, { body, type, inChunks, headers }: Sent): Promise<IncomingMessage> {
    const length = body === undefined || inChunks ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = {
      ...bearer(),
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(inChunks ? { 'transfer-encoding': 'chunked' } : length),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const asking = request({ port, host: '127.0.0.1', method, path, headers: sent }, resolve);
      asking.on('error', reject);
      asking.end(body);
    });
  }

  async function answer(method: string, path: string, sent: Sent): Promise<Answer> {
    const response = await ask(method, path, sent);
    const problem = JSON.parse(await text(response)) as Answer['problem'];
    return { status: response.statusCode ?? 0, type: response.headers['content-type'], problem };
  }

  const JSON_TYPE = 'application/json';
  const VALUES = ['null', '[]', '"Tove"', '7', '{}'];

  test.each<[what: string, sent: Sent, statuses: readonly number[]]>([
    ['nothing', {}, [400, 415]],
    ['nothing that is called JSON', { type: JSON_TYPE }, [400]],
    ['an empty body', { type: JSON_TYPE, body: '' }, [400]],
    ['an empty body in chunks', { type: JSON_TYPE, body: '', inChunks: true }, [400]],
    ['JSON that is cut off', { type: JSON_TYPE, body: '{"by": ' }, [400]],
    ['JSON that is cut off, in chunks', { type: JSON_TYPE, body: '{"by": ', inChunks: true }, [400]],
    ['no text', { type: JSON_TYPE, body: '\u0000\ud800' }, [400]],
    ...VALUES.map((body): [string, Sent, number[]] => [`the JSON ${body}`, { type: JSON_TYPE, body }, [400]]),
    ['JSON that is called text', { type: 'text/plain', body: '{"by":"Ada"}' }, [415]],
    ['JSON that is called nothing', { body: '{"by":"Ada"}' }, [415]],
    ['JSON that is called nothing, in chunks', { body: '{"by":"Ada"}', inChunks: true }, [415]],
    ['a form', { type: 'application/x-www-form-urlencoded', body: 'by=Ada' }, [415]],
    [
      'files',
      { type: 'multipart/form-data; boundary=x', body: '--x--\r\n', headers: { 'x-saydo': 'desk' } },
      [400, 415],
    ],
  ])('that are %s instead of JSON are reported as client errors', async (_, sent, statuses) => {
    expect(writes.length).toBeGreaterThan(12);
    for (const [method, path] of writes) {
      const what = `${method} ${path}`;
      const { status, type, problem } = await answer(method, path, sent);
      // To stop an import, or to watch a source no more, nothing need be said; there is none of that name.
      const stops = /^DELETE \/api\/(?:imports|watched)/.test(what);
      // Nor is there anything to say to preview what is published.
      if (status === 200 && what === 'POST /api/publication/preview' && sent.body === '{}') continue;
      expect(stops ? [404, ...statuses] : statuses, `${what}: ${JSON.stringify(problem)}`).toContain(status);
      expect(type, what).toBe('application/problem+json');
      expect(problem, what).toMatchObject({ status, code: expect.any(String), detail: expect.stringMatching(/\.$/) });
    }
    expect(reported).toEqual([]);
  });

  test('within the limit are accepted in chunks, and from a DELETE', async () => {
    const path = '/api/findings/F1/decision';
    const deciding = { type: JSON_TYPE, body: '{"by":"Ada","verdict":"accept"}', inChunks: true };
    expect(await answer('PUT', path, deciding)).toMatchObject({ status: 200, problem: { changed: 1 } });
    for (const changed of [1, 0]) {
      const taking = { type: `${JSON_TYPE}; charset=utf-8`, body: '{"by":"Ada"}', inChunks: changed === 1 };
      expect(await answer('DELETE', path, taking)).toMatchObject({ status: 200, problem: { changed } });
    }
  });

  test('above the limit are refused with and without a Content-Length', async () => {
    const body = JSON.stringify({ by: 'Ada', verdict: 'accept', why: 'x'.repeat(2 ** 20) });
    for (const inChunks of [false, true]) {
      const sent = { type: JSON_TYPE, body, inChunks };
      const { status, problem } = await answer('PUT', '/api/findings/F1/decision', sent);
      expect([status, problem.code]).toEqual([413, 'too-large']);
    }
    expect(reported).toEqual([]);
  });
});
