import type { Dated } from './order.ts';
import { DAY, type Moment } from './when.ts';

/** A stretch of the line that is drawn between pledge and action. */
export interface Stretch {
  readonly kind: 'promised' | 'over' | 'waiting';
  readonly from: number;
  readonly to: number;
  /** Whether it goes on beyond `to`: nothing has ended it yet. */
  readonly open: boolean;
  readonly words: string;
}

/** What lies between what was said and what was done. */
export interface Gap {
  readonly stretches: readonly Stretch[];
  /** All of it in a sentence, for people. It says what is linked, and judges nothing. */
  readonly sentence: string;
  /** How many actions are linked. */
  readonly actions: number;
}

/** What ends a wait. */
const ENDS = { fulfils: 'fulfilled', reverses: 'reversed', blocks: 'blocked' } as const;

/** What is open about a pledge beside what is linked to it. */
export interface Open {
  /** Whether something proposed waits for a decision that could change what is told: a duplicate, a piece of evidence. */
  readonly proposed: boolean;
}

/** @param today time of the day from which one looks back @returns null where it is not known when it was said */
export function gapOf(dated: readonly Dated[], today: number, open: Open = { proposed: false }): Gap | null {
  // Who reports it later may know the day better.
  const said = dated.find(({ moment: { what } }) => what === 'wording' || what === 'restatement')?.when.start;
  if (said === undefined) return null;
  const actions = dated.filter(({ moment }) => moment.side === 'done').length;
  const due = dated.find(({ moment }) => moment.what === 'deadline')?.when.at ?? null;
  const end = endOf(dated, said);
  const until = end?.at ?? Math.max(today, said);
  const waits = end === null;
  const stretches: Stretch[] = [];
  if (due === null || due <= said) {
    stretches.push({ kind: 'waiting', from: said, to: until, open: waits, words: days(until - said) });
  } else if (until <= due) {
    stretches.push({ kind: 'promised', from: said, to: until, open: false, words: days(until - said) });
    stretches.push({ kind: 'waiting', from: until, to: due, open: false, words: `${days(due - until)} left` });
  } else {
    stretches.push({
      kind: 'promised',
      from: said,
      to: due,
      open: false,
      words: `${days(due - said)} to the deadline`,
    });
    stretches.push({ kind: 'over', from: due, to: until, open: waits, words: `${days(until - due)} past it` });
  }
  const undone = end?.how === 'fulfilled' ? undoneAfter(dated, end.at) : null;
  const known = { said, due, end, undone, until, actions, advance: advanceOf(dated, said), proposed: open.proposed };
  return { stretches, sentence: sentenceOf(known), actions };
}

interface End {
  readonly at: number;
  readonly how: (typeof ENDS)[keyof typeof ENDS];
  /** Who did it, as the article names them; empty where it names nobody. */
  readonly by: string;
  /** Whether it is whoever pledged: only then it lies between their pledge and their action. */
  readonly own: boolean;
}

/** The first action that fulfils it; else the last that reversed or blocked it. */
function endOf(dated: readonly Dated[], said: number): End | null {
  const ends = dated.flatMap(({ moment, when }): End[] => {
    const { side, relation } = moment;
    const how = relation === null || side !== 'done' ? undefined : ENDS[relation as keyof typeof ENDS];
    return how === undefined || when.at < said
      ? []
      : [{ at: when.at, how, by: doersOf(moment), own: isOwn(dated, moment) }];
  });
  return ends.find(({ how }) => how === 'fulfilled') ?? ends.at(-1) ?? null;
}

/** When whoever pledged first did something that advances it. */
function advanceOf(dated: readonly Dated[], said: number): number | null {
  const first = dated.find(
    ({ moment, when }) =>
      moment.side === 'done' && moment.relation === 'advances' && when.at >= said && isOwn(dated, moment),
  );
  return first?.when.at ?? null;
}

/** Whether an action is one of those who pledged. */
function isOwn(dated: readonly Dated[], { named }: Moment): boolean {
  const pledgers = new Set(
    dated.flatMap(({ moment }) => moment.named.filter(({ role }) => role === 'pledger').map(({ entity }) => entity)),
  );
  return named.some(({ role, entity }) => role === 'actor' && pledgers.has(entity));
}

const doersOf = ({ named }: Moment): string =>
  named
    .filter(({ role }) => role === 'actor')
    .map(({ name }) => name)
    .join(' and ');

/** When what was fulfilled was reversed: a promise that was kept for some weeks is not to be told as kept. */
function undoneAfter(dated: readonly Dated[], fulfilled: number): number | null {
  const reversal = dated.find(
    ({ moment: { side, relation }, when }) => side === 'done' && relation === 'reverses' && when.at >= fulfilled,
  );
  return reversal?.when.at ?? null;
}

interface Known {
  readonly said: number;
  readonly due: number | null;
  readonly end: End | null;
  readonly undone: number | null;
  readonly until: number;
  readonly actions: number;
  readonly advance: number | null;
  readonly proposed: boolean;
}

function sentenceOf({ said, due, end, undone, until, actions, advance, proposed }: Known): string {
  const linked =
    actions === 0
      ? 'nothing that was done is linked'
      : `${actions === 1 ? 'one action is' : `${actions} actions are`} linked, none that fulfils it`;
  if (end !== null) {
    const took = tookOf(end, said);
    const so = end.own && end.how === 'fulfilled' ? '' : ',';
    const since = undone === null ? '.' : `; reversed ${days(undone - end.at)} later.`;
    if (due === null || due <= said) return `${took}${since}`;
    if (end.at === due) return `${took}${so} on the last day${since}`;
    if (end.at > due) return `${took}${so} ${days(end.at - due)} after the deadline${since}`;
    const left = days(due - end.at);
    return end.how === 'fulfilled'
      ? `${took}${so} with ${left} to spare${since}`
      : `${took}${so} ${left} before the deadline.`;
  }
  const begun = advance === null ? '' : `${days(advance - said)} from pledge to the first action that advances it; `;
  if (due === null || due <= said) return `${begun}${days(until - said)} since it was said; ${linked}.`;
  if (until <= due) return `${begun}${days(until - said)} since it was said, ${days(due - until)} left; ${linked}.`;
  // What waits for a decision may say that it was kept long ago.
  if (proposed) return `${begun}The deadline is over; what is proposed for it waits for a decision.`;
  return `${begun}${days(until - due)} past the deadline; ${linked}.`;
}

/** `117 days from pledge to action: fulfilled`; of others’ actions what they did, and when. */
function tookOf({ at, how, by, own }: End, said: number): string {
  if (own && how === 'fulfilled') return `${days(at - said)} from pledge to action: fulfilled`;
  const actor = by === '' ? '' : ` by ${by}`;
  return `${how.charAt(0).toUpperCase()}${how.slice(1)}${actor} ${days(at - said)} after it was said`;
}

function days(time: number): string {
  const count = Math.max(0, Math.round(time / DAY));
  return count === 1 ? '1 day' : `${count.toLocaleString('en')} days`;
}
