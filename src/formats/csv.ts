import { stringify } from 'csv-stringify/sync';
import type { Make } from './format.ts';
import { dataPackage } from './tables/data-package.ts';
import type { Table } from './tables/table.ts';
import { tablesOf } from './tables/tables.ts';

/** Tables as CSV (RFC 4180), with their data dictionary. */
export const csv: Make = (record, publisher) => {
  const tables = tablesOf(record);
  return [
    dataPackage(record, tables, publisher, { ending: '.csv', format: 'csv', media: 'text/csv' }),
    ...tables.map((table) => ({ name: `${table.name}.csv`, content: written(table) })),
  ];
};

function written({ columns, rows }: Table): string {
  return stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(plain))], {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    // A spreadsheet would carry out what begins with = or @, and the words are those of strangers.
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
}

/** No CSV reader takes U+0000, and UTF-8 has no form for half of a surrogate pair. */
function plain<T>(cell: T): T | string {
  return typeof cell === 'string' ? cell.toWellFormed().replaceAll('\0', '\ufffd') : cell;
}
