/** Identity of actions: what they are looked up by, how far apart in time, and how two compare. */
export { compareActions } from './compare.ts';
export { ACTION_WINDOW, actionKeys } from './keys.ts';
