const SIGNS: readonly (readonly [sign: RegExp, weight: number, most: number])[] = [
  [/^#{1,6} +\S/gm, 2, 2],
  [/(?<!\\)\\[$*_#[\]().!+>~`-]/g, 1, 2],
  [/\[[^\]\n]{1,200}\]\((?:https?:|\/|#|mailto:)[^)\s]{0,500}\)/g, 2, 2],
  [/(?<![\w*])\*\*[^\s*][^*\n]{0,200}\*\*(?![\w*])/g, 1, 2],
  [/(?<![\w*])\*[^\s*][^*\n]{0,200}\*(?![\w*])/g, 1, 2],
  [/(?<![\w_])_[^\s_][^_\n]{0,200}_(?![\w_])/g, 1, 1],
  [/\S {2}\n\S/g, 1, 1],
];
const MIN_SCORE = 2;
const SAMPLE_LENGTH = 20_000;

/** Whether a text of unknown kind visibly uses Markdown: a heading, a link, or two slighter signs. */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let score = 0;
  for (const [sign, weight, most] of SIGNS) {
    let found = 0;
    for (const _ of sample.matchAll(sign)) {
      found += weight;
      if (found >= most) break;
    }
    score += Math.min(found, most);
    if (score >= MIN_SCORE) return true;
  }
  return false;
}
