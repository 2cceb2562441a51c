import { fold } from '../../lexicon/fold.ts';
import { alikeNames, isDescribed } from '../identity/words/names.ts';
import { whoField } from '../kinds/kinds.ts';
import { referencesIn } from '../kinds/references.ts';
import type { Difference, Finding, Who } from '../types.ts';
import { groupsOf, type Member, pairsOf } from './groups.ts';

/** Maximum number of people and bodies of a finding whose names are compared. */
const MAX_COMPARED_NAMES = 3;

/** Where the one who spoke, pledged or acted is spelt differently. A given name or an accent left out is no difference. */
export function names(members: readonly Member[]): readonly Difference[] {
  const found = new Map<string, Difference>();
  for (let place = 0; place < MAX_COMPARED_NAMES; place++) {
    const groups = groupsOf(
      members,
      ({ finding, who }): Who | null => {
        const one = who.get(doersOf(finding)[place] ?? '');
        return one && !isDescribed(one) ? one : null;
      },
      ({ name }) => fold(name),
    );
    for (const { a, b, first, second } of pairsOf(groups)) {
      const [one, other] = [a.value.name, b.value.name];
      const parts = differingParts(one, other);
      if (parts === null || !alikeNames(one, other) || found.has(parts)) continue;
      const what = `spelt ${one} in one report, ${other} in the other`;
      found.set(parts, { aspect: 'name', of: [first.index, second.index], a: one, b: other, what });
    }
  }
  return [...found.values()];
}

/** Who speaks, pledges or acts; whose a figure is, is no matter of its report. */
function doersOf(finding: Finding): readonly string[] {
  const field = finding.kind === 'quantity' ? null : whoField(finding.kind);
  return field === null ? [] : referencesIn(finding, field);
}

/** The part of two names that is spelt differently, of both: the last word, else the given name where both have one. */
function differingParts(one: string, other: string): string | null {
  const [a, b] = [fold(one).split(/\s+/), fold(other).split(/\s+/)];
  const [last, otherLast] = [a.pop() ?? '', b.pop() ?? ''];
  if (last !== otherLast) return [last, otherLast].toSorted().join(' / ');
  const [given, otherGiven] = [a.join(' '), b.join(' ')];
  return given === otherGiven || given === '' || otherGiven === '' ? null : [given, otherGiven].toSorted().join(' / ');
}
