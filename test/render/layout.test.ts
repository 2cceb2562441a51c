import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { clip, hang } from '../../src/render/terminal/layout.ts';
import { cpuTimeOf } from '../cpu-time.ts';

describe('hang', () => {
  test('indents later lines to the end of the lead', () => {
    expect(hang('s1  ', 'the ferries sail at noon', 16)).toEqual(['s1  the ferries', '    sail at noon']);
  });

  test.each([
    ['letters of one column', 'é', 1],
    ['letters of two columns', '漢', 2],
    ['letters of several characters', 'e\u0301', 1],
  ])('breaks a long word of %s into whole lines without loss', (_, letter, wide) => {
    const word = letter.repeat(1_000);
    const lines = hang('', `a ${word} b`, 40);
    expect(lines.join('').replace(/[ ab]/g, '')).toBe(word.normalize());
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBe(40);
    expect(lines.length).toBeLessThan((1_000 * wide) / 40 + 3);
  });

  test('takes linear time for a long word', () => {
    const time = cpuTimeOf(() => hang('', 'é'.repeat(100_000), 80));
    // Where each line measured the rest of the word, this took 15 seconds.
    expect(time).toBeLessThan(6_000);
  });
});

describe('clip', () => {
  test('cuts between graphemes', () => {
    expect(clip('the ferries sail', 8)).toBe('the fer…');
    for (let before = 60; before < 70; before++) {
      const cut = clip(`e${'\u0301'.repeat(before)}${'😀'.repeat(20)}`, 8);
      expect(cut.isWellFormed()).toBe(true);
    }
  });
});
