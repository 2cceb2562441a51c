import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/index.ts';
import type { Quantity } from '../../src/types.ts';

/**
 * Figures in the cases of microsoft/Recognizers-Text. A case counts where every expected figure is found at its place
 * with its value, and the currency or unit of measure agrees. A number that saydo reads together with what it counts
 * ("26 people") must begin at the same place; all others must have the same span.
 *
 * saydo gives cents and pence in the main unit, so 50 cents is expected as 0.5 USD.
 *
 * Excluded by rule: cases that expect nothing (they test names of other recognizers), bare units without a number,
 * powers and arithmetic ("1.1^23", "one over three"), fractions with ordinals for denominators above tenths ("three
 * twenty firsts"), lists of dates and phone numbers as plain numbers.
 */
export const name = 'quantities';

interface Result {
  readonly Text: string;
  readonly Start: number;
  readonly End: number;
  readonly Resolution: { readonly value?: string | null; readonly unit?: string };
}

interface Case {
  readonly Input: string;
  readonly Results: readonly Result[];
}

const ARITHMETIC =
  /\^| over |\de\d|x10|(?:th|st|nd|rd)s\b|hundredth|trillionth|twenty fifth|thirty fifth|thousand fifth|hundred fifth|-two fifth|-three fifth|one fifths|\d\/\d+\/\d|\+1-222/;

const KINDS = ['Number', 'Currency', 'Percent', 'Dimension', 'Age'] as const;

export async function run(corpus: string): Promise<Record<string, number> | null> {
  const folder = join(corpus, 'recognizers');
  if (!existsSync(folder)) return null;
  const figures: Record<string, number> = {};
  for (const kind of KINDS) {
    const all = JSON.parse(readFileSync(join(folder, `${kind}Model.dev.json`), 'utf8')) as Case[];
    const cases = all.filter((given) => inScope(kind, given));
    let right = 0;
    for (const given of cases) if (await solved(kind, given)) right++;
    figures[`Recognizers ${kind}`] = (100 * right) / cases.length;
    figures[`#Recognizers ${kind} cases`] = cases.length;
  }
  return figures;
}

export function inScope(kind: string, { Input, Results }: Case): boolean {
  if (Results.length === 0 || Results.some(({ Resolution }) => !Resolution.value || Resolution.value === 'null'))
    return false;
  return kind !== 'Number' || !ARITHMETIC.test(Input);
}

export async function solved(kind: string, { Input, Results }: Case): Promise<boolean> {
  const { quantities } = await read({ id: 'case', content: Input, verbatim: true, published: '2016-11-07' });
  return Results.every((result) => quantities.some((quantity) => agrees(kind, quantity, result)));
}

function agrees(kind: string, { passage, value, unit }: Quantity, { Start, End, Resolution }: Result): boolean {
  const stated = Number((Resolution.value ?? '').replace('%', ''));
  const expected = /^(?:Cent|Pence)$/.test(Resolution.unit ?? '') ? stated / 100 : stated;
  if (typeof value !== 'number' || Math.abs(value - expected) > 1e-6 * Math.max(1, Math.abs(expected))) return false;
  if (kind === 'Number')
    return passage.start === Start || (passage.start + 1 === Start && /^[$€£]/.test(passage.exact));
  if (passage.start !== Start || passage.end !== End + 1) return false;
  if (kind === 'Percent') return unit === 'percent';
  if (kind === 'Age') return unit === Resolution.unit?.toLowerCase();
  return kind === 'Currency' ? unit === currency(Resolution.unit ?? '') : unit === measure(Resolution.unit ?? '');
}

const CURRENCIES: Readonly<Record<string, string>> = {
  Dollar: 'USD',
  'United States dollar': 'USD',
  Euro: 'EUR',
  Pound: 'GBP',
  'British pound': 'GBP',
  Pence: 'GBP',
  Cent: 'USD',
  'Japanese yen': 'JPY',
  'Chinese yuan': 'CNY',
  'Canadian dollar': 'CAD',
  'New Zealand dollar': 'NZD',
  'Australian dollar': 'AUD',
  'Hong Kong dollar': 'HKD',
  'Indian rupee': 'INR',
  Rupee: 'rupees',
  Franc: 'francs',
  'Turkish lira': 'TRY',
  'Mexican peso': 'MXN',
  'Swiss franc': 'CHF',
  'Georgian lari': 'GEL',
  'Lao kip': 'LAK',
  'Costa Rican colón': 'CRC',
};

const currency = (unit: string): string => CURRENCIES[unit] ?? unit;

const SPELLINGS: Readonly<Record<string, string>> = {
  meter: 'metre',
  kilometer: 'kilometre',
  centimeter: 'centimetre',
  millimeter: 'millimetre',
  decimeter: 'decimetre',
  picometer: 'picometre',
  milliliter: 'millilitre',
  liter: 'litre',
  'metric ton': 'tonne',
};

function measure(unit: string): string {
  const words = unit.toLowerCase();
  return (
    SPELLINGS[words] ??
    words.replace(/\b(?:kilo|centi|milli|deci)?(?:met|lit)er\b/g, (word) => `${word.slice(0, -2)}re`)
  );
}
