import { ReadError, WeightsError } from '../read-error.ts';
import { READABLE } from './formats/formats.ts';
import { InputProblem } from './problem.ts';

/** What to do about an input that the engine refuses. */
const ADVICE: Readonly<Record<string, string>> = {
  empty: 'Give a file with text in it.',
  binary: `saydo reads ${READABLE}: convert it to one of them first.`,
  'unknown-encoding': 'Name one that is known with --encoding, such as utf-8, windows-1252 or iso-8859-2.',
  'no-text-in-html': 'The page may be built by a script: save it from a browser after it has loaded, or save its text.',
};

/** An error of the engine or of the system as code and message, without the name of the input. */
export function describe(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof InputProblem) return error;
  if (error instanceof ReadError) {
    const advice = ADVICE[error.code];
    return { code: error.code, message: advice === undefined ? error.message : `${sentence(error.message)} ${advice}` };
  }
  if (error instanceof WeightsError) return error;
  const system = systemProblem(error);
  if (system !== null) return system;
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message: `saydo failed on this input, which is a bug in saydo: ${message}` };
}

/** Converts an error of the file system to the problem of an input; other errors are returned unchanged. */
export function problemOf(error: unknown): unknown {
  return systemProblem(error) ?? error;
}

/** Errors of the file system in plain words; null for any other. */
function systemProblem(error: unknown): InputProblem | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputProblem('missing', 'the file does not exist. Check the path.');
    case 'EACCES':
    case 'EPERM':
      return new InputProblem('no-permission', 'you have no permission to read it. Check its permissions.');
    case 'EISDIR':
      return new InputProblem('is-folder', 'it is a folder, not a file.');
    case 'ELOOP':
      return new InputProblem('link-loop', 'its symbolic links form a loop.');
    case 'ENAMETOOLONG':
      return new InputProblem('missing', 'the file name is too long.');
    case 'EIO':
      return new InputProblem('unreadable', 'the disk reported an error while the file was read.');
    case 'ENXIO':
      return new InputProblem('not-a-file', 'it is a device or a socket, not a file.');
    default:
      return null;
  }
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
