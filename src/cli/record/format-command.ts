import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ExportedFile, Publisher } from '../../formats/format.ts';
import { formatNamed } from '../../formats/formats.ts';
import { exportFormat } from '../../jobs/exporting/export-format.ts';
import { zipped } from '../../jobs/exporting/zipped.ts';
import { count } from '../../render/in-words.ts';
import { ENGINE } from '../../version.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { OutputProblem, UsageProblem } from '../problem.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type FormatOptions = RecordOptions & {
  readonly output?: string;
  readonly pledge?: readonly string[];
  readonly base?: string;
  readonly publisher?: string;
  readonly publisherUrl?: string;
  readonly license?: string;
};

/** `saydo export FORMAT`: accepted findings in a format for other programs. Returns the exit status. */
export async function formatCommand(name: string, options: FormatOptions, cli: CliContext): Promise<number> {
  const format = formatNamed(name);
  if (format === null) throw new UsageProblem(`${name} is not a format.`);
  const { output, pledge = [] } = options;
  const publisher = publisherGiven(options);
  const several = format.ending === null;
  if (several && (output === undefined || output === '-')) {
    throw new UsageProblem(`${name} is several files. Name a folder or a .zip for them: -o ${name} or -o ${name}.zip`);
  }
  return withRecord(options, cli, { command: 'export', reads: true }, async ({ db }) => {
    const at = cli.now();
    const files = await exportFormat(db, format, { publisher, pledges: pledge, at, engine: ENGINE });
    if (output === undefined || output === '-') cli.stdout.write(contentOf(files));
    else if (!several) writeWhole(output, packed(output, contentOf(files)));
    else if (output.endsWith('.zip')) writeWhole(output, await zipped(files, at));
    else writeFolder(output, files);
    if (output !== undefined && output !== '-') {
      const what = several ? count(files.length, 'file') : format.title;
      cli.stderr.write(`saydo: exported ${what} of ${db.name} to ${output}\n`);
    }
    return EXIT.allRead;
  });
}

function contentOf([file]: readonly ExportedFile[]): string | Uint8Array {
  return file?.content ?? '';
}

/** Text or bytes as a file of that name holds them. */
export function packed(output: string, content: string | Uint8Array): string | Uint8Array {
  return output.endsWith('.gz') ? gzipSync(content) : content;
}

function publisherGiven({ base, publisher, publisherUrl, license }: FormatOptions): Publisher {
  return {
    base: addressGiven('--base', base),
    name: publisher ?? null,
    url: addressGiven('--publisher-url', publisherUrl),
    license: addressGiven('--license', license),
  };
}

function addressGiven(option: string, given: string | undefined): string | null {
  if (given === undefined) return null;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new UsageProblem(`${option} ${given} is not a web address. Give one such as https://example.org/`);
  return given;
}

/** Writes a file atomically. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { flag: 'wx', flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw notWritten(path, error);
  }
}

/**
 * Writes a folder of files. An existing folder is used only if all its files have names of this export: other files may
 * be from an earlier export and hold what has been withdrawn since.
 */
function writeFolder(folder: string, files: readonly ExportedFile[]): void {
  const names = new Set(files.map(({ name }) => name));
  if (existsSync(folder)) {
    if (!lstatSync(folder).isDirectory()) throw new OutputProblem(`cannot write ${folder}: it is not a folder.`);
    const others = readdirSync(folder).filter((name) => !names.has(name));
    if (others.length > 0) {
      throw new OutputProblem(
        `cannot write ${folder}: it contains files that are not part of this export: ${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''}. Remove them, or name another folder.`,
      );
    }
  }
  for (const { name, content } of files) {
    const path = join(folder, name);
    try {
      mkdirSync(dirname(path), { recursive: true });
    } catch (error) {
      throw notWritten(folder, error);
    }
    writeWhole(path, content);
  }
}

function notWritten(path: string, error: unknown): OutputProblem {
  const { code, message } = error as NodeJS.ErrnoException;
  return new OutputProblem(`cannot write ${path}: ${code === 'ENOSPC' ? 'the disk is full' : message}`);
}
