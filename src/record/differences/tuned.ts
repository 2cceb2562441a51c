/**
 * Numbers of this stage that no training sets; `npm run eval -- --sweep differences` shows what the cases of
 * `test/cases/differences.txt` do when one of them changes.
 */
export const DIFFERENCES = {
  mostRounded: { value: 0.1, measure: 'cases', about: 'The largest part of a figure that “about” may stand for.' },
} satisfies Readonly<Record<string, { value: number; readonly measure: string; readonly about: string }>>;
