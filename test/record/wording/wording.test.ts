import { describe, expect, test } from 'vitest';
import type { ActionFinding, PledgeFinding, QuantityFinding, StatementFinding } from '../../../src/record/types.ts';
import { saidBy, statedSpeaker, wholeTextBy } from '../../../src/record/wording/said.ts';
import { leadOf, lineOf, type NamedWho } from '../../../src/record/wording/sentence.ts';
import { sentenceOf } from '../../../src/record/wording/wording.ts';

/** A text in which parts are written in brackets: `[s:Ida Fenn] [c:denied] [w:that it was late].` */
function parted(text: string): ReadonlyMap<string, readonly { start: number; end: number; exact: string }[]> {
  const parts = new Map<string, { start: number; end: number; exact: string }[]>();
  let at = 0;
  for (const piece of text.split(/(\[\w:[^\]]*\])/)) {
    const [, name, exact] = /^\[(\w):([^\]]*)\]$/.exec(piece) ?? [undefined, undefined, piece];
    const whole = exact ?? '';
    if (name !== undefined) {
      parts.set(name, [...(parts.get(name) ?? []), { start: at, end: at + whole.length, exact: whole }]);
    }
    at += whole.length;
  }
  return parts;
}

const who = (role: string, ...names: string[]): NamedWho[] =>
  names.map((name) => ({ role, name, entity: name.startsWith('a ') ? null : `E${name.length}` }));

function statement(text: string, form: StatementFinding['form'], more: Partial<StatementFinding> = {}) {
  const parts = parted(text);
  const finding: StatementFinding = {
    ...{ kind: 'statement', local: 's1', form, speaker: null, via: null, date: null, parent: null, confidence: 0.9 },
    ...{ source: parts.get('s') ?? [], cue: parts.get('c') ?? [], content: parts.get('w') ?? [] },
    ...(parts.has('p') ? { cuePhrase: parts.get('p')![0]! } : {}),
    ...more,
  };
  return finding;
}

const told = (text: string, form: StatementFinding['form'], ...speakers: string[]): string =>
  sentenceOf(statement(text, form), who('speaker', ...speakers), []).text;

