/** Published figures on the same data, or on its test part, for comparison. */
export const PUBLISHED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // CofeNet (Wang et al. 2022), Table 6, on PolNeAR's test split.
  attribution: {
    'source F1': 'BERT 82.2, BERT with CofeNet 83.2',
    'cue F1': 'BERT 74.9, BERT with CofeNet 75.3',
    'content F1': 'BERT 71.0, BERT with CofeNet 72.9',
  },
};
