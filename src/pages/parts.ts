import type { Passage } from '../types.ts';
import type { Finding } from './lookup.ts';

/** What a passage is to its finding. */
export type PartRole =
  | 'source'
  | 'cue'
  | 'content'
  | 'pledge'
  | 'condition'
  | 'action'
  | 'act'
  | 'figure'
  | 'date'
  | 'mention'
  | 'office';

export interface Part {
  readonly role: PartRole;
  readonly passage: Passage;
}

/** The passages that a finding stands on, in the order of their roles, each with its role. */
export function partsOf({ kind, item }: Finding): readonly Part[] {
  switch (kind) {
    case 'statement':
      return [...all('content', item.content), ...all('source', item.source), ...all('cue', item.cue)];
    case 'pledge':
      return [...all('pledge', item.passages), ...all('condition', item.condition === null ? [] : [item.condition])];
    case 'action':
      return [...all('action', [item.passage]), ...all('act', [item.act])];
    case 'figure':
      return all('figure', [item.passage]);
    case 'date':
      return all('date', [item.passage]);
    case 'entity':
      return [
        ...all('mention', item.mentions),
        ...all(
          'office',
          item.offices.map((office) => office.passage),
        ),
      ];
  }
}

function all(role: PartRole, passages: readonly Passage[]): readonly Part[] {
  return passages.map((passage) => ({ role, passage }));
}
