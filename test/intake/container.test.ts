import { afterAll, expect, test } from 'vitest';
import { inputsOf } from '../../src/intake/inputs.ts';
import { folder } from '../cli/run.ts';

const RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>Lowen</title></channel></rss>';
const files = folder({
  'feed.xml': RSS,
  'x.warc': 'WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n',
  archive: 'WARC/1.1\r\n',
  'x.wacz': 'PK',
  'texts.ndjson': '{"text":"The ferry sails."}\n',
  'page.xml': '<p>The ferry sails.</p>',
});
afterAll(files.remove);

const nothing = async function* (): AsyncGenerator<Uint8Array> {};
const loaded = async (name: string, stdin = nothing()) => {
  const { inputs } = await inputsOf([name], stdin, false);
  return inputs[0]?.load();
};

test.each(['feed.xml', 'x.warc', 'archive', 'x.wacz', 'texts.ndjson'])('%s is not read as one text', async (name) => {
  await expect(loaded(files.at(name))).rejects.toMatchObject({
    code: 'container',
    message: expect.stringMatching(/^it is (?:a|NDJSON).*saydo add\.$/),
  });
});

test('a feed on standard input is not read as one text; other XML is', async () => {
  const feed = (async function* () {
    yield new TextEncoder().encode(RSS);
  })();
  await expect(loaded('-', feed)).rejects.toMatchObject({ code: 'container' });
  expect(Buffer.from((await loaded(files.at('page.xml')))?.content ?? []).toString()).toContain('The ferry sails.');
});
