import anyAscii from 'any-ascii';

/** Longer strings, in UTF-16 code units, are not names. */
const MAX_NAME_LENGTH = 120;

/** Titles that go before a name and are never part of it; words such as "Dean" or "King" can be, and stay. */
const TITLES = new Set(
  `mr mrs ms miss mx messrs mme mlle madame monsieur senor senora herr frau sir dame dr prof rev hon fr sen sens rep reps
   gov govs lt col gen maj capt cmdr sgt adm cpl pvt pres amb atty insp supt brig`.split(/\s+/),
);

const APOSTROPHES = /['’‘ʼʻʹ`´′]/g;
/** "JD Vance", not "AL QAEDA": two capitals before a word that is not in capitals. */
const JOINT_INITIALS = /^(\p{Lu})(\p{Lu})(?=\s+\p{Lu}\p{Ll})/u;
/** Letters that German and Nordic names also write as two: the accent alone may be lost, or the second letter written. */
const DIGRAPHS: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
]);

/**
 * The form in which names are compared: lower-case words of ASCII letters and digits, parted by one space.
 *
 * Accents are lost and other scripts transliterated (any-ascii). Apostrophes are left out ("O'Brien" is `obrien`), hyphens
 * part words ("Jong-un" is `jong un`), initials stand alone ("J.R." is `j r`), titles such as "Mr" before a name go.
 *
 * @returns '' where nothing is left, and for what is too long to be a name
 */
export function foldName(name: string): string {
  if (name.length > MAX_NAME_LENGTH) return '';
  const letters = name
    .normalize('NFKC')
    .replace(APOSTROPHES, '')
    // "AT&T" is an acronym, "Fenn & Co" is not.
    .replace(/(?<=\p{Lu})&(?=\p{Lu}(?!\p{Ll}))/gu, '')
    .replace(/&/g, ' and ')
    // A dot ends an initial or an abbreviation; "U.S." becomes single letters.
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(JOINT_INITIALS, '$1 $2');
  const words = anyAscii(letters)
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter((word) => word !== '');
  let first = 0;
  while (first < words.length - 1 && TITLES.has(words[first] ?? '')) first++;
  return words.slice(first).join(' ');
}

/**
 * All folded forms of a name: the one of {@link foldName}, and for a name with ä, ö, ü, ø or å also the one that writes them
 * with two letters, so that "Müller" meets both "Muller" and "Mueller".
 *
 * @returns one or two forms, the plain one first; none where nothing is left
 */
export function foldings(name: string): readonly string[] {
  const plain = foldName(name);
  if (plain === '') return [];
  const spelled = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/g, (letter) => DIGRAPHS.get(letter) ?? letter);
  const other = /[äöüøå]/.test(name.normalize('NFC').toLowerCase()) ? foldName(spelled) : plain;
  return other === plain || other === '' ? [plain] : [plain, other];
}

/** A folded name without its spaces: "riverwatch". */
export function squash(folded: string): string {
  return folded.replace(/ /g, '');
}

/** Whether a folded word is a title that is never part of a name: "mr", "dr", "sen". */
export function isTitle(word: string): boolean {
  return TITLES.has(word);
}

/** How two names with one folded form are written, in plain words. */
export function sameNameWhy(a: string, b: string): string {
  if (a.normalize('NFC') === b.normalize('NFC')) return `the same name, ${a}`;
  if (!isLatin(a) || !isLatin(b)) return `the same name in another script: ${a} and ${b}`;
  const accents = lettersOf(a) !== lettersOf(b) && /[^a-z0-9]/.test(lettersOf(a) + lettersOf(b));
  return `the same name${accents ? ' but for its accents:' : ', written'} ${a} and ${b}`;
}

function isLatin(name: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(name);
}

/** The letters and digits of a name with their accents. */
function lettersOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
