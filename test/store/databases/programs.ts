import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const HOW_TO_GET_POSTGRES =
  'The tests of the store need PostgreSQL 13 or newer, beside PGlite: install it (on Debian: apt-get install postgresql), or set SAYDO_POSTGRES_BIN to the folder that holds its initdb and pg_ctl.';

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];
/** Where packages put them: Debian and Ubuntu, Fedora and its kin, Homebrew on either kind of Mac. */
const HOMES = ['/usr/lib/postgresql', '/usr', '/opt/homebrew/opt', '/usr/local/opt'];

/**
 * Folder of a PostgreSQL server's programs: `SAYDO_POSTGRES_BIN`, then the path, then where packages put them, the newest
 * first; null where there is none.
 *
 * @throws Error where `SAYDO_POSTGRES_BIN` is set and no server is there: a wrong setting is not silently passed over
 */
export function postgresPrograms(): string | null {
  const stated = process.env['SAYDO_POSTGRES_BIN'];
  if (stated) {
    if (!holdsServer(stated))
      throw new Error(`SAYDO_POSTGRES_BIN is set to ${stated}, which does not hold ${PROGRAMS.join(', ')}.`);
    return stated;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, ...HOMES.flatMap(installedIn)].find(holdsServer) ?? null;
}

function holdsServer(folder: string): boolean {
  return PROGRAMS.every((program) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return statSync(join(folder, program)).isFile();
    } catch {
      return false;
    }
  });
}

/** Folders such as `15/bin`, `pgsql-15/bin`, `postgresql@15/bin`, the newest first. */
function installedIn(home: string): string[] {
  const version = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);
  try {
    return readdirSync(home)
      .filter((name) => /^(\d+|pgsql-\d+|postgresql(@\d+)?)$/.test(name))
      .sort((a, b) => version(b) - version(a))
      .map((name) => join(home, name, 'bin'));
  } catch {
    return [];
  }
}
