/**
 * Sees to it that the store's tests have a PostgreSQL before they start (`npm run test:setup`). On Debian and Ubuntu, as
 * root, it installs one; elsewhere it says how to get one and fails. The tests start a server of their own from it.
 */
import { HOW_TO_GET_POSTGRES, postgresPrograms } from '../store/databases/programs.ts';
import { canInstall, install } from './debian.ts';

function postgresAtHand(): string {
  const found = postgresPrograms();
  if (found !== null) return found;
  if (canInstall()) install('postgresql');
  const installed = postgresPrograms();
  if (installed === null) throw new Error(HOW_TO_GET_POSTGRES);
  return installed;
}

try {
  console.log(`Tests of the store use PostgreSQL in ${postgresAtHand()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
