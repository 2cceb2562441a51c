import { read } from '../../../src/index.ts';
import { runCases } from '../../cases.ts';

runCases('test/cases/times.txt', async ({ passage, meta }) => {
  const published = meta['published'] === '-' ? {} : { published: meta['published']! };
  const { times } = await read({ content: passage, verbatim: true, ...published });
  return times.map(({ passage: { exact }, type, value, edtf, anchor }) =>
    [exact, type, value ?? '-', edtf ?? '-', anchor ?? '-'].join(' | '),
  );
});
