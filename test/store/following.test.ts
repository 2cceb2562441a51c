import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { outgoingDigest, writeDigest } from '../../src/digest/outgoing.ts';
import { describePledge } from '../../src/store/commands/describe-pledge.ts';
import { follow, unfollow } from '../../src/store/commands/follow.ts';
import { protect } from '../../src/store/commands/protect.ts';
import type { Database } from '../../src/store/database/database.ts';
import { digestOf, followsBy } from '../../src/store/queries/digest.ts';
import { protectedIn } from '../../src/store/queries/published/protections.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { anyDatabase, openerOn } from './databases/each-database.ts';
import { entriesOf, newsroom, theOne } from './newsroom.ts';

const SAID = `Water Minister Iva Sorn promised on Tuesday to repair the Dolen sluices before the end of May.\n`;
const AGAIN = `Water Minister Iva Sorn said on Friday that the ferry would not run this summer.\n`;
const OTHER = `Mayor Orla Fenwright said on Friday that the library would stay open.\n`;
const BY = 'Ida Fenn';

async function room(db: Database) {
  const its = newsroom(db);
  await its.add(SAID, { outlet: 'Radio Tarn', published: '2031-03-05' });
  const pledge = await theOne(db, 'pledge', 'repair the Dolen sluices');
  const minister = await theOne(db, 'entity', 'Iva Sorn');
  const since = its.now();
  const digest = (from = since) => digestOf(db, keepTexts(), { by: BY, since: from, now: '2031-01-02T00:00:00.000Z' });
  const told = async (from = since) => {
    const { sections, quiet } = await digest(from);
    return {
      new: sections.map(({ follow: { label }, entries }) => [
        label,
        ...entries.map(({ what, text }) => `${what}: ${text}`),
      ]),
      quiet: quiet.map(({ label }) => label),
    };
  };
  return { ...its, pledge, minister, since, digest, told };
}

anyDatabase('following', (open) => {
  test('a person: what they said, pledged and did in what came in since, and nothing from before', async () => {
    const { db, add, minister, told, now } = await room(await open());
    const before = await entriesOf(db);
    expect(await follow(db, { id: `E${minister.item}` }, BY, now())).toBe(true);
    expect(await follow(db, { id: `E${minister.item}` }, BY, now())).toBe(false);
    // Whom one follows is no entry of the log.
    expect(await entriesOf(db)).toBe(before);
    expect((await told()).quiet).toEqual(['Iva Sorn']);
    await add(AGAIN, { outlet: 'Dolen Courier', published: '2031-05-09' });
    await add(OTHER, { outlet: 'Marr Post', published: '2031-05-09' });
    const { new: news } = await told();
    expect(news).toHaveLength(1);
    expect(news[0]?.[0]).toBe('Iva Sorn');
    expect(news[0]?.slice(1).join('\n')).toContain('the ferry would not run this summer');
    expect(news.flat().join('\n')).not.toMatch(/library|sluices/);
  });

  test('a pledge and its topic: what people decided', async () => {
    const { db, pledge, told, who, now } = await room(await open());
    await follow(db, { id: `P${pledge.item}` }, BY, now());
    await follow(db, { topic: 'Water' }, BY, now());
    expect((await told()).new).toEqual([]);
    await describePledge(db, pledge.id, { topic: 'water' }, who('Noor Vell'));
    const { new: news } = await told();
    expect(news).toHaveLength(2);
    for (const [, ...entries] of news) expect(entries.join('\n')).toMatch(/decided: Noor Vell .*topic “water”/);
  });

  test('a search: what is found in what came in', async () => {
    const { db, add, told, now } = await room(await open());
    await follow(db, { search: 'library or sluices' }, BY, now());
    expect(await told()).toEqual({ new: [], quiet: ['library or sluices'] });
    await add(OTHER, { outlet: 'Marr Post', published: '2031-05-09' });
    const { new: news } = await told();
    expect(news.flat().join('\n')).toContain('the library would stay open');
    expect(news.flat().join('\n')).not.toContain('Dolen');
    await expect(follow(db, { search: '-- !' }, BY, now())).rejects.toThrow(
      'contains no word that can be searched for',
    );
  });

  test('no more; others follow on', async () => {
    const { db, pledge, now } = await room(await open());
    const id = `P${pledge.item}`;
    for (const by of [BY, 'Noor Vell']) await follow(db, { id }, by, now());
    expect(await unfollow(db, { id }, BY)).toBe(true);
    expect(await unfollow(db, { id }, BY)).toBe(false);
    expect(await followsBy(db, BY)).toEqual([]);
    const [held] = await followsBy(db, 'Noor Vell');
    expect(held).toMatchObject({ item: id, kind: 'pledge' });
    // Somebody else's.
    expect(await unfollow(db, { number: held!.number }, BY)).toBe(false);
    await expect(follow(db, { id: 'T1' }, BY, now())).rejects.toThrow('T1 cannot be followed');
  });
});

