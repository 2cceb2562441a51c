import type { Difference } from '../../../record/views/items.ts';
import { count, countShown } from '../../in-words.ts';
import { gutter, hang, type Sheet } from '../layout.ts';
import { commands, pageOf } from './commands.ts';
import { type Cut, differingWords } from './differing-words.ts';
import { grouped } from './grouped.ts';
import { inkOf } from './kinds.ts';
import { clipped, hangPieces, pieceOf } from './pieces.ts';
import { quoted, standpoint } from './standpoint.ts';

const MAX_LINES = 3;
const MAX_COLUMNS = 160;

/**
 * Differences between outlets, grouped by their subject, as a page for the terminal, ending in a line break.
 *
 * @param total number of all differences; the list may contain only the first
 */
export function differencesPage(list: readonly Difference[], total: number, sheet: Sheet): string {
  const { width, ink } = sheet;
  const title = ink.title('Differences between outlets');
  const [first] = list;
  if (first === undefined) {
    const why = 'No two outlets of this record report the same thing differently.';
    return pageOf([title, ...hang('', why, width)]);
  }
  const items = grouped(list, ({ item }) => item);
  const head = `${countShown(list.length, total, 'difference')} in reports of ${count(items.size, 'thing')}`;
  return pageOf([
    title,
    ...hang('', ink.dim(head), width),
    ...Array.from(items.values()).flatMap((ofItem) => [
      '',
      ...itemLine(ofItem, sheet),
      ...differenceLines(ofItem, sheet),
    ]),
    ...commands(
      'TO GO ON',
      [
        [`saydo show ${first.item}`, 'all who report it, each in its place'],
        [`saydo show ${first.a.finding}`, 'one report, with the words around it'],
      ],
      sheet,
    ),
  ]);
}

function itemLine([first]: readonly Difference[], { width, ink }: Sheet): readonly string[] {
  if (first === undefined) return [];
  const { kind, item, label } = first;
  return hangPieces(`${ink.dim(item)}  `, [pieceOf(label, inkOf(kind, ink))], width, 2);
}

/** Differences in one subject: what differs, then the two sides, each with its article. */
export function differenceLines(list: readonly Difference[], sheet: Sheet): readonly string[] {
  const lead = gutter(
    list.map(({ aspect }) => aspect),
    sheet,
  );
  return list.flatMap(({ aspect, what, a, b }) => {
    const [left, right] = [quoted(a.words), quoted(b.words)];
    // Figures and dates differ as a whole.
    const [cutA, cutB] =
      aspect === 'wording'
        ? differingWords(left, right)
        : ([
            [left, '', ''],
            [right, '', ''],
          ] as const);
    return [
      ...hangPieces(lead(aspect), [pieceOf(what)], sheet.width, MAX_LINES),
      ...sideLines(lead(''), cutA, a, sheet),
      ...sideLines(lead(''), cutB, b, sheet),
    ];
  });
}

/** The differing words are underlined; without colour, readers compare the two sides line by line. */
function sideLines(
  lead: string,
  [before, own, after]: Cut,
  side: Difference['a'],
  { width, ink }: Sheet,
): readonly string[] {
  const words = clipped([{ text: before }, { text: own, style: ink.cue }, { text: after }], MAX_COLUMNS);
  return hang(lead, `${words}  ${ink.dim(standpoint(side, side.finding))}`, width);
}
