import type { Span } from '../stages.ts';
import { TRIGGER_KINDS, type TriggerKind } from './reader.ts';

/** Number of distance classes: 0, seven after the trigger and seven before it. */
const DISTANCE_CLASSES = 15;
const CLASSES_PER_SIDE = 7;
/** Greatest distance of each bucket but the last, from the second on. */
const UPPER = [1, 2, 4, 8, 16, 32] as const;

/** The features of a word for the second network: the trigger's kind, and on which side and how far off it stands. */
export function markOf(kind: TriggerKind, trigger: Span, word: number): number {
  const base = TRIGGER_KINDS.indexOf(kind) * DISTANCE_CLASSES;
  if (word >= trigger.from && word < trigger.to) return base;
  const after = word >= trigger.to;
  const distance = after ? word - trigger.to + 1 : trigger.from - word;
  const found = UPPER.findIndex((upper) => distance <= upper);
  const bucket = (found < 0 ? UPPER.length : found) + 1;
  return base + (after ? bucket : bucket + CLASSES_PER_SIDE);
}

/** Words that are shown around a trigger, at most `most`: as many before it as after it, where there are as many. */
export function viewOf(trigger: Span, words: number, most: number): Span {
  if (words <= most) return { from: 0, to: words };
  const middle = (trigger.from + trigger.to) >> 1;
  const from = Math.max(0, Math.min(words - most, middle - (most >> 1)));
  return { from, to: from + most };
}
