/**
 * Numbers of this stage that no training sets. Each has the measure of `npm run eval` that it was set by;
 * `npm run eval -- --sweep findings` shows what that measure does when one of them changes.
 */
export const FINDINGS = {
  // Chosen on WikiWars (histories; at most 0.06 of the dates count from publication) and on the news of PolNeAR and GUM
  // (mostly over 0.15).
  historyDeictic: {
    value: 0.08,
    measure: 'times',
    about: 'Share of dates counted from publication, at most, in a history.',
  },
  historyFar: {
    value: 0.6,
    measure: 'times',
    about: 'Share of stated years that lie years away, at least, in a history.',
  },
} satisfies Readonly<Record<string, { value: number; readonly measure: string; readonly about: string }>>;
