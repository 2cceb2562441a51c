import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCases } from '../../test/cases.ts';
import { CASES } from '../../test/record/identity/verdicts.ts';

export const name = 'cases';

/** Cases of identity and differences that hold, by kind. The cases are saydo's own, so no corpus is needed. */
export async function run(): Promise<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(CASES).map(([kind, [file, answer]]) => {
      const cases = parseCases(readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8'));
      const held = cases.filter((each) => answer(each).join('\n') === each.expected.join('\n'));
      return [kind, (100 * held.length) / cases.length];
    }),
  );
}
