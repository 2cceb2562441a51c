import { createHash } from 'node:crypto';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';
/** Signed note over the manifest. */
export const SEAL = 'publication';
/** Stands in the folder while it is written to. */
export const MARKER = '.saydo-publishing';
const FORMAT = 'saydo-publication/1';

/** Whether a path of a published folder is of what others said of its heads since it was signed, so that the manifest does not have it. */
export function isWitness(path: string): boolean {
  return /^log\/(?:witnessed\/[1-9]\d*|timestamps\/[1-9]\d*\.tsr)$/.test(path);
}

/** Whether a path in a folder is of its publication, and not somebody else's. */
export function partOfPublication(path: string, { files }: Pick<Manifest, 'files'>): boolean {
  return Object.hasOwn(files, path) || path === MANIFEST || path === SEAL || isWitness(path);
}

const HASH = /^[0-9a-f]{64}$/;
const Hash = z.string().regex(HASH);

/** A large site has some hundred thousand of them, for which a schema each takes long. */
const Files = z.custom<Readonly<Record<string, string>>>(
  (files) =>
    typeof files === 'object' &&
    files !== null &&
    !Array.isArray(files) &&
    Object.values(files).every((hash) => typeof hash === 'string' && HASH.test(hash)),
  'are not files with their hashes',
);

/** What a published folder holds: every file with its hash, and what it was made from. */
const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  record: z.string(),
  /** Program and hash of templates and settings: other ones make other pages. */
  made: z.string(),
  /** Hash over what is protected, with salts that are secret; `none` where nothing is. */
  guard: z.string(),
  at: z.string(),
  /** Entries of the log that were read. */
  read: z.int().min(0),
  /** Entries that the published tree is over, and its root in hex. */
  size: z.int().min(0),
  root: Hash,
  /** Verifier key of whoever signed; null where nobody did. */
  key: z.string().nullable(),
  /** Entries that something here stands on, and that are not shown because they name what is protected. */
  withheld: z.array(z.int()),
  /** SHA-256 of each file, in hex. */
  files: Files,
});
export type Manifest = z.infer<typeof Manifest>;

export function manifestOf(about: Omit<Manifest, 'format'>): string {
  const names = Object.keys(about.files).toSorted();
  const files = Object.fromEntries(names.map((name) => [name, about.files[name]]));
  return `${JSON.stringify({ format: FORMAT, ...about, files }, null, 0).replaceAll('","', '",\n"')}\n`;
}

/** @throws Error that says what is wrong */
export function readManifest(text: string): Manifest {
  const found = Manifest.safeParse(JSON.parse(text));
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new Error(`${(issue?.path ?? []).map(String).join('.')}: ${issue?.message ?? 'is another'}`);
}

export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
