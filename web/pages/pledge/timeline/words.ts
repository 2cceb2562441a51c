import type { Details } from './details.ts';
import type { Moment } from './when.ts';

/** What a moment is, in a word or two. */
export function whatShown({ what, side, relation, uncertain }: Moment, { first }: Pick<Details, 'first'>): string {
  switch (what) {
    case 'wording':
    case 'restatement':
      // Where no text says that it was said on another day, it may be the first time that is told of once more.
      return first ? 'first said' : uncertain ? 'reported again' : 'said again';
    case 'deadline':
      return 'due';
    case 'assessment':
      return 'assessed';
    default:
      return relation ?? (side === 'done' ? 'done' : 'said');
  }
}

/** Whether its label is words that somebody wrote, to be set as such. */
export const isQuoted = ({ what }: Moment): boolean => what !== 'assessment' && what !== 'deadline';

/** Who says or does it. */
export function whoShown({ named }: Moment): string {
  return named
    .filter(({ role }) => role === 'speaker' || role === 'pledger' || role === 'actor')
    .map(({ name }) => name)
    .join(', ');
}
