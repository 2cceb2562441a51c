import { type Kind, kindOf } from './from-file.ts';
import type { Input } from './input.ts';
import { InputProblem } from './problem.ts';

const WORDS: Readonly<Record<Exclude<Kind, 'text'>, string>> = {
  feed: 'a feed, which lists articles',
  warc: 'a web archive of many pages',
  wacz: 'a web archive of many pages',
  ndjson: 'NDJSON, one text per line',
};

/** A file that must be one text: a container of many is refused when it is loaded, and not taken for text. */
export function oneText(input: Input): Input {
  return {
    name: input.name,
    load: async () => {
      // Loading reports what is wrong with the path.
      const kind = await kindOf(input.name).catch(() => 'text' as const);
      if (kind !== 'text') throw container(WORDS[kind], kind === 'ndjson');
      return input.load();
    },
  };
}

/** What to tell of bytes that hold many texts. */
export function container(what: string = WORDS.feed, lines = false): InputProblem {
  const how = lines ? 'pipe it into saydo read --ndjson, or add it' : 'add it';
  return new InputProblem(
    'container',
    `it is ${what}. saydo read shows single texts: ${how} to a record with saydo add.`,
  );
}
