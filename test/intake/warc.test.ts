import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Intake } from '../../src/intake/intake.ts';
import { warcInputs } from '../../src/intake/warc/warc-inputs.ts';
import { folder } from '../cli/run.ts';
import { gather, type Outcome, outcomeOf } from './gather.ts';
import { makePdf } from './make-pdf.ts';
import { chunked, ENCODERS, otherRecord, type Response, responseRecord } from './make-warc.ts';

const page = (words: string) => `<p>${words}</p>`;
const at = (path: string) => `https://lowen.example/${path}`;

async function warc(responses: readonly Response[], gzip: boolean): Promise<Buffer> {
  return Buffer.concat(await Promise.all(responses.map((response) => responseRecord(response, gzip))));
}

/** What a WARC file holds, given in pieces of a size. */
async function read(bytes: Uint8Array, size = 1000): Promise<{ outcomes: Outcome[]; skipped: string[] }> {
  const skipped: string[] = [];
  const intake: Intake = {
    allows: () => false,
    signal: undefined,
    skip: (name, reason) => skipped.push(`${name}: ${reason}`),
    within: undefined,
    asked: new Set(),
  };
  const pieces = async function* () {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  };
  const outcomes: Outcome[] = [];
  for await (const input of warcInputs('w', pieces(), intake)) outcomes.push(await outcomeOf(input));
  return { outcomes, skipped };
}

describe.each([
  ['packed', true],
  ['not packed', false],
])('a WARC file, %s', (_, gzip) => {
  test('gives each response that is a text, with its address and the instant of its capture', async () => {
    const bytes = Buffer.concat([
      await otherRecord('warcinfo', gzip),
      await responseRecord({ url: at('a'), body: page('one') }, gzip),
      await otherRecord('request', gzip),
      await responseRecord({ url: at('b'), body: 'no', status: '404 Not Found' }, gzip),
      await responseRecord({ url: at('c'), body: 'x', type: 'image/png' }, gzip),
      await responseRecord({ url: at('d'), body: 'p{}', type: 'text/css' }, gzip),
      await responseRecord({ url: at('e'), body: 'two', type: 'text/plain', date: '2031-05-07T00:00:00Z' }, gzip),
      await responseRecord({ url: at('f'), body: '', type: 'text/plain' }, gzip),
      await otherRecord('metadata', gzip),
    ]);
    const { outcomes, skipped } = await read(bytes);
    expect(outcomes).toMatchObject([
      { name: `w: ${at('a')}`, url: at('a'), is: page('one'), media: 'text/html', encoding: 'utf-8' },
      { name: `w: ${at('e')}`, url: at('e'), is: 'two', media: 'text/plain', fetched: '2031-05-07T00:00:00Z' },
    ]);
    expect(outcomes[0]?.fetched).toBe('2031-05-06T10:20:30Z');
    expect(skipped).toEqual([
      'w: 3 records with a type other than response; 1 record with a status other than 200; ' +
        '2 records of a type that saydo does not read; 1 record without a body',
    ]);
  });

  test('does not depend on the chunks of the stream', async () => {
    const bytes = await warc(
      [
        { url: at('a'), body: chunked(page('é'.repeat(50))), fields: { 'transfer-encoding': 'chunked' } },
        { url: at('b'), body: page('two') },
      ],
      gzip,
    );
    const whole = await read(bytes, bytes.length);
    expect(whole.outcomes.map(({ is }) => is)).toEqual([page('é'.repeat(50)), page('two')]);
    for (const size of [1, 2, 3, 7, 64]) expect(await read(bytes, size)).toEqual(whole);
  });

  test('a PDF in it is read', async () => {
    const body = makePdf([[{ x: 72, y: 700, text: 'The bridge is safe.' }]]);
    const { outcomes } = await read(await warc([{ url: at('r.pdf'), body, type: 'application/pdf' }], gzip));
    expect(outcomes).toMatchObject([{ media: 'application/pdf', text: 'The bridge is safe.' }]);
    expect(Buffer.from(outcomes[0]?.content ?? []).equals(body)).toBe(true);
  });

  test('if truncated, gives its whole records and reports where it ends', async () => {
    const bytes = await warc(
      ['a', 'b', 'c'].map((path) => ({ url: at(path), body: page(`${path} ${'word '.repeat(200)}`) })),
      gzip,
    );
    const { outcomes } = await read(bytes.subarray(0, Math.floor(bytes.length / 2)));
    expect(outcomes.slice(0, -1).map(({ url }) => url)).toEqual([at('a')]);
    const last = outcomes.at(-1);
    expect(last?.name).toMatch(/^w/);
    expect(last?.code).toBe(gzip ? 'broken-gzip' : 'broken-warc');
    expect(last?.message).toMatch(/byte \d+.*ends .*too early.*Everything before it was read/s);
  });

  test('with other bytes between its records is reported', async () => {
    const rubbish = gzip ? gzipSync('<html>') : Buffer.from('<html>');
    const bytes = Buffer.concat([await warc([{ url: at('a'), body: page('one') }], gzip), rubbish]);
    const { outcomes } = await read(bytes);
    expect(outcomes[0]?.is).toBe(page('one'));
    expect(outcomes[1]).toMatchObject({ code: 'broken-warc', message: expect.stringMatching(/record 2, at byte \d+/) });
    expect(outcomes).toHaveLength(2);
  });
});

