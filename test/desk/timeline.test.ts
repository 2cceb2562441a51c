import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, domainOf, partLater, scaleOf, ticksOf } from '../../web/pages/pledge/timeline/axis.ts';
import { detailsOf } from '../../web/pages/pledge/timeline/details.ts';
import { gapOf } from '../../web/pages/pledge/timeline/gap.ts';
import { commandOf } from '../../web/pages/pledge/timeline/keys.ts';
import { type Flag, placeFlags } from '../../web/pages/pledge/timeline/lanes.ts';
import { heightsFor, layOut } from '../../web/pages/pledge/timeline/layout.ts';
import { measuresFor } from '../../web/pages/pledge/timeline/measures.ts';
import { choicesOf, isShown } from '../../web/pages/pledge/timeline/narrowing.ts';
import { acrossFrom, inOrder, stepFrom } from '../../web/pages/pledge/timeline/order.ts';
import { DAY, type Moment, timeOf, whenOf, whenShown } from '../../web/pages/pledge/timeline/when.ts';
import { whatShown } from '../../web/pages/pledge/timeline/words.ts';

const time = (day: string) => timeOf(day) ?? Number.NaN;

function moment(id: string, from: string | null, more: Partial<Moment> = {}): Moment {
  return {
    id,
    side: 'said',
    what: 'statement',
    from,
    to: from,
    uncertain: false,
    label: id,
    sentence: null,
    named: [],
    relation: null,
    finding: id,
    where: { article: 'T1', title: null, outlet: 'The Tide', published: null },
    ...more,
  };
}

const ILENA = 'E5';
const pledge = moment('P', '2025-03-03', {
  what: 'wording',
  named: [{ role: 'pledger', name: 'Ilena Harsanby', entity: ILENA }],
});
const due = (to: string) => moment('due', null, { side: 'mark', what: 'deadline', to });
const action = (id: string, day: string | null, relation: Moment['relation'], actor = ILENA) => {
  const name = actor === ILENA ? 'Ilena Harsanby' : 'the court';
  const named = [{ role: 'actor', name, entity: actor }];
  return moment(id, day, { side: 'done', what: 'action', relation, named });
};

describe('the position of a moment', () => {
  it.each([
    ['a day', { from: '2025-03-03', to: '2025-03-03' }, 'day', '3 Mar 2025'],
    ['a day that is not sure', { from: '2025-03-03', to: '2025-03-03', uncertain: true }, 'about', 'about 3 Mar 2025'],
    ['some day of a month', { from: '2025-04-01', to: '2025-04-30', uncertain: true }, 'span', '1–30 Apr 2025'],
    ['some day of a year and a bit', { from: '2024-12-01', to: '2025-01-31' }, 'span', '1 Dec 2024–31 Jan 2025'],
    ['until a day', { from: null, to: '2025-06-30' }, 'until', 'by 30 Jun 2025'],
    ['from a day on', { from: '2025-07-01', to: null }, 'since', 'from 1 Jul 2025'],
    ['an end before its beginning', { from: '2025-07-02', to: '2025-07-01' }, 'day', '2 Jul 2025'],
  ])('%s', (_, days, form, shown) => {
    const it = moment('x', null, days);
    expect(whenOf(it)?.form).toBe(form);
    expect(whenShown(it)).toBe(shown);
  });

  it('is undefined without a day', () => {
    expect(whenOf(moment('x', null))).toBeNull();
    expect(whenOf(moment('x', 'sometime'))).toBeNull();
    expect(whenShown(moment('x', null))).toBe('undated');
  });

  it('is the middle of the possible days; for a deadline their end', () => {
    const april = { from: '2025-04-01', to: '2025-04-30' };
    expect(whenOf(moment('x', null, april))?.at).toBe((time(april.from) + time(april.to)) / 2);
    expect(whenOf({ ...moment('x', null, april), what: 'deadline' })?.at).toBe(time(april.to));
  });
});

