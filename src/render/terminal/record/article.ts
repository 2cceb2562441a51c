import type { ArticleRead, Capture } from '../../../record/views/articles.ts';
import { count, publishedInWords } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet, section } from '../layout.ts';
import { printable } from '../printable.ts';
import { commands, pageOf } from './commands.ts';
import { countsInWords } from './kinds.ts';
import { hangPieces, hangText, type Piece, pieceOf } from './pieces.ts';
import { instantInWords, particular, shortHash } from './standpoint.ts';

/** More changed passages, or lost findings, are counted, not shown. */
const MAX_CHANGES = 20;
const MAX_LINES_PER_CHANGE = 8;

/**
 * An article with its captures and the changes between them, as a page for the terminal, ending in a line break.
 * Removed words are in `[-…-]`, added words in `{+…+}`, as in wdiff and git, so that no colour is needed.
 */
export function articlePage(article: ArticleRead, sheet: Sheet): string {
  const { width, ink } = sheet;
  const {
    article: id,
    title,
    outlet,
    byline,
    published,
    language,
    url,
    captures,
    speaker,
    withdrawn,
    proposedOutlet,
  } = article;
  const newest = captures.at(-1);
  const particulars = joined(
    outlet !== null && printable(outlet),
    byline.length > 0 && `by ${byline.map(printable).join(', ')}`,
    speaker !== null && `the words of ${printable(speaker)}`,
    published === null ? 'publication date unknown' : printable(publishedInWords(published)),
    language === 'und' ? 'language unknown' : printable(language),
    url !== null && printable(url),
  );
  return pageOf([
    ...hangText('', `${id} · ${printable(title ?? '') || 'An article without a title'}`, width, ink.title),
    ...hangText('', particulars, width),
    ...(withdrawn === null
      ? []
      : hangText('', `withdrawn by ${printable(withdrawn.by)}: ${printable(withdrawn.why)}`, width, ink.warning)),
    ...(proposedOutlet === null
      ? []
      : hangText(
          '',
          `outlet may be ${printable(proposedOutlet.name)}: ${printable(proposedOutlet.why)}`,
          width,
          ink.dim,
        )),
    ...hang('', ink.dim(countsInWords(article.counts) || 'no findings stand'), width),
    ...section(captures.length > 1 ? 'VERSIONS' : 'CAPTURE', captureLines(captures, sheet), sheet),
    ...commands(
      'TO GO ON',
      [
        [
          `saydo read ${newest && isPlain(newest.name) ? newest.name : 'FILE|URL'}`,
          'what its findings are, all on one page',
        ],
        [`saydo review --article ${id}`, 'those of them that wait for a decision'],
        [`saydo history ${id}`, 'what was done to it, and by whom'],
      ],
      sheet,
    ),
  ]);
}

/** Whether a name can be an argument of a command unquoted: it contains nothing that a shell interprets. */
const isPlain = (name: string): boolean => name.length <= 100 && /^[\w/.][\w/.:@%+,~-]*$/.test(name);

function captureLines(captures: readonly Capture[], sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const lead = gutter(
    captures.map(({ version }) => `${version}`),
    sheet,
  );
  const margin = lead('');
  return captures.flatMap((capture) => {
    const { version, added, fetched, engine, name, content, changes, lost } = capture;
    const when = joined(
      added !== '' && `added ${instantInWords(added)}`,
      fetched !== null && `fetched ${instantInWords(fetched)}`,
      `read by ${particular(engine)}`,
    );
    return [
      ...hang(lead(`${version}`), when, width),
      ...hangText(margin, joined(printable(name), `bytes ${shortHash(content)}`), width, ink.dim),
      ...changeLines(margin, changes, sheet),
      ...lostLines(margin, lost, sheet),
    ];
  });
}

function changeLines(margin: string, changes: Capture['changes'], { width, ink }: Sheet): readonly string[] {
  if (changes.length === 0) return [];
  const [gone, come] = [(text: string) => ink.warning(`[-${text}-]`), (text: string) => ink.figure(`{+${text}+}`)];
  const shown = changes.slice(0, MAX_CHANGES).flatMap(({ before, removed, added, after }) => {
    const pieces: readonly Piece[] = [
      pieceOf(before),
      ...changed(removed, gone),
      { text: /\S$/.test(removed) && /^\S/.test(added) ? ' ' : '' },
      ...changed(added, come),
      pieceOf(after),
    ];
    return hangPieces(`${margin}  `, pieces, width, MAX_LINES_PER_CHANGE);
  });
  const left = changes.length - MAX_CHANGES;
  return [
    ...hang(margin, ink.name(`${count(changes.length, 'place')} changed since the version before`), width),
    ...shown,
    ...(left > 0 ? hang(`${margin}  `, ink.dim(`and ${count(left, 'place')} more`), width) : []),
  ];
}

/** Words in brackets; white space at their ends stays outside. */
function changed(text: string, style: (text: string) => string): readonly Piece[] {
  const { text: words } = pieceOf(text);
  const inner = words.trim();
  if (inner === '') return [{ text: words }];
  return [{ text: words.startsWith(' ') ? ' ' : '' }, { text: inner, style }, { text: words.endsWith(' ') ? ' ' : '' }];
}

function lostLines(margin: string, lost: readonly string[], { width, ink }: Sheet): readonly string[] {
  if (lost.length === 0) return [];
  const shown = lost.slice(0, MAX_CHANGES).join(', ');
  const left = lost.length - MAX_CHANGES;
  const words = `${count(lost.length, 'finding')} lost, whose words are gone: ${shown}${left > 0 ? ` and ${left} more` : ''}`;
  return hang(margin, ink.warning(words), width);
}
