import { describe, expect, test } from 'vitest';
import { type Earlier, revise } from '../../src/record/revise.ts';
import type { EntityFinding, Finding, StatementFinding } from '../../src/record/types.ts';
import type { Passage } from '../../src/types.ts';

const BEFORE = `Mayor Ida Fenn spoke on Monday. “We will build two bridges,” she said. Noor Vell laughed.`;
const BRIDGES = '“We will build two bridges,”';

function at(text: string, words: string): Passage {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no “${words}” in “${text}”`);
  return { start, end: start + words.length, exact: words };
}

function said(local: string, text: string, words: string, speaker: string | null = 'e1'): StatementFinding {
  return {
    kind: 'statement',
    local,
    form: 'direct',
    source: [],
    cue: [],
    content: [at(text, words)],
    speaker,
    via: null,
    date: null,
    parent: null,
    confidence: 0.9,
  };
}

function person(local: string, text: string, name: string): EntityFinding {
  return { kind: 'entity', local, name, type: 'person', mentions: [at(text, name)], offices: [], company: [] };
}

function had(id: number, finding: Finding, decided = false, corrections: Earlier['corrections'] = []): Earlier {
  return { id, finding, decided, corrections };
}

describe('revise', () => {
  test('of the same text keeps what both readings propose, whatever their ids', () => {
    const earlier = [had(10, person('e1', BEFORE, 'Ida Fenn')), had(11, said('s1', BEFORE, BRIDGES))];
    const findings = [person('e4', BEFORE, 'Ida Fenn'), said('s9', BEFORE, BRIDGES, 'e4')];
    const revision = revise({ text: BEFORE, findings: earlier }, { text: BEFORE, findings });
    expect(revision.kept).toEqual([
      { finding: 10, local: 'e4' },
      { finding: 11, local: 's9' },
    ]);
    expect(revision.fresh).toEqual([]);
    expect([revision.held, revision.withdrawn, revision.lost]).toEqual([[], [], []]);
  });

  test('withdraws what nobody decided and the new reading does not propose', () => {
    const revision = revise(
      { text: BEFORE, findings: [had(11, said('s1', BEFORE, BRIDGES))] },
      { text: BEFORE, findings: [] },
    );
    expect(revision.withdrawn).toEqual([11]);
    expect(revision.lost).toEqual([]);
  });

  test('holds what somebody decided, on its words in the new text, with new names for whom it names', () => {
    const after = `Correction added. ${BEFORE}`;
    const earlier = [had(10, person('e1', BEFORE, 'Ida Fenn')), had(11, said('s1', BEFORE, BRIDGES), true)];
    const revision = revise(
      { text: BEFORE, findings: earlier },
      { text: after, findings: [person('e2', after, 'Ida Fenn')] },
    );
    expect(revision.held).toEqual([{ finding: 11, body: { ...said('s1@11', after, BRIDGES, 'e2') } }]);
  });

  test('names those whom no reading has any more by the finding that they were', () => {
    const earlier = [had(10, person('e1', BEFORE, 'Ida Fenn')), had(11, said('s1', BEFORE, BRIDGES), true)];
    const revision = revise({ text: BEFORE, findings: earlier }, { text: BEFORE, findings: [] });
    expect(revision.withdrawn).toEqual([10]);
    expect(revision.held[0]?.body).toMatchObject({ speaker: 'e1@10' });
  });

  test('loses what no longer stands', () => {
    const after = 'Mayor Ida Fenn spoke on Monday. Noor Vell laughed.';
    const earlier = [had(11, said('s1', BEFORE, BRIDGES)), had(12, said('s2', BEFORE, 'Noor Vell laughed'), true)];
    const revision = revise({ text: BEFORE, findings: earlier }, { text: after, findings: [] });
    expect(revision.lost).toEqual([11]);
    expect(revision.held.map(({ finding }) => finding)).toEqual([12]);
  });

  test('keeps an undecided finding whose words were changed a little, in its new words', () => {
    const after = BEFORE.replace('two bridges', 'ten bridges');
    const now = '“We will build ten bridges,”';
    const revision = revise(
      { text: BEFORE, findings: [had(11, said('s1', BEFORE, BRIDGES))] },
      { text: after, findings: [said('s1', after, now)] },
    );
    expect(revision.kept).toEqual([{ finding: 11, local: 's1' }]);
  });

  test('loses a decided finding whose words were changed, and names what stands there now', () => {
    const after = BEFORE.replace('two bridges', 'ten bridges');
    const now = '“We will build ten bridges,”';
    const revision = revise(
      { text: BEFORE, findings: [had(11, said('s1', BEFORE, BRIDGES), true)] },
      { text: after, findings: [said('s1', after, now)] },
    );
    expect(revision.lost).toEqual([11]);
    expect(revision.fresh).toEqual(['s1']);
    expect(revision.successors).toEqual([{ local: 's1', of: 11 }]);
  });

  test('carries a correction to the new text and the new ids', () => {
    const after = `Update. ${BEFORE}`;
    const corrected = { by: 'Noor', body: said('s1', BEFORE, 'We will build two bridges', 'e1') };
    const earlier = [
      had(10, person('e1', BEFORE, 'Ida Fenn')),
      had(11, said('s1', BEFORE, BRIDGES), true, [corrected]),
    ];
    const findings = [person('e7', after, 'Ida Fenn'), said('s3', after, BRIDGES, 'e7')];
    const revision = revise({ text: BEFORE, findings: earlier }, { text: after, findings });
    expect(revision.kept.map(({ finding }) => finding)).toEqual([10, 11]);
    expect(revision.corrections).toEqual([
      { finding: 11, by: 'Noor', body: said('s3', after, 'We will build two bridges', 'e7') },
    ]);
  });
});
