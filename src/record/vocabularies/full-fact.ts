import type { Vocabulary } from './vocabulary.ts';

/**
 * Full Fact’s Government Tracker, since November 2024. Its articles say “achieved”, “appears on track”, “appears off track”
 * and “unclear or disputed”; the list of pledges itself has all seven.
 */
export const FULL_FACT: Vocabulary = {
  id: 'full-fact',
  name: 'Full Fact Government Tracker',
  source: 'https://fullfact.org/government-tracker/',
  values: [
    { id: 'achieved', label: 'Achieved', tone: 'kept' },
    { id: 'on-track', label: 'Appears on track', tone: 'moving' },
    { id: 'in-progress', label: 'In progress', tone: 'moving' },
    { id: 'wait-and-see', label: 'Wait and see', tone: 'open' },
    { id: 'off-track', label: 'Appears off track', tone: 'stalled' },
    { id: 'not-kept', label: 'Not kept', tone: 'broken' },
    { id: 'unclear', label: 'Unclear or disputed', tone: 'open' },
  ],
};
