/**
 * Words of dates, clock times, durations and sets.
 *
 * Origin: written out by hand after the types and values of TIMEX3 (TimeML 1.2.1, https://timeml.github.io/site/) and
 * the TIDES guidelines it is based on; the extent of an expression follows the design of HeidelTime and SUTime, whose
 * rules were not copied.
 */

const numbered = (words: string): [string, number][] => words.split(' ').map((word, index) => [word, index + 1]);

export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered('january february march april may june july august september october november december'),
  ...numbered('jan. feb. mar. apr. may. jun. jul. aug. sep. oct. nov. dec.'),
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec'),
  ['sept', 9],
  ['sept.', 9],
]);

/**
 * Month names that are also verbs, first names or other short words: they need further evidence of a date beside them.
 */
export const UNSURE_MONTHS: ReadonlySet<string> = new Set(
  'march april may june august jan mar apr jun jul sep oct dec nov feb sept'.split(' '),
);

export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered('monday tuesday wednesday thursday friday saturday sunday'),
  ...numbered('mon. tue. wed. thu. fri. sat. sun.'),
  ...numbered('mon tue wed thu fri sat sun'),
  ['tues', 2],
  ['tues.', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
  ['thurs.', 4],
]);

export const WEEKDAY_PLURALS: ReadonlyMap<string, number> = new Map(
  numbered('mondays tuesdays wednesdays thursdays fridays saturdays sundays'),
);

