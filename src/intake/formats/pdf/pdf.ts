import { INTAKE_LIMITS } from '../../limits.ts';
import type { Format } from '../format.ts';

export const PDF: Format = {
  name: 'PDF',
  media: 'application/pdf',
  also: ['application/x-pdf'],
  endings: ['.pdf'],
  most: INTAKE_LIMITS.pdf,
  shownAs: 'application/pdf',
  // A browser refuses to show it in a sandbox; its viewer runs nothing of the file's.
  display: 'viewer',
  // White space and a byte order mark before it are let pass.
  begins: (bytes) => {
    let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    while (at < 64 && [0x09, 0x0a, 0x0d, 0x20].includes(bytes[at] ?? 0)) at++;
    return Buffer.from(bytes.subarray(at, at + 5)).toString('latin1') === '%PDF-';
  },
  extract: async (bytes, signal) => {
    const { textLayer } = await import('./text-layer.ts');
    const { text, warning } = await textLayer(bytes, { signal });
    return { text, ...(warning === undefined ? {} : { warning }) };
  },
};
