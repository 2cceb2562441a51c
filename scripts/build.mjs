// Builds dist/ from src/ and web/. Plain JavaScript, since `npm ci` runs it before anything else is there. Where nothing
// has changed since it was built there is nothing to do; `--force` builds all the same.
import { spawnSync } from 'node:child_process';
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
// What is broken off is not taken for whole.
rmSync(stamp, { force: true });

const built = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

// Leftovers of files that src/ no longer has would be published. Removing them one by one, rather than dist/ as a
// whole, keeps a `saydo` that runs meanwhile alive.
for (const name of readdirSync(dist, { recursive: true })) {
  if (/^(?:web|reading)[/\\]/.test(name)) continue;
  const source = join(root, 'src', name.replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts'));
  if (/\.(js|ts|map)$/.test(name) && !existsSync(source)) rmSync(join(dist, name));
}

// npm sets the bit only where it links the command; `npx saydo` in a clone runs the file itself.
const main = join(dist, 'cli', 'main.js');
if (existsSync(main)) chmodSync(main, 0o755);

// Migrations are read at run time.
rmSync(join(dist, 'store', 'sql'), { recursive: true, force: true });
cpSync(join(root, 'src', 'store', 'sql'), join(dist, 'store', 'sql'), { recursive: true });

// A fresh database, packed: a first record then opens in a second. It depends on PGlite's version alone.
const { version } = JSON.parse(
  readFileSync(join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json'), 'utf8'),
);
const packed = join(dist, 'fresh-database.tar.gz');
const made = join(dist, 'fresh-database.version');
if (!existsSync(packed) || !existsSync(made) || readFileSync(made, 'utf8') !== version) {
  const { PGlite } = await import('@electric-sql/pglite');
  const db = await PGlite.create();
  writeFileSync(packed, new Uint8Array(await (await db.dumpDataDir('gzip')).arrayBuffer()));
  await db.close();
  writeFileSync(made, version);
}

// The program that reads, as one file: as six hundred modules it takes a second longer to start, for each process anew.
const { build } = await import('vite');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['onnxruntime-node', 'onnxruntime-web'] },
  build: {
    ssr: 'src/jobs/reading/worker.ts',
    outDir: 'dist/reading',
    target: 'node20',
    minify: false,
    // A `saydo` that runs meanwhile starts it.
    emptyOutDir: false,
  },
});

// The desk, for the browser.
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
const desk = spawnSync(process.execPath, [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
});
if (desk.status !== 0) process.exit(desk.status ?? 1);
writeFileSync(stamp, from);

/** One hash over the names and bytes of files, and of all that is in folders. */
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
