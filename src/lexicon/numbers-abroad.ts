/**
 * How other languages than English write figures: separators, words of scale, percent and money.
 *
 * Origin: written out by hand. Separators follow the Unicode CLDR's number symbols of each language
 * (https://cldr.unicode.org). Words of scale are those of Spanish, French, German, Portuguese, Italian and Dutch.
 */

/** Languages with a decimal comma and a point or a space between thousands. */
export const COMMA_DECIMALS: ReadonlySet<string> = new Set(
  'bg bs ca cs da de el es et eu fi fr gl hr hu id is it lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk vi'.split(
    ' ',
  ),
);

const each = <T>(words: string, value: T): [string, T][] => words.split(' ').map((word) => [word, value]);

/** "billón", "billion" and "Billion" are a million millions; "bilhão", in Brazil, is a thousand millions. */
export const SCALES_ABROAD: ReadonlyMap<string, number> = new Map([
  ...each('mil mila mille tausend duizend', 1e3),
  ...each(
    'millón millon millones million millions millionen mio mio. milhão milhões milione milioni miljoen mln mln.',
    1e6,
  ),
  ...each(
    'millardo millardos milliard milliards milliarde milliarden mrd mrd. md mds miliardo miliardi mld mld. miljard',
    1e9,
  ),
  ...each('bilhão bilhões', 1e9),
  ...each('billón billon billones billion billions billionen bilião biliões bilione bilioni biljoen', 1e12),
  ...each('trilhão trilhões', 1e12),
]);

/** "por ciento", "pour cent", "Prozent": the words in order. */
export const PERCENT_ABROAD: readonly (readonly string[])[] = [
  ['%'],
  ['por', 'ciento'],
  ['por', 'cento'],
  ['pour', 'cent'],
  ['per', 'cento'],
  ['prozent'],
  ['procent'],
  ['percento'],
  ['percent'],
];

/** Names of currencies. "Pounds" are also weights and need "sterling" after them. */
export const MONEY_ABROAD: ReadonlyMap<string, string> = new Map([
  ...each('euro euros', 'EUR'),
  ...each('dólar dólares dolar dolares dollar dollars dollari dollaro', 'USD'),
  ...each('yen yenes yens ienes', 'JPY'),
  ...each('yuan yuanes yuans', 'CNY'),
  ...each('real reais reales', 'BRL'),
  ...each('peso pesos', 'pesos'),
  ...each('franco francos franc francs franken franchi', 'francs'),
  ...each('rublo rublos rouble roubles rubel rubli roebel', 'RUB'),
  ...each('rupia rupias roupie roupies rupien rupie roepie', 'rupees'),
  ...each('sterlina sterline', 'GBP'),
]);

export const POUNDS_ABROAD: ReadonlySet<string> = new Set('libra libras livre livres pfund pond'.split(' '));

/** Words between a scale and its money: "millones de euros", "miliardi di euro". "d’euros" is one token. */
export const OF_ABROAD: ReadonlySet<string> = new Set('de di d'.split(' '));

/** Words that make a figure approximate, directly before it or with one short word between ("cerca de", "mehr als"). */
export const LOOSE_ABROAD: ReadonlySet<string> = new Set(
  `unos unas cerca casi más aproximadamente alrededor menos rund etwa fast circa ca ca. ungefähr knapp über mehr weniger
   environ près quelque plus moins quase mais perto quasi oltre più meno ongeveer bijna ruim meer minder`.split(/\s+/),
);
export const LOOSE_LINKS: ReadonlySet<string> = new Set('de di que als dan a à do del'.split(' '));

/** Months: a number beside one is a day of the month. */
export const MONTHS_ABROAD: ReadonlySet<string> = new Set(
  `enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
   janvier février mars avril mai juin juillet août septembre octobre novembre décembre
   januar jänner februar märz april juni juli august september oktober november dezember
   janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
   gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
   januari februari maart mei augustus december`.split(/\s+/),
);
