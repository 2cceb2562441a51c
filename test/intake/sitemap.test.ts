import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { beginsAsSitemap, sitemapOf } from '../../src/intake/sitemap/sitemap.ts';

const AT = 'https://lowen.example/sitemap.xml';
const bytes = (text: string) => Buffer.from(text);
const urlset = (inside: string) =>
  bytes(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inside}</urlset>`,
  );

describe('a sitemap', () => {
  test('lists pages with the day on which they changed', () => {
    const map = sitemapOf(
      urlset(`
        <url><loc>https://lowen.example/a?x=1&amp;y=2</loc><lastmod>2031-05-06</lastmod><priority>0.5</priority></url>
        <url><loc> https://lowen.example/b#top </loc><lastmod>2031-05-06T10:00:00+02:00</lastmod></url>
        <url><loc>https://lowen.example/c</loc><lastmod>last week</lastmod></url>`),
      AT,
    );
    expect(map).toEqual({
      kind: 'urlset',
      entries: [
        { url: 'https://lowen.example/a?x=1&y=2', changed: '2031-05-06' },
        { url: 'https://lowen.example/b', changed: '2031-05-06T10:00:00+02:00' },
        { url: 'https://lowen.example/c', changed: null },
      ],
      foreign: 0,
      listed: 3,
    });
  });

  test('speaks for its own host alone', () => {
    const map = sitemapOf(
      urlset(`<url><loc>https://other.example/a</loc></url><url><loc>file:///etc/passwd</loc></url><url><loc>/b</loc></url>
        <url><loc>https://lowen.example/b</loc></url><url><loc>https://lowen.example/b</loc></url>`),
      AT,
    );
    expect(map.entries).toEqual([{ url: 'https://lowen.example/b', changed: null }]);
    expect(map.foreign).toBe(3);
  });

  test('may be an index, have a prefix, be packed, or list nothing', () => {
    const index = bytes(
      '<sm:sitemapindex xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"><sm:sitemap><sm:loc>https://lowen.example/1.xml.gz</sm:loc></sm:sitemap></sm:sitemapindex>',
    );
    expect(sitemapOf(index, AT)).toMatchObject({ kind: 'index', entries: [{ url: 'https://lowen.example/1.xml.gz' }] });
    const packed = gzipSync(urlset('<url><loc>https://lowen.example/a</loc></url>'));
    expect(beginsAsSitemap(packed)).toBe(true);
    expect(sitemapOf(packed, AT).entries).toHaveLength(1);
    expect(sitemapOf(urlset(''), AT)).toMatchObject({ kind: 'urlset', entries: [], listed: 0 });
  });

  test('is told from feeds and pages', () => {
    expect(beginsAsSitemap(urlset(''))).toBe(true);
    expect(beginsAsSitemap(bytes('<rss><channel/></rss>'))).toBe(false);
    expect(beginsAsSitemap(bytes('<p>A sitemap has an <urlset>.'))).toBe(false);
    expect(beginsAsSitemap(gzipSync('<p>packed'))).toBe(false);
    expect(beginsAsSitemap(Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toBe(false);
  });

  test.each([
    [
      'entities of its own',
      bytes('<!DOCTYPE urlset [<!ENTITY a "aaaa">]><urlset><url><loc>&a;</loc></url></urlset>'),
      'entities',
    ],
    ['a tree that does not close', bytes('<urlset><url><loc>https://lowen.example/a</url>'), 'damaged sitemap'],
    ['another root', bytes('<p>https://lowen.example/a</p>'), 'neither urlset nor sitemapindex'],
    ['bytes that are no gzip', Buffer.from([0x1f, 0x8b, 9, 9, 9]), 'cannot be unpacked'],
  ])('is refused for %s', (_, content, words) => {
    expect(() => sitemapOf(content, AT)).toThrow(words);
  });

  test('that unpacks to more than any sitemap may have is refused before memory is full', () => {
    expect(() => sitemapOf(gzipSync(Buffer.alloc(60 * 2 ** 20, ' ')), AT)).toThrow('larger than 50 MB');
  });

  test('lists at most 50,000 pages', () => {
    const many = Array.from({ length: 50_002 }, (_, i) => `<url><loc>https://lowen.example/${i}</loc></url>`).join('');
    const { entries, listed } = sitemapOf(urlset(many), AT);
    expect([entries.length, listed]).toEqual([50_000, 50_002]);
  });
});
