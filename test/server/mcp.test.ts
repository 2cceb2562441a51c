import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { assess } from '../../src/store/commands/assess.ts';
import { linkEvidence } from '../../src/store/commands/link-evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { TOKEN } from '../signing-in.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { newsroom, stored, theOne } from '../store/newsroom.ts';
import { COURIER, COURIER_DAY, GAZETTE, GAZETTE_DAY, NEXT_DAYS } from '../store/round-trip.ts';

interface Cited {
  readonly finding: string | null;
  readonly exact: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly where: { readonly article: string };
  readonly address: string | null;
  readonly desk: string;
}

/** Node lets go of a connection that was idle for five seconds, and a slow machine may be about to ask by it. */
const askAgain = (url: string | URL, init?: RequestInit) => fetch(url, init).catch(() => fetch(url, init));

describe('the Model Context Protocol over HTTP', () => {
  let db: Database;
  let desk: Awaited<ReturnType<typeof serve>>;
  let client: Client;
  let report: { readonly id: number; readonly item: number };
  const reported: unknown[] = [];
  const connect = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const at = new URL(`http://127.0.0.1:${desk.port}/mcp`);
    const asking = new Client({ name: 'saydo test', version: '0.0.0' });
    await asking.connect(new StreamableHTTPClientTransport(at, { requestInit: { headers }, fetch: askAgain }) as never);
    return asking;
  };
  const answer = async <T = Record<string, unknown>>(name: string, args: Record<string, unknown> = {}) => {
    // The client holds each answer against the schema that the tool states.
    const { structuredContent, isError, content } = await client.callTool({ name, arguments: args });
    if (isError) throw new Error(JSON.stringify(content));
    return structuredContent as T;
  };
  const refused = async (name: string, args: Record<string, unknown>) => {
    const { isError, content } = await client.callTool({ name, arguments: args });
    expect(isError).toBe(true);
    return JSON.stringify(content);
  };
  /** The texts by which passages are checked, as the desk has them. */
  const textOf = async (article: string) => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const read = await fetch(`http://127.0.0.1:${desk.port}/api/articles/${article}`, { headers });
    return ((await read.json()) as { text: string }).text;
  };
  const holds = async (passages: readonly Cited[]) => {
    expect(passages.length).toBeGreaterThan(0);
    for (const { exact, start, end, where, finding, desk: path } of passages) {
      if (start !== null && end !== null) expect((await textOf(where.article)).slice(start, end)).toBe(exact);
      expect(path).toBe(`/articles/${where.article}${finding === null ? '' : `#${finding}`}`);
    }
  };

  beforeAll(async () => {
    db = await openerOn('PGlite')();
    const { add, who } = newsroom(db);
    await add(GAZETTE, GAZETTE_DAY);
    await add(COURIER, { ...COURIER_DAY, place: 'https://courier.example/ferry' });
    await add('Senna Tarvolt said that the council would read the report by the end of May.\n', NEXT_DAYS);
    report = await theOne(db, 'pledge', 'read the report');
    const [rotten] = await stored(db, 'statement', 'the ferry was rotten');
    const link = { pledge: report.id, finding: rotten?.id ?? 0, relation: 'comments' } as const;
    await linkEvidence(db, link, who('Ada', { why: 'it says so' }));
    const judged = { officials: 'silent', evidence: null, schedule: null, clarity: null } as const;
    await assess(
      db,
      report.id,
      { ...judged, searched: null, settle: null, date: '2031-06-01' },
      who('Bo', { why: 'nothing was heard' }),
    );
    desk = await serve({
      ...{ record: { db, id: 'record-of-a-test' }, port: 4830, exactly: false },
      ...{ now: () => '2031-07-01T08:00:00.000Z', version: '0.0.0', web: '/nowhere', token: TOKEN, folders: [] },
      report: (error) => reported.push(error),
    });
    client = await connect(TOKEN);
  });
  afterAll(async () => {
    await client.close();
    await desk.close();
    await db.close();
    expect(reported).toEqual([]);
  });

  test('requests need the server’s token', async () => {
    await expect(connect('another')).rejects.toThrow();
    const at = `http://127.0.0.1:${desk.port}/mcp`;
    const get = await fetch(at, { headers: { authorization: `Bearer ${TOKEN}`, accept: 'text/event-stream' } });
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    expect(
      (await fetch(at, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status,
    ).toBe(401);
  });

  test('its tools are read-only, with schemas of input and output', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'read_article',
      'pledges',
      'pledge',
      'differences',
      'person',
    ]);
    for (const { annotations, outputSchema, description } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(JSON.stringify(outputSchema)).toContain('passages');
      expect(description).toBeTruthy();
    }
    expect(client.getInstructions()).toContain('"proposed" ones are a machine’s');
  });

  test('search returns exact passages', async () => {
    const { hits } = await answer<{ hits: { kind: string; passages: Cited[] }[] }>('search', { words: 'ferry' });
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['article', 'statement']));
    for (const { passages } of hits) await holds(passages);
    expect(await refused('search', { words: 'the' })).toContain('contains no word that can be searched for');
    expect(await refused('search', { words: 'ferry', from: 'May' })).toContain('from: May is not a date');
  });

  test('read_article returns paragraphs with their findings', async () => {
    const read = await answer<{ paragraphs: { text: string }[]; passages: Cited[]; next: number | null }>(
      'read_article',
      { id: 'T1' },
    );
    expect(read.paragraphs.map(({ text }) => text).join('\n\n')).toBe(GAZETTE.trim());
    expect(read.next).toBeNull();
    await holds(read.passages);
    expect(await refused('read_article', { id: 'T99' })).toContain('there is no T99');
  });

  test('read_article returns a long article in complete pages', async () => {
    const long = `${Array.from({ length: 60 }, (_, i) => `Line ${i} of the minutes says: ${'the ford is open and '.repeat(20)}dry.`).join('\n\n')}\n`;
    const { article } = (await newsroom(db).add(long, NEXT_DAYS)) as unknown as { article: number | string };
    const id = String(article).startsWith('T') ? String(article) : `T${article}`;
    const texts: string[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const read: { paragraphs: { text: string }[]; next: number | null } = await answer('read_article', { id, from });
      texts.push(...read.paragraphs.map(({ text }) => text));
      from = read.next;
    }
    expect(texts.join('\n\n')).toBe(long.trim());
  });

  test('pledge returns evidence and assessments', async () => {
    const list = await answer<{ pledges: { id: string; passages: Cited[] }[] }>('pledges', { words: 'report' });
    expect(list.pledges.map(({ id }) => id)).toEqual([`P${report.item}`]);
    await holds(list.pledges.flatMap(({ passages }) => passages));
    const read = await answer<{ links: unknown[]; assessments: unknown[]; passages: Cited[] }>('pledge', {
      id: `P${report.item}`,
    });
    expect(read.links).toMatchObject([{ relation: 'comments', by: 'Ada', why: 'it says so' }]);
    expect(read.assessments).toMatchObject([{ officials: 'silent', by: 'Bo' }]);
    expect(read.passages).toHaveLength(2);
    await holds(read.passages);
    expect(await refused('pledge', { id: 'P9999' })).toContain('there is no P9999');
  });

  test('differences returns the words of both sides', async () => {
    const { differences } = await answer<{ differences: { aspect: string; passages: Cited[] }[] }>('differences');
    expect(differences.length).toBeGreaterThan(0);
    for (const { passages } of differences) {
      await holds(passages);
      expect(new Set(passages.map(({ where }) => where.article)).size).toBe(2);
    }
  });

  test('person finds by name, and by id if the name is ambiguous', async () => {
    const read = await answer<{ id: string; label: string; said: { exact: string }[]; passages: Cited[] }>('person', {
      name: 'Senna',
    });
    expect(read.label).toBe('Senna Tarvolt');
    expect(read.said.length).toBeGreaterThan(0);
    await holds(read.passages);
    expect((await answer<{ label: string }>('person', { id: read.id })).label).toBe('Senna Tarvolt');
    expect(await refused('person', { name: 'Pavel' })).toMatch(/may be .*Ask by id/);
    expect(await refused('person', { name: 'Zoltan' })).toContain('nobody in the record is called');
    expect(await refused('person', {})).toContain('say who is meant');
  });
});
