import { type LoadedReader, loadNetworks, type Reader, readerOf } from './load-reader.ts';

let loading: Promise<LoadedReader> | null = null;

/** The reader that comes with saydo, loaded once a process (or page), when it is first asked for. @throws WeightsError */
export async function packagedReader(): Promise<Reader> {
  return readerOf(await packagedNetworks());
}

/** Its networks. @throws WeightsError */
export function packagedNetworks(): Promise<LoadedReader> {
  loading ??= loadNetworks().catch((error: unknown) => {
    // The next call tries again: the fault may have been repaired.
    loading = null;
    throw error;
  });
  return loading;
}
