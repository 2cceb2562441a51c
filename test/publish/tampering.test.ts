import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/publish/check/check-folder.ts';
import { filesIn } from '../../src/publish/folder/folder.ts';
import { type Manifest, manifestOf, sha256Hex } from '../../src/publish/folder/manifest.ts';
import { sealOf } from '../../src/publish/log/log.ts';
import { signerFromSeed, verifierKey, verifierOf } from '../../src/record/history/note-keys.ts';
import { decide } from '../../src/store/commands/decide.ts';
import type { Database } from '../../src/store/database/database.ts';
import { diceFrom } from '../faults/seeded-random.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { SIGNER, SIGNER_KEY } from '../store/populated-record.ts';
import { fillRecord, folders, publishTo } from './newspaper.ts';

const folder = folders();
const open = openerOn('PGlite');
const PYTHON = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null;
if (PYTHON === null) console.warn('no python3: docs/verify_publication.py is not tested');
const STRANGER = signerFromSeed('somebody.example/else', new Uint8Array(32).fill(7));

let db: Database;
let older: string;
let whole: string;
beforeAll(async () => {
  db = await open();
  await fillRecord(db);
  older = folder('older');
  await publishTo(db, older);
  const [finding] = await db.query<{ id: number }>(
    `select id from findings where kind = 'pledge' and verdict = 'proposed' and state = 'standing' order by id limit 1`,
  );
  const by = { by: 'Ida Fenn', now: '2032-02-02T00:00:00.000Z', why: null, blind: false };
  await decide(db, [finding?.id ?? 0], 'accept', by);
  whole = folder('whole');
  cpSync(older, whole, { recursive: true });
  await publishTo(db, whole, { now: '2032-02-03T12:00:00.000Z' });
});

interface Tampering {
  readonly name: string;
  /** What the first problem names. */
  readonly named: RegExp;
  readonly key?: string;
  /** Compares it with the older copy. */
  readonly compared?: boolean;
  readonly tamper: (site: string) => void;
}

