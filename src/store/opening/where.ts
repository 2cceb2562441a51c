import { resolve } from 'node:path';

/** Where a record is: a folder with an embedded database, or a PostgreSQL server. */
export type Where =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'server'; readonly url: string };

const DEFAULT_FOLDER = 'saydo-record';

/**
 * What names the record, the first of: what was asked for (`--record`), `SAYDO_RECORD`, `DATABASE_URL`, and the folder
 * `saydo-record` here.
 */
export function whereOf(asked: string | undefined, environment: Readonly<Record<string, string | undefined>>): Where {
  const named = asked || environment['SAYDO_RECORD'] || environment['DATABASE_URL'] || DEFAULT_FOLDER;
  return /^postgres(ql)?:\/\//i.test(named) ? { kind: 'server', url: named } : { kind: 'folder', path: resolve(named) };
}
