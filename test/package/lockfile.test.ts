import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * npm leaves platforms out of the lockfile that it could not resolve when the lockfile was written, and `npm ci` then
 * refuses to install on any machine that can, or cannot, resolve them. The lockfile must name them all.
 */
test('the lockfile names every platform of every package', () => {
  const lockfile = new URL('../../package-lock.json', import.meta.url);
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as { packages: Record<string, Locked> };
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  const missing = wanted.filter(
    ({ path, name }) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});

/** Without it npm installs whatever the registry, or who stands between, sends under that name and version. */
test('the lockfile has the hash of every package', () => {
  const lockfile = new URL('../../package-lock.json', import.meta.url);
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as { packages: Record<string, Locked> };
  const bare = Object.entries(packages).filter(([path, its]) => path !== '' && !its.link && !its.integrity);
  expect(bare.map(([path]) => path)).toEqual([]);
});
