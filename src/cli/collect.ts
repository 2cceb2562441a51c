import { InputProblem } from './problem.ts';

/** Bytes of a stream, or a problem where there are more than `most`; a stream is left as soon as that is known. */
export async function collect(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > most) {
      throw new InputProblem(
        'too-large',
        `it is larger than ${most / 2 ** 20} MB, which is no article. Cut it into parts.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
