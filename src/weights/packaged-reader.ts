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

/** Until weights come with saydo it reads without them. To be deleted then: `read` asks for `packagedReader` itself. */
export async function packagedReaderOrNone(): Promise<Reader | null> {
  try {
    return await packagedReader();
  } catch (error) {
    if (error instanceof WeightsError && error.code === 'no-weights') return null;
    throw error;
  }
}
