import { describe, expect, test } from 'vitest';
import { around } from '../../src/record/around.ts';

const passage = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, exact: words };
};

describe('the words around a passage', () => {
  test('are its sentence, two before and two after', () => {
    const text =
      'One is far. Two is near. Three is nearer. Four has the words in it. Five follows. Six too. Seven is far.';
    expect(around(text, passage(text, 'the words'))).toEqual({
      ...{ prefix: 'Two is near. Three is nearer. Four has ', exact: 'the words' },
      suffix: ' in it. Five follows. Six too.',
    });
  });

  test('end where the text does', () => {
    const text = 'Four has the words in it.';
    expect(around(text, passage(text, 'Four'))).toEqual({ prefix: '', exact: 'Four', suffix: ' has the words in it.' });
    expect(around(text, passage(text, 'it.'))).toEqual({ prefix: 'Four has the words in ', exact: 'it.', suffix: '' });
  });

  test('include the closing mark of a quotation, and end with a paragraph', () => {
    const text = 'A.\n\nTitle without a stop\n\n“It ends.” She left. The words stand.';
    expect(around(text, passage(text, 'The words')).prefix).toBe('“It ends.” She left. ');
  });

  test('are whole words of a text without sentences', () => {
    const text = `${'word '.repeat(400)}here ${'word '.repeat(400)}`;
    const { prefix, suffix } = around(text, passage(text, 'here'));
    expect(prefix).toMatch(/^(word ){100,140}$/);
    expect(suffix).toMatch(/^( word){100,140}$/);
  });

  test('equal the text for any passage', () => {
    const text = 'Mr. Fenn paid 3.5 million. “No!” he said… Why? Nobody knew.\nA new line. The end.';
    for (let start = 0; start < text.length; start++) {
      const exact = text.slice(start, start + 4);
      const { prefix, suffix } = around(text, { start, end: start + exact.length, exact });
      expect(text).toContain(prefix + exact + suffix);
    }
  });
});
