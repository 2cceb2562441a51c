import { fold } from '../../lexicon/fold.ts';
import { HONORIFICS } from '../../lexicon/offices.ts';
import type { Chars, Mentions, NameMention, Token, Tokens } from '../../stages.ts';
import type { Passage, Step } from '../../types.ts';
import { addMention, type Member, member } from './member.ts';
import { remembered, roleWords } from './name-keys.ts';
import { isOutletName } from './outlets.ts';

export type Index = Map<string, Member[]>;

/** Maximum number of entities for one word: keeps time linear. */
const MAX_MEMBERS_PER_WORD = 200;

export function put(index: Index, key: string, value: Member): void {
  const list = index.get(key);
  if (!list) index.set(key, [value]);
  else if (!list.includes(value) && list.length < MAX_MEMBERS_PER_WORD) list.push(value);
}

/** The members under construction, and what joining a mention to one of them writes down. */
export interface Register {
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
  /** The name proper of each mention, on one line. */
  readonly exacts: readonly string[];
  readonly members: Member[];
  /** Parallel to the name mentions; a hole where a mention is not joined yet. */
  readonly of: Member[];
  /** Members by a word of their title or description. */
  readonly byRole: Index;
  /** A new member under the name of a mention, not joined to it yet. */
  create(mention: number, type: Member['type']): Member;
  join(to: Member, mention: number, rule: string, because: string): void;
  role(to: Member, word: string): void;
  /** The gender that a title before the name shows. */
  titleGender(mention: number): 'f' | 'm' | null;
  /** Of several members the one mentioned last in the pass under way; else the one that comes first in the text. */
  nearest(from: readonly Member[]): Member | undefined;
  /** Notes that a pass has come by a mention that is joined already. */
  pass(mention: number): void;
  /** Begins a new pass through the mentions. */
  again(): void;
}

export function register({ text, tokens }: Tokens, { names }: Mentions): Register {
  const of: Member[] = new Array(names.length);
  const members: Member[] = [];
  const byRole: Index = new Map();
  const seen = new Map<Member, number>();
  const prints = remembered(isOutletName);
  const exacts = names.map(({ name }) => {
    const exact = text.slice(name.start, name.end);
    return /\s\s|[\t\n\r\u00a0]/.test(exact) ? exact.replace(/\s+/g, ' ') : exact;
  });
  const passageOf = ({ start, end }: Chars): Passage => ({ start, end, exact: text.slice(start, end) });

  function create(i: number, type: Member['type']): Member {
    const mention = names[i]!;
    const made = member('', exacts[i]!, type);
    made.why.push(
      { rule: 'name', because: `first named as "${exacts[i]!}"`, passage: passageOf(mention.name) },
      ...mention.why,
    );
    members.push(made);
    return made;
  }

  function join(to: Member, i: number, rule: string, because: string): void {
    const mention = names[i]!;
    of[i] = to;
    seen.set(to, i);
    const passage = passageOf(mention);
    const listed = to.starts.length === 0 || rule === 'name' || to.why.length >= 24;
    if (!listed && !to.why.some((step) => step.because === because)) to.why.push({ rule, because, passage });
    addMention(to, passage);
    to.starts.push(mention.start);
    for (const office of mention.offices) addOffice(to, office.title, passageOf(office));
    for (const step of mention.why) noteRole(to, step);
    for (const office of mention.offices) for (const word of roleWords(office.title)) role(to, word);
    const gender = titleGender(i);
    if (gender) to.gender = gender;
    if (!to.outlet && mention.type !== 'person' && prints(exacts[i]!)) to.outlet = true;
  }

  function role(to: Member, word: string): void {
    if (to.roles.has(word)) return;
    to.roles.add(word);
    put(byRole, word, to);
    // "spokeswoman", "chairman": the post shows who holds it.
    if (to.type !== 'person' || to.gender !== 'unknown') return;
    if (/[a-z]woman$/.test(word)) to.gender = 'f';
    else if (/^(?:spokes|chair|business|congress|council|police)man$/.test(word)) to.gender = 'm';
  }

  function noteRole(to: Member, step: Step): void {
    if (!step.passage) return;
    const { exact } = step.passage;
    if (step.rule === 'party')
      role(to, /^D/.test(exact) ? 'democrat' : /^R/.test(exact) ? 'republican' : 'independent');
    if (step.rule === 'title' || step.rule === 'apposition') for (const word of roleWords(exact)) role(to, word);
  }

  function titleGender(i: number): 'f' | 'm' | null {
    const { from, name } = names[i]!;
    for (let t = from; t < name.from; t++) {
      const gender = HONORIFICS.get(fold(tokens[t]!.text));
      if (gender) return gender;
    }
    return null;
  }

  function nearest(from: readonly Member[]): Member | undefined {
    let best: Member | undefined;
    for (const each of from) if (!best || (seen.get(each) ?? -1) > (seen.get(best) ?? -1)) best = each;
    return best;
  }

  return {
    tokens,
    names,
    exacts,
    members,
    of,
    byRole,
    create,
    join,
    role,
    titleGender,
    nearest,
    pass: (i) => {
      if (of[i]) seen.set(of[i]!, i);
    },
    again: () => seen.clear(),
  };
}

function addOffice(to: Member, title: string, passage: Passage): void {
  const clean = title.replace(/^(?:the|a|an)\s+/i, '');
  if (!to.offices.some((office) => fold(office.title) === fold(clean))) to.offices.push({ title: clean, passage });
}
