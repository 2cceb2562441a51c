import { mainPassagesOf, passagesOf } from './kinds/passages.ts';
import { rolesOf } from './kinds/references.ts';

import type { Finding, Kind } from './types.ts';

/** What an article has that a finding may refer to, by local id. */
export type Locals = ReadonlyMap<string, Kind>;

/**
 * Looks whether what a person found can be one of an article's findings. Whether its words are those of the text is looked
 * at elsewhere.
 *
 * @returns what is wrong, in plain words; null where nothing is
 */
export function wrongFinding(finding: Finding, locals: Locals): string | null {
  if (mainPassagesOf(finding).length === 0) return `a finding of kind ${finding.kind} needs words of the article.`;
  const empty = passagesOf(finding).find(
    ({ start, end }) => !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start,
  );
  if (empty) return `a passage from ${empty.start} to ${empty.end} contains no words.`;
  if (finding.kind === 'entity' && finding.name.trim() === '') return 'an entity needs a name.';
  for (const { role, entity } of rolesOf(finding)) {
    if (locals.get(entity) !== 'entity') return `${role} “${entity}” is not an entity of the article.`;
  }
  const said = finding.kind === 'statement' ? finding.parent : 'statement' in finding ? finding.statement : null;
  if (said !== null && locals.get(said) !== 'statement') return `statement “${said}” is not in the article.`;
  return null;
}

/** Made findings are called m1, m2, …; what no reading has any more is called m1@17, and its number is not given again. */
const MADE = /^m(\d+)(?:@|$)/;

/** The local id for the next finding that a person makes in an article, beside all that its findings are or were called. */
export function nextManualId(locals: Iterable<string>): string {
  let last = 0;
  for (const local of locals) last = Math.max(last, Number(MADE.exec(local)?.[1] ?? 0));
  return `m${last + 1}`;
}

/** Whether two findings say the same of the same words; what they are called is not looked at. */
export function sameWords(a: Finding, b: Finding): boolean {
  const [ones, others] = [mainPassagesOf(a), mainPassagesOf(b)];
  return (
    a.kind === b.kind &&
    ones.length === others.length &&
    ones.every(({ start, end }, i) => others[i]?.start === start && others[i]?.end === end)
  );
}
