import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exportHelp } from '../../src/cli/record/export-help.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { only, withoutProtected } from '../../src/formats/protect.ts';
import { schemaOrg } from '../../src/formats/schema-org.ts';
import { timelineJs } from '../../src/formats/timeline-js.ts';
import { type Protection, protectedTermsOf } from '../../src/record/protection/protected-terms.ts';
import { glue, part, sentenceOfParts } from '../../src/record/wording/sentence.ts';
import { formatsTable } from './formats-table.ts';
import { NOBODY, PUBLISHER, RECORD } from './record.ts';

test('docs/formats.md contains the current table of formats', () => {
  expect(readFileSync('docs/formats.md', 'utf8')).toContain(formatsTable());
});

test('help describes the use and the losses of each format', () => {
  const help = exportHelp().replace(/\s+/g, ' ');
  for (const { name, use, loses } of FORMATS) {
    expect(help).toContain(`${name}: `);
    expect(help).toContain(`For ${use}.`);
    expect(help).toContain(`Loses ${loses}.`);
  }
});

const AT_RISK = { words: [], names: [], by: 'Nele Ost', at: '2031-06-01T00:00:00Z', why: null };
const PROTECTED: readonly Protection[] = [
  { ...AT_RISK, id: 1, entity: 'E1', type: 'person', names: ['Iva Sorn', 'Ms Sorn'], instead: '[name withheld]' },
  { ...AT_RISK, id: 2, entity: null, type: null, words: ['Dolen'], instead: '[somewhere]' },
];

const made = await Promise.all(
  FORMATS.map(async (format) => ({ ...format, make: await (format.load as () => Promise<typeof timelineJs>)() })),
);

describe.each(made)('$name', ({ make, ending }) => {
  test('gives one file or several, as the table of formats says', () => {
    const files = make(RECORD, PUBLISHER);
    expect(files.length > 1).toBe(ending === null);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    if (ending !== null) expect(files[0]?.name.endsWith(ending)).toBe(true);
  });

  test('is the same for the same record, and accepts an empty record', () => {
    expect(make(RECORD, NOBODY)).toEqual(make(structuredClone(RECORD), NOBODY));
    const nothing = {
      articles: [],
      entities: [],
      findings: [],
      pledges: [],
      criteria: [],
      evidence: [],
      assessments: [],
    };
    expect(make({ about: RECORD.about, ...nothing }, NOBODY).length).toBeGreaterThan(0);
  });

  test('contains no protected person and no protected words', () => {
    const hidden = withoutProtected(RECORD, protectedTermsOf(PROTECTED), new Set(['E1']));
    const out = make(hidden, PUBLISHER)
      .map(({ content }) => (typeof content === 'string' ? content : Buffer.from(content).toString('latin1')))
      .join('\n');
    expect(out).not.toMatch(/Sorn|the Dolen/i);
  });
});

test('a denial is exported as a denial in each format with sentences, never as a claim of its speaker', () => {
  const denied = RECORD.findings.map((each) => {
    if (each.id !== 'F3') return each;
    const sentence = sentenceOfParts([part('who', 'a critic'), glue(' denied '), part('words', each.exact)]);
    return { ...each, sentence, stance: 'denies' as const };
  });
  const record = { ...RECORD, findings: denied };
  for (const { name, make } of made) {
    if (!/^(?:json-lines|csv|web-annotation|follow-the-money|schema-org)$/.test(name)) continue;
    const out = make(record, PUBLISHER).map(({ content }) => String(content));
    expect(out.join('\n'), name).toContain('A critic denied =SUM(1;2)');
  }
  const [graph] = schemaOrg(record, PUBLISHER);
  const things = (JSON.parse(String(graph?.content)) as { '@graph': { text?: string; author?: unknown }[] })['@graph'];
  expect(things.find(({ text }) => text === '=SUM(1;2)')).not.toHaveProperty('author');
});

describe('a reduced record', () => {
  test('has no protected entity and no reference to one; the words of others stay', () => {
    const hidden = withoutProtected(RECORD, protectedTermsOf(PROTECTED), new Set(['E1']));
    expect(hidden.entities.map(({ id }) => id)).toEqual(['E3', 'E4', 'E5']);
    expect(hidden.findings.map(({ id }) => id)).toEqual(['F1', 'F2', 'F3', 'F4', 'F5', 'F6']);
    expect(hidden.findings.flatMap(({ named }) => named).map(({ entity }) => entity)).not.toContain('E1');
    expect(hidden.findings[1]?.sentence.text).toBe(
      '[name withheld]: We will mend the <[somewhere]> sluices,\nall nine & more, by the end of 2032.',
    );
    expect(hidden.pledges).toEqual(RECORD.pledges);
  });

  test('of one pledge contains its evidence, and the statements around that', () => {
    const one = only(RECORD, ['P2']);
    expect(one.findings.map(({ id }) => id)).toEqual(['F1', 'F2', 'F4', 'F5']);
    expect(one.entities.map(({ id }) => id)).toEqual(['E1', 'E4', 'E5']);
    expect(only(RECORD, []).articles).toEqual([]);
  });
});

describe('TimelineJS', () => {
  interface Timeline {
    readonly events: readonly {
      readonly unique_id: string;
      readonly start_date: { readonly year: number; readonly month: number; readonly day: number };
      readonly group: string;
      readonly text: { readonly headline: string; readonly text: string };
    }[];
  }
  const { events } = JSON.parse(String(timelineJs(RECORD, PUBLISHER)[0]?.content)) as Timeline;

  test('has each wording, each piece of evidence and each assessment on its day', () => {
    expect(
      events.map(({ unique_id, start_date, group }) => [unique_id, Object.values(start_date).join('-'), group]),
    ).toEqual([
      ['P2-F2', '2031-5-7', 'Said'],
      ['P2-F5', '2031-5-9', 'Said'],
      ['P2-V1', '2031-5-4', 'Done'],
      ['P2-M1', '2031-6-10', 'Judged'],
    ]);
  });

  test('contains no markup from articles', () => {
    const all = events.map(({ text }) => text.headline + text.text).join('');
    expect(all).toContain('&lt;Dolen&gt;');
    expect(all).toContain('&lt;b&gt;so far');
    expect(all.match(/<\/?([a-z]+)/g)?.every((tag) => /^<\/?(p|a|blockquote)$/.test(tag))).toBe(true);
  });
});
