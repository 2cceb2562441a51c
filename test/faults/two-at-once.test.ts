import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { inFolder, PATIENCE, type Running, saydo, start } from './command.ts';
import { SOME_ARTICLES } from './corpus.ts';
import { look, toldBy } from './record.ts';

vi.setConfig({ testTimeout: PATIENCE });

/** A command that holds a new record for as long as its standard input stays open. */
async function holderOf(record: string): Promise<Running> {
  const holder = start(['add', '--json', '--record', record, SOME_ARTICLES[1] ?? '', '-'], { stdin: null });
  await holder.until(() => holder.lines.length > 0);
  return holder;
}

test('a record in a folder is held by one process; other commands are refused with its process id and damage nothing', async () => {
  await inFolder(async (folder) => {
    const record = join(folder, 'record');
    const holder = await holderOf(record);

    const others = [
      ['add', '--record', record, SOME_ARTICLES[0] ?? ''],
      ['status', '--record', record],
    ];
    for (const args of others) {
      const { status, lines, stderr } = await saydo(args);
      expect(stderr).toContain(`${record} is in use by process ${holder.child.pid} (saydo add, since `);
      expect(stderr).toContain(`kill ${holder.child.pid}`);
      expect(lines).toEqual([]);
      expect(status).toBe(5);
    }

    holder.child.stdin.end('The mayor of Lowen, Iva Sorn, said that the bridge was safe.\n');
    const { status, lines } = await holder.ended;
    const told = toldBy(lines);
    expect(told).toMatchObject([{ status: 'added' }, { name: 'standard input', status: 'added' }]);
    expect(status).toBe(0);
    expect(await look(record)).toMatchObject({ names: [expect.any(String), 'standard input'], problems: [] });
  });
});

/** Makes a process see none of the others, as in a container: numbers of processes tell nothing then. */
const ALONE = [
  ['unshare', '-pf', '--mount-proc'],
  ['unshare', '-Urpf', '--mount-proc'],
].find(([command = '', ...options]) => spawnSync(command, [...options, 'true']).status === 0);

test.skipIf(ALONE === undefined)(
  'a record in a folder is held by one process also where processes cannot see one another, as in containers',
  async () => {
    await inFolder(async (folder) => {
      const record = join(folder, 'record');
      const holder = await holderOf(record);

      const other = ['add', '--json', '--record', record, SOME_ARTICLES[0] ?? ''];
      const refused = await saydo(other, { through: ALONE ?? [] });
      expect(refused.stderr).toContain(`${record} is in use by process ${holder.child.pid} of another container`);
      expect(refused).toMatchObject({ status: 5, lines: [] });

      holder.child.kill('SIGKILL');
      await holder.ended;
      // What it held is free the moment it is gone, though its number may be taken in there.
      expect(await saydo(other, { through: ALONE ?? [] })).toMatchObject({ status: 0 });
      expect((await look(record)).problems).toEqual([]);
    });
  },
);
