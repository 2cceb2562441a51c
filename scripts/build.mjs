// Builds dist/ from src/ and web/. Plain JavaScript, since `npm ci` runs it before anything else exists. It does
// nothing where no source has changed since the last build; `--force` always builds.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

const stamp = join(dist, 'built-from');
const from = hashOf([
  'src',
  'web',
  'scripts/build.mjs',
  'scripts/worker.vite.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
]);
const whole = ['cli/main.js', 'reading/worker.js', 'web/index.html', 'fresh-database.tar.gz'].every((name) =>
  existsSync(join(dist, name)),
);
if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === from && !process.argv.includes('--force')) {
  console.log('dist/ is as src/ and web/ are. To build it all the same: npm run build -- --force');
  process.exit(0);
}
// An interrupted build must not count as complete.
rmSync(stamp, { force: true });

// Three independent programs: the modules, the worker program that reads, and the desk for the browser.
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
const failed = (
  await Promise.all([
    run(tsc, '-p', 'tsconfig.build.json'),
    run(vite, 'build', '--config', 'scripts/worker.vite.config.mjs', '--logLevel', 'warn'),
    run(vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'),
  ])
).find((status) => status !== 0);
if (failed !== undefined) process.exit(failed ?? 1);

// Files of removed sources would be published. They are removed one by one, not with dist/ as a whole, so that a
// running `saydo` keeps working.
for (const name of readdirSync(dist, { recursive: true })) {
  if (/^(?:web|reading)[/\\]/.test(name)) continue;
  const source = join(root, 'src', name.replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts'));
  if (/\.(js|ts|map)$/.test(name) && !existsSync(source)) rmSync(join(dist, name));
}

// npm sets the executable bit only where it links the command; `npx saydo` in a clone runs the file itself.
const main = join(dist, 'cli', 'main.js');
if (existsSync(main)) chmodSync(main, 0o755);

// Migrations are read at run time.
rmSync(join(dist, 'store', 'sql'), { recursive: true, force: true });
cpSync(join(root, 'src', 'store', 'sql'), join(dist, 'store', 'sql'), { recursive: true });

// A compressed fresh database with the tables of a record: a first record then opens in a second. Where it was made
// with older migrations, opening upgrades it.
const { version } = JSON.parse(
  readFileSync(join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json'), 'utf8'),
);
const packed = join(dist, 'fresh-database.tar.gz');
const made = join(dist, 'fresh-database.version');
const of = `${version} ${hashOf(['src/store/sql'])}`;
if (!existsSync(packed) || !existsSync(made) || readFileSync(made, 'utf8') !== of) {
  const { PGlite } = await import('@electric-sql/pglite');
  const { migrate } = await import(new URL('../dist/store/opening/migrate.js', import.meta.url));
  const { SCHEMA } = await import(new URL('../dist/store/opening/open.js', import.meta.url));
  const db = await PGlite.create();
  await migrate(databaseOf(db), SCHEMA);
  writeFileSync(packed, new Uint8Array(await (await db.dumpDataDir('gzip')).arrayBuffer()));
  await db.close();
  writeFileSync(made, of);
}
writeFileSync(stamp, from);

/** Runs a Node program to its end. @returns its exit status */
function run(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/** A PGlite behind the interface of the store's databases. */
function databaseOf(db) {
  const sqlOf = (its) => ({
    query: async (statement, values = []) => (await its.query(statement, values)).rows,
    run: async (statements) => void (await its.exec(statements)),
  });
  return { ...sqlOf(db), name: 'a fresh database', transaction: (work) => db.transaction((its) => work(sqlOf(its))) };
}

/** One hash over the names and bytes of files and folders. */
function hashOf(names) {
  const hash = createHash('sha256');
  const add = (name) => {
    const path = join(root, name);
    if (statSync(path).isDirectory()) for (const inside of readdirSync(path).toSorted()) add(`${name}/${inside}`);
    else hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  };
  for (const name of names) add(name);
  return hash.digest('hex');
}
