import { loadReader, type Reader } from './load-reader.ts';

let loading: Promise<Reader> | null = null;

/** The reader that comes with saydo, loaded once a process (or page), when it is first asked for. @throws WeightsError */
export function packagedReader(): Promise<Reader> {
  loading ??= loadReader().catch((error: unknown) => {
    // The next call tries again: the fault may have been repaired.
    loading = null;
    throw error;
  });
  return loading;
}
