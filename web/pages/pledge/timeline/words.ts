import type { Details } from './details.ts';
import { isProposed, type Moment } from './when.ts';

/** What a moment is, in a word or two. */
export function whatShown(moment: Moment, { first }: Pick<Details, 'first'>): string {
  const { what, side, relation, uncertain } = moment;
  if (isProposed(moment)) return `proposed: ${relation ?? side}`;
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

/** Whether it tells what somebody said or did, which is set larger than a deadline. */
export const isWorded = ({ what }: Moment): boolean => what !== 'assessment' && what !== 'deadline';

/** Who says or does it. */
export function whoShown({ named }: Moment): string {
  return named
    .filter(({ role }) => role === 'speaker' || role === 'pledger' || role === 'actor')
    .map(({ name }) => name)
    .join(', ');
}
