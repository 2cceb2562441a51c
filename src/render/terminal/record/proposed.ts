import type { PassageInContext, ProposedEvidencePage } from '../../../record/views/proposed-evidence.ts';
import { count } from '../../in-words.ts';
import { hang, joined, type Sheet, section } from '../layout.ts';
import { printable } from '../printable.ts';
import { type Command, commands, pageOf } from './commands.ts';
import { hangPieces, hangText, pieceOf } from './pieces.ts';
import { sentencePieces } from './sentence.ts';
import { particular, standpoint } from './standpoint.ts';

const MAX_LINES = 3;

/** What the machine proposes as evidence for one pledge, below its page: each marked as only proposed. */
export function proposedSection({ items, count: all, uncompared }: ProposedEvidencePage, sheet: Sheet): string {
  const rest = Math.max(0, (all ?? items.length) - items.length);
  const lines = [
    ...items.flatMap((proposal) => proposedLines(proposal, sheet)),
    ...(rest > 0 ? hang('  ', sheet.ink.dim(`and ${rest} more`), sheet.width) : []),
    ...(uncompared > 0
      ? hang('  ', sheet.ink.dim(`${count(uncompared, 'text')} not compared yet: saydo evidence proposed`), sheet.width)
      : []),
  ];
  if (lines.length === 0) return '';
  const [first] = items;
  const other = first?.bearer.item ?? null;
  const next: readonly Command[] =
    first === undefined || other === null
      ? []
      : [
          [`saydo evidence accept ${first.pledge.item} ${other} --by NAME`, 'links it as proposed'],
          [`saydo evidence reject ${first.pledge.item} ${other} --by NAME --why …`, 'it does not bear on it'],
        ];
  return pageOf([
    ...section('PROPOSED EVIDENCE, WHICH NOBODY LINKED', lines, sheet),
    ...commands('TO DECIDE', next, sheet),
  ]);
}

function proposedLines(
  { bearer, relation, confidence, why }: ProposedEvidencePage['items'][number],
  { width, ink }: Sheet,
): readonly string[] {
  const { item, others, where } = bearer;
  const particulars = joined(
    particular(`proposed: ${relation}`),
    `${Math.round(100 * confidence)} % sure`,
    item ?? 'a sentence',
    standpoint(where),
    others.length > 0 && `and ${count(others.length, 'other report')}`,
  );
  return [
    ...hang('  ? ', particulars, width),
    ...wordsLines(bearer, { width, ink }),
    ...why.flatMap((reason) => hangText('    ', printable(reason), width, ink.dim)),
  ];
}

function wordsLines(
  { sentence, passages, kind }: PassageInContext & { readonly kind: 'statement' | 'action' },
  { width, ink }: Sheet,
): readonly string[] {
  if (sentence !== null) return hangPieces('    ', sentencePieces(sentence, kind, ink), width, MAX_LINES);
  return hangPieces('    ', [pieceOf(passages.map(({ exact }) => exact).join(' … '))], width, MAX_LINES);
}
