import type { Dated } from './order.ts';
import { DAY } from './when.ts';

/** A stretch of the line that is drawn between word and deed. */
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
  /** Whether anything that was done is linked at all. */
  readonly deeds: number;
}

/** What ends a wait. */
const ENDS = { fulfils: 'fulfilled', reverses: 'reversed', blocks: 'blocked' } as const;

/** @param today time of the day from which one looks back @returns null where it is not known when it was said */
export function gapOf(dated: readonly Dated[], today: number): Gap | null {
  // Who reports it later may know the day better.
  const said = dated.find(({ moment: { what } }) => what === 'wording' || what === 'restatement')?.when.start;
  if (said === undefined) return null;
  const deeds = dated.filter(({ moment }) => moment.side === 'done').length;
  const due = dated.find(({ moment }) => moment.what === 'deadline')?.when.at ?? null;
  const end = endOf(dated, said);
  const until = end?.at ?? Math.max(today, said);
  const open = end === null;
  const stretches: Stretch[] = [];
  if (due === null || due <= said) {
    stretches.push({ kind: 'waiting', from: said, to: until, open, words: days(until - said) });
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
    stretches.push({ kind: 'over', from: due, to: until, open, words: `${days(until - due)} past it` });
  }
  const undone = end?.how === 'fulfilled' ? undoneAfter(dated, end.at) : null;
  return { stretches, sentence: sentenceOf({ said, due, end, undone, until, deeds }), deeds };
}

interface End {
  readonly at: number;
  readonly how: (typeof ENDS)[keyof typeof ENDS];
}

/** The first deed that fulfils it; else the last that reversed or blocked it. */
function endOf(dated: readonly Dated[], said: number): End | null {
  const ends = dated.flatMap(({ moment: { side, relation }, when }): End[] => {
    const how = relation === null || side !== 'done' ? undefined : ENDS[relation as keyof typeof ENDS];
    return how === undefined || when.at < said ? [] : [{ at: when.at, how }];
  });
  return ends.find(({ how }) => how === 'fulfilled') ?? ends.at(-1) ?? null;
}

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
  readonly deeds: number;
}

function sentenceOf({ said, due, end, undone, until, deeds }: Known): string {
  const linked =
    deeds === 0
      ? 'nothing that was done is linked'
      : `${deeds === 1 ? 'one deed is' : `${deeds} deeds are`} linked, none that fulfils it`;
  if (end !== null) {
    const took = `${days(end.at - said)} from word to deed: ${end.how}`;
    const since = undone === null ? '.' : `; reversed ${days(undone - end.at)} later.`;
    if (due === null || due <= said) return `${took}${since}`;
    if (end.at === due) return `${took} on the last day${since}`;
    if (end.at > due) return `${took} ${days(end.at - due)} after the deadline${since}`;
    const left = days(due - end.at);
    return end.how === 'fulfilled' ? `${took} with ${left} to spare${since}` : `${took} ${left} before the deadline.`;
  }
  if (due === null || due <= said) return `${days(until - said)} since it was said; ${linked}.`;
  if (until <= due) return `${days(until - said)} since it was said, ${days(due - until)} left; ${linked}.`;
  return `${days(until - due)} past the deadline; ${linked}.`;
}

function days(time: number): string {
  const count = Math.max(0, Math.round(time / DAY));
  return count === 1 ? '1 day' : `${count.toLocaleString('en')} days`;
}
