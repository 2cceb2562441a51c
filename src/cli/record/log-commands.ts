import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseSignerKey, signerFromSeed, signerKey, verifierKey, verifierOf } from '../../record/history/note-keys.ts';
import { verifyNote } from '../../record/history/signed-note.ts';
import { count } from '../../render/in-words.ts';
import type { Database } from '../../store/database/database.ts';
import { checkHead, signHead } from '../../store/verify/heads.ts';
import { rebuild } from '../../store/verify/rebuild.ts';
import { type Check, type Verified, verify } from '../../store/verify/verify.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { fileOutput, standardOutput } from '../output.ts';
import { OutputProblem, UsageProblem } from '../problem.ts';
import { longWork } from './long-work.ts';
import { print, type ShownOptions } from './terminal.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

type LogOptions = RecordOptions & ShownOptions;

/** `saydo verify`: checks that the record is intact. */
export async function verifyCommand(
  options: LogOptions & { readonly checkpoint?: string; readonly key?: string },
  cli: CliContext,
): Promise<number> {
  const head = options.checkpoint === undefined ? null : fileGiven('--checkpoint', options.checkpoint);
  if (options.key !== undefined && head === null)
    throw new UsageProblem('--key needs --checkpoint, which it verifies; name both.');
  return withRecord(options, cli, { command: 'verify', long: true, reads: true }, async ({ db }) => {
    const tell = longWork(cli.stderr);
    const { key } = options;
    const progress = (check: Check, done: number, all: number) => tell.progress(done, all, check);
    const verified = await verify(db, { progress, ...(key === undefined ? {} : { key }) });
    tell.progress(1, 1, '');
    const extra = head === null ? null : await headProblem(db, head, key);
    const problems =
      extra === null ? verified.problems : [{ check: 'log' as const, what: extra }, ...verified.problems];
    const signature = head === null ? null : key === undefined ? 'not-checked' : extra === null ? 'good' : 'not-good';
    const result = { ...verified, problems, signature } as const;
    print(result, () => verifiedPage(db, result), options, cli);
    return problems.length === 0 && signature !== 'not-checked' ? EXIT.allRead : EXIT.someUnread;
  });
}

async function headProblem(db: Database, note: string, key: string | undefined): Promise<string | null> {
  try {
    if (key !== undefined) verifyNote(note, key);
    return await checkHead(db, note);
  } catch (error) {
    return `the checkpoint cannot be relied on: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const NOT_CHECKED =
  'NO SIGNATURE WAS CHECKED: anybody can have written this --checkpoint. Say whose it is: --key NAME+HASH+KEY.';

function verifiedPage(
  db: Database,
  {
    problems,
    entries,
    blobs,
    passages,
    root,
    checksum,
    unchecked,
    signature,
  }: Verified & { readonly signature: 'good' | 'not-good' | 'not-checked' | null },
): string {
  const lines = problems.map(({ check, what }, i) => `${i === 0 ? 'first wrong' : 'also wrong '}  ${check}: ${what}`);
  const whole = `${db.name} is whole: ${count(blobs, 'stored blob')}, ${count(entries, 'entry', 'entries')} in the log, ${count(passages, 'passage')} equal to their text, all tables as the log says${signature === 'good' ? ', and nothing before the checkpoint was changed' : ''}`;
  return [
    ...(signature === 'not-checked' ? [NOT_CHECKED] : []),
    ...(problems.length === 0 ? [whole] : [`${db.name} is NOT what it was:`, ...lines]),
    ...unchecked.map((head) => `not checked  ${head}: no key of it is known here`),
    `root      ${root}`,
    `checksum  ${checksum}`,
    '',
  ].join('\n');
}

/** `saydo rebuild`: rebuilds all tables from the log. */
export async function rebuildCommand(options: LogOptions, cli: CliContext): Promise<number> {
  return withRecord(options, cli, { command: 'rebuild', long: true }, async ({ db }) => {
    const tell = longWork(cli.stderr);
    const entries = await rebuild(db, (done, all) => tell.progress(done, all, 'entries'));
    cli.stdout.write(`rebuilt the tables from ${count(entries, 'entry', 'entries')} of the log\n`);
    return EXIT.allRead;
  });
}

/** `saydo key NAME -o FILE`: makes a key to sign checkpoints with. */
export function keyCommand(name: string, { output }: { readonly output: string }, cli: CliContext): number {
  let signer: ReturnType<typeof signerFromSeed>;
  try {
    signer = signerFromSeed(name, randomBytes(32));
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
  try {
    writeFileSync(output, `${signerKey(signer)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new OutputProblem(
      exists
        ? `${output} already exists, and a key is never overwritten. Name another file.`
        : `cannot write ${output}: ${(error as Error).message}`,
    );
  }
  cli.stderr.write(`saydo: wrote the secret key to ${output}; keep it to yourself. Publish this one:\n`);
  cli.stdout.write(`${verifierKey(name, verifierOf(signer).publicKey)}\n`);
  return EXIT.allRead;
}

/** `saydo checkpoint --key FILE`: signs the current log. */
export async function checkpointCommand(
  options: LogOptions & { readonly key: string; readonly output?: string },
  cli: CliContext,
): Promise<number> {
  let signer: ReturnType<typeof parseSignerKey>;
  try {
    signer = parseSignerKey(fileGiven('--key', options.key).trim());
  } catch (error) {
    if (error instanceof UsageProblem) throw error;
    throw new UsageProblem(`--key ${options.key}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return withRecord(options, cli, { command: 'checkpoint' }, async ({ db }) => {
    const { note, size } = await signHead(db, signer, cli.now());
    const output = options.output === undefined ? standardOutput(cli.stdout) : await fileOutput(options.output);
    cli.opened(output);
    await output.write(note);
    await output.finish(true);
    cli.stderr.write(`saydo: signed the first ${count(size, 'entry', 'entries')} of the log as ${signer.name}\n`);
    return EXIT.allRead;
  });
}

function fileGiven(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageProblem(`${option} ${path} cannot be read: ${(error as Error).message}`);
  }
}
