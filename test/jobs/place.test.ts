import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/jobs/ingest/place.ts';

describe('placeOf', () => {
  const page = 'https://record.example/news/bridge';

  test('is the address that a page was fetched from, without what does not change what stands there', () => {
    expect(placeOf({ url: `${page}?utm_source=feed&id=7#top` }, null, 'x', 'h')).toBe(`${page}?id=7`);
    expect(placeOf({ url: 'HTTPS://Record.Example:443/news/bridge' }, null, 'x', 'h')).toBe(page);
  });

  test('is the address that a page states where it was fetched from the same host', () => {
    expect(placeOf({ url: 'https://record.example/n?id=7' }, page, 'x', 'h')).toBe(page);
  });

  test('is never another host’s that a fetched page states', () => {
    expect(placeOf({ url: 'https://liar.example/a' }, page, 'x', 'h')).toBe('https://liar.example/a');
  });

  test('is what a saved page states, else its id, else its file without saying where that lies', () => {
    expect(placeOf({}, page, '/home/ida/bridge.html', 'h')).toBe(page);
    expect(placeOf({ id: '17' }, null, 'texts.ndjson:3', 'h')).toBe('id:17');
    const file = placeOf({}, null, '/home/ida/bridge.txt', 'h');
    expect(file).toMatch(/^file:[0-9a-f]{32}$/);
    expect(placeOf({}, null, '/home/ida/bridge.txt', 'other')).toBe(file);
    expect(placeOf({}, null, '/home/noor/bridge.txt', 'h')).not.toBe(file);
  });

  test('is the text itself on standard input, which has no place', () => {
    expect(placeOf({}, null, 'standard input', 'sha256:12')).toBe('text:sha256:12');
  });

  test('is no address of another kind', () => {
    expect(placeOf({}, 'javascript:alert(1)', 'a.html', 'h')).toMatch(/^file:/);
  });
});
