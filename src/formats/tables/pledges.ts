import { OUTCOMES, valueShown } from '../../record/assessment.ts';
import { RELATIONS } from '../../record/evidence.ts';
import { CRITERIA_FIELDS } from '../../record/kinds/criteria.ts';
import type { OutgoingCriteria } from '../../record/views/outgoing.ts';
import { lookupOf } from '../lookup.ts';
import { type Column, keyOf, tableOf } from './table.ts';

export const pledges = tableOf({
  name: 'pledges',
  title: 'Pledges',
  about: 'Each pledge once, by its first accepted wording; the others are findings of the same item.',
  key: ['id'],
  rowsIn: (record) => {
    const lookup = lookupOf(record);
    return record.pledges.map((pledge) => ({
      ...pledge,
      words: lookup.findings.get(pledge.finding)?.exact ?? null,
      evidence: lookup.evidence.get(pledge.id)?.length ?? 0,
      assessments: lookup.assessments.get(pledge.id)?.length ?? 0,
    }));
  },
  columns: [
    {
      name: 'id',
      type: 'string',
      required: true,
      about: 'Id of the pledge; findings have it as their item.',
      cell: ({ id }) => id,
    },
    { name: 'finding', ...keyOf('findings'), about: 'Its first wording.', cell: ({ finding }) => finding },
    { name: 'words', type: 'string', about: 'The words of that.', cell: ({ words }) => words },
    {
      name: 'wordings',
      type: 'integer',
      required: true,
      about: 'How many accepted wordings it has.',
      cell: ({ wordings }) => wordings.length,
    },
    {
      name: 'evidence',
      type: 'integer',
      required: true,
      about: 'How many pieces of evidence are linked to it.',
      cell: ({ evidence }) => evidence,
    },
    {
      name: 'assessments',
      type: 'integer',
      required: true,
      about: 'How many assessments it has.',
      cell: ({ assessments }) => assessments,
    },
  ],
});

export const criteria = tableOf({
  name: 'criteria',
  title: 'Criteria',
  about:
    'What would count as a pledge kept, partly kept or broken, as people wrote it; in force, and before it was changed.',
  key: ['id'],
  rowsIn: (record) => record.criteria,
  columns: [
    {
      name: 'id',
      type: 'string',
      required: true,
      about: 'criteria- and the number of the entry of the log that wrote them.',
      cell: ({ id }) => id,
    },
    { name: 'pledge', ...keyOf('pledges'), about: 'The pledge.', cell: ({ pledge }) => pledge },
    // A month or a year is no day, so that the date is text here too.
    ...CRITERIA_FIELDS.map(
      ({ name, about }): Column<OutgoingCriteria> => ({ name, type: 'string', about, cell: (row) => row[name] }),
    ),
    { name: 'by', type: 'string', required: true, about: 'Who wrote them.', cell: ({ by }) => by },
    { name: 'at', type: 'string', required: true, about: 'When (ISO 8601).', cell: ({ at }) => at },
    { name: 'why', type: 'string', about: 'Why.', cell: ({ why }) => why || null },
    {
      name: 'current',
      type: 'boolean',
      required: true,
      about: 'Whether they are in force.',
      cell: ({ current }) => current,
    },
  ],
});

export const evidence = tableOf({
  name: 'evidence',
  title: 'Evidence',
  about: 'What bears on a pledge, and how, as a person said with a reason.',
  key: ['id'],
  rowsIn: (record) => record.evidence,
  columns: [
    { name: 'id', type: 'string', required: true, about: 'Id of the link.', cell: ({ id }) => id },
    { name: 'pledge', ...keyOf('pledges'), about: 'The pledge.', cell: ({ pledge }) => pledge },
    {
      name: 'relation',
      type: 'string',
      required: true,
      about: `One of ${RELATIONS.join(', ')}.`,
      cell: ({ relation }) => relation,
    },
    { name: 'finding', ...keyOf('findings'), about: 'The statement or the action.', cell: ({ finding }) => finding },
    { name: 'by', type: 'string', required: true, about: 'Who says so.', cell: ({ by }) => by },
    { name: 'at', type: 'string', required: true, about: 'When they said so (ISO 8601).', cell: ({ at }) => at },
    { name: 'why', type: 'string', about: 'Why.', cell: ({ why }) => why },
  ],
});

export const assessments = tableOf({
  name: 'assessments',
  title: 'Assessments',
  about: 'What reviewers judged of pledges, each as of a day. Two reviewers may judge otherwise, and both stand.',
  key: ['id'],
  rowsIn: (record) => record.assessments,
  columns: [
    { name: 'id', type: 'string', required: true, about: 'Id of the assessment.', cell: ({ id }) => id },
    { name: 'pledge', ...keyOf('pledges'), about: 'The pledge.', cell: ({ pledge }) => pledge },
    { name: 'date', type: 'date', required: true, about: 'Day as of which it holds.', cell: ({ date }) => date },
    {
      name: 'evidence',
      type: 'string',
      about: `What the evidence supports: a value of the vocabulary, or one of ${OUTCOMES.map(({ id }) => id).join(', ')}.`,
      cell: (row) => row.evidence,
    },
    {
      name: 'evidence_label',
      type: 'string',
      about: 'That value in words.',
      cell: (row) => valueShown(row)?.label ?? null,
    },
    {
      name: 'vocabulary',
      type: 'string',
      required: true,
      about: 'The status vocabulary that it was judged in.',
      cell: ({ vocabulary }) => vocabulary,
    },
    { name: 'officials', type: 'string', about: 'What officials say of it.', cell: ({ officials }) => officials },
    {
      name: 'schedule',
      type: 'string',
      about: 'How it stands against its schedule.',
      cell: ({ schedule }) => schedule,
    },
    { name: 'clarity', type: 'string', about: 'Whether its words can be tested.', cell: ({ clarity }) => clarity },
    {
      name: 'searched_where',
      type: 'string',
      about: 'Where evidence was searched.',
      cell: ({ searched }) => searched?.where ?? null,
    },
    {
      name: 'searched_until',
      type: 'date',
      about: 'Until which day that was.',
      cell: ({ searched }) => searched?.until ?? null,
    },
    {
      name: 'missing',
      type: 'string',
      about: 'What is missing, of what cannot be rated.',
      cell: ({ missing }) => missing,
    },
    {
      name: 'superseded_by',
      type: 'string',
      of: 'pledges',
      about: 'The later pledge, of what is superseded.',
      cell: ({ supersededBy }) => supersededBy,
    },
    { name: 'settle', type: 'string', about: 'What would settle it.', cell: ({ settle }) => settle },
    {
      name: 'criteria',
      type: 'string',
      of: 'criteria',
      about: 'The criteria that were in force; none where there were none.',
      cell: (row) => (row.criteria === null ? null : `criteria-${row.criteria}`),
    },
    { name: 'by', type: 'string', required: true, about: 'The reviewer.', cell: ({ by }) => by },
    { name: 'at', type: 'string', required: true, about: 'When it was given (ISO 8601).', cell: ({ at }) => at },
    { name: 'why', type: 'string', about: 'The reviewer’s reason.', cell: ({ why }) => why },
    {
      name: 'current',
      type: 'boolean',
      required: true,
      about: 'Whether it is the reviewer’s latest on this pledge.',
      cell: ({ current }) => current,
    },
  ],
});
