import { type LoadedReader, loadNetworks, type Reader, readerOf } from './load-reader.ts';
import { loadedOnce } from './loaded-once.ts';

/** The reader that comes with saydo, loaded once a process (or page), when it is first asked for. @throws WeightsError */
export async function packagedReader(): Promise<Reader> {
  return readerOf(await packagedNetworks());
}

/** Its networks. @throws WeightsError */
export const packagedNetworks: () => Promise<LoadedReader> = loadedOnce(() => loadNetworks());
