import { realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bearer, type Desk, deskIn } from '../signing-in.ts';
import { inProcess } from './in-process.ts';
import { folder, start, TEXT } from './run.ts';

/** A desk in a process of its own, at a port that was free. */
async function serving(args: readonly string[]) {
  const child = start(['serve', ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const opened = new Promise<Desk>((resolve, reject) => {
    child.stdout.on('data', () => {
      const desk = deskIn(out);
      if (desk !== null) resolve(desk);
    });
    void ended.then((status) => reject(new Error(`ended with ${status}: ${err}`)));
  });
  // Where nothing waits for it, its end is told by another way.
  opened.catch(() => {});
  return {
    opened,
    /** Asks it as a program that has its token does. */
    ask: async (path: string) => {
      const { address, token } = await opened;
      return fetch(`${address}${path}`, { headers: bearer(token) });
    },
    stop: async (signal: NodeJS.Signals = 'SIGINT') => {
      child.kill(signal);
      return { status: await ended, stdout: out, stderr: err };
    },
  };
}

describe('saydo serve', () => {
  let files: ReturnType<typeof folder>;
  let record: string;
  beforeEach(() => {
    files = folder({ 'ferry.txt': TEXT });
    record = files.at('record');
  });
  afterEach(() => files.remove());

  test('serves the desk, shares its record with other commands, notifies open pages, and exits with 0 on Ctrl-C', async () => {
    const desk = await serving(['--record', record, '--port', '0']);
    const { address, token } = await desk.opened;
    expect(await (await desk.ask('/api/overview')).json()).toMatchObject({ articles: 0 });
    const events = await desk.ask('/api/events');
    const added = await inProcess(['add', files.at('ferry.txt'), '--record', record]);
    expect(added).toMatchObject({ status: 0, stdout: expect.stringContaining('T1') });
    expect(await (await desk.ask('/api/overview')).json()).toMatchObject({ articles: 1 });
    const told = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let heard = ''; !heard.includes('event: changed\n'); ) {
      const { value, done } = (await told?.read()) ?? { value: '', done: true };
      if (done) expect.fail(`the stream ended without the change: ${heard}`);
      heard += value;
    }
    const { status, stdout, stderr } = await desk.stop();
    expect(status, stderr).toBe(0);
    expect(stdout).toBe(`saydo desk: ${address}/?token=${token}\n`);
    // What was added stays, and the record can be had again.
    expect(await inProcess(['status', '--record', record, '--json'])).toMatchObject({ status: 0 });
  });

  test('--example fills an empty record with the example press and leaves another as it is', async () => {
    const desk = await serving(['--record', record, '--port', '0', '--example']);
    const { items } = (await (await desk.ask('/api/imports')).json()) as {
      items: { id: string; total: number }[];
    };
    expect(items).toMatchObject([{ name: 'The example press', total: 19 }]);
    const events = await (await desk.ask(`/api/imports/${items[0]?.id}/events`)).text();
    expect(events).toMatch(/event: import\ndata: \{.*"state":"done".*"added":19[^\n]*\n\n$/);
    await desk.stop();
    const again = await serving(['--record', record, '--port', '0', '--example']);
    expect(await (await again.ask('/api/imports')).json()).toEqual({ items: [], folders: [] });
    expect((await again.stop()).stderr).toContain('the record holds articles already');
  });

  test('a second desk on the same record continues when the first ends', async () => {
    const first = await serving(['--record', record, '--port', '0']);
    await first.opened;
    const second = await serving(['--record', record, '--port', '0']);
    expect((await second.ask('/api/overview')).status).toBe(200);
    expect((await first.stop()).status).toBe(0);
    // What is asked at once waits until it has taken the record over.
    expect((await second.ask('/api/overview')).status).toBe(200);
    const added = await inProcess(['add', files.at('ferry.txt'), '--record', record]);
    expect(added).toMatchObject({ status: 0, stdout: expect.stringContaining('T1') });
    expect(await (await second.ask('/api/overview')).json()).toMatchObject({ articles: 1 });
    const ended = await second.stop();
    expect([ended.status, ended.stderr]).toEqual([0, '']);
  });

  test('answers only requests with the token of this start, and tells others what to do', async () => {
    const desk = await serving(['--record', record, '--port', '0']);
    const { address, token } = await desk.opened;
    expect((await fetch(`${address}/api/overview`)).status).toBe(401);
    const page = await fetch(address, { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([401, expect.stringContaining('printed in its terminal')]);
    expect(await (await fetch(`${address}/health`)).json()).toEqual({ status: 'ok' });
    const imported = await fetch(`${address}/api/imports`, {
      method: 'POST',
      headers: { ...bearer(token), 'content-type': 'application/json' },
      body: JSON.stringify({ folder: files.path }),
    });
    expect(imported.status).toBe(403);
    await desk.stop();
    const port = new URL(address).port;
    const again = await serving(['--record', record, '--port', port, '--allow-folder', files.path]);
    expect((await again.opened).token).not.toBe(token);
    expect((await fetch(`${address}/api/overview`, { headers: bearer(token) })).status).toBe(401);
    expect(await (await again.ask('/api/imports')).json()).toEqual({ items: [], folders: [realpathSync(files.path)] });
    await again.stop();
    const refused = await inProcess(['serve', '--record', record, '--allow-folder', files.at('none')]);
    expect(refused).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`--allow-folder ${files.at('none')} is not a folder`),
    });
  });

  test('refuses to listen on other addresses than this machine’s', async () => {
    for (const host of ['0.0.0.0', '192.168.1.5', '::', 'desk.example']) {
      const refused = await inProcess(['serve', '--host', host, '--record', record], {});
      expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('listens only on this machine') });
    }
    expect(await inProcess(['serve', '--port', 'http', '--record', record], {})).toMatchObject({ status: 2 });
    expect(await inProcess(['serve', '--open', 'perhaps', '--record', record], {})).toMatchObject({ status: 2 });
  });

  describe('if its port is in use', () => {
    let taker: Server;
    let taken: number;
    beforeEach(async () => {
      taker = createServer();
      await new Promise<void>((resolve) => taker.listen(0, '127.0.0.1', resolve));
      taken = (taker.address() as { port: number }).port;
    });
    afterEach(() => new Promise<void>((resolve) => void taker.close(() => resolve())));

    test('it exits with status 2 and says so, if --port asked for it', async () => {
      const refused = await inProcess(['serve', '--port', String(taken), '--record', record]);
      expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining(`port ${taken} is taken`) });
    });
  });
});
