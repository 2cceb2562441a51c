import type { Agreement } from '../../../record/views/overview.ts';
import { count } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { type Command, commands, pageOf } from './commands.ts';
import { calledMany } from './kinds.ts';

const MEANING =
  'Krippendorff’s alpha of verdicts: 1.00 is full agreement, 0.00 what chance would give, less than that is worse than chance.';

/** Agreement between reviewers, over all kinds and for each, as a page for the terminal, ending in a line break. */
export function agreementPage({ items: list }: Agreement, sheet: Sheet): string {
  const { width, ink } = sheet;
  const title = ink.title('Agreement between reviewers');
  if (list.every(({ units }) => units === 0)) {
    const nobody = 'No finding has been decided by two reviewers yet, so that nothing can be said of agreement.';
    return pageOf([title, ...hang('', nobody, width), ...commands('TO GO ON', [BLIND], sheet)]);
  }
  const kind = gutter(
    list.map((of) => calledOf(of)),
    sheet,
  );
  return pageOf([
    title,
    ...hang('', ink.dim(MEANING), width),
    '',
    ...list.flatMap((of) => hang(kind(calledOf(of)), inWords(of, sheet), width)),
    ...commands('TO GO ON', [BLIND], sheet),
  ]);
}

const BLIND: Command = [
  'saydo review --blind --by NAME',
  'what others decided and you have not, without their decisions',
];

const calledOf = ({ kind }: Agreement['items'][number]): string => (kind === null ? 'all' : calledMany(kind));

function inWords({ alpha, units, coders }: Agreement['items'][number], { ink }: Sheet): string {
  if (units === 0) return ink.dim('no finding that two reviewers decided');
  const on = `${count(units, 'finding')} that two or more decided`;
  const of = count(coders, 'reviewer');
  if (alpha === null)
    return joined(
      'no alpha: all gave the same verdict, so that there is no chance to compare with',
      ink.dim(on),
      ink.dim(of),
    );
  // Rounded first: -0.001 is 0.00, not -0.00.
  const rounded = Math.round(alpha * 100) / 100;
  return joined(ink.name(rounded.toFixed(2)), ink.dim(on), ink.dim(of));
}
