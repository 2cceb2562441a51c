import { once } from 'node:events';
import { accessSync, constants, realpathSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OutputProblem } from './problem.ts';

/** The destination of readings. `write` waits for a slower reader. */
export interface Output {
  readonly write: (text: string) => Promise<void>;
  /** Completes the output. With `keep` false nothing is left behind. */
  readonly finish: (keep: boolean) => Promise<void>;
  /** Discards incomplete output; used when the run is interrupted. */
  readonly drop: () => void;
}

export function standardOutput(stream: NodeJS.WriteStream): Output {
  const write = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
  return { write, finish: async () => {}, drop: () => {} };
}

/**
 * A file that is written atomically: to a temporary file beside it, which replaces it at the end. An existing file is
 * unchanged until then. A device or a pipe is written to directly, since it cannot be replaced.
 */
export async function fileOutput(path: string): Promise<Output> {
  const target = resolved(path);
  const found = statOf(target);
  if (found?.isDirectory()) throw new OutputProblem(`cannot write ${path}: it is a folder. Name a file in it.`);
  const whole = found === null || found.isFile();
  const temporary = whole ? join(dirname(target), `.${basename(target)}.${process.pid}.tmp`) : target;
  let file: FileHandle;
  try {
    if (found?.isFile()) accessSync(target, constants.W_OK);
    file = await open(temporary, whole ? 'wx' : 'w', found?.isFile() ? found.mode : 0o666);
  } catch (error) {
    throw unwritable(path, error);
  }
  const drop = () => {
    if (whole) rmSync(temporary, { force: true });
  };
  const write = async (text: string) => {
    try {
      await file.writeFile(text);
    } catch (error) {
      drop();
      throw unwritable(path, error);
    }
  };
  const finish = async (keep: boolean) => {
    try {
      if (keep && whole) await file.sync();
      await file.close();
      if (keep && whole) await rename(temporary, target);
      else drop();
    } catch (error) {
      drop();
      throw unwritable(path, error);
    }
  };
  return { write, finish, drop };
}

/** The target of a symbolic link, so that the link is kept. */
export function resolved(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function statOf(path: string) {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function unwritable(path: string, error: unknown): OutputProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = {
    ENOENT: `there is no folder ${dirname(path)}. Make it first.`,
    ENOTDIR: `${dirname(path)} is not a folder.`,
    EACCES: 'you have no permission to write there.',
    EPERM: 'you have no permission to write there.',
    EROFS: 'the disk is read-only.',
    ENOSPC: 'the disk is full.',
  }[code];
  return new OutputProblem(
    `cannot write ${path}: ${reason ?? (error instanceof Error ? error.message : String(error))}`,
  );
}
