import type {
  ActionFinding,
  EntityFinding,
  PledgeFinding,
  QuantityFinding,
  StatementFinding,
} from '../../../src/record/types.ts';

export const TEXT = 'Mayor Orla Fenwright said that the ferry would run by May. Police counted 400 people. 🛶 ended.';

/** Words as a passage of {@link TEXT}. */
export const at = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  exact: words,
});

export const MAYOR: EntityFinding = {
  ...{ kind: 'entity', local: 'e1', name: 'Orla Fenwright', type: 'person', company: [] },
  mentions: [at('Mayor Orla Fenwright')],
  offices: [{ title: 'Mayor', passage: at('Mayor') }],
};

export const SAID: StatementFinding = {
  ...{ kind: 'statement', local: 's1', form: 'indirect', source: [at('Mayor Orla Fenwright')], cue: [at('said')] },
  ...{ content: [at('the ferry would run by May')], speaker: 'e1', via: null, date: null },
  ...{ parent: null, confidence: 0.9 },
};

export const PLEDGE: PledgeFinding = {
  ...{ kind: 'pledge', local: 'p1', form: 'promise', pledgers: ['e1'], passages: [at('the ferry would run by May')] },
  ...{ statement: 's1', amount: null, deadline: null, condition: null, testable: 'vague', confidence: 0.8 },
};

export const ACTION: ActionFinding = {
  ...{ kind: 'action', local: 'a1', type: null, act: at('counted'), actors: ['e2'], targets: [], date: null },
  ...{ passage: at('Police counted 400 people'), place: null, statement: null, confidence: 0.7 },
};

export const FIGURE: QuantityFinding = {
  ...{ kind: 'quantity', local: 'q1', passage: at('400 people'), value: 400, unit: null, of: 'people' },
  ...{ approximate: false, statement: null, whose: 'e2', sentence: at('Police counted 400 people.') },
};
