import type { Hit, Hits } from '../../../record/views/search.ts';
import { leadOf } from '../../../record/wording/sentence.ts';
import { count } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { type Command, commands, pageOf } from './commands.ts';
import { calledOne, inkOf } from './kinds.ts';
import { hangPieces, type Piece, pieceOf, under } from './pieces.ts';
import { daysInWords, sourceInWords } from './standpoint.ts';

const MAX_LINES = 4;

/**
 * Results of a search, as a page for the terminal, ending in a line break. Matches are underlined. Without colour they
 * are not marked: signs around them would hinder searching the page itself.
 *
 * @param words what was searched for; empty where the filters alone were used
 */
export function foundPage(found: Hits, words: string, sheet: Sheet): string {
  const { width, ink } = sheet;
  const wanted = printable(words);
  const title = hangPieces(
    '',
    [{ text: wanted === '' ? 'Search' : `Search for ${wanted}`, style: ink.title }],
    width,
    3,
  );
  const [first] = found.hits;
  if (first === undefined) {
    const advice = 'Nothing was found. Fewer words find more, and a word finds its other forms too.';
    return pageOf([...title, ...hang('', advice, width), ...commands('TO GO ON', [OVERVIEW], sheet)]);
  }
  const lead = gutter(
    found.hits.map(({ id }) => id),
    sheet,
  );
  return pageOf([
    ...title,
    ...hang('', ink.dim(countInWords(found)), width),
    '',
    ...found.hits.flatMap((hit) => hitLines(hit, lead, sheet)),
    ...commands('TO GO ON', [[`saydo show ${first.id}`, 'all about it']], sheet),
  ]);
}

const OVERVIEW: Command = ['saydo status', 'what the record holds'];

function countInWords({ hits, count: all, more }: Hits): string {
  const total = `${more ? 'at least ' : ''}${count(all, 'match', 'matches')}`;
  return hits.length < all ? `${total}, the first ${hits.length} of them here` : total;
}

function hitLines(hit: Hit, lead: (id: string) => string, { width, ink }: Sheet): readonly string[] {
  const { id, kind, day, passage, where } = hit;
  const { article, outlet, title } = where;
  const head =
    kind === 'article'
      ? printable(title ?? '') || 'An article without a title'
      : hit.sentence === null
        ? ''
        : leadOf(hit.sentence);
  const style = kind === 'article' ? undefined : inkOf(kind, ink);
  const marked = (text: string): string => ink.cue(style ? style(text) : text);
  const words = passage.map(({ text, match }) => pieceOf(text, match ? marked : style));
  const particulars = joined(
    kind === 'article' ? 'article' : calledOne(kind),
    sourceInWords({ outlet, published: null, title: kind === 'article' ? null : title }),
    day !== null && daysInWords(day, day),
    kind !== 'article' && article,
  );
  return [
    ...hangPieces(
      lead(id),
      kind === 'article' ? under(head, ink.name, words) : [...led(head, ink.name), ...words],
      width,
      MAX_LINES,
    ),
    ...hang(lead(''), ink.dim(particulars), width),
  ];
}

/** The lead of a result: who, and the cue. */
function led(lead: string, style: (text: string) => string): readonly Piece[] {
  return lead === '' ? [] : [pieceOf(`${lead} `, style)];
}
