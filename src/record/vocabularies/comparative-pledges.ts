import type { Vocabulary } from './vocabulary.ts';

/**
 * The Comparative Party Pledges Project, which rates a pledge when a government’s term has ended: that is why it has no
 * word for what is under way.
 */
export const COMPARATIVE_PLEDGES: Vocabulary = {
  id: 'comparative-pledges',
  name: 'Comparative Party Pledges Project',
  source:
    'Thomson, Royed, Naurin and others, “The Fulfillment of Parties’ Election Pledges: A Comparative Study on the Impact of Power Sharing”, American Journal of Political Science 61 (2017) 527–542',
  values: [
    { id: 'fully', label: 'Fully fulfilled', tone: 'kept' },
    { id: 'partially', label: 'Partially fulfilled', tone: 'partly' },
    { id: 'not', label: 'Not fulfilled', tone: 'broken' },
  ],
};
