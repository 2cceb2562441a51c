import { describe, expect, test } from 'vitest';
import {
  type ActionFrame,
  type Frame,
  type PledgeFrame,
  type Reading,
  read,
  type StatementFrame,
  type TypeShares,
} from '../../src/index.ts';

const TEXT =
  'Mayor Ida Fenn said on Monday that she would, if the council agrees, spend 4 million crowns on the clinic by June. ' +
  'Police arrested Jana Novak in Lesk on Sunday. He was released.';

const at = (words: string) => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the text`);
  return { start, end: start + words.length };
};

const said: StatementFrame = {
  kind: 'statement',
  trigger: [at('said')],
  roles: {
    source: [at('Mayor Ida Fenn')],
    content: [at('that she would'), at('spend 4 million crowns on the clinic by June')],
  },
  probability: 0.97,
  second: null,
};
const pledged: PledgeFrame = {
  kind: 'pledge',
  trigger: [at('would')],
  roles: {
    commitment: [at('she would, if the council agrees, spend 4 million crowns on the clinic by June')],
    pledger: [at('she')],
    deadline: [at('by June')],
    amount: [at('4 million crowns')],
    condition: [at('if the council agrees')],
  },
  attributes: {
    kind: { promise: 0.6, plan: 0.3, agreement: 0.05, order: 0.03, warning: 0.02 },
    testable: { clear: 0.9, vague: 0.08, untestable: 0.02 },
  },
  probability: 0.81,
  second: null,
};
const done: ActionFrame = {
  kind: 'action',
  trigger: [at('arrested')],
  roles: {
    passage: [at('Police arrested Jana Novak in Lesk on Sunday')],
    actor: [at('Police')],
    target: [at('Jana Novak')],
    date: [at('on Sunday')],
    place: [at('Lesk')],
  },
  attributes: { type: { COERCE: 0.8, ASSAULT: 0.1 } },
  probability: 0.9,
  second: null,
};

const readWith = (frames: readonly Frame[]): Promise<Reading> =>
  read({ content: TEXT, verbatim: true, published: '2031-05-07' }, { frames: async () => frames });

const names = ({ entities }: Reading, ids: readonly (string | null)[]) =>
  ids.map((id) => entities.find((each) => each.id === id)?.name);

describe('findings from frames', () => {
  test('a pledge is resolved from its roles', async () => {
    const reading = await readWith([done, pledged, said]);
    const [pledge, ...others] = reading.pledges;
    expect(others).toEqual([]);
    expect(pledge).toMatchObject({ kind: 'promise', testable: 'clear', confidence: 0.81, statement: 's1' });
    expect(names(reading, pledge!.pledgers)).toEqual(['Ida Fenn']);
    expect(reading.times.find(({ id }) => id === pledge!.deadline)?.value).toBe('2031-06');
    expect(reading.quantities.find(({ id }) => id === pledge!.amount)?.value).toBe(4_000_000);
    expect(pledge!.condition?.exact).toBe('if the council agrees');
  });

  test('an action inside a statement is attributed to it, another one to the article', async () => {
    const { source, content } = said.roles;
    const telling: Frame = {
      ...said,
      roles: { source, content: [...content, at('Police arrested Jana Novak in Lesk')] },
    };
    expect((await readWith([done, telling])).actions[0]?.statement).toBe('s1');
    expect((await readWith([done, said])).actions[0]?.statement).toBeNull();
  });

  test('a self-reference in the same statement is not a second one; an earlier statement is', async () => {
    const content =
      'Mayor Ida Fenn said she hoped Ben Ode had denied that the union said so and that she had asked him to.';
    const on = (words: string) => ({ start: content.indexOf(words), end: content.indexOf(words) + words.length });
    const statement = (source: string, cue: string, its: string): StatementFrame => ({
      ...said,
      trigger: [on(cue)],
      roles: { source: [on(source)], content: [on(its)] },
    });
    const frames = [
      statement('Mayor Ida Fenn', 'said', content.slice(content.indexOf('she hoped'), -1)),
      statement('she', 'hoped', 'Ben Ode had denied that the union said so'),
      statement('Ben Ode', 'had denied', 'that the union said so'),
      statement('she', 'had asked', 'him to'),
    ];
    const { statements } = await read({ content, verbatim: true }, { frames: async () => frames });
    expect(statements.map(({ id, cue, parent }) => [id, cue[0]?.exact, parent])).toEqual([
      ['s1', 'said', null],
      ['s2', 'had denied', 's1'],
      ['s3', 'had asked', 's1'],
    ]);
  });

  test('a statement without a source is by the subject that a clause with “who” parts from its verb', async () => {
    const speakers = async (content: string) => {
      const on = (words: string) => ({ start: content.indexOf(words), end: content.indexOf(words) + words.length });
      const bare = { ...said, trigger: [on('said')], roles: { source: [], content: [on('the quay was lost')] } };
      const reading = await read({ content, verbatim: true }, { frames: async () => [bare] });
      return names(
        reading,
        reading.statements.map(({ speaker }) => speaker),
      );
    };
    expect(await speakers('In Lesk, a clerk who asked not to be named said the quay was lost.')).toEqual(['a clerk']);
    expect(await speakers('Ida Fenn, who leads the trust, said the quay was lost.')).toEqual(['Ida Fenn']);
    expect(await speakers('The report said the quay was lost.')).toEqual([undefined]);
  });

  test('a pledge whose subject is a thing is its speaker’s', async () => {
    const content = 'Mayor Ida Fenn said that the dam would light 9,000 homes.';
    const on = (words: string) => ({ start: content.indexOf(words), end: content.indexOf(words) + words.length });
    const told: StatementFrame = {
      ...said,
      trigger: [on('said')],
      roles: { source: [on('Mayor Ida Fenn')], content: [on('that the dam would light 9,000 homes')] },
    };
    const roles = { ...pledged.roles, commitment: [on('the dam would light 9,000 homes')], pledger: [on('the dam')] };
    const lights: PledgeFrame = {
      ...pledged,
      trigger: [on('would')],
      roles: { ...roles, deadline: [], amount: [], condition: [] },
    };
    const reading = await read({ content, verbatim: true }, { frames: async () => [told, lights] });
    expect(names(reading, reading.pledges[0]!.pledgers)).toEqual(['Ida Fenn']);
  });

  describe('a pledge in an outlet’s article', () => {
    /** Reads one sentence of the Lowen Tide with a pledge that hangs on `will`, and perhaps a statement around it. */
    const pledgeIn = async (
      content: string,
      roles: Partial<Record<keyof PledgeFrame['roles'], string>>,
      by = '',
      outlet = 'The Lowen Tide',
    ) => {
      const on = (words: string) => ({ start: content.indexOf(words), end: content.indexOf(words) + words.length });
      const given = Object.entries(roles).map(([role, words]) => [role, [on(words)]]);
      const none = { pledger: [], deadline: [], amount: [], condition: [] };
      const frame: PledgeFrame = {
        ...pledged,
        trigger: [on('will')],
        roles: { ...none, commitment: [], ...Object.fromEntries(given) },
      };
      const telling: StatementFrame = {
        ...said,
        trigger: [on('said')],
        roles: { source: [on(by)], content: frame.roles.commitment },
      };
      const source = { content, verbatim: true, outlet, published: '2031-05-07' };
      const reading = await read(source, { frames: async () => (by === '' ? [frame] : [telling, frame]) });
      const [pledge] = reading.pledges;
      return { reading, pledge: pledge!, who: names(reading, pledge?.pledgers ?? []) };
    };

    test('is never the outlet’s that tells of it', async () => {
      const told = 'Skippers told The Lowen Tide: “They will pay nothing from July,” Otto Marl said.';
      const quoted = { commitment: 'They will pay nothing from July', pledger: 'They' };
      expect((await pledgeIn(told, quoted, 'Otto Marl')).who).not.toContain('The Lowen Tide');
      const bare = await pledgeIn('The quay will be closed, The Lowen Tide understands.', {
        commitment: 'The quay will be closed',
      });
      expect(bare.who).toEqual([]);
    });

    test('is the outlet’s where it pledges in its own name, or speaks of itself', async () => {
      const own = await pledgeIn('The Lowen Tide will print every name.', {
        commitment: 'The Lowen Tide will print every name',
        pledger: 'The Lowen Tide',
      });
      expect(own.who).toEqual(['The Lowen Tide']);
      const itself = { commitment: 'it will print every name', pledger: 'it' };
      expect((await pledgeIn('The Lowen Tide said it will print every name.', itself, 'The Lowen Tide')).who).toEqual([
        'The Lowen Tide',
      ]);
    });

    test('is the ministry’s whose release it is, and no agency’s', async () => {
      const release = 'Ministry of Ports\n\nNew ferries will sail in May.';
      const sail = { commitment: 'New ferries will sail in May' };
      expect((await pledgeIn(release, sail, '', 'Ministry of Ports')).who).toEqual(['Ministry of Ports']);
      const minutes = { commitment: 'the Bank will publish its minutes', pledger: 'the Bank' };
      const bank = 'Bank of Lowen\n\nGovernor Ida Fenn said that the Bank will publish its minutes.';
      expect((await pledgeIn(bank, minutes, 'Governor Ida Fenn', 'Bank of Lowen')).who).toEqual(['Bank of Lowen']);
      const wired = 'Lowen Press Agency\n\nNew ferries will sail in May.';
      expect((await pledgeIn(wired, sail, '', 'Lowen Press Agency')).who).toEqual([]);
    });

    test('has no deadline on the day on which it was made, and no amount that says where', async () => {
      const until = async (content: string, deadline: string) => {
        const { reading, pledge } = await pledgeIn(content, { commitment: content.slice(0, -1), deadline });
        return reading.times.find(({ id }) => id === pledge.deadline)?.value ?? null;
      };
      expect(await until('Ida Fenn vowed on Monday that the quay will open.', 'on Monday')).toBeNull();
      expect(await until('Ida Fenn will open the quay on Friday.', 'on Friday')).toBe('2031-05-09');
      expect(await until('Ida Fenn vowed she will open the quay by 1 May 2031.', 'by 1 May 2031')).toBe('2031-05-01');
      const much = async (content: string, amount: string) => {
        const { reading, pledge } = await pledgeIn(content, { commitment: content.slice(0, -1), amount });
        return reading.quantities.find(({ id }) => id === pledge.amount)?.passage.exact ?? null;
      };
      expect(await much('Ida Fenn will ban boats within 500 metres of the dam.', '500 metres')).toBeNull();
      expect(await much('Ida Fenn will build 12 kilometres of dyke.', '12 kilometres')).toBe('12 kilometres');
      expect(await much('Ida Fenn will give no less than 40 metres of quay.', '40 metres')).toBe('40 metres');
    });

    test('stands on whole figures', async () => {
      const content = 'Ida Fenn will give 18.5 million crowns.';
      const { pledge } = await pledgeIn(content, { commitment: '5 million crowns', amount: '18.5 million crowns' });
      expect(pledge.passages.map(({ exact }) => exact)).toEqual(['18.5 million crowns']);
    });
  });

  test('a pledge has a confidence and the alternatives to its kind', async () => {
    const { pledges } = await readWith([said, pledged]);
    expect(pledges[0]?.why[0]).toMatchObject({
      rule: 'promise',
      because: '81% sure that somebody is bound by this; as promise 60%, as plan 30%',
      passage: { exact: 'would' },
    });
  });

  test('a pledge without a pledger is the speaker’s', async () => {
    const reading = await readWith([said, { ...pledged, roles: { ...pledged.roles, pledger: [] } }]);
    expect(names(reading, reading.pledges[0]!.pledgers)).toEqual(['Ida Fenn']);
  });

  test('a commitment is split where the cue splits its statement', async () => {
    const { pledges } = await readWith([said, pledged]);
    expect(pledges[0]?.passages.map(({ exact }) => exact)).toEqual([
      'she would',
      'spend 4 million crowns on the clinic by June',
    ]);
  });

  test('an action is resolved from its roles', async () => {
    const reading = await readWith([said, done]);
    const [action] = reading.actions;
    expect(action).toMatchObject({ type: 'COERCE', statement: null, confidence: 0.9, act: { exact: 'arrested' } });
    expect(names(reading, [...action!.actors, ...action!.targets, action!.place])).toEqual([
      'Police',
      'Jana Novak',
      'Lesk',
    ]);
    expect(reading.times.find(({ id }) => id === action!.date)?.value).toBe('2031-05-04');
  });

  test('an action has the most probable type, or none', async () => {
    const typed = async (type: ActionFrame['attributes']['type']) => {
      const { actions } = await readWith([{ ...done, attributes: { type } }]);
      return [actions[0]?.type, actions[0]?.why[0]?.because];
    };
    expect(await typed({ COERCE: 0.8, ASSAULT: 0.15 })).toEqual([
      'COERCE',
      '90% sure that this was done; as COERCE 80%, as ASSAULT 15%',
    ]);
    expect(await typed({ COERCE: 0.3, ASSAULT: 0.1 })).toEqual([
      null,
      '90% sure that this was done; of no type 60%, as COERCE 30%',
    ]);
    expect((await typed({}))[0]).toBeNull();
  });

  test('a statement and a pledge have the most probable type of act, or none', async () => {
    const typed = async (type: TypeShares) => {
      const attributes = { ...pledged.attributes, type };
      const { statements, pledges } = await readWith([
        { ...said, attributes: { type } },
        { ...pledged, attributes },
      ]);
      return [...statements, ...pledges].map((each) => [
        each.type,
        each.why.find(({ rule }) => rule === 'type')?.because,
      ]);
    };
    const threat = ['THREATEN', 'as THREATEN 60%, of no type 30%'];
    expect(await typed({ THREATEN: 0.6, AGREE: 0.1 })).toEqual([threat, threat]);
    expect(await typed({ THREATEN: 0.4, AGREE: 0.1 })).toEqual([
      [null, undefined],
      [null, undefined],
    ]);
  });

  test('frames without types give findings without types', async () => {
    const { statements, pledges } = await readWith([said, pledged]);
    expect([...statements, ...pledges].map(({ type }) => type)).toEqual([null, null]);
  });

  test('no frames give no findings', async () => {
    const reading = await readWith([]);
    expect([reading.statements, reading.pledges, reading.actions]).toEqual([[], [], []]);
  });
});
