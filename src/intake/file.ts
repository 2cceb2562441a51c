import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { collect } from './collect.ts';
import { problemOf } from './describe.ts';
import { formatOfMedia, MEDIA, withText } from './formats/formats.ts';
import type { Input, Loaded } from './input.ts';
import { INTAKE_LIMITS, tooLarge } from './limits.ts';
import { endingOf } from './media.ts';

/** A file that is one text, or holds one as a PDF does. Nothing is read before it is loaded. */
export function file(path: string, signal?: AbortSignal): Input {
  return {
    name: path,
    load: async () => {
      try {
        return await withText(await loaded(path, signal), signal);
      } catch (error) {
        signal?.throwIfAborted();
        throw problemOf(error);
      }
    },
  };
}

/** Bytes of a file as far as they are taken; one that is too large is refused before it is read. */
async function loaded(path: string, signal: AbortSignal | undefined): Promise<Loaded> {
  const media = MEDIA[endingOf(path)];
  const most = formatOfMedia(media)?.most ?? INTAKE_LIMITS.text;
  const { size } = await stat(path);
  if (size > most) throw tooLarge(most, size);
  const content = await collect(createReadStream(path, { signal }), most);
  return media === undefined ? { content } : { content, media };
}
