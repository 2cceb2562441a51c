import type { FlaggedPledge, News } from '../../../record/views/news.ts';
import { countShown } from '../../in-words.ts';
import { hang, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { commands, pageOf } from './commands.ts';

/** Pledges that need a look, as a page for the terminal. */
export function newsPage({ items, count, day }: News, sheet: Sheet): string {
  if (items.length === 0)
    return pageOf(
      hang(
        '',
        `Nothing needs a look on ${day}. Only pledges that people reviewed, assessed, described, linked evidence to or follow are looked through.`,
        sheet.width,
      ),
    );
  return pageOf([
    sheet.ink.title(`Needs a look, ${day}: ${countShown(items.length, count, 'pledge')}`),
    ...items.flatMap((item) => ['', ...entry(item, sheet)]),
    ...commands(
      'NEXT',
      [
        ['saydo show P12', 'the pledge, with what is evidence for it and against it'],
        ['saydo news --seen P12', 'you have looked; it is told again when something new comes'],
      ],
      sheet,
    ),
  ]);
}

function entry({ pledge, flags }: FlaggedPledge, { ink, width }: Sheet): readonly string[] {
  return [
    ...hang(`${pledge.item}  `, ink.pledged(printable(pledge.label)), width),
    ...flags.flatMap(({ summary }) => hang('    · ', printable(summary), width)),
  ];
}
