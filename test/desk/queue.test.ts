import { describe, expect, test } from 'vitest';
import { current, EMPTY, type Queue, type Step, stepped } from '../../web/pages/review/queue.ts';
import { paceOf } from '../../web/pages/review/session.ts';

type Of = Step<string>;
const came = (ids: string, next: string | null): Of => ({
  do: 'came',
  things: [...ids].map((id) => [id, id.toUpperCase()] as const),
  next,
});
const queueAfter = (...steps: readonly Of[]): Queue<string> => steps.reduce(stepped<string>, EMPTY as Queue<string>);
const decide = (id: string): Of => ({ do: 'decide', id, as: 'accepted' });
const skip = (id: string): Of => ({ do: 'skip', id });
const takeBack = (id: string): Of => ({ do: 'take back', id, thing: id.toUpperCase() });
const on: Of = { do: 'move', by: 1 };
const back: Of = { do: 'move', by: -1 };
const order = ({ entries }: Queue<string>) => entries.map(({ id }) => id).join('');
const now = (queue: Queue<string>) => current(queue)?.id ?? null;

describe('the queue of a review session', () => {
  test('moves to the next undecided item, and ends after the last', () => {
    const queue = queueAfter(came('abc', null), decide('a'), on, decide('c'));
    expect(now(queue)).toBe('b');
    expect(now(stepped(queue, decide('b')))).toBe(null);
  });

  test('contains each item once', () => {
    const queue = queueAfter(came('abc', 'x'), decide('a'), skip('b'), came('abcd', 'y'));
    expect(order(queue)).toBe('acd');
    expect(queue.next).toBe('y');
  });

  test('shows skipped items last', () => {
    const queue = queueAfter(came('abc', 'x'), skip('a'), decide('b'), decide('c'));
    expect(now(queue)).toBe(null);
    const more = stepped(queue, came('d', null));
    expect(now(more)).toBe('d');
    const last = stepped(more, decide('d'));
    expect(now(last)).toBe('a');
    expect(last.skipped).toEqual([]);
  });

  test('returns to an item that is undone, also if it has left the queue', () => {
    expect(now(queueAfter(came('abc', null), decide('a'), decide('b'), takeBack('a')))).toBe('a');
    const elsewhere = queueAfter(came('abc', null), decide('a'), takeBack('z'));
    expect(now(elsewhere)).toBe('z');
    expect(now(stepped(elsewhere, decide('z')))).toBe('b');
  });

  test('shows an item that the server refused next, with the error', () => {
    const queue = queueAfter(came('abcd', null), decide('a'), decide('b'), {
      do: 'return',
      id: 'a',
      thing: 'A',
      problem: 'no',
    });
    expect(now(queue)).toBe('c');
    const next = stepped(queue, decide('c'));
    expect(current(next)).toMatchObject({ id: 'a', problem: 'no', decided: null });
  });

  test('drops items that others decided, except the current one', () => {
    const gone = (id: string): Of => ({ do: 'gone', id, changedElsewhere: 'Ben did' });
    const queue = queueAfter(came('abc', null), on, gone('a'), gone('b'));
    expect(order(queue)).toBe('bc');
    expect(current(queue)).toMatchObject({ id: 'b', changedElsewhere: 'Ben did' });
  });

  test('does not move beyond its ends', () => {
    expect(now(queueAfter(came('ab', null), back, back))).toBe('a');
    expect(now(queueAfter(came('ab', null), on, on, on, back))).toBe('b');
  });
});

describe('the pace', () => {
  const every = (ms: number, count: number) => Array.from({ length: count }, (_, i) => i * ms);
  test('is the number of decisions a minute in the last five minutes', () => {
    expect(paceOf(every(3000, 40), 39 * 3000)).toBeCloseTo(20, 1);
    expect(paceOf([...every(100, 50), ...every(6000, 40).map((time) => time + 600_000)], 834_000)).toBeCloseTo(10, 0);
  });

  test('is not shown for two decisions, or for those of an hour ago', () => {
    expect(paceOf([0, 1], 2)).toBe(null);
    expect(paceOf(every(1000, 50), 3_600_000)).toBe(null);
  });
});
