import { formShown } from '../../../record/kinds/act-words.ts';
import type { FindingInContext, QueuePage } from '../../../record/views/findings.ts';
import { count, countShown } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet, section } from '../layout.ts';
import { type Command, commands, pageOf } from './commands.ts';
import { grouped } from './grouped.ts';
import { calledOne, countsInWords, headingOf, membersInWords } from './kinds.ts';
import { hangPieces } from './pieces.ts';
import { sentencePieces } from './sentence.ts';
import { particular, standpoint } from './standpoint.ts';

/** People decide on the article's page; here the words serve only to recognise the finding. */
const MAX_LINES = 2;

/** What waits beside findings: how many of each. */
export interface AlsoWaiting {
  readonly joins: number;
  readonly evidence: number;
}

/**
 * The review queue as a page for the terminal, ending in a line break. Decisions of others are left out: reviewers who
 * code blind use the same page.
 */
export function waitingPage({ items, count: all, waiting }: QueuePage, also: AlsoWaiting, sheet: Sheet): string {
  const { width, ink } = sheet;
  const total = all ?? items.length;
  const head = joined(countShown(items.length, total, 'finding'), countsInWords(waiting));
  if (total === 0) return pageOf([ink.title('Review queue'), ...nothing(also, sheet)]);
  const lead = gutter(
    items.map(({ id }) => id),
    sheet,
  );
  const byKind = grouped(items, ({ kind }) => kind);
  return pageOf([
    ink.title('Review queue'),
    ...hang('', ink.dim(head), width),
    ...Array.from(byKind).flatMap(([kind, list]) => {
      const lines = list.flatMap((finding) => waitingLines(finding, lead, sheet));
      return section(headingOf(kind), lines, sheet);
    }),
    ...commands('TO DECIDE', howTo(items, also), sheet),
  ]);
}

function waitingLines(
  finding: FindingInContext,
  lead: (id: string) => string,
  { width, ink }: Sheet,
): readonly string[] {
  const { id, kind, form, item, members, confidence, where } = finding;
  const witnesses = members > 1 && `${membersInWords(kind, members)}, ${item}`;
  const particulars = joined(
    particular(form === null ? calledOne(kind) : formShown(form)),
    standpoint(where, witnesses, confidence !== null && `confidence ${confidence.toFixed(2)}`),
  );
  const words = sentencePieces(finding.sentence, kind, ink);
  return [...hangPieces(lead(id), words, width, MAX_LINES), ...hang(lead(''), ink.dim(particulars), width)];
}

function howTo(items: readonly FindingInContext[], also: AlsoWaiting): readonly Command[] {
  const [first] = items;
  const id = first?.id ?? 'F…';
  const several = items.some(({ where }) => where.article !== first?.where.article);
  return [
    [`saydo review accept ${id} --by NAME`, 'it is what the article says'],
    [`saydo review correct ${id} --by NAME`, 'it is, but for a part that you mend'],
    [`saydo review reject ${id} --by NAME`, 'it is not'],
    [`saydo show ${id}`, 'its passage with the words around it'],
    ...(several && first
      ? [[`saydo review --article ${first.where.article}`, 'the queue of one article'] as const]
      : []),
    ...alsoWait(also),
  ];
}

function nothing(also: AlsoWaiting, sheet: Sheet): readonly string[] {
  return [
    ...hang('', 'Nothing waits for a decision.', sheet.width),
    ...commands(
      'TO GO ON',
      [...alsoWait(also), ['saydo add FILE|DIR|URL', 'reads more articles into the record']],
      sheet,
    ),
  ];
}

function alsoWait({ evidence, joins }: AlsoWaiting): readonly Command[] {
  const waits = (number: number, one: string, many = `${one}s`) =>
    `${count(number, one, many)} that ${number === 1 ? 'waits' : 'wait'} too`;
  return [
    ...(evidence === 0
      ? []
      : [
          [
            'saydo evidence proposed',
            waits(evidence, 'proposed piece of evidence', 'proposed pieces of evidence'),
          ] as const,
        ]),
    ...(joins === 0 ? [] : [['saydo review joins', waits(joins, 'proposed join')] as const]),
  ];
}
