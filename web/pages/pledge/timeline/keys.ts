/** What a key does on the timeline. */
export type Command =
  | 'next'
  | 'previous'
  | 'said'
  | 'done'
  | 'first'
  | 'last'
  | 'right'
  | 'left'
  | 'in'
  | 'out'
  | 'all';

const KEYS: ReadonlyMap<string, Command> = new Map([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'said'],
  ['ArrowDown', 'done'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Shift ArrowRight', 'right'],
  ['Shift ArrowLeft', 'left'],
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['0', 'all'],
]);

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** @returns null of a key that is the browser’s or the page’s */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  return KEYS.get(shiftKey && key.startsWith('Arrow') ? `Shift ${key}` : key) ?? null;
}