export const SEASONS: ReadonlyMap<string, 'SP' | 'SU' | 'FA' | 'WI'> = new Map([
  ['spring', 'SP'],
  ['springtime', 'SP'],
  ['summer', 'SU'],
  ['summertime', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['wintertime', 'WI'],
]);

export type LexicalUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

interface UnitWord {
  readonly unit: LexicalUnit;
  readonly plural: boolean;
  /** The number of units: 2 for "fortnight", of weeks. */
  readonly times: number;
}

const unit = (name: LexicalUnit, singular: string, plural: string, times = 1): [string, UnitWord][] => [
  ...singular
    .split(' ')
    .filter(Boolean)
    .map((word): [string, UnitWord] => [word, { unit: name, plural: false, times }]),
  ...plural
    .split(' ')
    .filter(Boolean)
    .map((word): [string, UnitWord] => [word, { unit: name, plural: true, times }]),
];

export const UNITS: ReadonlyMap<string, UnitWord> = new Map([
  ...unit('second', 'second sec', 'seconds secs'),
  ...unit('minute', 'minute min', 'minutes mins'),
  ...unit('hour', 'hour hr', 'hours hrs'),
  ...unit('day', 'day', 'days'),
  ...unit('week', 'week wk', 'weeks wks'),
  ...unit('week', 'fortnight', 'fortnights', 2),
  ...unit('weekend', 'weekend', 'weekends'),
  ...unit('month', 'month', 'months'),
  ...unit('quarter', 'quarter', 'quarters'),
  ...unit('year', 'year yr', 'years yrs'),
  ...unit('decade', 'decade', 'decades'),
  ...unit('century', 'century', 'centuries'),
]);

/**
 * The letter or code of each unit in ISO 8601, with the extensions of TIMEX3 for decades, centuries, quarters and
 * weekends.
 */
export const ISO_UNIT: Readonly<Record<LexicalUnit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

/** Times of day: morning, midday, afternoon, evening, night, and daytime. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['mornings', 'TMO'],
  ['dawn', 'TMO'],
  ['daybreak', 'TMO'],
  ['sunrise', 'TMO'],
  ['lunchtime', 'TMI'],
  ['midday', 'TMI'],
  ['afternoon', 'TAF'],
  ['afternoons', 'TAF'],
  ['evening', 'TEV'],
  ['evenings', 'TEV'],
  ['dusk', 'TEV'],
  ['sunset', 'TEV'],
  ['night', 'TNI'],
  ['nights', 'TNI'],
  ['daytime', 'TDT'],
  ['nighttime', 'TNI'],
  ['night-time', 'TNI'],
]);

export const NOON: ReadonlyMap<string, string> = new Map([
  ['noon', 'T12:00'],
  ['midnight', 'T24:00'],
]);

/** Time zones with a fixed offset, as TIMEX3 appends it; null where the offset depends on the season. */
export const ZONES: ReadonlyMap<string, string | null> = new Map([
  ['GMT', 'Z'],
  ['UTC', 'Z'],
  ['BST', '+01:00'],
  ['CET', '+01:00'],
  ['CEST', '+02:00'],
  ['EET', '+02:00'],
  ['EEST', '+03:00'],
  ['MSK', '+03:00'],
  ['IST', '+05:30'],
  ['JST', '+09:00'],
  ['AEST', '+10:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
  ['ET', null],
  ['CT', null],
  ['MT', null],
  ['PT', null],
]);

/** Days that fall on the same date each year; the words in order, lower case. */
export const FIXED_DAYS: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly month: number; readonly day: number }[]
> = new Map([
  [
    'new',
    [
      { words: ['new', 'year', "'s", 'day'], month: 1, day: 1 },
      { words: ['new', 'year', "'s", 'eve'], month: 12, day: 31 },
    ],
  ],
  ['valentine', [{ words: ['valentine', "'s", 'day'], month: 2, day: 14 }]],
  [
    'christmas',
    [
      { words: ['christmas', 'eve'], month: 12, day: 24 },
      { words: ['christmas', 'day'], month: 12, day: 25 },
      { words: ['christmas'], month: 12, day: 25 },
    ],
  ],
  ['boxing', [{ words: ['boxing', 'day'], month: 12, day: 26 }]],
  ['halloween', [{ words: ['halloween'], month: 10, day: 31 }]],
  [
    'international',
    [
      { words: ['international', 'women', "'s", 'day'], month: 3, day: 8 },
      { words: ['international', 'workers', "'", 'day'], month: 5, day: 1 },
    ],
  ],
  ['st.', [{ words: ['st.', 'patrick', "'s", 'day'], month: 3, day: 17 }]],
  ['earth', [{ words: ['earth', 'day'], month: 4, day: 22 }]],
  ['bastille', [{ words: ['bastille', 'day'], month: 7, day: 14 }]],
  ['armistice', [{ words: ['armistice', 'day'], month: 11, day: 11 }]],
  ['veterans', [{ words: ['veterans', 'day'], month: 11, day: 11 }]],
  ['juneteenth', [{ words: ['juneteenth'], month: 6, day: 19 }]],
]);

/** Words that are a time expression by themselves. */
export const DEICTIC: ReadonlyMap<string, { readonly unit: 'day'; readonly offset: number; readonly part?: string }> =
  new Map([
    ['today', { unit: 'day', offset: 0 }],
    ['yesterday', { unit: 'day', offset: -1 }],
    ['tomorrow', { unit: 'day', offset: 1 }],
    ['tonight', { unit: 'day', offset: 0, part: 'TNI' }],
  ]);

export const REFERENCES: ReadonlyMap<string, 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'> = new Map([
  ['now', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
]);

/** Adverbs and adjectives of repetition, and their TIMEX3 value. */
export const REPEATED: ReadonlyMap<string, string> = new Map([
  ['hourly', 'XXXX-XX-XXTXX'],
  ['daily', 'XXXX-XX-XX'],
  ['everyday', 'XXXX-XX-XX'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'XXXX-WXX'],
  ['biweekly', 'P2W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'XXXX-XX'],
  ['bimonthly', 'P2M'],
  ['quarterly', 'XXXX-QX'],
  ['annual', 'XXXX'],
  ['annually', 'XXXX'],
  ['yearly', 'XXXX'],
  ['biannual', 'P6M'],
  ['biennial', 'P2Y'],
]);

/** The value of "every UNIT". */
export const EVERY: Readonly<Record<LexicalUnit, string>> = {
  second: 'PT1S',
  minute: 'PT1M',
  hour: 'XXXX-XX-XXTXX',
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

/** Decades by name; the digit of their tens. */
export const DECADES: ReadonlyMap<string, number> = new Map([
  ['twenties', 2],
  ['thirties', 3],
  ['forties', 4],
  ['fifties', 5],
  ['sixties', 6],
  ['seventies', 7],
  ['eighties', 8],
  ['nineties', 9],
]);
