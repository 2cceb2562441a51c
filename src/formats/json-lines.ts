import type { Make } from './format.ts';

/** Everything that leaves, one thing a line, as `OutgoingItem` describes it; the record itself first. */
export const jsonLines: Make = ({ about, articles, entities, findings, pledges, criteria, evidence, assessments }) => [
  {
    name: 'record.jsonl',
    content: [about, ...articles, ...entities, ...findings, ...pledges, ...criteria, ...evidence, ...assessments]
      .map((item) => `${JSON.stringify(item)}\n`)
      .join(''),
  },
];