describe('the order of moments', () => {
  it('is by day, then statements, deadlines, actions and assessments', () => {
    const day = '2025-06-30';
    const judged = moment('M', day, { side: 'mark', what: 'assessment' });
    const { dated, undated } = inOrder([
      judged,
      action('A', day, null),
      due(day),
      moment('S', day),
      moment('?', null),
      pledge,
    ]);
    expect(dated.map(({ moment: { id } }) => id)).toEqual(['P', 'S', 'due', 'A', 'M']);
    expect(undated.map(({ id }) => id)).toEqual(['?']);
  });

  it('is followed by steps, and to the nearest moment across the line', () => {
    const { dated } = inOrder([
      pledge,
      action('A1', '2025-03-20', null),
      moment('S', '2025-04-01'),
      action('A2', '2025-04-10', null),
    ]);
    expect(stepFrom(dated, 'P', 1)).toBe('A1');
    expect(stepFrom(dated, 'P', -1)).toBe('P');
    expect(stepFrom(dated, 'A2', 1)).toBe('A2');
    expect(stepFrom(dated, null, 1)).toBe('P');
    expect(stepFrom(dated, 'gone', -1)).toBe('A2');
    expect(stepFrom([], 'P', 1)).toBeNull();
    expect(acrossFrom(dated, 'S', 'done')).toBe('A2');
    expect(acrossFrom(dated, 'P', 'said')).toBe('P');
    expect(acrossFrom(dated, 'S', 'mark')).toBe('S');
  });
});

describe('the label of a wording of the pledge', () => {
  const told = (...timeline: Moment[]) => {
    const details = detailsOf({ wordings: [], links: [], assessments: [], timeline });
    return timeline.map((moment) => whatShown(moment, details(moment)));
  };
  const again = (id: string, from: string | null, more: Partial<Moment> = {}) =>
    moment(id, from, { what: 'restatement', ...more });
  const heads = (from: string, more: Partial<Moment> = {}) => moment('P', from, { what: 'wording', ...more });

  it.each([
    [
      'the earliest by its day, whichever heads the page',
      [again('A', '2025-05-12'), heads('2025-09-06')],
      'first said, said again',
    ],
    ['two reports of one day', [heads('2025-05-12'), again('A', '2025-05-12')], 'first said, first said'],
    [
      'days that can be the first',
      [heads('2025-03-03'), again('A', '2025-03-01', { to: '2025-03-31', uncertain: true })],
      'first said, first said',
    ],
    [
      'no other day than the article’s',
      [again('A', '2025-03-03'), heads('2025-03-04', { uncertain: true })],
      'first said, reported again',
    ],
    ['none that is dated', [again('A', null), again('B', null)], 'first said, first said'],
    ['only one', [heads('2025-03-04', { uncertain: true })], 'first said'],
  ])('%s', (_, timeline, words) => {
    expect(told(...timeline).join(', ')).toBe(words);
  });
});

describe('the filter of the timeline', () => {
  const named = [{ role: 'speaker', name: 'Ostrick', entity: 'E3' }];
  const said = moment('S', '2025-05-19', { relation: 'contradicts', named });

  it('keeps the pledge, deadlines and assessments', () => {
    for (const kept of [pledge, due('2025-06-30'), moment('M', '2025-07-01', { side: 'mark', what: 'assessment' })]) {
      expect(isShown(kept, { relation: 'fulfils', outlet: 'none', speaker: 'E9' })).toBe(true);
    }
  });

  it('matches the attributes of a moment', () => {
    expect(isShown(said, { relation: 'contradicts', outlet: 'The Tide', speaker: 'E3' })).toBe(true);
    expect(isShown(said, { relation: 'advances' })).toBe(false);
    expect(isShown(said, { outlet: 'The Record' })).toBe(false);
    expect(isShown(said, { speaker: 'E1' })).toBe(false);
  });

  it('offers only values that occur, most frequent first', () => {
    const { relations, outlets, speakers } = choicesOf([
      pledge,
      said,
      { ...action('A', '2025-05-21', 'stalls'), named: [] },
      { ...action('B', '2025-05-22', 'stalls'), named: [] },
    ]);
    expect(relations.map(({ value, count }) => [value, count])).toEqual([
      ['stalls', 2],
      ['contradicts', 1],
    ]);
    expect(outlets.map(({ count }) => count)).toEqual([4]);
    expect(speakers).toEqual([
      { value: 'E5', label: 'Ilena Harsanby', count: 1 },
      { value: 'E3', label: 'Ostrick', count: 1 },
    ]);
  });
});

