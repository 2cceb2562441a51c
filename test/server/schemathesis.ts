/** Where Schemathesis is, which asks an API what its own description lets it ask. It is a program in Python. */
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where `.ci/run` puts it: outside the checkout, so that it is there for the next. */
const VENV = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'saydo', 'schemathesis');

export const HOW_TO_GET = `python3 -m venv ${VENV} && ${VENV}/bin/pip install schemathesis; or name another with SAYDO_SCHEMATHESIS`;

/** The program, by its path; null where there is none. */
export function schemathesis(): string | null {
  const named = process.env['SAYDO_SCHEMATHESIS'];
  const places = named === undefined ? [join(VENV, 'bin', 'schemathesis'), 'schemathesis'] : [named];
  return places.find((place) => spawnSync(place, ['--version']).status === 0) ?? null;
}
