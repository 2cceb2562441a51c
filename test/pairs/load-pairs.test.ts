import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadPairs, packagedPairs } from '../../src/pairs/load-pairs.ts';
import { TRAINED_RELATIONS } from '../../src/record/evidence.ts';
import { packagedNetworks } from '../../src/weights/packaged-reader.ts';

const made = mkdtempSync(join(tmpdir(), 'saydo-pairs-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));

let number = 0;
/** A copy of the weights, changed, as the address of its folder. */
function changed(change: (folder: string, json: Record<string, unknown>) => void): URL {
  const folder = join(made, String(number++));
  cpSync('models/pairs', folder, { recursive: true });
  const json = JSON.parse(readFileSync(join(folder, 'pairs.json'), 'utf8')) as Record<string, unknown>;
  change(folder, json);
  writeFileSync(join(folder, 'pairs.json'), JSON.stringify(json));
  return pathToFileURL(`${folder}/`);
}

test('the network that comes with saydo was trained on the reader that comes with it, and knows the relations that are held to be trained', async () => {
  const { relations } = await packagedPairs();
  expect([...relations].toSorted()).toEqual([...TRAINED_RELATIONS].toSorted());
});

test.each([
  [
    'of another reader',
    'was trained on the reader',
    changed((_, json) => Object.assign(json, { reader: '0'.repeat(64) })),
  ],
  ['that lacks a relation', 'relations', changed((_, json) => Object.assign(json, { relations: ['advances'] }))],
  ['of another format', 'format', changed((_, json) => Object.assign(json, { format: 'saydo-pairs/9' }))],
  [
    'that is damaged',
    'pairs.onnx of the trained networks has the SHA-256',
    changed((folder) => writeFileSync(join(folder, 'pairs.onnx'), 'cut')),
  ],
  ['that is not there', 'cannot be read', pathToFileURL(`${join(made, 'nowhere')}/`)],
])('a network %s is refused, and it is said why', async (_, why, from) => {
  await expect(loadPairs(await packagedNetworks(), from)).rejects.toThrow(why);
});
