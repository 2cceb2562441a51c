import type { Vocabulary } from './vocabulary.ts';

/**
 * The Polimètre of Université Laval (Centre for Public Policy Analysis), with the English words of its own pages: “kept”,
 * “kept in part or in the works”, “broken”, “not yet rated”.
 */
export const POLIMETRE: Vocabulary = {
  id: 'polimetre',
  name: 'Polimètre',
  source: 'https://www.poltext.org/en/donnees-et-analyses/les-polimetres/introduction',
  values: [
    { id: 'kept', label: 'Kept', tone: 'kept' },
    { id: 'partly', label: 'Kept in part or in the works', tone: 'partly' },
    { id: 'broken', label: 'Broken', tone: 'broken' },
    { id: 'not-yet-rated', label: 'Not yet rated', tone: 'open' },
  ],
};
