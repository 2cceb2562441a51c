/** Identity of pledges: what they are looked up by, how far apart in time, and how two compare. */
export { comparePledges } from './compare.ts';
export { PLEDGE_WINDOW, pledgeKeys } from './keys.ts';
