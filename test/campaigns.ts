/** What `npm run nightly` asks of tests that a usual run keeps short. */

/**
 * A whole number that the environment sets.
 *
 * @param usual where it sets none
 * @throws Error where it is no whole number from `least` on
 */
export function numberSet(variable: string, usual: number, least = 0): number {
  const text = process.env[variable] ?? '';
  if (text === '') return usual;
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`${variable} is ${text}; it is to be a whole number from ${least} on.`);
}

/** Where somebody watches a campaign (SAYDO_PROGRESS), tells how far it is; else says nothing. */
export function tellProgress(text: string): void {
  if (process.env['SAYDO_PROGRESS']) process.stderr.write(text);
}
