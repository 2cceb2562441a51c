import type { OutgoingFinding } from '../../record/views/outgoing.ts';
import { keyOf, tableOf } from './table.ts';

/** Low and high end of a figure; of one number both are it. */
function rangeOf({ figure }: OutgoingFinding): readonly [low: number | null, high: number | null] {
  const value = figure?.value ?? null;
  return typeof value === 'number' || value === null ? [value, value] : value;
}

export const findings = tableOf({
  name: 'findings',
  title: 'Statements, pledges, actions, figures and names',
  about: 'What people accepted, one report a row: an item that three outlets report has three rows.',
  key: ['id'],
  rowsIn: (record) => record.findings,
  columns: [
    { name: 'id', type: 'string', required: true, about: 'Id of the finding.', cell: ({ id }) => id },
    {
      name: 'kind',
      type: 'string',
      required: true,
      about: 'statement, pledge, action, quantity or entity.',
      cell: ({ kind }) => kind,
    },
    {
      name: 'item',
      type: 'string',
      required: true,
      about: 'What it is a report of; equal in all reports of one thing.',
      cell: ({ item }) => item,
    },
    {
      name: 'form',
      type: 'string',
      about: 'Kind of the statement or pledge, type of the action (PLOVER) or entity, unit of the figure.',
      cell: ({ form }) => form,
    },
    { name: 'article', ...keyOf('articles'), about: 'The article that it stands in.', cell: ({ article }) => article },
    {
      name: 'words',
      type: 'string',
      required: true,
      about: 'Its words; pieces of one utterance are joined by an ellipsis.',
      cell: ({ exact }) => exact,
    },
    {
      name: 'sentence',
      type: 'string',
      required: true,
      about: 'Who said, pledged or did it, how, according to whom, and its words; in quotation marks what is quoted.',
      cell: ({ sentence }) => sentence.text,
    },
    {
      name: 'stance',
      type: 'string',
      about: 'What the speaker of a statement does with it: asserts, denies, doubts, …',
      cell: ({ stance }) => stance,
    },
    {
      name: 'date_words',
      type: 'string',
      about: 'The words that say when; of a pledge, by when.',
      cell: ({ date }) => date?.exact ?? null,
    },
    { name: 'date_from', type: 'date', about: 'First day that they can mean.', cell: ({ date }) => date?.from ?? null },
    { name: 'date_to', type: 'date', about: 'Last day that they can mean.', cell: ({ date }) => date?.to ?? null },
    {
      name: 'date_edtf',
      type: 'string',
      about: 'The same as EDTF (ISO 8601-2).',
      cell: ({ date }) => date?.edtf ?? null,
    },
    {
      name: 'figure_low',
      type: 'number',
      about: 'Figure, or the low end of its range.',
      cell: (row) => rangeOf(row)[0],
    },
    {
      name: 'figure_high',
      type: 'number',
      about: 'Figure, or the high end of its range.',
      cell: (row) => rangeOf(row)[1],
    },
    {
      name: 'figure_unit',
      type: 'string',
      about: 'ISO 4217 of money, else SI or a noun.',
      cell: ({ figure }) => figure?.unit ?? null,
    },
    { name: 'figure_of', type: 'string', about: 'What is counted.', cell: ({ figure }) => figure?.of ?? null },
    {
      name: 'testable',
      type: 'string',
      about: 'Of a pledge: clear, vague or untestable.',
      cell: ({ testable }) => testable,
    },
    {
      name: 'within',
      type: 'string',
      of: 'findings',
      about: 'The statement that it is said in; none is the article’s own voice, or one that nobody accepted.',
      cell: ({ within }) => within,
    },
    {
      name: 'taken',
      type: 'string',
      required: true,
      about: 'How a person took it for theirs: accepted, corrected, made, linked (as evidence) or assessed.',
      cell: ({ taken }) => taken.how,
    },
    {
      name: 'taken_by',
      type: 'string',
      required: true,
      about: 'Who did; several are parted by semicolons.',
      cell: ({ taken }) => taken.by.join('; '),
    },
    { name: 'taken_at', type: 'string', required: true, about: 'When (ISO 8601).', cell: ({ taken }) => taken.at },
  ],
});

export const passages = tableOf({
  name: 'passages',
  title: 'Passages',
  about: 'Where in its article each part of a finding stands. Offsets count in the article’s text as saydo keeps it.',
  key: ['finding', 'place'],
  rowsIn: (record) =>
    record.findings.flatMap(({ id, article, passages: all }) =>
      all.map((passage, place) => ({ id, article, place, ...passage })),
    ),
  columns: [
    { name: 'finding', ...keyOf('findings'), about: 'Whose passage it is.', cell: ({ id }) => id },
    {
      name: 'place',
      type: 'integer',
      required: true,
      about: 'Its place among the passages of the finding, from 0.',
      cell: ({ place }) => place,
    },
    { name: 'article', ...keyOf('articles'), about: 'The article that it stands in.', cell: ({ article }) => article },
    {
      name: 'part',
      type: 'string',
      required: true,
      about: 'content, source, cue, passage, act, condition, mention or office.',
      cell: ({ part }) => part,
    },
    {
      name: 'start',
      type: 'integer',
      required: true,
      about: 'Where it begins, in Unicode code points.',
      cell: ({ startPoint }) => startPoint,
    },
    {
      name: 'end',
      type: 'integer',
      required: true,
      about: 'Where it ends, in Unicode code points.',
      cell: ({ endPoint }) => endPoint,
    },
    {
      name: 'start_utf16',
      type: 'integer',
      required: true,
      about: 'Where it begins, in UTF-16 units (JavaScript, Java).',
      cell: ({ start }) => start,
    },
    {
      name: 'end_utf16',
      type: 'integer',
      required: true,
      about: 'Where it ends, in UTF-16 units.',
      cell: ({ end }) => end,
    },
    { name: 'exact', type: 'string', about: 'Its words as they stand there.', cell: ({ exact }) => exact },
    { name: 'prefix', type: 'string', about: 'Up to 32 characters before it.', cell: ({ prefix }) => prefix || null },
    { name: 'suffix', type: 'string', about: 'Up to 32 characters after it.', cell: ({ suffix }) => suffix || null },
  ],
});

export const named = tableOf({
  name: 'named',
  title: 'Who is named',
  about: 'Who has which part in which finding.',
  key: ['finding', 'place'],
  rowsIn: (record) =>
    record.findings.flatMap(({ id, named: all }) => all.map((each, place) => ({ id, place, ...each }))),
  columns: [
    { name: 'finding', type: 'string', required: true, of: 'findings', about: 'The finding.', cell: ({ id }) => id },
    {
      name: 'place',
      type: 'integer',
      required: true,
      about: 'Place in the list of those it names, from 0.',
      cell: ({ place }) => place,
    },
    {
      name: 'role',
      type: 'string',
      required: true,
      about: 'speaker, via (who relays it), pledger, actor, target, place or whose (figure).',
      cell: ({ role }) => role,
    },
    { name: 'entity', type: 'string', required: true, of: 'entities', about: 'Who.', cell: ({ entity }) => entity },
  ],
});
