import { tooLarge } from './limits.ts';

/**
 * Bytes of a stream, of which at most `most` are ever held; a stream is left as soon as there are more.
 *
 * @throws InputProblem `too-large`
 */
export async function collect(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
