import { WeightsError } from '../read-error.ts';
import { loadReader, type Reader } from './load-reader.ts';

let loading: Promise<Reader> | null = null;

/** The reader that comes with saydo, loaded once a process (or page), when it is first asked for. @throws WeightsError */
function packagedReader(): Promise<Reader> {
  loading ??= loadReader().catch((error: unknown) => {
    // Whoever asks again has perhaps mended it.
    loading = null;
    throw error;
  });
  return loading;
}

/**
 * Null where saydo has no weights, and where the environment variable SAYDO_RULES is 1: then it reads by its rules, which is
 * what tests of the record, the server and the desk do, since what they expect was written for the rules' findings.
 */
export async function packagedReaderOrNone(): Promise<Reader | null> {
  if (typeof process !== 'undefined' && process.env?.['SAYDO_RULES'] === '1') return null;
  try {
    return await packagedReader();
  } catch (error) {
    if (error instanceof WeightsError && error.code === 'no-weights') return null;
    throw error;
  }
}
