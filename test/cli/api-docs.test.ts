import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folder, QUICK_START, start } from './run.ts';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const curl = spawnSync('curl', ['--version']).status === 0;
if (!curl)
  console.warn(
    'SKIPPED: the examples of docs/api.md that ask over HTTP, as there is no curl. To get it: apt-get install curl',
  );

interface Block {
  readonly language: string;
  readonly name: string;
  readonly content: string;
}

const blocks = [...readFileSync('docs/api.md', 'utf8').matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gms)].map(
  ([, language = '', name = '', content = '']): Block => ({ language, name, content }),
);
const texts = blocks.filter(({ language }) => language === 'text');
const commands = blocks.flatMap(({ language, content }, i) => {
  const next = blocks[i + 1];
  return language === 'sh'
    ? [{ command: content.trim(), answer: next?.language === 'json' ? next.content : null }]
    : [];
});

describe('the examples of docs/api.md', () => {
  const files = folder(Object.fromEntries(texts.map(({ name, content }) => [name, content])));
  let desk: ReturnType<typeof start>;
  const environment: Record<string, string> = { SAYDO_RECORD: join(files.path, 'record') };

  beforeAll(async () => {
    writeFileSync(files.at('saydo'), `#!/bin/sh\nexec "${process.execPath}" ${QUICK_START} "${MAIN}" "$@"\n`);
    chmodSync(files.at('saydo'), 0o755);
    desk = start(['serve', '--port', '0'], { env: environment });
    let said = '';
    const address = await new Promise<URL>((resolve, reject) => {
      desk.stdout.on('data', (chunk: Buffer) => {
        said += chunk;
        const found = /http:\S+/.exec(said)?.[0];
        if (found !== undefined) resolve(new URL(found));
      });
      desk.on('close', () => reject(new Error(`the desk ended: ${said}`)));
    });
    environment['DESK'] = address.origin;
    environment['TOKEN'] = address.searchParams.get('token') ?? '';
  });
  afterAll(async () => {
    const gone = new Promise((resolve) => desk.once('close', resolve));
    desk.kill('SIGINT');
    await gone;
    files.remove();
  });

  /** Runs a command in a shell, in the folder of the texts. */
  const run = (command: string) =>
    new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve, reject) => {
      const env = { ...process.env, ...environment, PATH: `${files.path}:${process.env['PATH']}` };
      const child = spawn('sh', ['-c', command], { cwd: files.path, env });
      const out = { stdout: '', stderr: '' };
      child.stdout.on('data', (chunk: Buffer) => (out.stdout += chunk));
      child.stderr.on('data', (chunk: Buffer) => (out.stderr += chunk));
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, ...out }));
    });

  test('exist, and each is run', () => {
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter(({ answer }) => answer !== null).length).toBeGreaterThan(6);
  });

  test.each(commands.map((each) => [each.command, each.answer] as const))('%s', async (command, answer) => {
    if (!curl && command.startsWith('curl')) return;
    const { status, stdout, stderr } = await run(command);
    expect(status, stderr).toBe(0);
    if (answer === null) return;
    // Of many lines the first is the one that is shown.
    const said: unknown = JSON.parse(/json-lines|--ndjson/.test(command) ? (stdout.split('\n')[0] ?? '') : stdout);
    expect(said).toMatchObject(JSON.parse(answer) as object);
  });
});
