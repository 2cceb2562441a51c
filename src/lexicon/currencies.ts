/**
 * Currencies by sign, code and name.
 *
 * Origin: ISO 4217 (https://www.iso.org/iso-4217-currency-codes.html) for the codes; signs and names written out by
 * hand. "Dollars" and "pounds" without a country are the US dollar and the pound sterling, as news agencies use them.
 */

export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₡', 'CRC'],
  ['₾', 'GEL'],
  ['₭', 'LAK'],
  ['元', 'CNY'],
]);

/** Prefixes of "$" that say which country's dollar it is. */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['u.s', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['cad', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['nz', 'NZD'],
  ['nzd', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
  ['mex', 'MXN'],
  ['usd', 'USD'],
  ['aud', 'AUD'],
]);

export const CODES: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CHF CAD AUD NZD CNY RMB HKD SGD INR RUB KRW TRY UAH ILS NGN ZAR BRL MXN ARS CLP COP PEN SEK NOK DKK PLN CZK HUF RON EGP KES PKR IDR MYR PHP THB VND SAR AED'.split(
    ' ',
  ),
);

interface Currency {
  readonly code: string;
  /** Hundredths of the main unit: cents and pence. */
  readonly part?: number;
}

const name = (words: string, code: string, part?: number): [string, Currency][] =>
  words.split(' ').map((word) => [word, { code, ...(part ? { part } : {}) }]);

/**
 * Names of one word. A name that several countries share, and that has no usual country in news, maps to its plural
 * without a country.
 */
export const NAMES: ReadonlyMap<string, Currency> = new Map([
  ...name('dollar dollars', 'USD'),
  ...name('euro euros', 'EUR'),
  ...name('yen', 'JPY'),
  ...name('yuan renminbi rmb', 'CNY'),
  ...name('rupee rupees', 'rupees'),
  ...name('ruble rubles rouble roubles', 'RUB'),
  ...name('hryvnia hryvnias', 'UAH'),
  ...name('shekel shekels', 'ILS'),
  ...name('naira', 'NGN'),
  ...name('rand', 'ZAR'),
  ...name('zloty zlotys', 'PLN'),
  ...name('won', 'KRW'),
  ...name('lira liras', 'TRY'),
  ...name('peso pesos', 'pesos'),
  ...name('franc francs', 'francs'),
  ...name('pound pounds quid', 'GBP'),
  ...name('cent cents', 'USD', 100),
  ...name('pence penny', 'GBP', 100),
  ...name('krona kronor', 'SEK'),
  ...name('krone kroner', 'kroner'),
  ...name('baht', 'THB'),
  ...name('dirhams dirham', 'dirhams'),
  ...name('riyals riyal', 'riyals'),
]);

/**
 * Names that also mean other things ("ten pounds", "they won"): accepted only after the adjective of a country, or
 * beside another sterling amount.
 */
export const UNSURE_NAMES: ReadonlySet<string> = new Set(['pound', 'pounds', 'won', 'rand', 'penny']);

/** Adjectives of a country that say which currency is meant. */
export const COUNTRIES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['us', { dollar: 'USD' }],
  ['u.s.', { dollar: 'USD' }],
  ['american', { dollar: 'USD' }],
  ['canadian', { dollar: 'CAD' }],
  ['australian', { dollar: 'AUD' }],
  ['hong', { dollar: 'HKD' }],
  ['singapore', { dollar: 'SGD' }],
  ['taiwan', { dollar: 'TWD' }],
  ['zealand', { dollar: 'NZD' }],
  ['british', { pound: 'GBP' }],
  ['sterling', { pound: 'GBP' }],
  ['egyptian', { pound: 'EGP' }],
  ['lebanese', { pound: 'LBP' }],
  ['sudanese', { pound: 'SDG' }],
  ['syrian', { pound: 'SYP' }],
  ['mexican', { peso: 'MXN' }],
  ['argentine', { peso: 'ARS' }],
  ['chilean', { peso: 'CLP' }],
  ['colombian', { peso: 'COP' }],
  ['philippine', { peso: 'PHP' }],
  ['indian', { rupee: 'INR' }],
  ['pakistani', { rupee: 'PKR' }],
  ['sri', { rupee: 'LKR' }],
  ['turkish', { lira: 'TRY' }],
  ['swiss', { franc: 'CHF' }],
  ['japanese', { yen: 'JPY' }],
  ['chinese', { yuan: 'CNY' }],
  ['korean', { won: 'KRW' }],
  ['swedish', { krona: 'SEK' }],
  ['danish', { kroner: 'DKK' }],
  ['norwegian', { kroner: 'NOK' }],
]);
