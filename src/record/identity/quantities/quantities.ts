/** Identity of quantities: what they are looked up by, how far apart in time, and how two compare. */
export { compareQuantities } from './compare.ts';
export { QUANTITY_WINDOW, quantityKeys } from './keys.ts';
