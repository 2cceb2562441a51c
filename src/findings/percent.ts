/** A share from 0 to 1 as people read it: "83%". */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;
