import { read } from '../../../src/index.ts';
import type { Quantity } from '../../../src/types.ts';
import { runCases } from '../../cases.ts';

function written(value: Quantity['value']): string {
  if (value === null) return '-';
  if (typeof value === 'number') return String(Number(value.toFixed(4)));
  return value.join('–');
}

runCases('test/cases/quantities.txt', async ({ passage }) => {
  const { quantities } = await read({ content: passage, verbatim: true, published: '2031-05-07' });
  return quantities.map(
    ({ passage: { exact }, value, unit, of, approximate }) =>
      `${exact} | ${written(value)} | ${unit ?? '-'} | ${of ?? '-'} |${approximate ? ' ~' : ''}`,
  );
});
