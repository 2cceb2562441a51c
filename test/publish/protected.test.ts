import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Format } from '../../src/formats/format.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { exportFormat } from '../../src/jobs/exporting/export-format.ts';
import { mcpServer } from '../../src/mcp/server.ts';
import { checkFolder } from '../../src/publish/check/check-folder.ts';
import { filesIn } from '../../src/publish/folder/folder.ts';
import { fold } from '../../src/record/protection/fold.ts';
import { leaksIn } from '../../src/record/protection/gate.ts';
import { type Protection, protectedTermsOf } from '../../src/record/protection/protected-terms.ts';
import { redactText } from '../../src/record/protection/redact.ts';
import type { OutgoingItem } from '../../src/record/views/outgoing.ts';
import { assess } from '../../src/store/commands/assess.ts';
import { linkEvidence } from '../../src/store/commands/link-evidence.ts';
import { makeFinding } from '../../src/store/commands/make-finding.ts';
import { protect, release } from '../../src/store/commands/protect.ts';
import type { Database } from '../../src/store/database/database.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { bodyOf, newsroom, passageIn, stored } from '../store/newsroom.ts';
import { SIGNER_KEY } from '../store/populated-record.ts';
import { folders, framesOfWords, publishTo } from './newspaper.ts';

const folder = folders();
const open = openerOn('PGlite');
const BY = { by: 'Ida Fenn', now: '2032-02-01T00:00:00.000Z', why: 'asked not to be named' };

const ARTICLE = `Annik Sorrelby, who keeps the lock at Lowen, said on Monday that the gates would be mended by June.

“We will mend the gates,” Mayor Orla Fenwright said on Tuesday. Sorrelby doubts it.

The council ordered new gates on Wednesday, the lock keeper said.
`;

/** How the name may be written, in the fields of whoever works with the record. */
const PLANTED = [
  'Annik Sorrelby',
  'ANNIK SORRELBY',
  'Ánnik  Sórrelby',
  'annik_sorrelby',
  'annik-sorrelby',
  'AnnikSorrelby',
  'Sorrelby’s',
];
const EXPORTING = {
  publisher: { base: null, name: 'The Lock', url: null, license: null },
  at: '2032-02-02T00:00:00.000Z',
  engine: 'saydo 0',
};
const HIDDEN = /sorr?elby|annik|the keeper of lowen/i;

const fold1 = (text: string) => fold(text).text;

function protection(over: Partial<Protection>): Protection {
  const about = { by: 'Ida', at: '2032-02-01T00:00:00Z', why: null };
  return { id: 1, entity: 'E7', type: 'person', names: [], words: [], instead: '[name withheld]', ...about, ...over };
}

describe('protected words', () => {
  const protectedTerms = protectedTermsOf([
    protection({ names: ['Annik Sorrelby', 'Sorrelby', 'she', 'the lock keeper'], words: ['the keeper of Lowen'] }),
  ]);
  test.each(PLANTED)('are found in any spelling: %s', (words) => {
    expect(redactText(`It was ${words}, they said.`, protectedTerms)).not.toMatch(HIDDEN);
  });
  test('are found in other scripts and with invisible characters', () => {
    const cyrillic = protectedTermsOf([protection({ names: ['Мария Петрова'] })]);
    expect(redactText('wrote M. Petrova', cyrillic)).toBe('wrote M. [name withheld]');
    expect(redactText('So\u00adrrel\u200bby said', protectedTerms)).toBe('[name withheld] said');
  });
  test('do not match other words and mere descriptions', () => {
    const text = 'She said that the lock keeper of Sorrelbyshire would sorrel by and by.';
    expect(redactText(text, protectedTerms)).toBe(text);
    expect(fold1('a-b')).toBe(' a b ');
  });
  test('include the description of an unnamed source', () => {
    const unnamed = protectedTermsOf([protection({ type: 'unnamed', names: ['a nurse at Lowen General', 'she'] })]);
    expect(redactText('A nurse at Lowen General said that she would.', unnamed)).toBe(
      '[name withheld] said that she would.',
    );
  });
  test('are found in escaped HTML, JSON and addresses, and across tags', () => {
    for (const hidden of [
      'Annik&#32;Sorrelby',
      '"Annik\\nSorrelby"',
      'Annik%20Sorrelby',
      'Sor<b>relby</b>',
      '\\u0053orrelby',
      '"\\nSorrelby"',
    ]) {
      expect(leaksIn(new Map([['page.html', `<p>\n${hidden}</p>`]]), protectedTerms), hidden).toHaveLength(1);
    }
    expect(leaksIn(new Map([['people/annik-sorrelby.html', '']]), protectedTerms)).toEqual([
      { file: 'people/annik-sorrelby.html', line: 0, protection: 1 },
    ]);
  });
});

