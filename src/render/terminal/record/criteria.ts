import { criteriaInWords, type Criteria as Fields } from '../../../record/kinds/criteria.ts';
import type { CriteriaDraft } from '../../../record/pledges/criteria-draft.ts';
import type { Criteria } from '../../../record/views/criteria.ts';
import { joined, type Sheet, section } from '../layout.ts';
import { printable } from '../printable.ts';
import { commands, pageOf } from './commands.ts';
import { hangText } from './pieces.ts';
import { instantInWords, particular, quoted } from './standpoint.ts';

/** What would count as kept, partly kept or broken, by when, and what would not count; who wrote it, and why. */
export function criteriaLines(criteria: Criteria | null, sheet: Sheet): readonly string[] {
  if (criteria === null) return [];
  const { by, at, why, entry } = criteria;
  const { width, ink } = sheet;
  return [
    ...fieldLines(criteria, sheet),
    ...hangText('  ', joined(`by ${particular(by)}`, instantInWords(at), `entry ${entry}`), width, ink.dim),
    ...(why.trim() === '' ? [] : hangText('  ', quoted(why), width)),
  ];
}

function fieldLines(criteria: Fields, { width, ink }: Sheet): readonly string[] {
  const all = criteriaInWords(criteria);
  const columns = Math.max(0, ...all.map(({ label }) => label.length));
  return all.flatMap(({ label, words }) => hangText(`  ${ink.dim(label.padEnd(columns))}  `, printable(words), width));
}

/** What stands of the criteria of a pledge, and what its own words suggest. */
export function criteriaPage(
  { id, criteria, draft }: { readonly id: string; readonly criteria: Criteria | null; readonly draft: CriteriaDraft },
  sheet: Sheet,
): string {
  const { width, ink } = sheet;
  return pageOf([
    ...(criteria === null
      ? hangText('', `${id} has no criteria: nobody wrote down what would count as kept or broken.`, width)
      : []),
    ...section('WHAT WOULD COUNT', criteriaLines(criteria, sheet), sheet),
    ...section('A DRAFT FROM ITS OWN WORDS, WHICH IS STORED NOWHERE', fieldLines(draft.criteria, sheet), sheet),
    ...draft.open.flatMap((question) => hangText('  ', question, width, ink.dim)),
    ...commands(
      'TO GO ON',
      [[`saydo criteria ${id} --kept … --broken … --by NAME`, 'writes them; --help shows how']],
      sheet,
    ),
  ]);
}
