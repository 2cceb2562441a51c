import type { Import } from '../../../src/server/api-schema/imports.ts';
import { send } from '../../api/client.ts';
import { reviewer } from '../../api/reviewer.ts';
import type { Named } from './dropped.ts';

/** What is known of texts from outside them; what is empty is not said. */
export interface Stating {
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
}

export type Begin =
  | ({ readonly text: string; readonly title?: string } & Stating)
  | ({ readonly address: string; readonly allowPrivate?: boolean } & Stating)
  | ({ readonly folder: string } & Stating)
  | { readonly example: true };

/** Asks the server to import something; it goes on whether or not anybody looks. @throws Refusal, Unreachable */
export function begin(what: Begin): Promise<Import> {
  const by = reviewer();
  return send<Import>('POST', '/imports', { ...said(what), ...(by === null ? {} : { by }) });
}

/** Limits of one request; more files are sent in several, each a separate import. */
const MAX_FILES_PER_REQUEST = 1000;
const MAX_BYTES_PER_REQUEST = 200 * 2 ** 20;

/** Sends files to be imported. @param told how many are sent @throws Refusal, Unreachable */
export async function beginFiles(
  files: readonly Named[],
  stating: Stating,
  onProgress: (sent: number) => void,
): Promise<readonly Import[]> {
  const imports: Import[] = [];
  let sent = 0;
  for (const batch of batches(files)) {
    const form = new FormData();
    // Fields first: the server reads what comes as it comes.
    for (const [name, value] of Object.entries(said({ ...stating }))) form.set(name, String(value));
    const by = reviewer();
    if (by !== null) form.set('by', by);
    for (const { file, name } of batch) form.append('files', file, name);
    imports.push(await send<Import>('POST', '/imports', form));
    sent += batch.length;
    onProgress(sent);
  }
  return imports;
}

function batches(files: readonly Named[]): Named[][] {
  const all: Named[][] = [];
  let bytes = 0;
  for (const named of files) {
    const last = all.at(-1);
    if (last === undefined || last.length >= MAX_FILES_PER_REQUEST || bytes + named.file.size > MAX_BYTES_PER_REQUEST) {
      all.push([named]);
      bytes = named.file.size;
    } else {
      last.push(named);
      bytes += named.file.size;
    }
  }
  return all;
}

/** What was left empty is not said. */
function said(what: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(what).filter(([, value]) => value !== '' && value !== undefined));
}
