import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFolder, checkStamps } from '../../src/publish/check/check-folder.ts';
import { addWitness } from '../../src/publish/log/witnesses.ts';
import { toBase64 } from '../../src/record/history/base64.ts';
import { parseNote } from '../../src/record/history/signed-note.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { SIGNER_KEY } from '../store/populated-record.ts';
import { fillRecord, folders, publishTo } from './newspaper.ts';

const folder = folders();
const open = openerOn('PGlite');

/** A witness as the specification describes it, written here a second time. */
function witness(name: string, seed: number) {
  const secret = new Uint8Array(32).fill(seed);
  const key = concatBytes(Uint8Array.of(4), ed25519.getPublicKey(secret));
  const hash = sha256(concatBytes(utf8ToBytes(`${name}\n`), key)).slice(0, 4);
  return {
    key: `${name}+${bytesToHex(hash)}+${toBase64(key)}`,
    signs: (note: string, seconds: number): string => {
      const { text } = parseNote(note);
      const time = new Uint8Array(8);
      new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
      const signature = ed25519.sign(utf8ToBytes(`cosignature/v1\ntime ${seconds}\n${text}`), secret);
      return `${note}— ${name} ${toBase64(concatBytes(hash, time, signature))}\n`;
    },
  };
}

const WITNESS = witness('witness.example/tarn', 9);
const OTHER = witness('witness.example/dolen', 8);
const SECONDS = Date.UTC(2032, 1, 4) / 1000;

let site: string;
beforeAll(async () => {
  const db = await open();
  await fillRecord(db);
  site = folder('witnessed');
  await publishTo(db, site);
});

const check = (at: string, witnesses: readonly string[] = []) =>
  checkFolder(at, { key: SIGNER_KEY, older: null, witnesses });
const copy = (name: string): string => {
  const at = folder(name);
  cpSync(site, at, { recursive: true });
  return at;
};
const headOf = (at: string) => readFileSync(join(at, 'log/checkpoint'), 'utf8');
function fileWith(at: string, content: string | Uint8Array): string {
  mkdirSync(`${at}-given`, { recursive: true });
  const path = join(`${at}-given`, 'file');
  writeFileSync(path, content);
  return path;
}
const PYTHON = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null;

describe('a cosignature of a witness', () => {
  test('is added to the folder beside others, and reported with its time', async () => {
    const at = copy('cosigned');
    const both = OTHER.signs(WITNESS.signs(headOf(at), SECONDS), SECONDS + 60);
    expect(await addWitness(at, fileWith(at, WITNESS.signs(headOf(at), SECONDS)))).toMatch(/^one signature over/);
    expect(await addWitness(at, fileWith(at, both))).toMatch(/^one signature over/);
    expect(await addWitness(at, fileWith(at, both))).toMatch(/is not there already/);
    const { problems, witnessed } = check(at, [WITNESS.key]);
    expect(problems).toEqual([]);
    expect(witnessed.map(({ witness: name, at: time }) => [name.split('+')[0], time])).toEqual([
      ['witness.example/tarn', '2032-02-04T00:00:00.000Z'],
      ['witness.example/dolen', null],
    ]);
  });

  test.skipIf(PYTHON === null)('does not affect the verifier in Python', async () => {
    const at = copy('cosigned-python');
    await addWitness(at, fileWith(at, WITNESS.signs(headOf(at), SECONDS)));
    const checked = spawnSync(PYTHON ?? '', ['docs/verify_publication.py', at, SIGNER_KEY], {
      encoding: 'utf8',
    });
    expect(checked.stderr + checked.stdout).not.toMatch(/was added|Traceback/);
    expect(checked.status).toBe(0);
  });

  test('that is required and missing or invalid is a problem', async () => {
    const at = copy('not-cosigned');
    expect(check(at, [WITNESS.key]).problems).toEqual([
      expect.stringMatching(/^the witness witness\.example\/tarn did not sign the head of \d+ entries$/),
    ]);
    // Signed at another time than it says.
    const good = WITNESS.signs(headOf(at), SECONDS);
    await addWitness(at, fileWith(at, good));
    const path = join(at, `log/witnessed/${check(at).size}`);
    const [, base64 = ''] = /tarn (\S+)/.exec(readFileSync(path, 'utf8')) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    bytes[11] = (bytes[11] ?? 0) ^ 1;
    writeFileSync(path, readFileSync(path, 'utf8').replace(base64, bytes.toString('base64')));
    expect(check(at, [WITNESS.key]).problems[0]).toMatch(/the cosignature of .* is not valid/);
    expect(check(at).problems).toEqual([]);
  });

  test('over another head is refused, and reported if it is in the folder', async () => {
    const at = copy('other-head');
    const foreign = headOf(at).replace(/\n(\d+)\n/, '\n3\n');
    await expect(addWitness(at, fileWith(at, foreign))).rejects.toThrow(/a head of 3 entries that .* does not have/);
    mkdirSync(join(at, 'log/witnessed'), { recursive: true });
    writeFileSync(join(at, 'log/witnessed/3'), foreign);
    expect(check(at).problems).toEqual(['log/witnessed/3: it is over a head that is not of this folder']);
    await expect(addWitness(at, fileWith(at, 'Nothing of the kind.'))).rejects.toThrow(
      /is no checkpoint with signatures/,
    );
  });
});

