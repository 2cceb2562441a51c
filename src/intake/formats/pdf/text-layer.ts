import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { INTAKE_LIMITS } from '../../limits.ts';
import { InputProblem } from '../../problem.ts';
import { linesOfRuns, type Run } from './line.ts';
import { pageText } from './page-text.ts';
import { pdfThread } from './thread.ts';

/** The text of a PDF. Form feeds separate pages, blank lines paragraphs. */
export interface TextLayer {
  readonly text: string;
  readonly pages: number;
  /** Warnings: pages that could not be read, or that hold no text. */
  readonly warning?: string;
}

/**
 * Takes the text layer out of a PDF, in the order in which the file has it. Title, author and date that the file states
 * of itself are not looked at: they are most often the template's.
 *
 * @throws InputProblem `encrypted-pdf`, `scanned-pdf`, `broken-pdf`, `pdf-pages`, `pdf-text`, `pdf-time`, `pdf-memory`;
 *   the signal's reason where it was broken off
 */
export async function textLayer(
  bytes: Uint8Array,
  options: { readonly signal?: AbortSignal | undefined; readonly seconds?: number } = {},
): Promise<TextLayer> {
  if (bytes.byteLength === 0) throw new InputProblem('empty', 'it is empty. Give a file with text in it.');
  const pdfjs = await library();
  const thread = pdfThread(options.signal, options.seconds);
  const worker = new pdfjs.PDFWorker({ port: thread.port as never, verbosity: 0 });
  const task = pdfjs.getDocument({
    // The array is handed over to the thread, and the caller keeps its own.
    data: Uint8Array.from(bytes),
    worker,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    cMapUrl: join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/'),
  });
  try {
    return await Promise.race([layerOf(task.promise), thread.failure]);
  } catch (error) {
    throw problemOf(error);
  } finally {
    // Its own end would wait for the thread, which may be busy for ever.
    task.promise.catch(() => {});
    await thread.end();
    worker.destroy();
  }
}

async function layerOf(opening: Promise<PDFDocumentProxy>): Promise<TextLayer> {
  const document = await opening;
  if (document.numPages > INTAKE_LIMITS.pdfPages) {
    throw new InputProblem(
      'pdf-pages',
      `it has ${document.numPages} pages, more than ${INTAKE_LIMITS.pdfPages}. Split it.`,
    );
  }
  const texts: string[] = [];
  let failed = 0;
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const text = await document
      .getPage(number)
      .then((page) => textOf(page, INTAKE_LIMITS.pdfText - characters))
      .catch((error: unknown) => {
        if (error instanceof InputProblem) throw error;
        failed++;
        return '';
      });
    characters += text.length;
    texts.push(text);
  }
  const without = texts.filter((text) => text === '').length - failed;
  if (characters === 0)
    throw failed > 0 ? broken(`none of its ${texts.length} pages can be read`) : scanned(texts.length);
  return { text: texts.join('\f'), pages: texts.length, ...warningOf(texts.length, failed, without) };
}

async function textOf(page: PDFPageProxy, most: number): Promise<string> {
  const runs: Run[] = [];
  let size = 0;
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const item of value.items) {
      if (!('str' in item)) continue;
      size += item.str.length + 1;
      runs.push(item);
    }
    if (size > most) {
      throw new InputProblem('pdf-text', `it holds more than ${INTAKE_LIMITS.pdfText} characters of text. Split it.`);
    }
  }
  page.cleanup();
  return pageText(linesOfRuns(runs));
}

function warningOf(pages: number, failed: number, without: number): { readonly warning?: string } {
  if (failed > 0) return { warning: `${failed} of its ${pages} pages are damaged and were not read.` };
  if (without * 2 <= pages) return {};
  return {
    warning: `${without} of its ${pages} pages hold no text and may be scanned. Run it through OCR (for example ocrmypdf) to have them read.`,
  };
}

function scanned(pages: number): InputProblem {
  return new InputProblem(
    'scanned-pdf',
    `it is a scanned PDF: ${pages} ${pages === 1 ? 'page' : 'pages'} without text. Run it through OCR first (for example ocrmypdf).`,
  );
}

function broken(how: string): InputProblem {
  return new InputProblem(
    'broken-pdf',
    `it is a damaged PDF: ${how}. Download it again, or recover its text with pdftotext.`,
  );
}

function problemOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof InputProblem) return error;
  if (error.name === 'PasswordException') {
    return new InputProblem(
      'encrypted-pdf',
      'it is an encrypted PDF, which needs a password. Save a copy without one (for example with qpdf --decrypt).',
    );
  }
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return error;
  return broken(error.message.replace(/\.$/, '').replace(/^./, (letter) => letter.toLowerCase()));
}

let loading: Promise<typeof import('pdfjs-dist')> | undefined;

/** pdfjs itself, loaded once, and only where a PDF is to be read. */
function library(): Promise<typeof import('pdfjs-dist')> {
  loading ??= loadQuietly();
  return loading;
}

/**
 * Loads pdfjs and leaves the language as it was. Its build for older engines puts slower functions of its own in place of
 * the engine's (`JSON.stringify` takes ten times as long), for the whole process; it works as well with the engine's. It
 * also remarks on standard error that it cannot draw where the optional package @napi-rs/canvas is missing; text needs no
 * drawing.
 */
async function loadQuietly() {
  const { warn } = console;
  const before = REPLACED.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
  console.warn = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
    for (const [i, [owner, name]] of REPLACED.entries()) {
      const descriptor = before[i];
      if (descriptor) Object.defineProperty(owner, name, descriptor);
    }
  }
}

/** What pdfjs replaces although every engine that saydo runs on has it. */
const REPLACED: readonly (readonly [object, string])[] = [
  [JSON, 'stringify'],
  [JSON, 'parse'],
  [Array.prototype, 'push'],
];
