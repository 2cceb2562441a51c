import type { Passage, Pledge, Reading, Statement } from '../../types.ts';
import { actShown, CLARITY, sentenceText, timeInWords, valueInWords } from '../in-words.ts';
import { type Finding, type Lookup, lookUp } from '../lookup.ts';
import { type Part, type PartRole, partsOf } from '../parts.ts';
import type { Ink } from './colours.ts';
import { hang, type Sheet, section } from './layout.ts';
import { sheetOf, type TerminalOptions } from './page.ts';
import { printable } from './printable.ts';

/**
 * Explanation of one finding: what it is, its passages in their paragraphs, and each step of the reader with its
 * passage. Null where the reading has no finding of that id.
 */
export function explanation(reading: Reading, id: string, options: TerminalOptions): string | null {
  const lookup = lookUp(reading);
  const finding = lookup.findings.get(id);
  if (finding === undefined) return null;
  const sheet = sheetOf(options);
  const lines = [
    ...hang('', sheet.ink.title(`${id} · ${printable(headline(lookup, finding))}`), sheet.width),
    ...section('WHERE IT STANDS', context(reading, finding, sheet), sheet),
    ...section('WHY', steps(finding, sheet), sheet),
    ...section('WHAT LEANS ON IT', dependants(lookup, id), sheet),
  ];
  return `${lines.join('\n')}\n`;
}

function headline(lookup: Lookup, { kind, item }: Finding): string {
  switch (kind) {
    case 'statement':
      return `${sentenceText(lookup, item.id)} (${item.kind} statement${typed(item)}, confidence ${item.confidence.toFixed(2)})`;
    case 'pledge':
      return `${sentenceText(lookup, item.id)} (${item.kind}${typed(item)}, ${CLARITY[item.testable]})`;
    case 'action':
      return `${sentenceText(lookup, item.id)} (${item.type === null ? 'untyped' : `${actShown(item.type)}, ${item.type}`})`;
    case 'figure':
      return `figure ${valueInWords(item)}${item.of === null ? '' : ` of ${item.of}`}`;
    case 'date':
      return `${item.type.toLowerCase()} ${timeInWords(item)}`;
    case 'entity':
      return `${item.type} ${item.name}`;
  }
}

/** The type of speech act, where the reader found one. */
const typed = ({ type }: Statement | Pledge): string => (type ? `, ${type}` : '');

/** More paragraphs are not shown: an entity may be mentioned in all of them. */
const MAX_PARAGRAPHS = 6;

/**
 * The paragraphs that contain the finding's passages; each passage is in brackets with its role, so that no colour is
 * needed.
 */
function context({ article }: Reading, finding: Finding, { width, ink }: Sheet): readonly string[] {
  const parts = [...partsOf(finding)].sort(
    (a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end,
  );
  const holding = article.paragraphs.filter(([start, end]) =>
    parts.some(({ passage }) => passage.start < end && start < passage.end),
  );
  const shown = holding
    .slice(0, MAX_PARAGRAPHS)
    .flatMap(([start, end]) => [...hang('  ', marked(article.text, start, end, parts, ink), width)]);
  const left = holding.length - MAX_PARAGRAPHS;
  return left > 0 ? [...shown, ink.dim(`  and ${left} more`)] : shown;
}

function marked(text: string, start: number, end: number, parts: readonly Part[], ink: Ink): string {
  const here = parts.filter(({ passage }) => passage.start < end && start < passage.end);
  const cuts = new Set([start, end]);
  for (const { passage } of here) {
    cuts.add(Math.max(start, passage.start));
    cuts.add(Math.min(end, passage.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted
    .map((from, i) => {
      const to = sorted[i + 1] ?? from;
      const opens = here
        .filter(({ passage }) => Math.max(start, passage.start) === from)
        .map(({ role }) => ink.dim(`[${role} `));
      const closes = here
        .filter(({ passage }) => Math.min(end, passage.end) === to && to > from)
        .map(() => ink.dim(']'));
      const inner = here.filter(({ passage }) => passage.start <= from && to <= passage.end).at(-1);
      const piece = text.slice(from, to);
      const [lead, body, tail] = [
        piece.match(/^\s/)?.[0] ? ' ' : '',
        printable(piece),
        piece.match(/\s$/)?.[0] ? ' ' : '',
      ];
      if (to === from) return '';
      return `${lead}${opens.join('')}${inner ? inkOf(inner.role, ink)(body) : body}${closes.join('')}${body === '' ? '' : tail}`;
    })
    .join('');
}

function inkOf(role: PartRole, ink: Ink): (text: string) => string {
  switch (role) {
    case 'source':
      return ink.source;
    case 'cue':
      return ink.cue;
    case 'content':
      return ink.said;
    case 'pledge':
    case 'condition':
      return ink.pledged;
    case 'action':
    case 'act':
      return ink.done;
    case 'figure':
      return ink.figure;
    case 'date':
      return ink.date;
    case 'mention':
    case 'office':
      return ink.name;
  }
}

function steps({ item }: Finding, { width, ink }: Sheet): readonly string[] {
  return item.why.flatMap((step, i) => [
    ...hang(`  ${i + 1}. `, `${ink.name(printable(step.rule))}: ${printable(step.because)}`, width),
    ...(step.passage === undefined ? [] : hang('     ', ink.dim(place(step.passage)), width)),
  ]);
}

function place(passage: Passage): string {
  return `“${printable(passage.exact)}” (characters ${passage.start} to ${passage.end})`;
}

/** Findings that refer to this one: a statement's pledges, a date's actions. */
function dependants(lookup: Lookup, id: string): readonly string[] {
  const { reading } = lookup;
  const ids = [
    ...reading.statements.filter((s) => [s.speaker, s.via, s.date, s.parent].includes(id)),
    ...reading.pledges.filter((p) => [...p.pledgers, p.statement, p.amount, p.deadline].includes(id)),
    ...reading.actions.filter((a) => [...a.actors, ...a.targets, a.date, a.place, a.statement].includes(id)),
    ...reading.quantities.filter((q) => q.statement === id),
    ...reading.times.filter((t) => t.anchor === id),
  ].map((finding) => finding.id);
  return ids.length === 0 ? [] : [`  ${ids.join(', ')}`];
}
