import type { Statement } from '../../types.ts';
import { bySpeaker, type Placed, type SpeakerGroup } from '../by-speaker.ts';
import { NO_SPEAKER, nameOf, officesOf, sentenceText, timeInWords } from '../in-words.ts';
import type { Lookup } from '../lookup.ts';
import { gutter, hang, joined, type Sheet, section } from './layout.ts';
import { printable } from './printable.ts';

/** Deeper nesting is not indented further, to leave room for the words. */
const MAX_INDENT = 4;

export function statements(lookup: Lookup, sheet: Sheet): readonly string[] {
  const id = gutter(
    lookup.reading.statements.map((statement) => statement.id),
    sheet,
  );
  const lines = bySpeaker(lookup).flatMap((group) => [
    '',
    ...hang('', speakerLine(lookup, group, sheet), sheet.width),
    ...group.statements.flatMap((placed) => statementLines(lookup, placed, id, sheet)),
  ]);
  return section('WHAT WAS SAID', lines, sheet);
}

function speakerLine(lookup: Lookup, { speaker }: SpeakerGroup, { ink }: Sheet): string {
  if (speaker === null) return ink.name(NO_SPEAKER);
  const entity = lookup.entities.get(speaker);
  const name = ink.name(printable(nameOf(lookup, speaker)));
  const offices = officesOf(entity).map(printable).join('; ');
  return `${name}${entity?.type === 'unnamed' ? ' (unnamed)' : ''}${offices === '' ? '' : `, ${offices}`}`;
}

function statementLines(
  lookup: Lookup,
  { statement, depth }: Placed,
  id: (id: string) => string,
  { width, ink }: Sheet,
): readonly string[] {
  const indent = '    '.repeat(Math.min(depth, MAX_INDENT));
  const words = ink.said(printable(sentenceText(lookup, statement.id)));
  return [
    ...hang(indent + id(statement.id), `${depth > 0 ? '↳ ' : ''}${words}`, width),
    ...hang(indent + id(''), ink.dim(howSaid(lookup, statement)), width),
  ];
}

/** Kind, stance, relaying outlet, and date. */
function howSaid(lookup: Lookup, statement: Statement): string {
  const time = statement.date === null ? undefined : lookup.times.get(statement.date);
  return joined(
    statement.kind,
    statement.stance !== undefined && statement.stance !== 'asserts' && statement.stance,
    statement.via !== null && `via ${printable(nameOf(lookup, statement.via))}`,
    time !== undefined && `${printable(time.passage.exact)} = ${printable(timeInWords(time))}`,
  );
}
