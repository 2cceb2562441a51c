/** Filters beside the bar, by their names in the address. */
export const FILTERS = ['words', 'pledger', 'form', 'testable', 'schedule', 'officials', 'outlet'] as const;

/** How the list can be ordered. The server knows which end comes first. */
export const SORTS = {
  date: { label: 'newest first', direction: 'descending' },
  deadline: { label: 'next deadline first', direction: 'ascending' },
  moved: { label: 'evidence moved last, first', direction: 'descending' },
  pledger: { label: 'by name', direction: 'ascending' },
} as const;

export type Sort = keyof typeof SORTS;
