import { dayOf, daysOf } from '../../../src/record/days.ts';
import type {
  ActionFinding,
  Dated,
  Kind,
  Located,
  PledgeFinding,
  QuantityFinding,
  StatementFinding,
  Who,
} from '../../../src/record/types.ts';
import type { EntityType, Passage } from '../../../src/types.ts';

/**
 * Findings written as lines, for case files:
 *
 * ```text
 * Tide 2031-05-12 | Ida Fenn | direct; said 2031-05-10 | We will build // two bridges.
 * Tide 2031-05-12 | Ida Fenn | indirect; cue denied | that the bridges would be sold
 * Tide 2031-05-12 | Ida Fenn, the council/body | promise; amount 2000 talens "2,000 talens"; by 2031-06 "June" | words
 * Tide 2031-05-12 | Ida Fenn -> Otto Marl | rule "overturned"; on 2031-05-11 | The passage.
 * Tide 2031-05-12 | Ida Fenn | 9500 people; about | Police put the crowd at {9,500}.
 * ```
 *
 * First the outlet and the day of publication (`-` for either that is not known); two lines with the same of both are one
 * article. Then who spoke, pledged or acted (and on whom), whose figure it is: `-` for nobody, `/type` where it is no
 * person; who has the same name is the same item of the record, and `#7` gives the item where it is not the name that
 * tells. Then what depends on the kind, and the words, with `//` between pieces.
 */
export function findingOf(kind: Kind, line: string, index = 0): Located {
  const [where = '', whom = '', about = '', ...rest] = line.split(' | ');
  const words = rest.join(' | ');
  const [outlet = '-', date = '-'] = where.trim().split(' ');
  const who = new Map<string, Who>();
  const ids = (list: string): string[] =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && name !== '-')
      .map((name) => {
        const id = `e${who.size + 1}`;
        who.set(id, someone(name));
        return id;
      });
  // Lines of one article stand a sentence or two apart.
  const from = 300 * index;
  const shared = { article: `${outlet} ${date}`, outlet: outlet === '-' ? null : outlet, published: dayOf(date), who };
  switch (kind) {
    case 'statement':
      return { ...shared, finding: statement(ids(whom)[0] ?? null, about, words, from) };
    case 'pledge':
      return { ...shared, finding: pledge(ids(whom), about, words, from) };
    case 'action': {
      const [actors = '', targets = ''] = whom.split('->');
      return { ...shared, finding: action(ids(actors), ids(targets), about, words, from) };
    }
    case 'quantity':
      return { ...shared, finding: quantity(ids(whom)[0] ?? null, about, words, from) };
    case 'entity':
      throw new Error(`no line describes an entity: ${line}`);
  }
}

function someone(written: string): Who {
  const [, name = '', type = 'person', item] = /^(.*?)(?:\/(\w+))?(?:#(\d+))?$/.exec(written) ?? [];
  const letters = [...name.toLowerCase()].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1e9, 7);
  return { item: item === undefined ? letters : Number(item), name, type: type as EntityType };
}

function passages(words: string, from: number): Passage[] {
  let start = from;
  return words.split('//').map((piece) => {
    const exact = piece.trim();
    const passage = { start, end: start + exact.length, exact };
    start += exact.length + 10;
    return passage;
  });
}

function dated(value: string | undefined, exact: string | undefined): Dated | null {
  if (value === undefined) return null;
  const days = daysOf(value);
  return { exact: exact ?? value, type: 'DATE', value, edtf: value, from: days?.from ?? null, to: days?.to ?? null };
}

const field = (about: string, name: string): (string | undefined)[] =>
  new RegExp(`${name} ([^;"]+?)(?: "([^"]*)")?(?:;|$)`).exec(about)?.slice(1) ?? [];

function statement(speaker: string | null, about: string, words: string, from: number): StatementFinding {
  const form = /^(direct|indirect|mixed)/.exec(about)?.[1] as StatementFinding['form'] | undefined;
  if (!form) throw new Error(`a statement is direct, indirect or mixed, not "${about}"`);
  const [said] = field(about, 'said');
  const [cue] = field(about, 'cue');
  const saying = cue === undefined ? [] : [{ start: from + 250, end: from + 250 + cue.length, exact: cue }];
  const rest = { source: [], cue: saying, via: null, parent: null, confidence: 0.9 };
  return {
    kind: 'statement',
    local: 's1',
    form,
    speaker,
    content: passages(words, from),
    date: dated(said, said),
    ...rest,
  };
}

function pledge(pledgers: string[], about: string, words: string, from: number): PledgeFinding {
  const form = (/^\w+/.exec(about)?.[0] ?? 'promise') as PledgeFinding['form'];
  const [figure, exact] = field(about, 'amount');
  const [, value, unit] = /^([\d.]+) ?(.*)$/.exec(figure ?? '') ?? [];
  const [by, words_] = field(about, 'by');
  return {
    kind: 'pledge',
    local: 'p1',
    form,
    pledgers,
    passages: passages(words, from),
    statement: null,
    amount:
      value === undefined
        ? null
        : {
            exact: exact ?? figure ?? '',
            value: Number(value),
            unit: unit || null,
            of: null,
            approximate: /\babout\b/.test(about),
          },
    deadline: dated(by, words_),
    condition: null,
    testable: 'clear',
    confidence: 0.9,
  };
}

function action(actors: string[], targets: string[], about: string, words: string, from: number): ActionFinding {
  const [, type, act] = /^(\w+) "([^"]+)"/.exec(about) ?? [];
  if (type === undefined || act === undefined) throw new Error(`an action has a type and an act: "${about}"`);
  const [on, exact] = field(about, 'on');
  const [passage] = passages(words, from);
  return {
    kind: 'action',
    local: 'a1',
    type: type === 'null' ? null : (type as ActionFinding['type']),
    act: { start: from, end: from + act.length, exact: act },
    actors,
    targets,
    passage: passage ?? { start: from, end: from, exact: '' },
    date: dated(on, exact),
    place: null,
    statement: null,
    confidence: 0.9,
  };
}

function quantity(whose: string | null, about: string, words: string, from: number): QuantityFinding {
  const [, before = '', figure, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(words) ?? [];
  const [, low, high, unit, of] =
    /^(\?|[\d.]+?)(?:\.\.([\d.]+))?(?: ([^;]*?))?(?: of ([^;]+))?(?:;|$)/.exec(about) ?? [];
  if (figure === undefined || low === undefined) throw new Error(`braces mark a figure: "${words}", "${about}"`);
  const exact = before + figure + after;
  const start = from + before.length;
  return {
    kind: 'quantity',
    local: 'q1',
    passage: { start, end: start + figure.length, exact: figure },
    value: low === '?' ? null : high === undefined ? Number(low) : [Number(low), Number(high)],
    unit: unit || null,
    of: of ?? null,
    approximate: /\babout\b/.test(about),
    statement: null,
    whose,
    sentence: { start: from, end: from + exact.length, exact },
  };
}