describe('a statement', () => {
  test.each([
    [
      'a denial keeps its verb',
      '[s:He] [c:denied] [w:that any loan had been taken out] for it.',
      'Otto Marl denied that any loan had been taken out',
    ],
    [
      'a clause without “that”',
      '[s:Marl] [c:said] [w:the levy would be scrapped].',
      'Otto Marl said the levy would be scrapped',
    ],
    [
      'words before their verb',
      '[w:The payments would be met], [s:Marl] [c:said].',
      'Otto Marl said: The payments would be met',
    ],
    [
      'a source before its preposition',
      '[c:According to] [s:Marl], [w:the levy would be scrapped].',
      'According to Otto Marl: the levy would be scrapped',
    ],
    [
      'a noun for a verb stands in brackets',
      '[s:Marl]’s [c:allegation] [w:that the levy was lost].',
      'Otto Marl (allegation): that the levy was lost',
    ],
    [
      'a passive does not say who did',
      '[w:The figure] [c:was disputed] by [s:the fishermen].',
      'Otto Marl (was disputed): The figure',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text, 'indirect', 'Otto Marl')).toBe(expected);
  });

  test('includes a negation outside its cue', () => {
    const denied = '[s:Marl] did not [c:deny] [w:that the levy was lost].';
    expect(told(denied, 'indirect', 'Otto Marl')).toBe('Otto Marl deny that the levy was lost');
    const [cue] = parted(denied).get('c')!;
    const cuePhrase = { start: cue!.start - 8, end: cue!.end, exact: 'did not deny' };
    expect(sentenceOf(statement(denied, 'indirect', { cuePhrase }), who('speaker', 'Otto Marl'), []).text).toBe(
      'Otto Marl did not deny that the levy was lost',
    );
  });

  test('has only spoken words in quotation marks', () => {
    expect(told('[w:“We sail in May,”] [s:Fenn] [c:said].', 'direct', 'Ida Fenn')).toBe(
      'Ida Fenn said: “We sail in May,”',
    );
    expect(told('[w:"We sail"], [s:Fenn] [c:said], [w:"in May."]', 'direct', 'Ida Fenn')).toBe(
      'Ida Fenn said: “We sail” … “in May.”',
    );
    const mixed = statement('[s:Fenn] [c:said] [w:that the plan was “a ladder without rungs”].', 'mixed');
    const sentence = sentenceOf(mixed, who('speaker', 'Ida Fenn'), []);
    expect(sentence.text).toBe('Ida Fenn said that the plan was “a ladder without rungs”');
    expect(sentence.quoted).toBe('partly');
    expect(sentence.parts.filter(({ quoted }) => quoted).map(({ text }) => text)).toEqual(['a ladder without rungs']);
  });

  test('is attributed to an unnamed source without a speaker', () => {
    expect(told('[c:Asked] [w:whether the ferry would sail], she laughed.', 'indirect')).toBe(
      'Somebody who is not named asked whether the ferry would sail',
    );
  });

  test('is not attributed to one of several speakers', () => {
    expect(told('[s:Ida Fenn and Otto Marl] [c:said] [w:that it was late].', 'indirect', 'Ida Fenn')).toBe(
      'Ida Fenn and Otto Marl said that it was late',
    );
    expect(
      told('[s:Ida Fenn, Minister for Trade and Ports,] [c:said] [w:that it was late].', 'indirect', 'Ida Fenn'),
    ).toBe('Ida Fenn said that it was late');
  });

  test('begins with an outer statement that denies it', () => {
    const outer = statement('[s:Marl] [c:denied] [w:that Fenn had promised a ferry].', 'indirect');
    const inner = statement('[s:Fenn] [c:had promised] [w:a ferry].', 'indirect');
    const within = [saidBy(outer, who('speaker', 'Otto Marl'))];
    expect(sentenceOf(inner, who('speaker', 'Ida Fenn'), within).text).toBe(
      'Ida Fenn, denied by Otto Marl, had promised a ferry',
    );
  });
});

function pledge(text: string, form: PledgeFinding['form'] = 'promise'): PledgeFinding {
  return {
    ...{ kind: 'pledge', local: 'p1', form, pledgers: [], passages: parted(text).get('w') ?? [], statement: null },
    ...{ amount: null, deadline: null, condition: null, testable: 'clear', confidence: 0.9 },
  };
}

describe('a pledge', () => {
  test.each([
    ['[w:the ward would open in May]', ['Ida Fenn'], 'Ida Fenn: the ward would open in May'],
    ['[w:to open the ward in May]', ['Ida Fenn'], 'Ida Fenn promised to open the ward in May'],
    ['[w:threatened to close the ward]', ['Ida Fenn'], 'Ida Fenn threatened to close the ward'],
    ['[w:Mayor Ida Fenn will open the ward]', ['Ida Fenn'], 'Mayor Ida Fenn will open the ward'],
    ['[w:the ward would open in May]', [], 'Nobody named: the ward would open in May'],
    ['[w:the ward would open]', ['Ida Fenn', 'Otto Marl'], 'Ida Fenn and Otto Marl: the ward would open'],
  ])('%s', (text, pledgers, expected) => {
    expect(sentenceOf(pledge(text), who('pledger', ...pledgers), []).text).toBe(expected);
  });

  test('is in quotation marks if quoted, and names another speaker', () => {
    const speech = '[w:“We will open the ward in May,”] [s:Fenn] [c:said].';
    const within = [saidBy(statement(speech, 'direct'), who('speaker', 'Ida Fenn'))];
    const will = { ...pledge(speech), passages: [{ start: 1, end: 29, exact: 'We will open the ward in May' }] };
    expect(sentenceOf(will, who('pledger', 'Ida Fenn'), within).text).toBe('Ida Fenn: “We will open the ward in May”');
    expect(sentenceOf(will, who('pledger', 'the council of Lund'), within).text).toBe(
      'The council of Lund, in the words of Ida Fenn: “We will open the ward in May”',
    );
  });

  test('is not in the words of another whose words are quoted in part', () => {
    const told = '[s:Marl] [c:said] [w:that Fenn would open “a ward” in May].';
    const within = [saidBy(statement(told, 'mixed'), who('speaker', 'Otto Marl'))];
    const open = { ...pledge(told), passages: [{ start: 20, end: 46, exact: 'would open “a ward” in May' }] };
    const { text } = sentenceOf(open, who('pledger', 'Ida Fenn'), within);
    expect(text).toMatch(/^Ida Fenn, according to Otto Marl: would open /);
  });

  test('is worded as denied if somebody denies it', () => {
    const denial = '[s:Marl] [c:denied] [w:that he would close the ward].';
    const within = [saidBy(statement(denial, 'indirect'), who('speaker', 'Otto Marl'))];
    const closing = pledge('[w:he would close the ward]');
    expect(sentenceOf(closing, who('pledger', 'Ida Fenn'), within).text).toBe(
      'Ida Fenn, denied by Otto Marl: he would close the ward',
    );
    expect(sentenceOf(closing, who('pledger', 'Otto Marl'), within).text).toBe(
      'Otto Marl denied: he would close the ward',
    );
  });
});

