import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/jobs/ingest/place.ts';

describe('placeOf', () => {
  const page = 'https://record.example/news/bridge';

  test('is the fetched address without its irrelevant parts', () => {
    expect(placeOf({ url: `${page}?utm_source=feed&id=7#top` }, null, 'x', 'h')).toBe(`${page}?id=7`);
    expect(placeOf({ url: 'HTTPS://Record.Example:443/news/bridge' }, null, 'x', 'h')).toBe(page);
  });

  test('is the canonical address of a page fetched from the same host', () => {
    expect(placeOf({ url: 'https://record.example/n?id=7' }, page, 'x', 'h')).toBe(page);
  });

  test('is never a canonical address on another host', () => {
    expect(placeOf({ url: 'https://liar.example/a' }, page, 'x', 'h')).toBe('https://liar.example/a');
  });

  test('is the canonical address of a saved page, else its id, else its file name without folders', () => {
    expect(placeOf({}, page, '/home/ida/bridge.html', 'h')).toBe(page);
    expect(placeOf({ id: '17' }, null, 'texts.ndjson:3', 'h')).toBe('id:17');
    const file = placeOf({}, null, '/home/ida/bridge.txt', 'h');
    expect(file).toMatch(/^file:[0-9a-f]{32}$/);
    expect(placeOf({}, null, '/home/ida/bridge.txt', 'other')).toBe(file);
    expect(placeOf({}, null, '/home/noor/bridge.txt', 'h')).not.toBe(file);
  });

  test('is the text itself for standard input', () => {
    expect(placeOf({}, null, 'standard input', 'sha256:12')).toBe('text:sha256:12');
  });

  test('is not an address of another scheme', () => {
    expect(placeOf({}, 'javascript:alert(1)', 'a.html', 'h')).toMatch(/^file:/);
  });
});
