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
  return { id, finding, decided, made: false, corrections };
}

/** What a person found, which they stand by from the beginning. */
function made(id: number, finding: Finding): Earlier {
  return { ...had(id, finding, true), made: true };
}

describe('revise', () => {
  test('keeps findings of both readings of one text, for any ids', () => {
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

  test('withdraws undecided findings that the new reading lacks', () => {
    const revision = revise(
      { text: BEFORE, findings: [had(11, said('s1', BEFORE, BRIDGES))] },
      { text: BEFORE, findings: [] },
    );
    expect(revision.withdrawn).toEqual([11]);
    expect(revision.lost).toEqual([]);
  });

  test('holds decided findings on their words in the new text, with renamed references', () => {
    const after = `Correction added. ${BEFORE}`;
    const earlier = [had(10, person('e1', BEFORE, 'Ida Fenn')), had(11, said('s1', BEFORE, BRIDGES), true)];
    const revision = revise(
      { text: BEFORE, findings: earlier },
      { text: after, findings: [person('e2', after, 'Ida Fenn')] },
    );
    expect(revision.held).toEqual([{ finding: 11, body: { ...said('s1@11', after, BRIDGES, 'e2') } }]);
  });

  test('refers to entities that no reading has by their earlier finding', () => {
    const earlier = [had(10, person('e1', BEFORE, 'Ida Fenn')), had(11, said('s1', BEFORE, BRIDGES), true)];
    const revision = revise({ text: BEFORE, findings: earlier }, { text: BEFORE, findings: [] });
    expect(revision.withdrawn).toEqual([10]);
    expect(revision.held[0]?.body).toMatchObject({ speaker: 'e1@10' });
  });

  test('loses findings whose words are gone', () => {
    const after = 'Mayor Ida Fenn spoke on Monday. Noor Vell laughed.';
    const earlier = [had(11, said('s1', BEFORE, BRIDGES)), had(12, said('s2', BEFORE, 'Noor Vell laughed'), true)];
    const revision = revise({ text: BEFORE, findings: earlier }, { text: after, findings: [] });
    expect(revision.lost).toEqual([11]);
    expect(revision.held.map(({ finding }) => finding)).toEqual([12]);
  });

  test('keeps an undecided finding with slightly changed words', () => {
    const after = BEFORE.replace('two bridges', 'ten bridges');
    const now = '“We will build ten bridges,”';
    const revision = revise(
      { text: BEFORE, findings: [had(11, said('s1', BEFORE, BRIDGES))] },
      { text: after, findings: [said('s1', after, now)] },
    );
    expect(revision.kept).toEqual([{ finding: 11, local: 's1' }]);
  });

  test('loses a decided finding with changed words, and names the new one', () => {
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

  describe('revise, for findings by a person', () => {
    const man = made(10, person('m1', BEFORE, 'Noor Vell'));
    const laughed = made(11, said('m2', BEFORE, 'laughed', 'm1'));

    test('holds them under a free local id, also without a decision', () => {
      const undecided = { ...laughed, decided: false };
      const revision = revise({ text: BEFORE, findings: [man, undecided] }, { text: BEFORE, findings: [] });
      expect(revision.held).toEqual([
        { finding: 10, body: { ...man.finding, local: 'm1@10' } },
        { finding: 11, body: { ...laughed.finding, local: 'm2@11', speaker: 'm1@10' } },
      ]);
      expect([revision.withdrawn, revision.lost, revision.fresh]).toEqual([[], [], []]);
    });

    test('keeps them unchanged where the reading has them, with its local id', () => {
      const findings = [person('e4', BEFORE, 'Noor Vell'), said('s9', BEFORE, 'laughed', null)];
      const revision = revise({ text: BEFORE, findings: [man, laughed] }, { text: BEFORE, findings });
      expect(revision.held).toEqual([
        { finding: 10, body: { ...man.finding, local: 'e4' } },
        { finding: 11, body: { ...laughed.finding, local: 's9', speaker: 'e4' } },
      ]);
      expect([revision.kept, revision.fresh, revision.successors]).toEqual([[], [], []]);
    });

    test('loses them where their words were changed, and proposes the new finding', () => {
      const after = BEFORE.replace('We will build two bridges', 'We will build ten bridges');
      const promise = made(12, said('m3', BEFORE, BRIDGES));
      const now = said('s2', after, '“We will build ten bridges,”', null);
      const revision = revise({ text: BEFORE, findings: [promise] }, { text: after, findings: [now] });
      expect([revision.held, revision.kept]).toEqual([[], []]);
      expect(revision).toMatchObject({ lost: [12], fresh: ['s2'], successors: [{ local: 's2', of: 12 }] });
    });
  });

  test('loses a decided finding if the words of its correction are gone', () => {
    const correction = said('s1', BEFORE, `${BRIDGES} she said. Noor Vell`);
    const earlier = had(11, said('s1', BEFORE, BRIDGES), true, [{ by: 'Ada', body: correction }]);
    const after = BEFORE.replace('Noor Vell', 'Nora Bell');
    const revision = revise(
      { text: BEFORE, findings: [earlier] },
      { text: after, findings: [said('s1', after, BRIDGES)] },
    );
    expect(revision).toMatchObject({
      kept: [],
      held: [],
      corrections: [],
      lost: [11],
      successors: [{ local: 's1', of: 11 }],
    });
  });
});