describe('a digest that leaves', () => {
  const open = openerOn('PGlite');

  test('is a letter of two parts, a feed whose entries keep their ids, and a page', async () => {
    const { db, add, minister, digest, now } = await room(await open());
    await follow(db, { id: `E${minister.item}` }, BY, now());
    await add(AGAIN.replace('ferry', 'ferry <b>& Łódź</b>'), { outlet: 'Dolen Courier', published: '2031-05-09' });
    const protection = await protectedIn(db);
    const told = outgoingDigest(await digest(), protection);
    const write = (form: 'eml' | 'atom' | 'html') => writeDigest(told, form, { to: 'ida@gazette.example', protection });
    const bytes = (await write('eml')) as Uint8Array;
    // Each line as any server takes it (RFC 5321).
    const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(998);
    expect(bytes.every((byte) => byte < 0x80)).toBe(true);
    const letter = await PostalMime.parse(bytes);
    expect(letter).toMatchObject({
      ...{ from: { address: 'digest@saydo.invalid' }, to: [{ address: 'ida@gazette.example' }] },
      subject: expect.stringContaining('saydo, for Ida Fenn: '),
    });
    expect(letter.text).toContain('the ferry <b>& Łódź</b> would not run');
    expect(letter.html).toContain('the ferry &lt;b&gt;&amp; Łódź&lt;/b&gt; would not run');
    const ids = (feed: unknown) => [...String(feed).matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    const feed = await write('atom');
    expect(ids(feed).length).toBeGreaterThan(1);
    expect(ids(await write('atom'))).toEqual(ids(feed));
  });

  test('tells nothing of whoever is protected, whom somebody follows', async () => {
    const { db, add, minister, pledge, digest, who, now } = await room(await open());
    await follow(db, { id: `E${minister.item}` }, BY, now());
    await follow(db, { search: 'Sorn' }, BY, now());
    await follow(db, { id: `P${pledge.item}` }, BY, now());
    await add(AGAIN, { outlet: 'Dolen Courier', published: '2031-05-09' });
    await describePledge(db, pledge.id, { title: 'Sluices, as Iva Sorn promised' }, who('Noor Vell'));
    await protect(db, { entity: minister.item, words: [], instead: '[name withheld]' }, who('Noor Vell'));
    const protection = await protectedIn(db);
    const all = await digest();
    expect(JSON.stringify(all)).toContain('Sorn');
    const told = outgoingDigest(all, protection);
    expect([...told.sections.map(({ follow: { kind } }) => kind), ...told.quiet.map(({ kind }) => kind)]).toEqual([
      'pledge',
    ]);
    for (const form of ['txt', 'html', 'atom', 'json'] as const) {
      const content = String(await writeDigest(told, form, { to: null, protection }));
      expect(content).not.toContain('Sorn');
      expect(content).toContain('[name withheld]');
    }
    // What was forgotten is found before it goes out.
    await expect(writeDigest(all, 'eml', { to: null, protection })).rejects.toThrow('protected words would come out');
  });
});
