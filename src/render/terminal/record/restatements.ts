import { changedWords } from '../../../record/anchor/changed-words.ts';
import { weakeningInWords } from '../../../record/pledges/restatement.ts';
import type { Restatement } from '../../../record/views/pledges.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { hangPieces, hangText, type Piece, pieceOf } from './pieces.ts';
import { standpoint } from './standpoint.ts';

const MAX_LINES = 8;

/**
 * Later wordings that may ask less, each with why, and word by word: `[-…-]` stood in the earlier one, `{+…+}` stands in the
 * later.
 */
export function restatementLines(restatements: readonly Restatement[], sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const lead = gutter(
    restatements.map(({ finding }) => finding),
    sheet,
  );
  return restatements.flatMap(({ finding, item, sentence, where, of, weaker }) => {
    const margin = lead('');
    return [
      ...hang(lead(finding), joined(item, standpoint(where), `against ${of.finding}, ${standpoint(of.where)}`), width),
      ...weaker.flatMap((each) => hangText(margin, weakeningInWords(each), width)),
      ...hangPieces(margin, wordByWord(of.sentence.text, sentence.text, ink), width, MAX_LINES),
    ];
  });
}

function wordByWord(before: string, after: string, ink: Sheet['ink']): readonly Piece[] {
  return changedWords(before, after).map(({ kind, text }) => {
    if (kind === 'same') return pieceOf(text);
    const [, space = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    const marked = kind === 'removed' ? `[-${words}-]` : `{+${words}+}`;
    return pieceOf(`${space}${words === '' ? '' : marked}${end}`, kind === 'removed' ? ink.dim : ink.title);
  });
}