test('bytes after gzip members are reported', async () => {
  const one = await warc([{ url: at('a'), body: page('one') }], true);
  const { outcomes } = await read(Buffer.concat([one, Buffer.from('GARBAGE'.repeat(100))]));
  expect(outcomes.map(({ is, code }) => is ?? code)).toEqual([page('one'), 'broken-gzip']);
  const damaged = Buffer.concat([one, one.map((byte, i) => (i > 40 && i < 60 ? byte ^ 0xff : byte))]);
  expect((await read(damaged)).outcomes.map(({ code }) => code)).toEqual([undefined, 'broken-gzip']);
});

test('arbitrary bytes give inputs or problems, never a failure of the reader', async () => {
  const whole = await warc(
    [
      { url: at('a'), body: page('one') },
      { url: at('b'), body: page('two') },
    ],
    false,
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 12 }), fc.nat(6), async (from, put, out) => {
      const bytes = Buffer.concat([whole.subarray(0, from), put, whole.subarray(from + out)]);
      for (const { code } of (await read(bytes)).outcomes) expect(code).not.toBe('internal');
      for (const { code } of (await read(gzipSync(bytes))).outcomes) expect(code).not.toBe('internal');
    }),
    { numRuns: 200 },
  );
});

describe('bodies', () => {
  const BODY = page('The mayor said that the bridge was safe.');

  test.each(Object.keys(ENCODERS))('%s is undone', async (name) => {
    const fields = { 'content-encoding': name.replace('raw ', '') };
    const body = ENCODERS[name]?.(BODY) ?? '';
    const { outcomes } = await read(await warc([{ url: at('a'), body, fields }], false));
    expect(outcomes.map(({ is }) => is)).toEqual([BODY]);
  });

  test('are unchanged if they were stored decoded', async () => {
    const fields = { 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' };
    const { outcomes } = await read(await warc([{ url: at('a'), body: BODY, fields }], false));
    expect(outcomes.map(({ is }) => is)).toEqual([BODY]);
  });

  test('that are too large or broken are reported, and the next is read', async () => {
    const bomb = gzipSync(Buffer.alloc(21 * 2 ** 20, ' '));
    const { outcomes } = await read(
      await warc(
        [
          { url: at('bomb'), body: bomb, fields: { 'content-encoding': 'gzip' } },
          { url: at('long'), body: Buffer.alloc(20 * 2 ** 20 + 1, ' ') },
          { url: at('cut'), body: gzipSync(BODY).subarray(0, 20), fields: { 'content-encoding': 'gzip' } },
          { url: at('chunks'), body: 'ff\r\nshort', fields: { 'transfer-encoding': 'chunked' } },
          { url: at('odd'), body: BODY, fields: { 'content-encoding': 'sdch' } },
          { url: at('good'), body: BODY },
        ],
        false,
      ),
    );
    expect(outcomes.map(({ code, is }) => code ?? is)).toEqual([
      'too-large',
      'too-large',
      'broken-body',
      'broken-body',
      'broken-body',
      BODY,
    ]);
    expect(outcomes[0]?.name).toBe(`w: ${at('bomb')}`);
  });

  test('after a head without end are skipped in bounded memory', async () => {
    const head = Buffer.from(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(200_000)}`);
    const record = Buffer.concat([
      Buffer.from(
        `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: <${at('x')}>\r\nContent-Length: ${head.length}\r\n\r\n`,
      ),
      head,
      Buffer.from('\r\n\r\n'),
    ]);
    const bytes = Buffer.concat([record, await warc([{ url: at('a'), body: BODY }], false)]);
    const { outcomes, skipped } = await read(bytes);
    expect(outcomes.map(({ is }) => is)).toEqual([BODY]);
    expect(skipped).toEqual(['w: 1 record with a header that does not end']);
  });
});

describe('WARC files by name', () => {
  const files = folder({});
  afterAll(files.remove);

  test('are recognised by extension and by first bytes', async () => {
    const { writeFileSync } = await import('node:fs');
    const bytes = await warc([{ url: at('a'), body: page('one') }], false);
    writeFileSync(files.at('a.warc'), bytes);
    writeFileSync(files.at('b.warc.gz'), gzipSync(bytes));
    writeFileSync(files.at('c'), bytes);
    writeFileSync(files.at('empty.warc'), '');
    const { outcomes } = await gather(['a.warc', 'b.warc.gz', 'c', 'empty.warc'].map(files.at));
    expect(outcomes.map(({ name, is, code }) => [name.replace(files.path, ''), is ?? code])).toEqual([
      [`/a.warc: ${at('a')}`, page('one')],
      [`/b.warc.gz: ${at('a')}`, page('one')],
      [`/c: ${at('a')}`, page('one')],
      ['/empty.warc', 'broken-warc'],
    ]);
  });
});