const fileOf = (site: string, pattern: RegExp): string => {
  const found = filesIn(site).find((path) => pattern.test(path));
  if (found === undefined) throw new Error(`no file is like ${String(pattern)}`);
  return found;
};
function change(site: string, pattern: RegExp, edit: (text: string) => string): void {
  const path = join(site, fileOf(site, pattern));
  const before = readFileSync(path, 'latin1');
  const after = edit(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after, 'latin1');
}
/** Data of a pledge that somebody linked evidence to. */
const evidenced = (site: string): RegExp => {
  const found = filesIn(site).find(
    (path) => /^data\/pledges\//.test(path) && readFileSync(join(site, path), 'utf8').includes('"relation"'),
  );
  return new RegExp(`^${found ?? 'nothing'}$`);
};
const oneCharacter = (text: string) => {
  const at = Math.floor(text.length / 2);
  return `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
};

/** Signs the folder as it is now, as a publisher would who wants to hide something. */
function reseal(site: string): void {
  const manifest = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')) as Manifest;
  const paths = filesIn(site).filter((path) => path !== 'manifest.json' && path !== 'publication');
  const files = Object.fromEntries(paths.map((path) => [path, sha256Hex(readFileSync(join(site, path)))]));
  const { format: _, ...about } = manifest;
  const sealed = manifestOf({ ...about, files });
  writeFileSync(join(site, 'manifest.json'), sealed);
  const note = readFileSync(join(site, 'log/checkpoint'), 'utf8');
  writeFileSync(
    join(site, 'publication'),
    sealOf(sealed, { size: manifest.size, root: manifest.root, leaves: [], note, key: manifest.key }, SIGNER) ?? '',
  );
}
const resealed = (tamper: (site: string) => void) => (site: string) => {
  tamper(site);
  reseal(site);
};

const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'one character of a page',
    named: /pledges\/P\d+\.html was changed/,
    tamper: (site) => change(site, /^pledges\/P\d+\.html$/, oneCharacter),
  },
  {
    name: 'one character of an entry',
    named: /log\/entries\/\d+\.json was changed/,
    tamper: (site) => change(site, /^log\/entries\//, oneCharacter),
  },
  {
    name: 'one byte of a tile',
    named: /log\/tile\/0\/000\.p\/\d+ was changed/,
    tamper: (site) => change(site, /^log\/tile\//, oneCharacter),
  },
  {
    name: 'one character of a proof',
    named: /log\/proofs\/\d+\.tlog-proof was changed/,
    tamper: (site) => change(site, /^log\/proofs\//, oneCharacter),
  },
  {
    name: 'one character of the consistency proof',
    named: /log\/consistency\.json was changed/,
    tamper: (site) => change(site, /^log\/consistency/, oneCharacter),
  },
  {
    name: 'one character of the list of files',
    named: /manifest\.json/,
    tamper: (site) => change(site, /^manifest/, oneCharacter),
  },
  {
    name: 'one character of the signature',
    named: /publication/,
    tamper: (site) => change(site, /^publication$/, oneCharacter),
  },
  {
    name: 'a page removed',
    named: /pledges\/P\d+\.html is missing/,
    tamper: (site) => rmSync(join(site, fileOf(site, /^pledges\/P\d+\.html$/))),
  },
  {
    name: 'a page added',
    named: /pledges\/P999\.html was added/,
    tamper: (site) => writeFileSync(join(site, 'pledges/P999.html'), '<p>Kept.'),
  },
  {
    name: 'the log of an older publication',
    named: /log\//,
    tamper: (site) => {
      rmSync(join(site, 'log'), { recursive: true });
      cpSync(join(older, 'log'), join(site, 'log'), { recursive: true });
    },
  },
  {
    name: 'the log cut short',
    named: /log\/tile\/0\/000\.p\/\d+ was changed/,
    tamper: (site) => change(site, /^log\/tile\/0\//, (text) => text.slice(0, -32)),
  },
  {
    name: 'another key',
    named: /publication: /,
    key: verifierKey(STRANGER.name, verifierOf(STRANGER).publicKey),
    tamper: () => {},
  },
  // From here on by somebody who has the key.
  {
    name: 'signed anew: a tile',
    named: /^log: /,
    tamper: resealed((site) => change(site, /^log\/tile\/0\//, oneCharacter)),
  },
  {
    name: 'signed anew: an entry',
    named: /log\/entries\/\d+\.json: /,
    tamper: resealed((site) => change(site, /^log\/entries\//, oneCharacter)),
  },
  {
    name: 'signed anew: a proof',
    named: /log\/(?:proofs|entries)\/\d+/,
    tamper: resealed((site) =>
      change(site, /^log\/proofs\//, (text) => text.replace(/\n[A-Za-z0-9+/]{43}=\n/, `\n${'A'.repeat(43)}=\n`)),
    ),
  },
  {
    name: 'signed anew: a consistency proof',
    named: /consistency/,
    tamper: resealed((site) =>
      change(site, /^log\/consistency/, (text) => text.replace(/"[A-Za-z0-9+/]{43}="/, `"${'A'.repeat(43)}="`)),
    ),
  },
  {
    name: 'signed anew: what a reviewer judged',
    named: /data\/pledges\/P\d+\.json: /,
    tamper: resealed((site) =>
      change(site, evidenced(site), (text) => text.replace(/"by": "(?:Ada|Bo)/, '"by": "Nobody')),
    ),
  },
  {
    name: 'signed anew: what would count',
    named: /data\/pledges\/P\d+\.json: the (?:kept of its )?criteria of /,
    tamper: resealed((site) =>
      change(site, evidenced(site), (text) => text.replace('in all its beds', 'in one of its beds')),
    ),
  },
  {
    name: 'signed anew: a topic that nobody wrote',
    named: /data\/pledges\/P\d+\.json: .*\btopic\b/,
    tamper: resealed((site) =>
      change(site, evidenced(site), (text) => text.replace('"topic": null', '"topic": "Water"')),
    ),
  },
  {
    name: 'signed anew: an entry left out',
    named: /data\/pledges\/P\d+\.json: it stands on entry/,
    tamper: resealed((site) => {
      const entry = fileOf(site, /^log\/entries\//);
      rmSync(join(site, entry));
      rmSync(join(site, entry.replace('entries', 'proofs').replace('.json', '.tlog-proof')));
    }),
  },
];

function tampered({ name, tamper }: Pick<Tampering, 'name' | 'tamper'>): string {
  const site = folder(`tampered-${name.replace(/\W+/g, '-')}`);
  cpSync(whole, site, { recursive: true });
  tamper(site);
  return site;
}

function python(site: string, key: string, olderHead?: string) {
  const args = ['docs/verify_publication.py', site, key, ...(olderHead === undefined ? [] : [olderHead])];
  const { status, stdout, stderr } = spawnSync(PYTHON ?? 'python3', args, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe('a folder that was tampered with', () => {
  test('passes the check before it is changed', () => {
    expect(checkFolder(whole, { key: SIGNER_KEY, older }).problems).toEqual([]);
    if (PYTHON !== null) {
      const { status, said } = python(whole, SIGNER_KEY, join(older, 'log/checkpoint'));
      expect(said).toMatch(/is what was published/);
      expect(status).toBe(0);
    }
  });

  test.each(TAMPERINGS)('$name', (tampering) => {
    const site = tampered(tampering);
    const key = tampering.key ?? SIGNER_KEY;
    const { problems } = checkFolder(site, { key, older: null });
    expect(problems[0]).toMatch(tampering.named);
    if (PYTHON === null) return;
    const { status, said } = python(site, key);
    expect(said).toMatch(/^first wrong {2}/);
    expect(said.slice('first wrong  '.length)).toMatch(tampering.named);
    expect(status).toBe(1);
  });

  test('an older publication in place of a newer one is detected with the newer head', () => {
    expect(checkFolder(older, { key: SIGNER_KEY, older: whole }).problems).toEqual([expect.stringMatching(/shorter/)]);
    if (PYTHON !== null) expect(python(older, SIGNER_KEY, join(whole, 'log/checkpoint')).said).toMatch(/shorter/);
  });

  test('each of one hundred random changes of a byte is detected', () => {
    const random = diceFrom(20310203);
    const site = tampered({ name: 'by chance', tamper: () => {} });
    const paths = filesIn(site).filter((path) => readFileSync(join(site, path)).length > 0);
    const unnoticed: string[] = [];
    for (let i = 0; i < 100; i++) {
      const path = paths[Math.floor(random() * paths.length)] ?? '';
      const file = join(site, path);
      const bytes = readFileSync(file);
      const changed = Uint8Array.from(bytes);
      const at = Math.floor(random() * bytes.length);
      changed[at] = ((changed[at] ?? 0) + 1 + Math.floor(random() * 255)) % 256;
      writeFileSync(file, changed);
      if (checkFolder(site, { key: SIGNER_KEY, older: null }).problems.length === 0) unnoticed.push(`${path} at ${at}`);
      writeFileSync(file, bytes);
    }
    expect(unnoticed).toEqual([]);
    expect(existsSync(join(site, 'manifest.json'))).toBe(true);
    expect(checkFolder(site, { key: SIGNER_KEY, older: null }).problems).toEqual([]);
  });
});
