/**
 * Forms that no rule reaches, `form form … stem`, and "re-" where it adds little ("reopened" is "opened").
 *
 * Origin: the irregular verbs and plurals that news prose uses most, written out by hand.
 */
const IRREGULAR = new Map(
  `paid pay|spent spend|built build|left leave|gave given give|took taken take|rose risen rise|won win|held hold|kept keep|
brought bring|struck stricken strike|fell fallen fall|sent send|met meet|sold sell|bought buy|drew drawn draw|grew grown grow|
made make|began begun begin|wrote written write|spoke spoken speak|sought seek|led lead|lost lose|broke broken break|
chose chosen choose|found find|fought fight|froze frozen freeze|shot shoot|stood stand|stole stolen steal|swore sworn swear|
taught teach|threw thrown throw|withdrew withdrawn withdraw|forbade forbidden forbid|overthrew overthrown overthrow|
thought think|knew known know|saw seen see|came come|ran run|bore born borne bear|hid hidden hide|lit light|laid lay|
fled flee|freed freeing free|stuck stick|men man|women woman|children child|persons people|lives life|wives wife|halves half|
reopen reopens reopened reopening open|rebuild rebuilt rebuilding build|denies denied deny|died dies dying die|
dead deaths death|us us|was be|this this|police police|news news|paper papers newspaper newspapers paper`
    .replace(/\n/g, '')
    .split('|')
    .flatMap((row) => {
      const forms = row.split(' ');
      const stem = forms.at(-1) ?? '';
      return forms.map((form) => [form, bare(stem)] as const);
    }),
);

/**
 * What the inflected forms of a word have in common: a light stemmer in the manner of Porter (1980, "An algorithm for
 * suffix stripping"), which also takes off what makes a noun of a verb ("marchers", "agreement", "exemption"). It is no
 * lemma and may be no word; both sides of a comparison are cut alike, which is all that is asked of it.
 *
 * @param word folded, in lower case
 */
export function stemOf(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  // Nothing of forty letters is a word, and matching it would take long.
  if (word.length <= 3 || word.length > 40 || /\d/.test(word)) return word;
  return bare(derived(inflected(singular(word))));
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function inflected(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const [, base] = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(word) ?? [];
  if (base === undefined || base.length < 3) return word;
  return /([bdfgklmnprt])\1$/.test(base) && !/(?:ll|ff)$/.test(base) ? base.slice(0, -1) : base;
}

function derived(word: string): string {
  if (word.length >= 8 && word.endsWith('ation')) return word.slice(0, -5);
  if (word.length >= 7 && /[st]ion$/.test(word)) return word.slice(0, -3);
  if (word.length >= 8 && word.endsWith('ment')) return word.slice(0, -4);
  if (word.length >= 7 && /[a-z](?:er|or)$/.test(word)) return word.slice(0, -2);
  if (word.length >= 6 && word.endsWith('ly')) return word.slice(0, -2);
  return word;
}

function bare(word: string): string {
  const without = word.replace(/e{1,2}$/, '');
  return without.length >= 3 ? without : word;
}
