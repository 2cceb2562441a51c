/** Something that answers SQL: a database, or a transaction in one. */
export interface Sql {
  /** Rows of one statement. Numbers of type `bigint` come as JavaScript numbers, `bytea` as `Uint8Array`. */
  query<Row = Record<string, unknown>>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Several statements at once, without values. */
  run(statements: string): Promise<void>;
}

/** PostgreSQL, embedded in this process or on a server. */
export interface Database extends Sql {
  /** What people call it, without a password. */
  readonly name: string;
  readonly embedded: boolean;
  /** Runs `work` in one transaction: all of it happens, or, where it throws, nothing. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