const OPENSSL = spawnSync('openssl', ['version']).status === 0;
if (!OPENSSL) console.warn('no openssl: time stamps are not tested');

describe.skipIf(!OPENSSL)('a time stamp', () => {
  let authority: string;
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: authority, stdio: 'pipe' });
  beforeAll(() => {
    authority = folder('authority');
    mkdirSync(authority, { recursive: true });
    writeFileSync(join(authority, 'config'), CONFIG);
    writeFileSync(join(authority, 'serial'), '01');
    const key = (name: string) => ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', name];
    const dated = ['-days', '3650', '-config', 'config'];
    openssl('req', '-x509', ...key('root.key'), '-out', 'root.pem', '-extensions', 'root', ...dated);
    openssl('req', '-x509', ...key('else.key'), '-out', 'else.pem', '-extensions', 'root', ...dated);
    openssl('req', '-new', ...key('tsa.key'), '-out', 'tsa.csr', '-config', 'config', '-subj', '/CN=Tarn Time Stamps');
    const issued = ['-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-days', '3650'];
    openssl('x509', '-req', '-in', 'tsa.csr', ...issued, '-extfile', 'config', '-extensions', 'tsa', '-out', 'tsa.pem');
  });
  const stampOver = (at: string): string => {
    openssl('ts', '-query', '-data', join(at, 'log/checkpoint'), '-sha256', '-cert', '-out', 'query');
    openssl(
      'ts',
      '-reply',
      '-queryfile',
      'query',
      '-signer',
      'tsa.pem',
      '-inkey',
      'tsa.key',
      '-config',
      'config',
      '-section',
      'stamps',
      '-out',
      'answer.tsr',
    );
    return join(authority, 'answer.tsr');
  };
  const pem = (name: string) => readFileSync(join(authority, name), 'utf8');

  test('is added to the folder and checked, also against trusted certificates', async () => {
    const at = copy('stamped');
    expect(await addWitness(at, stampOver(at))).toMatch(/^time stamp of \d{4}-.* over the head of \d+ entries added$/);
    expect(check(at).problems).toEqual([]);
    expect(await checkStamps(at, null)).toMatchObject({
      problems: [],
      stamps: [{ authority: 'Tarn Time Stamps', trusted: null }],
    });
    expect(await checkStamps(at, pem('root.pem'))).toMatchObject({ problems: [], stamps: [{ trusted: true }] });
    expect((await checkStamps(at, pem('else.pem'))).problems[0]).toMatch(/is not among those that are trusted/);
  });

  test('of another head is refused; a changed one is named', async () => {
    const at = copy('stamped-else');
    writeFileSync(join(at, 'log/checkpoint'), 'another\n');
    const stamp = stampOver(at);
    cpSync(join(site, 'log/checkpoint'), join(at, 'log/checkpoint'));
    await expect(addWitness(at, stamp)).rejects.toThrow(/no time stamp .* over a head/);
    const good = stampOver(at);
    await addWitness(at, good);
    const path = join(at, `log/timestamps/${check(at).size}.tsr`);
    const bytes = readFileSync(path);
    const last = bytes.length - 5;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect((await checkStamps(at, null)).problems[0]).toMatch(/log\/timestamps\/\d+\.tsr: its signature is not valid/);
  });
});

const CONFIG = `[req]
distinguished_name = name
prompt = no
[name]
CN = Tarn Root
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[tsa]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[stamps]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
crypto_device = builtin
`;
