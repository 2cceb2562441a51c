import { findingId, itemId } from '../../record/ids.ts';
import type { TitledDifference, TitledSide } from '../../store/asking/differences-page.ts';
import type { Difference } from '../../record/views/items.ts';
import { standpoint } from './standpoint.ts';

export function difference({ item, kind, label, aspect, what, a, b }: TitledDifference): Difference {
  return { item: itemId(kind, item), kind, label, aspect, what, a: spot(a), b: spot(b) };
}

function spot(side: TitledSide): Difference['a'] {
  return { ...standpoint(side), words: side.words, finding: findingId(side.finding) };
}
