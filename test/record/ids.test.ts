import { describe, expect, test } from 'vitest';
import { articleId, assessmentId, evidenceId, findingId, itemId, parseId, proposalId } from '../../src/record/ids.ts';

describe('ids', () => {
  test('are read in upper and lower case', () => {
    expect(parseId(itemId('statement', 88))).toEqual({ what: 'item', kind: 'statement', number: 88 });
    expect(parseId(' q7 ')).toEqual({ what: 'item', kind: 'quantity', number: 7 });
    expect(parseId(findingId(301))).toEqual({ what: 'finding', number: 301 });
    expect(parseId(articleId(12))).toEqual({ what: 'article', number: 12 });
    expect(parseId(proposalId(4))).toEqual({ what: 'proposal', number: 4 });
    expect(evidenceId(12)).toBe('V12');
    expect(parseId('v12')).toEqual({ what: 'evidence', number: 12 });
    expect(assessmentId(7)).toBe('M7');
    expect(parseId('m7')).toEqual({ what: 'assessment', number: 7 });
  });

  test.each(['', 'F', '12', 'F0', 'F-1', 'F1.5', 'X3', 'FF3', 'F9999999999999999999'])('are not %j', (id) => {
    expect(parseId(id)).toBeNull();
  });
});
