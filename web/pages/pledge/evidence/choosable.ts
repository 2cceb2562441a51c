import type { Candidate as CandidateShape } from '../../../../src/record/views/pledges.ts';
import type { Hit as HitShape } from '../../../../src/record/views/search.ts';
import { dayShown } from '../../../components/days.ts';

/** Something that can be linked. */
export interface Choosable {
  /** What the server is told: a finding. */
  readonly to: string;
  readonly item: string;
  readonly kind: 'statement' | 'action';
  readonly who: string;
  readonly words: string;
  readonly where: string;
  /** Why it is likely. */
  readonly why: string | null;
}

type Where = HitShape['where'];

const whereShown = ({ outlet, title, published }: Where) =>
  [outlet ?? title, published === null ? null : dayShown(published)].filter(Boolean).join(', ');

export function fromCandidate({ item, finding, why }: CandidateShape): Choosable {
  return {
    to: finding.id,
    item,
    kind: finding.kind === 'action' ? 'action' : 'statement',
    who: finding.named
      .filter(({ role }) => role === 'speaker' || role === 'actor')
      .map(({ name }) => name)
      .join(', '),
    words: finding.exact,
    where: whereShown(finding.where),
    why,
  };
}

/** @returns null of a hit that cannot be linked */
export function fromHit({ kind, id, item, who, passage, where }: HitShape): Choosable | null {
  if ((kind !== 'statement' && kind !== 'action') || item === null) return null;
  const words = passage.map(({ text }) => text).join('');
  return { to: id, item, kind, who: who.join(', '), words, where: whereShown(where), why: null };
}
