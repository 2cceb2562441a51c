import { expect, test } from 'vitest';
import { mentionAnyLanguage } from '../../../src/mentions/any-language.ts';
import { decimalSign, writtenValue } from '../../../src/mentions/numbers/written-number.ts';
import { noPhrases } from '../../../src/phrases/phrase.ts';
import { tokenize } from '../../../src/tokens/tokenize.ts';
import { runCases } from '../../cases.ts';
import { plainArticle } from '../../plain-article.ts';

const tokensOf = (text: string, language: string) => tokenize({ ...plainArticle(text), language });

runCases('test/cases/quantities-abroad.txt', ({ passage, meta }) => {
  const tokens = tokensOf(passage, meta['language'] ?? 'und');
  return mentionAnyLanguage(tokens, noPhrases(tokens)).quantities.map(({ start, end, value, unit, approximate }) => {
    const number = typeof value === 'number' ? value : (value?.join('–') ?? '-');
    return `${passage.slice(start, end)} | ${number} | ${unit ?? '-'} |${approximate ? ' ~' : ''}`;
  });
});

test('a number is read with the decimal separator of its text', () => {
  expect(writtenValue('1.234,5', ',')).toBe(1234.5);
  expect(writtenValue('1.234', ',')).toBe(1234);
  expect(writtenValue('1.234', '.')).toBe(1.234);
  expect(writtenValue('1,234.5', '.')).toBe(1234.5);
  expect(writtenValue('1,234', ',')).toBe(1.234);
  expect(writtenValue('4,500,000', ',')).toBe(4_500_000);
  expect(writtenValue('14.30', ',')).toBe(null);
});

test('the decimal separator is that of the text, else that of its language', () => {
  expect(decimalSign(tokensOf('Subió 1,234.5 puntos', 'es').tokens, 'es')).toBe('.');
  expect(decimalSign(tokensOf('Subió 12 puntos', 'es-ES').tokens, 'es-ES')).toBe(',');
  expect(decimalSign(tokensOf('上升 12', 'ja').tokens, 'ja')).toBe('.');
});
