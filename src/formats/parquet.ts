import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { Make } from './format.ts';
import { dataPackage } from './tables/data-package.ts';
import type { Table } from './tables/table.ts';
import { tablesOf } from './tables/tables.ts';

const TYPES = {
  string: 'STRING',
  date: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<Table['columns'][number]['type'], ColumnSource['type']>;

/** Tables as Apache Parquet, with their data dictionary. */
export const parquet: Make = (record, publisher) => {
  const tables = tablesOf(record);
  const { about } = record;
  return [
    dataPackage(record, tables, publisher, {
      ending: '.parquet',
      format: 'parquet',
      media: 'application/vnd.apache.parquet',
    }),
    ...tables.map((table) => ({ name: `${table.name}.parquet`, content: written(table, about.engine) })),
  ];
};

function written({ columns, rows }: Table, engine: string): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type, required }, i) => ({
        name,
        type: TYPES[type],
        nullable: required !== true,
        data: rows.map((row) => row[i] ?? null),
      })),
      createdBy: engine,
    }),
  );
}
