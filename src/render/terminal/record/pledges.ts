import { dayOf, isoOf } from '../../../record/days.ts';
import { duplicateStatus } from '../../../record/pledges/possible-duplicates.ts';
import type { Day } from '../../../record/types.ts';
import { PLEDGE_LIST_LABELS, PLEDGE_LISTS, type PledgeList } from '../../../record/views/pledge-lists.ts';
import type { PledgePage, PledgeRow } from '../../../record/views/pledges.ts';
import { countShown } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { type Command, commands, pageOf } from './commands.ts';
import { hangPieces, pieceOf } from './pieces.ts';

const MAX_LINES = 3;

/** The tracker as a page for the terminal, ending in a line break. */
export function pledgesListed(
  { items, count, lists }: PledgePage,
  { list, today }: { readonly list: PledgeList | null; readonly today: Day },
  sheet: Sheet,
): string {
  const { width, ink } = sheet;
  const label = list === null ? null : PLEDGE_LIST_LABELS[list];
  const lead = gutter(
    items.map(({ id }) => id),
    sheet,
  );
  const elsewhere = PLEDGE_LISTS.filter((each) => each !== list && lists[each] > 0 && list !== null).map(
    (each): Command => [`saydo pledges --list ${each}`, `${lists[each]}: ${PLEDGE_LIST_LABELS[each].holds}`],
  );
  const head = joined(countShown(items.length, count ?? items.length, 'pledge'), label?.holds ?? 'of all lists');
  const [first] = items;
  const next: readonly Command[] =
    first === undefined ? [] : [[`saydo show ${first.id}`, 'its words, its evidence, what people judged']];
  return pageOf([
    ink.title(label === null ? 'Pledges' : `Pledges · ${label.name}`),
    ...hang('', ink.dim(head), width),
    ...items.flatMap((pledge) => lines(pledge, today, lead, sheet)),
    ...commands('TO GO ON', [...next, ...elsewhere], sheet),
  ]);
}

function lines(pledge: PledgeRow, today: Day, lead: (id: string) => string, { width, ink }: Sheet): readonly string[] {
  const { id, named, title, topic, tags, label, first, deadline, status, form, where, evidence } = pledge;
  const pledgers = named.filter(({ role }) => role === 'pledger').map(({ name }) => printable(name));
  const due = deadline?.to ?? null;
  const passed = due !== null && (dayOf(due) ?? today) < today;
  const particulars = joined(
    topic !== null && printable(topic),
    tags.length > 0 && printable(tags.join(', ')),
    form,
    first === null ? 'undated' : `said ${first}`,
    deadline === null
      ? 'no deadline'
      : due === null
        ? `due “${printable(deadline.exact)}”`
        : `due ${due}${passed ? ', passed' : ''}`,
    status === null ? 'not assessed' : (status.value?.label ?? status.evidence ?? 'assessed'),
    evidence > 0 && `${evidence} linked`,
    where.outlet !== null && printable(where.outlet),
  );
  const who = pledgers.length === 0 ? 'nobody named' : pledgers.join(', ');
  // The label is a sentence with its pledger.
  const shown = title === null ? [pieceOf(label)] : [pieceOf(`${who}: `, ink.name), pieceOf(title)];
  const possibleDuplicates = pledge.possibleDuplicates.flatMap((duplicate) => {
    const stands = duplicateStatus(duplicate, isoOf(today));
    return stands === null
      ? []
      : hang(lead(''), `may be the same as ${duplicate.item}, which ${printable(stands)}`, width);
  });
  return [
    ...hangPieces(lead(id), shown, width, MAX_LINES),
    ...hang(lead(''), ink.dim(particulars), width),
    ...possibleDuplicates,
  ];
}
