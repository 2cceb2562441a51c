import type { FindingView } from '../../../record/answers.ts';
import { articleId, findingId, itemId } from '../../../record/ids.ts';
import { hang, joined, type Sheet, section } from '../layout.ts';
import { printable } from '../printable.ts';
import { commands, pageOf } from './commands.ts';
import { contextLines } from './context.ts';
import { decisionLines, reasonInWords, standingInWords } from './decisions.ts';
import { doingOf, factsOf, wordsOf } from './facts.ts';
import { calledOne, inkOf } from './kinds.ts';
import { hangPieces, hangText, pieceOf, under } from './pieces.ts';
import { instantInWords, particular, quoted, sourceInWords } from './standpoint.ts';

/** Whole speeches are read in the article. */
const MOST_LINES = 60;

/** One finding with all that the record knows of it, as a page for the terminal, ending in a line break. */
export function findingPage(finding: FindingView, sheet: Sheet): string {
  const { width, ink } = sheet;
  const { id, kind, item, article, title, url, proposed, made, corrected, context } = finding;
  const [its, reason] = [itemId(kind, item), reasonInWords(finding.reason)];
  const style = inkOf(kind, ink);
  const placed = { style, dim: ink.dim, width, most: MOST_LINES };
  const who = doingOf(corrected ?? proposed, finding);
  const words = under(who, ink.name, [pieceOf(wordsOf(corrected ?? proposed), style)]);
  const facts = joined(factsOf(corrected ?? proposed), confidence(finding));
  return pageOf([
    ...hang('', ink.title(`${findingId(id)} · ${calledOne(kind)}`), width),
    ...hang('', standingInWords(finding, sheet), width),
    ...(made === null
      ? []
      : hang('', joined(`found by ${particular(made.by)}, not by the reader`, instantInWords(made.at)), width)),
    ...hang(
      '',
      ink.dim(joined(articleId(article), sourceInWords(finding), title !== null && quoted(particular(title)))),
      width,
    ),
    ...(url === null ? [] : hangText('', printable(url), width, ink.dim)),
    ...section(
      corrected === null ? 'WHAT IT SAYS' : 'WHAT IT SAYS, AS CORRECTED',
      [...hangPieces('  ', words, width, MOST_LINES), ...hangText('  ', facts, width, ink.dim)],
      sheet,
    ),
    ...section('WHERE IT STANDS', context === null ? [] : contextLines('  ', context, placed), sheet),
    ...section(`WHY IT STANDS FOR ${its}`, hangText('  ', reason ?? 'It was the first.', width), sheet),
    ...section('WHAT PEOPLE DECIDED', decisionLines('  ', finding, sheet), sheet),
    ...commands(
      'TO GO ON',
      [
        [`saydo show ${its}`, 'what it stands for, with all that stands for the same'],
        [`saydo review accept ${findingId(id)} --by NAME`, 'it is what the article says'],
        [`saydo history ${findingId(id)}`, 'what was done to it, and by whom'],
      ],
      sheet,
    ),
  ]);
}

function confidence({ proposed, corrected }: FindingView): string {
  return corrected === null && 'confidence' in proposed ? `confidence ${proposed.confidence.toFixed(2)}` : '';
}
