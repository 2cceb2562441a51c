import type { Kind } from '../../../record/types.ts';
import type { Overview } from '../../../record/views/overview.ts';
import { count } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet, section } from '../layout.ts';
import { printable } from '../printable.ts';
import { type Command, commands, pageOf } from './commands.ts';
import { calledMany, calledOne, inkOf } from './kinds.ts';
import { hangText } from './pieces.ts';
import { particular } from './standpoint.ts';

/** The size of a record in figures, as a page for the terminal, ending in a line break. */
export function overviewPage(overview: Overview, sheet: Sheet): string {
  const { width, ink } = sheet;
  const { name, record, articles, captures, entries, root } = overview;
  const again = captures - articles;
  return pageOf([
    ...hangText('', `The record ${printable(name)}`, width, ink.title),
    ...hang(
      '',
      joined(
        count(articles, 'article'),
        again > 0 && `${count(again, 'later version')} of them`,
        decidedInWords(overview),
      ),
      width,
    ),
    ...section('WHAT IT HOLDS', articles === 0 ? [] : itemLines(overview, sheet), sheet),
    ...section(
      'THE LOG',
      [
        ...hang('  ', joined(count(entries, 'entry', 'entries'), `record ${particular(record)}`), width),
        ...hangText('  ', `root ${printable(root)}`, width, ink.dim),
      ],
      sheet,
    ),
    ...commands('TO GO ON', howTo(overview), sheet),
  ]);
}

function decidedInWords({ decided, waiting }: Overview): string {
  if (decided + waiting === 0) return '';
  return `${count(decided, 'finding')} decided, ${count(waiting, 'waits', 'wait')}`;
}

function itemLines({ items }: Overview, sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const rows = (Object.entries(items) as [Kind, number][]).map(([kind, n]) => ({
    kind,
    figure: count(n, '', '').trim(),
    one: n === 1,
  }));
  const columns = rows.reduce((widest, { figure }) => Math.max(widest, figure.length), 0);
  const lead = gutter([' '.repeat(columns)], sheet);
  return rows.flatMap(({ kind, figure, one }) =>
    hang(lead(figure.padStart(columns)), inkOf(kind, ink)(one ? calledOne(kind) : calledMany(kind)), width),
  );
}

function howTo({ articles, waiting, joins, differences }: Overview): readonly Command[] {
  if (articles === 0) return [['saydo add FILE|DIR|URL', 'reads articles into the record']];
  const list: Command[] = [];
  if (waiting > 0) list.push(['saydo review', `${count(waiting, 'finding')} that ${waits(waiting)} for a decision`]);
  if (joins > 0)
    list.push(['saydo review joins', `${count(joins, 'proposed join')} that ${waits(joins)} for an answer`]);
  if (differences > 0) list.push(['saydo differences', `${count(differences, 'difference')} between outlets`]);
  return [...list, ['saydo search WORDS', 'finds articles, statements, pledges and actions']];
}

const waits = (n: number): string => (n === 1 ? 'waits' : 'wait');
