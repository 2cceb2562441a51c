import { stripVTControlCharacters as stripAnsi } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { briefPage } from '../../src/render/terminal/brief.ts';
import { explanation } from '../../src/render/terminal/explain.ts';
import { terminalPage } from '../../src/render/terminal/page.ts';
import { printable } from '../../src/render/terminal/printable.ts';
import type { Reading } from '../../src/types.ts';
import { articleOf, readingOf, sluices } from './fixture.ts';
import { hostileReading, hostileText } from './hostile.ts';

const plain = { width: 80, colour: false };
const folded = (text: string) => text.replace(/\s+/g, ' ');

describe('the page', () => {
  const page = terminalPage(sluices(), plain);
  const lines = page.split('\n');

  test('opens with title, outlet, byline, date and language', () => {
    expect(lines[0]).toBe('Lowen opens talks on the Tarn sluices');
    expect(lines[1]).toBe('The Lowen Courier · by Ada Krell · 2031-03-05 · en ·');
  });

  test('groups statements by speaker, word for word, with office, outlet that relays and date', () => {
    const said = page.slice(page.indexOf('WHAT WAS SAID'), page.indexOf('WHAT WAS PLEDGED'));
    expect(said.match(/^\S.*/gm)).toEqual([
      'WHAT WAS SAID',
      'Iva Sorn, Water Minister',
      'a person close to the talks (unnamed)',
    ]);
    expect(folded(said)).toContain(
      's1 Iva Sorn told Radio Tarn: “We will open two of the gates before the end of 2032 if the river allows it,” … “Nobody will go thirsty.” direct · via Radio Tarn · on Tuesday = 2031-03-04',
    );
  });

  test('sets a nested statement under the one that holds it', () => {
    const outer = lines.findIndex((line) => line.startsWith('  s2 '));
    const inner = lines.findIndex((line) =>
      line.startsWith('      s3  ↳ Pell Andra, according to Iva Sorn, had promised to pay'),
    );
    expect(inner).toBeGreaterThan(outer);
    expect(inner - outer).toBeLessThan(5);
  });

  test('shows pledges with kind, testability, amount, deadline, condition and attribution', () => {
    expect(folded(page)).toContain(
      'p1 Iva Sorn: “open two of the gates before the end of 2032” promise · can be tested amount 2 (q2) · deadline “before the end of 2032” = 2032 (EDTF ../2032) (t2) · condition “if the river allows it” · says Iva Sorn (s1)',
    );
  });

  test('puts actions in time order, the undated last, and marks the article’s own voice', () => {
    const done = page.slice(page.indexOf('WHAT WAS DONE'), page.indexOf('THE ARTICLE’S OWN VOICE'));
    expect(done.match(/^ {2}a\d/gm)).toEqual(['  a1', '  a3', '  a2']);
    expect(folded(done)).toContain(
      'a3 Police cleared the sluice gates on Monday 2031-03-03 · forced or detained · the article’s own voice',
    );
  });

  test('shows figures and dates with value and reference', () => {
    expect(folded(page)).toContain('q1 some 1,200 farmers = about 1,200 people · of farmers · the article’s own voice');
    expect(folded(page)).toContain('t1 on Monday = 2031-03-03 · date · counted from publication');
  });

  test('says that nothing was found', () => {
    expect(terminalPage(readingOf(articleOf(['Words.'])), plain)).toContain('Nothing was found in this text.');
  });

  test('has the same text with and without colour', () => {
    const coloured = terminalPage(sluices(), { ...plain, colour: true });
    expect(coloured).not.toBe(page);
    expect(stripAnsi(coloured)).toBe(page);
  });
});

describe('hostile text', () => {
  test('is printable and within the width, with every statement', () => {
    fc.assert(
      fc.property(hostileReading, fc.integer({ min: 30, max: 120 }), (reading, width) => {
        const options = { width, colour: false };
        const page = terminalPage(reading, options);
        for (const text of [page, briefPage(reading, options), explanation(reading, 's1', options) ?? '']) {
          expect(text.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
          for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
        for (const { id } of reading.statements) expect(page).toMatch(new RegExp(`^ *${id} `, 'm'));
      }),
      { numRuns: 150 },
    );
  });

  test('is made printable without line breaks and controls; ordinary text is unchanged', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
    const honest = 'Łódź — “naïve” 中文 👩‍👩‍👧 10\u00a0%';
    expect(printable(honest)).toBe(honest);
    expect(printable('a\r\nb\u001b[0mc')).toBe('a b␛[0mc');
  });

  test('has wide characters counted as two columns', () => {
    const reading = readingOf(articleOf(['x'], { title: '水門開放'.repeat(20) }));
    const [first = ''] = terminalPage(reading, { width: 40, colour: false }).split('\n');
    expect(stringWidth(first)).toBe(40);
  });
});

describe('the explanation', () => {
  const folds = (id: string) => folded(explanation(sluices(), id, plain) ?? '');

  test('shows the passage in its paragraph, with source, cue and content marked', () => {
    expect(folds('s1')).toContain(
      'it,”] [source Water Minister Iva Sorn] [cue told] Radio Tarn on Tuesday. [content “Nobody will go thirsty.”]',
    );
  });

  test('shows each step with its passage, and findings that refer to this one', () => {
    expect(folds('s1')).toContain('1. cue: a verb of saying with a person before it “told” (characters ');
    expect(folds('s1')).toContain('WHAT LEANS ON IT p1, q2');
  });

  test('names the type of act of a statement or a pledge', () => {
    const reading = sluices();
    const typed = {
      ...reading,
      statements: reading.statements.map((each) => ({ ...each, type: 'REJECT' as const })),
      pledges: reading.pledges.map((each) => ({ ...each, type: 'AGREE' as const })),
    };
    const headline = (id: string, its: Reading = typed) => folded(explanation(its, id, plain) ?? '').split('WHERE')[0];
    expect(headline('s1')).toMatch(/\(direct statement, .*REJECT.*, confidence 0\.95\)/);
    expect(headline('p1')).toMatch(/^p1 · Iva Sorn: “open two .*\(promise, .*AGREE/);
    expect(headline('s1', { ...typed, statements: reading.statements })).toContain(
      '(direct statement, confidence 0.95)',
    );
  });

  test('exists for every kind, and for no other id', () => {
    for (const id of ['s4', 'p1', 'a1', 'q1', 't5', 'e1']) expect(folds(id)).toMatch(new RegExp(`^${id} · `));
    expect(explanation(sluices(), 's99', plain)).toBeNull();
  });
});

test('the brief shows title, counts, direct statements and testable pledges', () => {
  const lines = briefPage(sluices(), plain).trimEnd().split('\n');
  expect(lines[0]).toBe('Lowen opens talks on the Tarn sluices');
  expect(lines.slice(-3).map((line) => line.slice(0, 32))).toEqual(
    [
      '  said     Iva Sorn told Radio Tarn',
      '  pledged  Iva Sorn: “open two of ',
      '  pledged  Pell Andra promised to p',
    ].map((line) => line.slice(0, 32)),
  );
});
