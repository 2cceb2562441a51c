/** A table of the view, and the columns that tell its rows apart. */
export interface Table {
  readonly name: string;
  readonly key: readonly string[];
  /** A record that has none of it keeps the checksum that it had before there was such a table. */
  readonly later?: true;
}

/**
 * The tables that are made from the log, in the order in which `saydo verify` looks at them. Columns that PostgreSQL
 * makes by itself (`documents.words`) are not compared.
 */
export const VIEW: readonly Table[] = [
  { name: 'meta', key: ['name'] },
  { name: 'articles', key: ['id'] },
  { name: 'captures', key: ['id'] },
  { name: 'items', key: ['id'] },
  { name: 'findings', key: ['id'] },
  { name: 'roles', key: ['finding', 'role', 'rank'] },
  { name: 'decisions', key: ['finding', 'by'] },
  { name: 'made', key: ['finding'] },
  { name: 'proposals', key: ['id'] },
  { name: 'apart', key: ['a', 'b'] },
  { name: 'evidence', key: ['id'] },
  { name: 'refusals', key: ['pledge', 'finding', 'by'] },
  { name: 'refused_sentences', key: ['seq'] },
  { name: 'assessments', key: ['id'] },
  { name: 'protections', key: ['id'] },
  { name: 'descriptions', key: ['pledge', 'field'] },
  { name: 'criteria', key: ['seq'] },
  { name: 'settings', key: ['name'] },
  { name: 'differences', key: ['item', 'aspect', 'finding_a', 'finding_b'] },
  { name: 'keys', key: ['key', 'day', 'item'] },
  { name: 'documents', key: ['kind', 'ref', 'part'] },
  { name: 'subjects', key: ['subject', 'seq'] },
  { name: 'counters', key: ['name'] },
  { name: 'chains', key: ['article', 'n'], later: true },
  { name: 'chain_names', key: ['article', 'n', 'side', 'rank'], later: true },
];
