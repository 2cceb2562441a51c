import { CHAIN_WORDS, type Chain, type ChainPage } from '../../../record/views/chains.ts';
import { countShown } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { type Command, commands, pageOf } from './commands.ts';

/** Chains as a page for the terminal, ending in a line break. */
export function chainsListed({ items, count }: ChainPage, sheet: Sheet): string {
  const { ink, width } = sheet;
  const lead = gutter(
    items.map(({ id }) => id),
    sheet,
  );
  const [first] = items;
  const next: readonly Command[] =
    first === undefined ? [] : [[`saydo show ${first.where.article}`, 'the article and its findings']];
  return pageOf([
    ink.title('What continues, amends, replaces or blocks what'),
    ...hang(
      '',
      ink.dim(
        joined(countShown(items.length, count ?? items.length, 'chain'), 'as sentences say; read by the machine'),
      ),
      width,
    ),
    ...items.flatMap((chain) => lines(chain, lead, sheet)),
    ...commands('TO GO ON', next, sheet),
  ]);
}

function lines(
  { id, relation, later, earlier, passage, where, confidence }: Chain,
  lead: (id: string) => string,
  { width, ink }: Sheet,
): readonly string[] {
  const shown = (words: string): string => printable(words).replace(/\s+/g, ' ');
  const said = joined(
    where.outlet !== null && printable(where.outlet),
    where.published,
    `${Math.round(100 * confidence)} % sure`,
  );
  return [
    '',
    ...hang(lead(id), `${shown(later.exact)} ${ink.cue(CHAIN_WORDS[relation])} ${shown(earlier.exact)}`, width),
    ...hang(lead(''), ink.dim(shown(passage.exact)), width),
    ...hang(lead(''), ink.dim(said), width),
  ];
}
