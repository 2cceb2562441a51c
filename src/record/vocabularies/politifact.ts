import type { Vocabulary } from './vocabulary.ts';

/**
 * PolitiFact’s promise meters: Obameter, Trump-O-Meter, Biden Promise Tracker, MAGA-Meter. Three ratings say how it goes
 * (not yet rated, in the works, stalled), three how it ended. Of 2009 to 2013 “Not Yet Rated” was called “No Action”.
 */
export const POLITIFACT: Vocabulary = {
  id: 'politifact',
  name: 'PolitiFact promise meter',
  source: 'https://www.politifact.com/truth-o-meter/promises/',
  values: [
    { id: 'kept', label: 'Promise Kept', tone: 'kept' },
    { id: 'compromise', label: 'Compromise', tone: 'partly' },
    { id: 'broken', label: 'Promise Broken', tone: 'broken' },
    { id: 'stalled', label: 'Stalled', tone: 'stalled' },
    { id: 'in-the-works', label: 'In the Works', tone: 'moving' },
    { id: 'not-yet-rated', label: 'Not Yet Rated', tone: 'open' },
  ],
};
