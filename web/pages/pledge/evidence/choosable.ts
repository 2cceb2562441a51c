import type { Candidate as CandidateShape } from '../../../../src/record/views/pledges.ts';
import type { Hit as HitShape } from '../../../../src/record/views/search.ts';
import { dayShown } from '../../../components/days.ts';

/** Something that can be linked. */
export interface Choosable {
  /** What the server is told: a finding. */
  readonly to: string;
  readonly item: string;
  readonly kind: 'statement' | 'action';
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
    words: finding.sentence.text,
    where: whereShown(finding.where),
    why,
  };
}

/** @returns null of a hit that cannot be linked */
export function fromHit({ kind, id, item, sentence, where }: HitShape): Choosable | null {
  if ((kind !== 'statement' && kind !== 'action') || item === null || sentence === null) return null;
  return { to: id, item, kind, words: sentence.text, where: whereShown(where), why: null };
}