test('a finding is told by the innermost speaker who is known', () => {
  const inner = saidBy(statement('Fenn [c:stressed] [w:the promise to open the ward].', 'indirect'), []);
  const outer = saidBy(
    statement('[s:Marl] [c:said] [w:that Fenn stressed the promise to open the ward].', 'indirect'),
    who('speaker', 'Otto Marl'),
  );
  const open = pledge('[w:the promise to open the ward]');
  expect(sentenceOf(open, who('pledger', 'Ida Fenn'), [inner, outer]).text).toBe(
    'Ida Fenn, according to Otto Marl: the promise to open the ward',
  );
});

test('an order is not called for by whoever gives it', () => {
  const order = '[s:The court] [c:ordered] [w:the ministry to open the ward].';
  const within = [saidBy(statement(order, 'indirect', { stance: 'urges' }), who('speaker', 'the court'))];
  const given = pledge('[w:the ministry is to open the ward]', 'order');
  expect(sentenceOf(given, who('pledger', 'the court'), within).text).toBe(
    'The court: the ministry is to open the ward',
  );
});

describe('a text that is stated to be somebody’s words', () => {
  const fenn = { name: 'Ida Fenn', entity: 'E8' };
  const within = [wholeTextBy({ role: 'speaker', ...fenn })];

  test('has its pledges in quotation marks, and says who speaks of those of others', () => {
    const will = pledge('[w:We will open the ward in May]');
    expect(sentenceOf(will, who('pledger', 'Ida Fenn'), within).text).toBe('Ida Fenn: “We will open the ward in May”');
    const council = pledge('[w:will open the ward in May]');
    expect(sentenceOf(council, who('pledger', 'the council of Lund'), within).text).toBe(
      'The council of Lund, in the words of Ida Fenn: “will open the ward in May”',
    );
  });

  test('says whose word its acts and what others say are', () => {
    expect(sentenceOf(action('we [a:opened] the ward'), who('actor', 'Ida Fenn'), within).text).toBe(
      'According to Ida Fenn: “we opened the ward”',
    );
    const reply = statement('[s:the opposition] [c:said] [w:that the ward was lost].', 'indirect');
    expect(sentenceOf(reply, who('speaker', 'the opposition'), within).text).toBe(
      'The opposition, in the words of Ida Fenn, said that the ward was lost',
    );
    const own = statement('[s:We] [c:accept] [w:the ruling].', 'indirect');
    expect(sentenceOf(own, who('speaker', 'Ida Fenn'), within).text).toBe('Ida Fenn: “We accept the ruling”');
    expect(sentenceOf(own, who('speaker', 'Ida Fenn'), []).text).toBe('Ida Fenn accept the ruling');
  });

  test('does not quote others with it, and says whose words all of it is', () => {
    const reply = statement('[s:The opposition] [c:said] [w:that it would close the ward].', 'indirect');
    const inner = saidBy(reply, who('speaker', 'the opposition'));
    const close = sentenceOf(pledge('[w:it would close the ward]'), who('pledger', 'the opposition'), [
      inner,
      ...within,
    ]);
    expect(close).toMatchObject({
      text: 'The opposition: it would close the ward',
      quoted: 'none',
      textBy: 'Ida Fenn',
    });
  });

  test('is by the one whom the text calls so', () => {
    const among = [
      { name: 'Fennland', entity: 'E1' },
      { name: 'President Fenn', entity: 'E2' },
      { name: 'Otto Fenn', entity: 'E3' },
    ];
    expect(statedSpeaker('Ida Fenn', [...among, fenn])?.entity).toBe('E8');
    expect(statedSpeaker('Ida Fenn', among)).toEqual({ role: 'speaker', name: 'Ida Fenn', entity: null });
    expect(statedSpeaker('President Ida Fenn', among)?.entity).toBe('E2');
    expect(statedSpeaker(' ', among)).toBe(null);
  });
});

