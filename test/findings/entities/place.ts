/** Where words stand in a text; `Ode #2` is the second place where "Ode" stands as a word. @throws where they do not */
export function place(text: string, stretch: string): { start: number; end: number } {
  const [, words = stretch, nth = '1'] = /^(.*?)(?: #(\d+))?$/.exec(stretch) ?? [];
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const all = [...text.matchAll(new RegExp(`(?<![\\p{L}])${escaped}(?![\\p{L}])`, 'gu'))];
  const at = all[Number(nth) - 1];
  if (!at) throw new Error(`the passage has no "${stretch}": ${text}`);
  return { start: at.index, end: at.index + words.length };
}
