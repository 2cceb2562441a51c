import { Link } from '@tanstack/react-router';
import type { Finding } from '../../src/record/views/findings.ts';
import { pathOf } from './kinds.ts';

/** Who is named, with commas, each leading to their page. */
export function Names({ named }: { readonly named: Finding['named'] }) {
  return named.map(({ name, entity }, i) => (
    <span key={entity}>
      {i === 0 ? '' : ', '}
      <Link to={pathOf(entity)}>{name}</Link>
    </span>
  ));
}
