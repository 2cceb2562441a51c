import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRecord } from '../../src/store/opening/record.ts';
import { newsroom } from '../store/newsroom.ts';
import { GAZETTE, GAZETTE_DAY } from '../store/round-trip.ts';
import { folder, QUICK_START, saydo } from './run.ts';

const files = folder({});
const record = join(files.path, 'record');

beforeAll(async () => {
  const opening = { create: true, share: true, command: 'tests', now: '2031-01-01T00:00:00.000Z', by: 'tests' };
  const { db } = await openRecord({ kind: 'folder', path: record }, opening);
  await newsroom(db).add(GAZETTE, GAZETTE_DAY);
  await db.close();
});
afterAll(() => files.remove());

test('saydo mcp answers the SDK’s client over standard input and output, and exits with it', async () => {
  const client = new Client({ name: 'saydo test', version: '0.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [QUICK_START, fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url)), 'mcp', '--record', record],
    stderr: 'pipe',
  });
  await client.connect(transport as never);
  const { pid } = transport;
  expect(client.getServerVersion()?.name).toBe('saydo');
  const { structuredContent } = await client.callTool({ name: 'search', arguments: { words: 'rotten' } });
  const { hits } = structuredContent as { hits: { passages: { exact: string; start: number; end: number }[] }[] };
  const [passage] = hits.flatMap(({ passages }) => passages).filter(({ start }) => start !== null);
  expect(GAZETTE.slice(passage?.start, passage?.end)).toBe(passage?.exact);
  await client.close();
  expect(() => process.kill(pid ?? 0, 0)).toThrow();
});

test('saydo mcp exits when its input ends, and reports a missing record', async () => {
  expect(await saydo(['mcp', '--record', record])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  const { status, stdout, stderr } = await saydo(['mcp', '--record', join(files.path, 'nowhere')]);
  expect([status, stdout]).toEqual([5, '']);
  expect(stderr).toContain('nowhere');
});