function action(text: string): ActionFinding {
  const act = parted(text).get('a')![0]!;
  const exact = text.replace(/\[\w:([^\]]*)\]/g, '$1');
  return {
    ...{ kind: 'action', local: 'a1', type: null, act, actors: [], targets: [], date: null, place: null },
    ...{ passage: { start: 0, end: exact.length, exact }, statement: null, confidence: 0.9 },
  };
}

describe('an action', () => {
  test.each([
    [
      'The ward [a:was closed] by the then mayor',
      ['Ida Fenn'],
      'The ward was closed by the then mayor (read as done by Ida Fenn)',
    ],
    ['The ward was [a:closed] in May', ['Ida Fenn'], 'The ward was closed in May (nobody is named as doing it)'],
    ['The ward was [a:closed] by Ida Fenn', ['Ida Fenn'], 'The ward was closed by Ida Fenn'],
    ['she [a:signed] the order', ['Ida Fenn'], 'Ida Fenn signed the order'],
    ['[a:signed] the order', ['Ida Fenn'], 'Ida Fenn signed the order'],
    ['they [a:signed] the order', ['Ida Fenn', 'Otto Marl'], 'Ida Fenn and Otto Marl signed the order'],
    ['the [a:crackdown] on the quay', ['Ida Fenn'], 'The crackdown on the quay (read as done by Ida Fenn)'],
    ['which the town [a:lifted] in May', ['the town'], 'Which the town lifted in May'],
  ])('%s', (text, actors, expected) => {
    expect(sentenceOf(action(text), who('actor', ...actors), []).text).toBe(expected);
  });

  test('begins with its attribution', () => {
    const within = (verb: string) => [
      saidBy(statement(`[s:Marl] [c:${verb}] [w:that she signed the order].`, 'indirect'), who('speaker', 'Otto Marl')),
    ];
    const signed = action('she [a:signed] the order');
    const actor = who('actor', 'Ida Fenn');
    expect(sentenceOf(signed, actor, within('said')).text).toBe('According to Otto Marl: Ida Fenn signed the order');
    expect(sentenceOf(signed, actor, within('denied')).text).toBe('Denied by Otto Marl: Ida Fenn signed the order');
  });
});

test('a figure is worded with its source', () => {
  const finding: QuantityFinding = {
    ...{ kind: 'quantity', local: 'q1', passage: { start: 0, end: 10, exact: '400 people' }, value: 400, unit: null },
    ...{ of: 'people', approximate: false, statement: null, whose: null },
    sentence: { start: 0, end: 10, exact: '400 people' },
  };
  expect(sentenceOf(finding, who('whose', 'the police'), []).text).toBe('According to the police: 400 people');
  expect(sentenceOf(finding, [], []).text).toBe('400 people');
});

test('a line is truncated at its end, after its lead', () => {
  const long = statement(`[s:Marl] [c:denied] [w:that ${'it was late and '.repeat(40)}lost].`, 'indirect');
  const sentence = sentenceOf(long, who('speaker', 'Otto Marl'), []);
  expect(lineOf(sentence)).toMatch(/^Otto Marl denied that it was late .*…$/);
  expect(lineOf(sentence)).toHaveLength(240);
  expect(leadOf(sentence)).toBe('Otto Marl denied');
});
