import type { Outgoing } from '../../record/views/outgoing.ts';

export type Cell = string | number | boolean | null;

/** A column, with what the data dictionary says of it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly about: string;
  /** Whether every row has it. */
  readonly required?: boolean;
  /** The table whose key it names. */
  readonly of?: string;
  readonly cell: (row: Row) => Cell;
}

/** What a column is that names a row of another table, in every row. */
export function keyOf(of: string): Pick<Column<never>, 'type' | 'required' | 'of'> {
  return { type: 'string', required: true, of };
}

/** A table with its rows. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** The columns that tell its rows apart. */
  readonly key: readonly string[];
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How a table is made of a record. */
export interface TableOf<Row> extends Pick<Table, 'name' | 'title' | 'about' | 'key'> {
  readonly columns: readonly Column<Row>[];
  readonly rowsIn: (record: Outgoing) => readonly Row[];
}

export function tableOf<Row>({ rowsIn, columns, ...described }: TableOf<Row>): (record: Outgoing) => Table {
  return (record) => ({
    ...described,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: rowsIn(record).map((row) => columns.map(({ cell }) => cell(row))),
  });
}
