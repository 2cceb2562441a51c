import { describe, expect, test } from 'vitest';
import { exampleReadings } from '../../eval/examples/readings.ts';
import { type Frame, read } from '../../src/index.ts';
import { findingsOf } from '../../src/record/findings-of.ts';
import { passagesOf } from '../../src/record/kinds/passages.ts';

const TEXT = `Health Minister Ana Kovar promised on Tuesday to spend 3 million euros on the ward by June. “It will open,” Kovar said. About 400 people marched in Dolen.`;

const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const FRAMES: readonly Frame[] = [
  {
    kind: 'statement',
    trigger: [at('said')],
    roles: {
      source: [{ ...at('Kovar said'), end: at('Kovar said').start + 'Kovar'.length }],
      content: [at('“It will open,”')],
    },
    ...{ probability: 0.9, second: null },
  },
  {
    kind: 'pledge',
    trigger: [at('promised')],
    roles: {
      commitment: [at('promised on Tuesday to spend 3 million euros on the ward by June')],
      pledger: [at('Health Minister Ana Kovar')],
      deadline: [at('by June')],
      amount: [at('3 million euros')],
      condition: [],
    },
    attributes: {
      kind: { promise: 1, plan: 0, agreement: 0, order: 0, warning: 0 },
      testable: { clear: 1, vague: 0, untestable: 0 },
    },
    ...{ probability: 0.9, second: null },
  },
];

test('a finding has the same fields whether or not its reading names the type of what is said or pledged', async () => {
  const type = { REQUEST: 0.9 };
  const typed = FRAMES.map((frame): Frame => {
    if (frame.kind === 'statement') return { ...frame, attributes: { type } };
    return frame.kind === 'pledge' ? { ...frame, attributes: { ...frame.attributes, type } } : frame;
  });
  const source = { content: TEXT, published: '2031-05-07', verbatim: true };
  const [named, plain] = [
    await read(source, { frames: async () => typed }),
    await read(source, { frames: async () => FRAMES }),
  ];
  expect(named.statements[0]?.type).toBe('REQUEST');
  expect(named.pledges[0]?.type).toBe('REQUEST');
  const before = { ...plain, statements: plain.statements.map(({ type: _, ...rest }) => rest) };
  expect(findingsOf(named)).toEqual(findingsOf(plain));
  expect(findingsOf(before)).toEqual(findingsOf(plain));
});

describe('findingsOf', async () => {
  const source = { content: TEXT, published: '2031-05-07', verbatim: true };
  const findings = findingsOf(await read(source, { frames: async () => FRAMES }));

  test('writes out dates and amounts, and has the attribution', () => {
    const pledge = findings.find(({ kind }) => kind === 'pledge');
    expect(pledge).toMatchObject({ amount: { value: 3_000_000, unit: 'EUR' }, deadline: { value: '2031-06' } });
    const quantity = findings.find((finding) => finding.kind === 'quantity' && finding.passage.exact.includes('400'));
    expect(quantity).toMatchObject({ whose: null, sentence: { exact: 'About 400 people marched in Dolen.' } });
  });

  test('lists a person’s co-mentions without the person', () => {
    const kovar = findings.find((finding) => finding.kind === 'entity' && finding.name === 'Ana Kovar');
    expect(kovar).toMatchObject({ company: expect.arrayContaining(['Dolen']) });
    expect(kovar).not.toMatchObject({ company: expect.arrayContaining(['Ana Kovar']) });
  });

  test('lists entities before findings that refer to them', () => {
    const order = findings.map(({ kind }) => kind);
    expect(order.lastIndexOf('entity')).toBeLessThan(order.indexOf('statement'));
  });
});

test('every finding of the fictional press has exact passages and valid references', async () => {
  let passages = 0;
  for (const [{ file }, reading] of await exampleReadings()) {
    const findings = findingsOf(reading);
    const locals = new Set(findings.map(({ local }) => local));
    expect(locals.size, file).toBe(findings.length);
    for (const finding of findings) {
      expect(Object.keys(finding), file).not.toContain('id');
      if ('statement' in finding && finding.statement !== null) expect(locals, file).toContain(finding.statement);
      for (const { start, end, exact } of passagesOf(finding)) {
        passages++;
        expect(reading.article.text.slice(start, end), file).toBe(exact);
      }
    }
  }
  expect(passages).toBeGreaterThan(3000);
});
