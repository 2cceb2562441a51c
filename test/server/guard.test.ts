import { beforeAll, describe, expect, test } from 'vitest';
import { openerOn } from '../store/databases/each-database.ts';
import { newsroom } from '../store/newsroom.ts';
import { deskOver, HOST, type TestDesk } from './desk.ts';

const FERRY = 'Mayor Orla Fenwright said on Tuesday that the ferry would run by the end of 2032.\n';

describe('access to the server', () => {
  const open = openerOn('PGlite');
  let desk: TestDesk;
  beforeAll(async () => {
    const db = await open();
    await newsroom(db).add(FERRY);
    desk = deskOver(db);
    return () => desk.close();
  });

  const statusOf = async (method: string, path: string, headers: Readonly<Record<string, string>>, body?: unknown) =>
    (await desk.ask(method, path, body, headers)).status;
  const DECIDING = { by: 'Ada', verdict: 'accept', why: null };
  const DECISION = '/api/findings/F1/decision';
  const verdict = async () => (await desk.get<{ verdict: string }>('/api/findings/F1')).verdict;

  test.each(['127.0.0.1:4747', 'localhost:4747', '[::1]:4747', 'LocalHost:4747'])(
    'is allowed for the host %s',
    async (host) => {
      expect(await statusOf('GET', '/api/overview', { host })).toBe(200);
    },
  );

  test.each([
    'evil.example',
    'evil.example:4747',
    '127.0.0.1',
    '127.0.0.1:80',
    'localhost.evil.example:4747',
    '0.0.0.0:4747',
    '127.0.0.1:4747.evil.example',
    '',
  ])('is refused for the host “%s” on every route', async (host) => {
    for (const path of ['/api/overview', '/', '/assets/x.js', '/api/nothing', '/api/openapi.json', '/api/events']) {
      expect(await statusOf('GET', path, { host }), path).toBe(421);
    }
    expect(await statusOf('PUT', DECISION, { host }, DECIDING)).toBe(421);
  });

  test('is refused to reads from pages of other sites', async () => {
    const foreign = [
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
      // Another port of this machine is the same site, and not the desk.
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
      { origin: 'https://evil.example' },
      { origin: 'http://127.0.0.1:5000' },
      { origin: 'null' },
      { origin: `https://${HOST}` },
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    ];
    for (const headers of foreign) {
      for (const path of [
        '/api/overview',
        '/api/events',
        '/api/articles/T1/captures/1/original',
        '/api/openapi.json',
      ]) {
        expect(await statusOf('GET', path, headers), JSON.stringify(headers)).toBe(403);
      }
      const response = await desk.ask('GET', '/api/overview', undefined, headers);
      expect(await response.text()).not.toContain('articles');
    }
  });

  test('is allowed for links from other sites that open a page, and nothing else', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    // There are no pages here, which is said; it is not refused.
    expect(await statusOf('GET', '/articles/T1', link)).toBe(404);
    expect(await statusOf('GET', '/api/overview', link)).toBe(403);
    expect(await statusOf('GET', '/api', link)).toBe(403);
    expect(await statusOf('GET', '/articles/T1', { ...link, 'sec-fetch-dest': 'iframe' })).toBe(403);
    expect(await statusOf('POST', '/articles/T1', link, DECIDING)).toBe(403);
  });

  test('is allowed for the app’s own pages, typed addresses and other programs', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
      { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      { origin: `http://${HOST}` },
      {},
    ]) {
      expect(await statusOf('GET', '/api/overview', headers)).toBe(200);
    }
  });

  test('is refused to writes from other sites', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
    ]) {
      expect(await statusOf('PUT', DECISION, headers, DECIDING)).toBe(403);
      expect(await statusOf('POST', '/api/imports', headers, { text: 'x said y.' })).toBe(403);
      expect(await statusOf('DELETE', DECISION, headers, { by: 'Ada' })).toBe(403);
    }
    expect(await verdict()).toBe('proposed');
  });

  test('is refused to writes from forms of any content type', async () => {
    const json = JSON.stringify({ ...DECIDING, findings: ['F1'] });
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/json',
    ]) {
      const response = await desk.ask('POST', '/api/decisions', json, { 'content-type': type });
      expect(response.status, type).toBe(415);
      expect(await response.json()).toMatchObject({ code: 'unsupported-media-type' });
    }
    expect((await desk.ask('POST', '/api/items/E1/part', undefined)).status).toBe(415);
    const form = new FormData();
    form.append('files', new File([FERRY], 'ferry.txt'));
    expect((await desk.ask('POST', '/api/imports', form)).status).toBe(415);
    expect((await desk.get<{ items: unknown[] }>('/api/imports')).items).toEqual([]);
    expect(await verdict()).toBe('proposed');
  });

  test('sets no CORS headers and a strict policy on every answer', async () => {
    const answers = [
      await desk.ask('GET', '/api/overview'),
      await desk.ask('GET', '/api/nothing'),
      await desk.ask('GET', '/api/overview', undefined, { host: 'evil.example' }),
      await desk.ask('OPTIONS', '/api/overview', undefined, { origin: 'https://evil.example' }),
      await desk.ask('GET', '/'),
      await desk.ask('GET', '/api/articles/T1/captures/1/original'),
    ];
    for (const { headers } of answers) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    }
    expect(answers[4]?.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});
