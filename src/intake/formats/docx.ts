import { INTAKE_LIMITS, sizeInWords } from '../limits.ts';
import { InputProblem } from '../problem.ts';
import type { Format } from './format.ts';
import { limitedThread } from './limited-thread.ts';

const MEDIA = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Names of the files with which programs begin an Office document; which of them comes first differs. */
const FIRST = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/)/;

/** A document of Word, LibreOffice or Google Docs: a ZIP archive of XML. Insertions count, deletions and comments do not. */
export const DOCX: Format = {
  name: 'Word (.docx)',
  media: MEDIA,
  also: [],
  endings: ['.docx'],
  most: INTAKE_LIMITS.docx,
  shownAs: MEDIA,
  display: 'none',
  begins: (bytes) => {
    // A local file header (APPNOTE.TXT 4.3.7); the name is at 30.
    const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
    return head.startsWith('PK\x03\x04') && FIRST.test(head.slice(30));
  },
  extract: async (bytes, signal) => {
    if (bytes.byteLength === 0) throw new InputProblem('empty', 'it is empty. Give a file with text in it.');
    await refuseBomb(bytes);
    const text = await textOf(bytes, signal);
    if (text.trim() !== '') return { text };
    throw new InputProblem('empty', 'it contains no text. Pictures of text need OCR first.');
  },
};

/** By the sizes that the archive states. One that states too little breaks the limits of the thread. */
async function refuseBomb(bytes: Uint8Array): Promise<void> {
  let unpacked = 0;
  try {
    const { default: yauzl } = await import('yauzl');
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    for await (const { uncompressedSize } of zip.eachEntry()) unpacked += uncompressedSize;
  } catch (error) {
    throw broken(error instanceof Error ? error.message : String(error));
  }
  if (unpacked > INTAKE_LIMITS.docxUnpacked)
    throw new InputProblem(
      'unpacks-too-far',
      `it unpacks to ${sizeInWords(unpacked)}, more than ${sizeInWords(INTAKE_LIMITS.docxUnpacked)}. Take the pictures out, or save its text.`,
    );
}

function broken(fault: string): InputProblem {
  return new InputProblem(
    'broken-docx',
    `it is a damaged .docx, or another Office file: ${sentence(fault)} Save it again from a word processor.`,
  );
}

/** mammoth's own errors do not name the fault; its message is passed on. */
const START = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.module)
    .then(({ default: mammoth }) => mammoth.extractRawText({ buffer: Buffer.from(workerData.bytes) }))
    .then(({ value }) => parentPort.postMessage({ text: value }))
    .catch((error) => parentPort.postMessage({ fault: String(error?.message ?? error) }));
`;

async function textOf(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<string> {
  const thread = limitedThread<{ readonly text?: string; readonly fault?: string }>({
    name: 'docx',
    start: START,
    data: { module: import.meta.resolve('mammoth'), bytes: Uint8Array.from(bytes) },
    advice: 'Save its text from a word processor.',
    signal,
  });
  try {
    const { text, fault } = await Promise.race([thread.message, thread.failure]);
    if (text !== undefined) return text;
    throw broken(fault ?? '');
  } finally {
    await thread.end();
  }
}

/** The first line of an error, as a sentence. */
function sentence(fault: string): string {
  const [first = ''] = fault.split(/[\n:]/);
  const words = first.trim().replace(/\.$/, '');
  return words === '' ? 'it cannot be opened.' : `${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
}
