import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { linesOf } from '../../intake/lines.ts';
import { count } from '../../render/in-words.ts';
import { checkEntries } from '../../store/export-import/check-entries.ts';
import { exportRecord } from '../../store/export-import/export-record.ts';
import { importRecord } from '../../store/export-import/import-record.ts';
import { RecordProblem } from '../../store/problem.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { OutputProblem } from '../problem.ts';
import { longWork } from './long-work.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

/**
 * `saydo export record -o FILE`: the whole record with its log, as NDJSON; compressed where the name ends in .gz. Only
 * its owner can read the file, as with the record.
 */
export async function exportCommand(
  options: RecordOptions & { readonly output?: string },
  cli: CliContext,
): Promise<number> {
  return withRecord(options, cli, { command: 'export', reads: true }, async ({ db }) => {
    const { output } = options;
    let lines = 0;
    async function* text(): AsyncGenerator<string> {
      for await (const line of exportRecord(db)) {
        if ('entry' in line) lines++;
        yield `${JSON.stringify(line)}\n`;
      }
    }
    if (output === undefined || output === '-') {
      for await (const line of text()) if (!cli.stdout.write(line)) await once(cli.stdout, 'drain');
    } else {
      const temporary = `${output}.${process.pid}.tmp`;
      try {
        const file = createWriteStream(temporary, { flags: 'wx', flush: true, mode: 0o600 });
        await (output.endsWith('.gz') ? pipeline(text, createGzip(), file) : pipeline(text, file));
        renameSync(temporary, output);
      } catch (error) {
        rmSync(temporary, { force: true });
        if (error instanceof RecordProblem) throw error;
        const code = (error as NodeJS.ErrnoException).code;
        throw new OutputProblem(
          `cannot write ${output}: ${code === 'ENOSPC' ? 'the disk is full' : (error as Error).message}`,
        );
      }
    }
    cli.stderr.write(`saydo: exported ${count(lines, 'entry', 'entries')} of ${db.name}\n`);
    return EXIT.allRead;
  });
}

const MAX_LINE_BYTES = 512 * 2 ** 20;

/** `saydo import FILE`: imports an exported record into an empty one. */
export async function importCommand(file: string, options: RecordOptions, cli: CliContext): Promise<number> {
  if (file !== '-' && !existsSync(file))
    throw new RecordProblem('not-possible', `there is no file ${file}. Check the path.`);
  const kept = file === '-' ? await keepStdin(cli) : null;
  try {
    return await importFile(kept?.path ?? file, options, cli);
  } finally {
    kept?.remove();
  }
}

async function importFile(file: string, options: RecordOptions, cli: CliContext): Promise<number> {
  await checkEntries(textLines(file));
  return withRecord(options, cli, { command: 'import', create: true, empty: true, long: true }, async ({ db }) => {
    const tell = longWork(cli.stderr);
    const { entries, known } = await importRecord(db, textLines(file), (done, all) =>
      tell.progress(done, all, 'entries'),
    );
    tell.progress(1, 1, '');
    cli.stdout.write(
      `imported ${count(entries, 'entry', 'entries')} into ${db.name}${known > 0 ? `; ${known} were there already` : ''}\n`,
    );
    return EXIT.allRead;
  });
}

/** Saves standard input, which can be read only once, to a file that only this user can read. */
async function keepStdin({ stdin }: CliContext): Promise<{ readonly path: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'saydo-import-'));
  const path = join(folder, 'stdin.ndjson');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    await pipeline(stdin, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return { path, remove };
  } catch (error) {
    remove();
    throw new OutputProblem(`cannot save standard input in ${folder}: ${(error as Error).message}`);
  }
}

async function* textLines(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const plain = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  try {
    for await (const { number, bytes: line } of linesOf(plain as AsyncIterable<Uint8Array>, MAX_LINE_BYTES)) {
      if (line === null)
        throw new RecordProblem('damaged', `line ${number} is longer than any line of an exported record.`);
      yield Buffer.from(line).toString('utf8');
    }
  } catch (error) {
    if (error instanceof RecordProblem || !(error instanceof Error)) throw error;
    const cut = /unexpected end of file|incorrect (header|data) check|invalid/i.test(error.message);
    throw new RecordProblem(
      'damaged',
      cut ? `${file} is truncated or damaged: ${error.message}.` : `${file} cannot be read: ${error.message}`,
    );
  }
}
