import { expect, test } from 'vitest';
import { storedName } from '../../src/jobs/ingest/stored-name.ts';

test.each([
  ['news/ferry.html', 'news/ferry.html'],
  ['../../ada/secret/ferry.html', 'ferry.html'],
  ['../papers/news/ferry.html', 'news/ferry.html'],
  ['/home/ada/papers/news/ferry.html', 'news/ferry.html'],
  ['/home/ada/secret/ferry.html', 'ferry.html'],
  ['/home/ada/papers', 'papers'],
  [
    '/mnt/disk/a.wacz: archive/one.warc.gz: https://lowen.example/a',
    'a.wacz: archive/one.warc.gz: https://lowen.example/a',
  ],
  ['https://lowen.example/a', 'https://lowen.example/a'],
  ['standard input', 'standard input'],
  ['pasted text', 'pasted text'],
])('a record stores %s as %s', (name, kept) => {
  expect(storedName(name, '/home/ada/papers')).toBe(kept);
});
