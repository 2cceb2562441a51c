import type { Pledge, Statement } from '../types.ts';
import type { Lookup } from './lookup.ts';

const CLARITY = { clear: 2, vague: 1, untestable: 0 } as const;

/** The pledges to show first: testable ones, then by the reader's confidence. */
export function strongestPledges({ reading }: Lookup, most: number): readonly Pledge[] {
  return [...reading.pledges]
    .sort((a, b) => CLARITY[b.testable] - CLARITY[a.testable] || b.confidence - a.confidence)
    .slice(0, most);
}

const NEARNESS = { direct: 2, mixed: 1, indirect: 0 } as const;

/** The statements to show first: direct speech before reported speech, then by confidence. */
export function strongestStatements({ reading }: Lookup, most: number): readonly Statement[] {
  return reading.statements
    .filter((statement) => statement.speaker !== null && statement.content.length > 0)
    .sort((a, b) => NEARNESS[b.kind] - NEARNESS[a.kind] || b.confidence - a.confidence)
    .slice(0, most);
}
