import { afterAll, expect, test } from 'vitest';
import { folder, saydo, TEXT } from './run.ts';

const files = folder({ 'text.txt': TEXT });
afterAll(files.remove);

test('NODE_DEBUG=saydo reports the time of each stage of a reading and each step of an add', async () => {
  const env = { NODE_DEBUG: 'saydo', SAYDO_RECORD: files.at('record') };
  const { stderr, status } = await saydo(['add', 'text.txt'], { cwd: files.path, env });
  const told = [...stderr.matchAll(/^SAYDO \d+: +(\d+\.\d) ms {2,}(.+)$/gm)];
  const stages = told.map(([, , stage = '']) => stage).filter((stage) => !stage.startsWith('SQL'));
  expect(stages).toEqual([
    'opening the record',
    'loading text.txt',
    'article',
    'tokens',
    'weights',
    'frames',
    'phrases',
    'mentions',
    'findings',
    `reading a text of ${Buffer.byteLength(TEXT)} bytes`,
    'identity',
    'log',
    'view',
    'entering text.txt',
  ]);
  const milliseconds = new Map(told.map(([, ms, stage = '']) => [stage, Number(ms)]));
  expect(milliseconds.get('entering text.txt')).toBeGreaterThan(milliseconds.get('view')!);
  expect(status).toBe(0);
});
