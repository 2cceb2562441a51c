import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exportHelp } from '../../src/cli/record/export-help.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { only, protectedBy } from '../../src/formats/protect.ts';
import { timelineJs } from '../../src/formats/timeline-js.ts';
import { formatsTable } from './formats-table.ts';
import { NOBODY, PUBLISHER, RECORD } from './record.ts';

test('docs/formats.md has the table of formats as it is', () => {
  expect(readFileSync('docs/formats.md', 'utf8')).toContain(formatsTable());
});

test('help says of every format what it is for and what it loses', () => {
  const help = exportHelp().replace(/\s+/g, ' ');
  for (const { name, use, loses } of FORMATS) {
    expect(help).toContain(`${name}: `);
    expect(help).toContain(`For ${use}.`);
    expect(help).toContain(`Loses ${loses}.`);
  }
});

const made = await Promise.all(
  FORMATS.map(async (format) => ({ ...format, make: await (format.load as () => Promise<typeof timelineJs>)() })),
);

describe.each(made)('$name', ({ make, ending }) => {
  test('gives one file where it says so, and several where it says that', () => {
    const files = make(RECORD, PUBLISHER);
    expect(files.length > 1).toBe(ending === null);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    if (ending !== null) expect(files[0]?.name.endsWith(ending)).toBe(true);
  });

  test('is the same for the same record, and takes a record of nothing', () => {
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

  test('has nothing of what the protection keeps back, nor of what refers to that', () => {
    const hidden = protectedBy(RECORD, (item) => {
      if (item.what === 'article') return item.id === 'T1' ? null : item;
      if (item.what === 'entity' && item.id === 'E1') return { ...item, name: 'A protected person', offices: [] };
      if (item.what === 'finding' && item.id === 'F7') return null;
      return item;
    });
    const out = make(hidden, PUBLISHER)
      .map(({ content }) => (typeof content === 'string' ? content : Buffer.from(content).toString('latin1')))
      .join('\n');
    for (const words of ['Iva Sorn', 'Lowen Gazette', 'SUM(1;2)', 'Engineers', 'a third of them', 'all nine'])
      expect(out).not.toContain(words);
  });
});

describe('what is left of a record', () => {
  test('a pledge loses the wordings that are kept back, and stands as long as one is left', () => {
    const hidden = protectedBy(RECORD, (item) => (item.id === 'F2' ? null : item));
    expect(hidden.pledges).toEqual([{ what: 'pledge', id: 'P2', finding: 'F5', wordings: ['F5'] }]);
    const gone = protectedBy(RECORD, (item) => (['F2', 'F5'].includes(item.id) ? null : item));
    expect([gone.pledges, gone.evidence, gone.assessments]).toEqual([[], [], []]);
  });

  test('a protection cannot put one thing in the place of another', () => {
    expect(() => protectedBy(RECORD, (item) => ({ ...item, id: 'F99' }))).toThrow('F99 was given for article T1');
  });

  test('one pledge takes with it what bears on it and what that is said in', () => {
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

  test('has no markup but its own', () => {
    const all = events.map(({ text }) => text.headline + text.text).join('');
    expect(all).toContain('&lt;Dolen&gt;');
    expect(all).toContain('&lt;b&gt;so far');
    expect(all.match(/<\/?([a-z]+)/g)?.every((tag) => /^<\/?(p|a|blockquote)$/.test(tag))).toBe(true);
  });
});