describe('lanes', () => {
  const flags = fc
    .array(fc.record({ x: fc.integer({ min: 0, max: 1400 }), weight: fc.integer({ min: 0, max: 9 }) }), {
      maxLength: 40,
    })
    .map((all) => all.map((flag, i): Flag => ({ id: `F${i}`, ...flag })));
  const WIDTH = 230;

  it('prevent overlaps of flags, and stems through words', () => {
    fc.assert(
      fc.property(flags, fc.integer({ min: 1, max: 5 }), (all, lanes) => {
        const placed = placeFlags(all, WIDTH, lanes);
        const standing = all.filter(({ id }) => placed.lane.has(id));
        for (const a of standing) {
          for (const b of standing) {
            if (a === b) continue;
            const [laneA, laneB] = [placed.lane.get(a.id) ?? -1, placed.lane.get(b.id) ?? -1];
            // Words of b and the stem of a, which runs through all lanes within its own.
            if (laneA === laneB) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(WIDTH);
            else if (laneA > laneB) expect(a.x > b.x && a.x < b.x + WIDTH).toBe(false);
          }
        }
      }),
    );
  });

  it('count each hidden moment once on a visible one', () => {
    fc.assert(
      fc.property(flags, fc.integer({ min: 1, max: 5 }), (all, lanes) => {
        const { lane, hidden } = placeFlags(all, WIDTH, lanes);
        const told = [...lane.keys(), ...[...hidden.values()].flat()];
        expect(told.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        for (const host of hidden.keys()) expect(lane.has(host)).toBe(true);
        expect(Math.max(0, ...[...lane.values()].map((n) => n + 1))).toBeLessThanOrEqual(lanes);
      }),
    );
  });

  it('show the most important moments', () => {
    const crowd = Array.from({ length: 12 }, (_, i): Flag => ({ id: `F${i}`, x: 100 + i, weight: i === 7 ? 9 : 1 }));
    const { lane, hidden } = placeFlags(crowd, WIDTH, 2);
    expect(lane.size).toBe(2);
    expect(lane.has('F7')).toBe(true);
    expect([...hidden.values()].flat()).toHaveLength(10);
  });

  it('need no more height at a higher zoom', () => {
    fc.assert(
      fc.property(flags, fc.double({ min: 1, max: 50, noNaN: true }), (all, k) => {
        const far = placeFlags(all, WIDTH, 4);
        fc.pre(far.lane.size === all.length);
        const near = placeFlags(
          all.map((flag) => ({ ...flag, x: flag.x * k })),
          WIDTH,
          far.lanes,
        );
        expect(near.lane.size).toBe(all.length);
      }),
    );
  });

  it('are none for no moments', () => {
    expect(placeFlags([], WIDTH, 3)).toEqual({ lane: new Map(), hidden: new Map(), lanes: 0 });
  });
});

describe('the axis', () => {
  const { dated } = inOrder([pledge, due('2025-07-18'), action('A', '2025-05-21', 'stalls')]);

  it('shows all dated moments, and a single day with days around it', () => {
    const [first, last] = domainOf(dated);
    expect(first).toBeLessThan(time('2025-03-03'));
    expect(last).toBeGreaterThan(time('2025-07-18'));
    const [a, b] = domainOf(inOrder([pledge]).dated);
    expect((b - a) / DAY).toBeGreaterThanOrEqual(10);
    expect(domainOf(inOrder([pledge]).dated, [time('2026-01-01')])[1]).toBeGreaterThan(time('2026-01-01'));
    expect(domainOf([]).every(Number.isFinite)).toBe(true);
  });

  it('shows much later assessments after a break, and near ones without', () => {
    const judged = (id: string, day: string) => moment(id, day, { side: 'mark', what: 'assessment' });
    const all = inOrder([pledge, due('2025-06-30'), judged('M1', '2025-07-10'), judged('M2', '2026-11-28')]).dated;
    const { near, later } = partLater(all);
    expect(later.map(({ moment: { id } }) => id)).toEqual(['M2']);
    expect(near.map(({ moment: { id } }) => id)).toEqual(['P', 'due', 'M1']);
    expect(partLater([])).toEqual({ near: [], later: [] });
  });

  it('is linear, moved and scaled by zooming', () => {
    const scale = scaleOf([0, 100], [10, 110], { k: 1, x: 0 });
    expect([scale(0), scale(50), scale(100)]).toEqual([10, 60, 110]);
    const zoomed = scaleOf([0, 100], [10, 110], { k: 2, x: -20 });
    expect([zoomed(0), zoomed(50)]).toEqual([0, 100]);
    expect(closest([0, 365 * DAY], 1000)).toBeCloseTo(43.8);
    expect(closest([0, DAY], 1000)).toBe(1);
  });

  it.each([
    ['days', 12, '27 Feb 2025 28 1 Mar 2 3 4 5 6 7 8 9 10 11'],
    ['fives of days', 40, '1 Mar 2025 5 Mar 10 Mar 15 Mar 20 Mar 25 Mar 1 Apr 5 Apr'],
    ['months', 220, 'Mar 2025 Apr May Jun Jul Aug Sept Oct'],
    ['quarters', 700, 'Apr 2025 Jul Oct 2026 Apr Jul Oct 2027'],
    ['years', 9000, /^2026 2027 .* 2049$/],
    ['a century', 60_000, /^2030 2040 .* 2180$/],
  ])('has %s', (_, days, labels) => {
    const first = time('2025-02-27');
    const shown = ticksOf(first, first + days * DAY, 1350);
    expect(shown.map(({ label }) => label).join(' ')).toMatch(labels);
  });

  it('has ticks that do not overlap, the first with the year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 60_000 }),
        fc.integer({ min: 3, max: 40_000 }),
        fc.integer({ min: 300, max: 1800 }),
        (first, days, width) => {
          const ticks = ticksOf(first * DAY, (first + days) * DAY, width);
          const places = ticks.map((tick) => ((tick.time / DAY - first) / days) * width);
          for (const [i, at] of places.entries()) if (i > 0) expect(at - (places[i - 1] as number)).toBeGreaterThan(38);
          if (ticks.length > 0) expect(ticks[0]?.label).toMatch(/\d{4}$/);
        },
      ),
    );
  });

  it('has no ticks without a length', () => {
    expect(ticksOf(0, 0, 100)).toEqual([]);
    expect(ticksOf(0, DAY, 0)).toEqual([]);
  });
});

