import { isUnsettled, settlingOf, webAddress } from '../../../record/pledges/settling.ts';
import type { PledgeRead } from '../../../record/views/pledges.ts';
import type { Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { hangText } from './pieces.ts';

/** Which documents or events would decide an open pledge, and what to search for them by; nothing is asked of anybody. */
export function settlingLines(pledge: PledgeRead, { width, ink }: Sheet): readonly string[] {
  if (!isUnsettled(pledge.status)) return [];
  const { deciding, searches } = settlingOf(pledge);
  return [
    ...deciding.flatMap(({ what, because }) => hangText('  · ', printable(`${what} (${because})`), width)),
    ...searches.flatMap((search) => [
      ...hangText('  ', `saydo search '${printable(search.words).replaceAll("'", '’')}'`, width),
      ...hangText('    ', webAddress(search), width, ink.dim),
    ]),
  ];
}