describe('a record with a protected name in all fields', () => {
  let db: Database;
  let id: number;
  let pledge: number;
  let theirs: number;
  beforeAll(async () => {
    db = await open();
    const room = newsroom(db);
    await room.add(ARTICLE, {
      outlet: 'Annik Sorrelby’s Letter',
      place: 'https://lowen.example/annik-sorrelby',
      frames: framesOfWords,
    });
    const [mayor] = await stored(db, 'entity', 'Fenwright');
    const [keeper] = await stored(db, 'entity', 'Sorrelby');
    const { local } = await bodyOf(db, mayor?.id ?? 0);
    const { local: keeperLocal } = await bodyOf(db, keeper?.id ?? 0);
    const nothing = { statement: null, amount: null, deadline: null, condition: null };
    const form = { kind: 'pledge', local: '', form: 'promise', testable: 'clear', confidence: 1, ...nothing } as const;
    const made = (words: string, pledger: string) =>
      makeFinding(
        db,
        { article: 1, body: { ...form, pledgers: [pledger], passages: [passageIn(ARTICLE, words)] } },
        room.who('Ada', { why: 'she told Annik Sorrelby' }),
      );
    ({ finding: pledge, item: theirs } = await made('We will mend the gates', local));
    const hers = await made('the gates would be mended by June', keeperLocal);
    const passage = passageIn(ARTICLE, 'The council ordered new gates on Wednesday');
    const act = passageIn(ARTICLE, 'ordered');
    const ordered = {
      kind: 'action',
      local: '',
      type: null,
      act,
      passage,
      actors: [keeperLocal],
      targets: [],
      date: null,
      place: null,
      statement: null,
      confidence: 1,
    } as const;
    const evidence = await makeFinding(db, { article: 1, body: ordered }, room.who('Bo', { why: 'Sorrelby saw it' }));
    for (const [i, words] of PLANTED.entries()) {
      await linkEvidence(
        db,
        { pledge, finding: evidence.finding, relation: i % 2 === 0 ? 'advances' : 'comments' },
        { by: `${words} (desk)`, now: room.now(), why: `as ${words} has it` },
      );
      const judgement = {
        officials: null,
        evidence: 'none-found',
        schedule: null,
        clarity: null,
        searched: { where: `at ${words}`, until: '2031-05-08' },
        settle: `what ${words} says`,
        date: '2031-05-09',
      } as const;
      await assess(db, i % 2 === 0 ? pledge : hers.finding, judgement, {
        by: `Reviewer of ${words}`,
        now: room.now(),
        why: `${words} was asked`,
      });
    }
    id = await protect(
      db,
      { entity: keeper?.item ?? 0, words: ['the keeper of Lowen'], instead: '[name withheld]' },
      BY,
    );
  });

  test('is published without it in contents and names of files', async () => {
    const site = folder('protected');
    const published = await publishTo(db, site);
    expect(published.pledges).toHaveLength(2);
    expect(published.withheld).toBeGreaterThan(5);
    for (const path of filesIn(site)) {
      expect(path).not.toMatch(HIDDEN);
      // As a reader would search: with accents and what parts the words taken away.
      const bytes = readFileSync(join(site, path), 'utf8');
      expect(bytes.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, ''), path).not.toMatch(HIDDEN);
    }
    expect(checkFolder(site, { key: SIGNER_KEY, older: null }).problems).toEqual([]);
  });

  test.each(FORMATS.map(({ name }) => name))('leaves without it as %s', async (name) => {
    const format = FORMATS.find((each) => each.name === name);
    const files = await exportFormat(db, format as Format, { ...EXPORTING, pledges: [] });
    expect(files.length).toBeGreaterThan(0);
    for (const { name: file, content } of files) {
      expect(file).not.toMatch(HIDDEN);
      const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
      expect(text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, ''), file).not.toMatch(HIDDEN);
    }
  });

  test('has correct offsets in the published text', async () => {
    const format = FORMATS.find((each) => each.name === 'json-lines');
    const [file] = await exportFormat(db, format as Format, { ...EXPORTING, pledges: [] });
    const lines = String(file?.content).trim().split('\n');
    const things = lines.map((line) => JSON.parse(line) as OutgoingItem);
    const texts = new Map(things.flatMap((each) => (each.what === 'article' ? [[each.id, each.text]] : [])));
    const found = things.flatMap((each) => (each.what === 'finding' ? [each] : []));
    expect(found.length).toBeGreaterThan(2);
    for (const { article, passages } of found) {
      const text = texts.get(article) ?? '';
      for (const { start, end, startPoint, endPoint, exact } of passages) {
        expect(text.slice(start, end)).toBe(exact);
        expect([...text].slice(startPoint, endPoint).join('')).toBe(exact);
      }
    }
    expect([...texts.values()].join('')).toContain('[name withheld], who keeps the lock at Lowen');
  });

  test('does not give it to programs by any tool', async () => {
    const [keeper] = await stored(db, 'entity', 'Sorrelby');
    const server = mcpServer({ db, texts: keepTexts(), now: () => BY.now, report: () => {} });
    const client = new Client({ name: 'test', version: '0' });
    const [near, far] = InMemoryTransport.createLinkedPair();
    await Promise.all([server.connect(far), client.connect(near)]);
    const ask = async (name: string, args: Record<string, unknown>) => client.callTool({ name, arguments: args });
    for (const [name, args] of [
      ['search', { words: 'gates' }],
      ['read_article', { id: 'T1' }],
      ['pledges', {}],
      ['pledge', { id: `P${theirs}` }],
      ['differences', {}],
      ['person', { name: 'Fenwright' }],
    ] as const) {
      const answer = await ask(name, args);
      expect(answer.isError, JSON.stringify(answer)).not.toBe(true);
      expect(JSON.stringify(answer), name).not.toMatch(HIDDEN);
    }
    for (const args of [{ name: 'Annik Sorrelby' }, { name: 'ánnik_sorrelby' }, { id: `E${keeper?.item}` }]) {
      const answer = await ask('person', args);
      expect(answer.isError).toBe(true);
      expect(JSON.stringify(answer)).toMatch(/is protected in this record/);
    }
    await client.close();
  });

  test('is not published if a setting of the site has it; the error names the place', async () => {
    const site = folder('refused');
    const refused = publishTo(db, site, { site: { description: 'For Annik Sorrelby.' } });
    await expect(refused).rejects.toThrow(/index\.html, line \d+: protection 1/);
    await expect(refused).rejects.not.toThrow(HIDDEN);
    expect(() => filesIn(site)).toThrow();
  });

  test('replaces an earlier publication with all its versions', async () => {
    const site = folder('later');
    await release(db, id, BY);
    await publishTo(db, site);
    expect(filesIn(site).some((path) => HIDDEN.test(readFileSync(join(site, path), 'utf8')))).toBe(true);
    const [keeper] = await stored(db, 'entity', 'Sorrelby');
    await protect(db, { entity: keeper?.item ?? 0, words: ['the keeper of Lowen'], instead: '[a source]' }, BY);
    await publishTo(db, site, { now: '2032-03-01T12:00:00.000Z' });
    for (const path of filesIn(site)) expect(readFileSync(join(site, path), 'utf8'), path).not.toMatch(HIDDEN);
    expect(checkFolder(site, { key: SIGNER_KEY, older: null }).problems).toEqual([]);
  });

  test('passes verify with its protections, and its history has no protected name', async () => {
    const { problems } = await verify(db, { progress: () => {} });
    expect(problems).toEqual([]);
    await expect(protect(db, { entity: null, words: ['a'], instead: 'x' }, BY)).rejects.toThrow(/fewer than 3 letters/);
    await expect(protect(db, { entity: null, words: [], instead: 'x' }, BY)).rejects.toThrow(
      /nothing to protect was given/,
    );
  });
});