describe('the layout', () => {
  it('has the height of its lanes at every zoom', () => {
    const measures = measuresFor(1200);
    const { dated } = inOrder([
      pledge,
      ...Array.from({ length: 60 }, (_, i) => action(`A${i}`, `2025-05-${10 + (i % 20)}`, 'stalls')),
    ]);
    const domain = domainOf(dated);
    const range = [44, 1000] as const;
    const heights = heightsFor(dated, domain, range, measures);
    expect(heights.above).toBe(1);
    expect(heights.below).toBe(measures.lanesBelow);
    const near = layOut(dated, scaleOf(domain, range, { k: 20, x: 0 }), measures, heights);
    expect(near.done.lanes).toBeLessThanOrEqual(heights.below);
    expect(near.done.lane.size).toBeGreaterThan(heights.below);
  });
});

describe('the gap between pledge and action', () => {
  const gap = (today: string, ...moments: Moment[]) => gapOf(inOrder([pledge, ...moments]).dated, time(today));

  it.each([
    [
      'fulfilled in time',
      '2026-01-01',
      [due('2025-06-30'), action('A', '2025-06-27', 'fulfils')],
      '116 days from pledge to action: fulfilled with 3 days to spare.',
    ],
    [
      'fulfilled on the day',
      '2026-01-01',
      [due('2025-06-30'), action('A', '2025-06-30', 'fulfils')],
      '119 days from pledge to action: fulfilled on the last day.',
    ],
    [
      'fulfilled late',
      '2026-01-01',
      [due('2025-06-30'), action('A', '2025-07-01', 'fulfils')],
      '120 days from pledge to action: fulfilled 1 day after the deadline.',
    ],
    [
      'reversed',
      '2026-01-01',
      [action('A', '2025-08-08', 'reverses')],
      'Reversed by Ilena Harsanby 158 days after it was said.',
    ],
    [
      'fulfilled and then reversed',
      '2026-01-01',
      [due('2025-07-01'), action('A', '2025-07-01', 'fulfils'), action('B', '2025-08-08', 'reverses')],
      '120 days from pledge to action: fulfilled on the last day; reversed 38 days later.',
    ],
    [
      'blocked before its deadline',
      '2026-01-01',
      [due('2025-06-30'), action('A', '2025-04-24', 'blocks', 'E9')],
      'Blocked by the court 52 days after it was said, 67 days before the deadline.',
    ],
    [
      'past its deadline',
      '2025-07-10',
      [due('2025-06-30'), action('A', '2025-05-21', 'stalls')],
      '10 days past the deadline; one action is linked, none that fulfils it.',
    ],
    [
      'before its deadline',
      '2025-06-10',
      [due('2025-06-30')],
      '99 days since it was said, 20 days left; nothing that was done is linked.',
    ],
    ['without one', '2025-03-04', [], '1 day since it was said; nothing that was done is linked.'],
  ])('%s', (_, today, moments, sentence) => {
    expect(gap(today, ...moments)?.sentence).toBe(sentence);
  });

  it('begins at the first day of the pledge, whoever reports it', () => {
    const again = moment('P2', '2025-03-02', { what: 'restatement' });
    expect(gap('2025-03-04', again)?.sentence).toMatch(/^2 days since/);
  });

  it('excludes earlier actions and claims, and ends at the first fulfilment before a reversal', () => {
    const early = action('A', '2025-01-01', 'fulfils');
    expect(gap('2025-03-05', early)?.sentence).toContain('2 days since it was said');
    const claimed = moment('S', '2025-03-10', { relation: 'fulfils' });
    expect(gap('2025-03-12', claimed)?.stretches.at(-1)?.open).toBe(true);
    const both = [action('A', '2025-06-24', 'fulfils'), action('B', '2025-08-08', 'reverses')];
    expect(gap('2026-01-01', ...both)?.sentence).toBe(
      '113 days from pledge to action: fulfilled; reversed 45 days later.',
    );
  });

  it('does not end at another person’s action', () => {
    expect(gap('2026-01-01', action('A', '2025-06-24', 'fulfils', 'E9'))?.sentence).toBe(
      'Fulfilled by the court 113 days after it was said.',
    );
  });

  it('names the first action that advances the pledge', () => {
    const steps = [
      action('A', '2025-03-10', 'advances', 'E9'),
      action('B', '2025-03-23', 'advances'),
      action('C', '2025-04-23', 'advances'),
    ];
    expect(gap('2025-05-03', ...steps)?.sentence).toBe(
      '20 days from pledge to the first action that advances it; 61 days since it was said; 3 actions are linked, none that fulfils it.',
    );
  });

  it('reports no missed deadline while a relevant proposal is open', () => {
    const { dated } = inOrder([pledge, due('2025-06-30')]);
    expect(gapOf(dated, time('2025-07-10'), { proposed: true })?.sentence).toBe(
      'The deadline is over; what is proposed for it waits for a decision.',
    );
    expect(gapOf(dated, time('2025-07-10'))?.sentence).toBe(
      '10 days past the deadline; nothing that was done is linked.',
    );
  });

  it('is drawn without gaps', () => {
    for (const moments of [[], [due('2025-06-30')], [due('2025-06-30'), action('A', '2025-07-20', 'fulfils')]]) {
      const stretches = gap('2025-08-01', ...moments)?.stretches ?? [];
      for (const [i, { from }] of stretches.entries()) if (i > 0) expect(from).toBe(stretches[i - 1]?.to);
      expect(stretches[0]?.from).toBe(time('2025-03-03'));
    }
  });

  it('is unknown if the day of the pledge is unknown', () => {
    expect(gapOf(inOrder([action('A', '2025-06-24', 'fulfils')]).dated, 0)).toBeNull();
  });
});

describe('keys', () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    commandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

  it('select, cross, move and zoom', () => {
    expect(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'].map((key) => press(key))).toEqual([
      'next',
      'previous',
      'said',
      'done',
      'first',
      'last',
    ]);
    expect([
      press('ArrowRight', { shiftKey: true }),
      press('+', { shiftKey: true }),
      press('='),
      press('-'),
      press('0'),
    ]).toEqual(['right', 'in', 'in', 'out', 'all']);
  });

  it('leave other keys to the browser and the page', () => {
    expect([
      press('Enter'),
      press('Tab'),
      press('g'),
      press('0', { ctrlKey: true }),
      press('ArrowLeft', { altKey: true }),
    ]).toEqual([null, null, null, null, null]);
  });
});
