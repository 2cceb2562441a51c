import type { FindingInContext } from '../../../record/views/findings.ts';
import { hang, joined, type Sheet, section } from '../layout.ts';
import { printable } from '../printable.ts';
import { commands, pageOf } from './commands.ts';
import { contextLines } from './context.ts';
import { decisionLines, reasonInWords, standingInWords } from './decisions.ts';
import { factsOf } from './facts.ts';
import { calledOne, inkOf } from './kinds.ts';
import { hangPieces, hangText } from './pieces.ts';
import { sentencePieces } from './sentence.ts';
import { instantInWords, particular, quoted, sourceInWords } from './standpoint.ts';

/** Longer passages are to be read in the article. */
const MAX_LINES = 60;

/** One finding with everything that the record knows of it, as a page for the terminal, ending in a line break. */
export function findingPage(finding: FindingInContext, sheet: Sheet): string {
  const { width, ink } = sheet;
  const { id, kind, item, verdict, where, madeBy, context } = finding;
  const style = inkOf(kind, ink);
  const placed = { style, dim: ink.dim, width, most: MAX_LINES };
  const words = sentencePieces(finding.sentence, kind, ink);
  const facts = joined(factsOf(finding), confidence(finding));
  return pageOf([
    ...hang('', ink.title(`${id} · ${calledOne(kind)}`), width),
    ...hang('', standingInWords(finding, sheet), width),
    ...(madeBy === null
      ? []
      : hang('', joined(`found by ${particular(madeBy.by)}, not by the reader`, instantInWords(madeBy.at)), width)),
    ...hang(
      '',
      ink.dim(
        joined(
          where.article,
          sourceInWords({ ...where, title: null }),
          where.title !== null && quoted(particular(where.title)),
        ),
      ),
      width,
    ),
    ...(where.url === null ? [] : hangText('', printable(where.url), width, ink.dim)),
    ...section(
      verdict === 'corrected' ? 'WHAT IT SAYS, AS CORRECTED' : 'WHAT IT SAYS',
      [...hangPieces('  ', words, width, MAX_LINES), ...hangText('  ', facts, width, ink.dim)],
      sheet,
    ),
    ...section('WHERE IT STANDS', context === null ? [] : contextLines('  ', context, placed), sheet),
    ...section(
      `WHY IT STANDS FOR ${item}`,
      hangText('  ', reasonInWords(finding.joined) ?? 'It was the first.', width),
      sheet,
    ),
    ...section('WHAT PEOPLE DECIDED', decisionLines('  ', finding, sheet), sheet),
    ...commands(
      'TO GO ON',
      [
        [`saydo show ${item}`, 'what it stands for, with all that stands for the same'],
        [`saydo review accept ${id} --by NAME`, 'it is what the article says'],
        [`saydo history ${id}`, 'what was done to it, and by whom'],
      ],
      sheet,
    ),
  ]);
}

/** The reader's confidence in a finding that it proposed. */
function confidence({ confidence: share, verdict, made }: FindingInContext): string {
  return share === null || verdict === 'corrected' || made ? '' : `confidence ${share.toFixed(2)}`;
}
