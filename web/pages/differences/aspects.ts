/** What reports can part on, as the address and the page name it. */
export const ASPECTS = [
  { id: '', label: 'All' },
  { id: 'figure', label: 'Figures' },
  { id: 'wording', label: 'Quotations' },
  { id: 'date', label: 'Dates' },
  { id: 'name', label: 'Names' },
  { id: 'deadline', label: 'Deadlines' },
  { id: 'amount', label: 'Amounts' },
  { id: 'captures', label: 'Changed captures' },
] as const;

/** One difference of a kind. */
export const ASPECT: Readonly<Record<string, string>> = {
  figure: 'figure',
  wording: 'quotation',
  date: 'date',
  name: 'name',
  deadline: 'deadline',
  amount: 'amount',
};
