import type { Loaded } from '../input.ts';
import { MOST, tooLarge } from '../limits.ts';
import { beginsAsPdf } from '../media.ts';
import { textLayer } from './text-layer.ts';

/**
 * What was loaded, with its text layer where it is a PDF, by what is said of it or by its first bytes.
 *
 * @throws InputProblem as `textLayer`, and `too-large`
 */
export async function withTextLayer(loaded: Loaded, signal?: AbortSignal): Promise<Loaded> {
  const { content, media } = loaded;
  if (media !== 'application/pdf' && !beginsAsPdf(content)) return loaded;
  if (content.byteLength > MOST.pdf) throw tooLarge(MOST.pdf, content.byteLength);
  const { text, warning } = await textLayer(content, { signal });
  return { ...loaded, media: 'application/pdf', text, ...(warning === undefined ? {} : { warning }) };
}
