import type { ActionFinding, Day, Key, Located } from '../../types.ts';
import { longest } from '../words/content.ts';
import { shortened } from '../words/hash.ts';
import { remember } from '../words/remember.ts';
import { actionContentOf } from './action-content.ts';

/** Maximum distance in days of two reports of one act, counted from the day of the act where the text states it. */
export const ACTION_WINDOW_DAYS = 10;

/** Maximum number of stems, and of actors, that make keys. */
const MAX_STEMS = 6;
const MAX_ACTORS = 2;

/** The day of an action's keys: when it was done where that is known to a month, else when it was printed, else 0. */
const keyDay = (located: Located<ActionFinding>): Day => actionContentOf(located).date?.to ?? located.published ?? 0;

/**
 * What an action is looked up by: its longest telling stems with its group of acts and with its type, and its actors with
 * the group. Two reports of one group or one type have a key in common as soon as they share one of those stems, and two
 * of one group as soon as they share an actor.
 */
export function actionKeys(located: Located<ActionFinding>): readonly Key[] {
  const day = keyDay(located);
  return keysOf(located).map((key) => ({ key, day }));
}

/** Whether two actions have a key in common, within {@link ACTION_WINDOW_DAYS}. */
export function meet(a: Located<ActionFinding>, b: Located<ActionFinding>): boolean {
  if (Math.abs(keyDay(a) - keyDay(b)) > ACTION_WINDOW_DAYS) return false;
  const other = new Set(keysOf(b));
  return keysOf(a).some((key) => other.has(key));
}

const keysOf: (located: Located<ActionFinding>) => readonly string[] = remember((located: Located<ActionFinding>) => {
  const { act, type, actors, stems } = actionContentOf(located);
  const marks = longest(stems, MAX_STEMS);
  const byGroup = marks.map((stem) => `${act.group} ${stem}`);
  const byType = type === null ? [] : marks.slice(0, MAX_STEMS / 2).map((stem) => `${type} ${stem}`);
  const byActor = actors.slice(0, MAX_ACTORS).map(({ item }) => `${act.group} #${item}`);
  return [...new Set([...byGroup, ...byType, ...byActor])].map((key) => `a:${shortened(key)}`);
});
