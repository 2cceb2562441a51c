import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/record/views/findings.ts';
import { part, sentenceOfParts } from '../../src/record/wording/sentence.ts';
import { correctionOf, draftOf, wrongDraft } from '../../web/components/correcting/changes.ts';
import { around, moved, trimmed } from '../../web/components/correcting/words.ts';
import { runsAround, runsOf } from '../../web/components/passage-runs.ts';

const TEXT = 'He said: “We will pay.” Then he left. 😀 Nobody paid.';
const words = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);
const at = (exact: string) => ({ start: TEXT.indexOf(exact), end: TEXT.indexOf(exact) + exact.length });

describe('a passage that is edited with the keyboard', () => {
  test('grows and shrinks by words, sentences and characters, at either end', () => {
    expect(words(moved(TEXT, at('We will'), 'end', 'word', 1))).toBe('We will pay');
    expect(words(moved(TEXT, at('We will pay'), 'end', 'word', -1))).toBe('We will');
    expect(words(moved(TEXT, at('We will'), 'start', 'word', -1))).toBe('“We will');
    expect(words(moved(TEXT, at('We will'), 'start', 'word', 1))).toBe('will');
    expect(words(moved(TEXT, at('Then he'), 'end', 'sentence', 1))).toBe('Then he left.');
    expect(words(moved(TEXT, at('left.'), 'end', 'character', 1))).toBe('left. ');
  });

  test('never becomes empty, and never cuts a character in two', () => {
    const one = at('left');
    expect(moved(TEXT, one, 'end', 'word', -1)).toEqual(one);
    expect(moved(TEXT, one, 'start', 'word', 1)).toEqual(one);
    expect(words(moved(TEXT, at('left. '), 'end', 'character', 1))).toBe('left. 😀');
    expect(moved(TEXT, { start: 0, end: 2 }, 'start', 'word', -1)).toEqual({ start: 0, end: 2 });
  });

  test('excludes surrounding space, and its context cuts no word', () => {
    expect(trimmed(TEXT, { start: 23, end: 29 })).toEqual({ start: 24, end: 28 });
    expect(trimmed(TEXT, { start: 23, end: 24 })).toBe(null);
    const { start, end } = around(TEXT, [at('left')], 12);
    expect(TEXT.slice(start, end)).toBe('Then he left. 😀 Nobody');
  });
});

describe('runs of a text', () => {
  test('are cut where parts begin and end, and between paragraphs', () => {
    const runs = runsOf('ab cd\n\nef', 10, [
      { start: 11, end: 15, part: 'content' },
      { start: 13, end: 19, part: 'cue' },
    ]);
    expect(runs.map(({ text, parts, gap }) => [text, parts.join(), gap])).toEqual([
      ['a', '', false],
      ['b ', 'content', false],
      ['cd', 'content,cue', false],
      ['\n\n', 'cue', true],
      ['ef', 'cue', false],
    ]);
  });

  test('surround the first passage, or are its words alone where the context is unknown', () => {
    const parts = [
      { part: 'content', start: 100, end: 103, exact: 'pay' },
      { part: 'cue', start: 94, end: 98, exact: 'said' },
    ] as const;
    const context = { prefix: 'he said: ', exact: 'pay', suffix: '.' };
    const shown = (finding: Parameters<typeof runsAround>[0]) => runsAround(finding).map(({ text }) => text);
    expect(shown({ parts: [...parts], context, exact: 'pay' })).toEqual(['he ', 'said', ': ', 'pay', '.']);
    expect(shown({ parts: [...parts], context: null, exact: 'pay' })).toEqual(['pay']);
  });
});

describe('a correction', () => {
  const pledge: Finding = {
    ...{ id: 'F1', kind: 'pledge', form: 'promise', item: 'P1', members: 1, exact: 'We will pay' },
    sentence: sentenceOfParts([part('words', 'We will pay')]),
    parts: [{ part: 'passage', start: 10, end: 21, exact: 'We will pay' }],
    named: [{ role: 'pledger', name: 'Ada', entity: 'E4' }],
    date: { exact: 'by June', value: '2031-06', edtf: '2031-06', from: '2031-06-01', to: '2031-06-30' },
    ...{ figure: null, testable: 'clear', stance: null, within: null, confidence: 0.8 },
    ...{ state: 'standing', verdict: 'proposed', made: false },
  };
  const ada: Finding = { ...pledge, id: 'F9', kind: 'entity', item: 'E4', exact: 'Ada', named: [], date: null };
  const before = draftOf(pledge, { findings: [pledge, ada] });

  test('starts with the values of the finding', () => {
    expect(before).toMatchObject({ passage: { start: 10, end: 21 }, form: 'promise', who: 'F9', date: '2031-06' });
  });

  test('contains only the changed fields', () => {
    expect(correctionOf('pledge', before, before)).toEqual({});
    const after = { ...before, passage: { start: 12, end: 21 }, who: '', date: '', testable: 'vague' as const };
    expect(correctionOf('pledge', before, after)).toEqual({
      passage: { start: 12, end: 21 },
      who: null,
      date: null,
      testable: 'vague',
    });
  });

  test('reports an invalid date before it is sent', () => {
    expect(wrongDraft('pledge', { ...before, date: 'June' })).toContain('“June” is not a date');
    expect(wrongDraft('pledge', { ...before, date: '2031-06-01' })).toBe(null);
    expect(wrongDraft('entity', { ...before, name: ' ' })).toBe('Name is empty. Give it words.');
  });
});
