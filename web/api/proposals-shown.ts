import { storedText, useStoredText } from './stored-text.ts';

const HIDDEN = 'hidden';
const stored = storedText('saydo.proposals');

/** Whether pages of pledges show what the machine proposes for them; it is kept in this browser alone. */
export function useProposalsShown(): readonly [shown: boolean, show: (shown: boolean) => void] {
  return [useStoredText(stored) !== HIDDEN, (shown) => stored.set(shown ? null : HIDDEN)];
}
