import { read } from '../../src/index.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import { terminalPage } from '../../src/render/terminal/page.ts';
import { alternate } from '../clock.ts';

/** Texts that repeat one piece: inputs for which a careless scan takes quadratic time. */
const PIECES: Readonly<Record<string, readonly [piece: string, media: string]>> = {
  'one endless sentence': [
    'The council, which Ida Fenn chairs, promised to close and ordered the army to go, ',
    'text/plain',
  ],
  'open quotation marks': ['said “the ferries ', 'text/plain'],
  'nested quotation marks': ['“He ‘said “so', 'text/plain'],
  'names only': ['Ana Kovar Ben Ode ', 'text/plain'],
  'speakers and pronouns': [
    'A farmer told his wife that Ben knew her mother. “We will pay,” he said.\n\n',
    'text/plain',
  ],
  'dates only': ['on 3 May to early mid late ', 'text/plain'],
  'digits and dashes': ['1-2021-01-', 'text/plain'],
  'number words': ['a hundred and between $3 and ', 'text/plain'],
  'short paragraphs': ['the\n\n', 'text/plain'],
  'cut words': ['a-\n', 'text/plain'],
  'white space': ['     \n', 'text/plain'],
  emphasis: ['*a ', 'text/markdown'],
  brackets: ['[', 'text/markdown'],
  'open elements': ['<div><b>x', 'text/html'],
  'unfinished references': ['&amp', 'text/html'],
};
const SHORT_TEXT_CHARACTERS = 10_000;
const LENGTH_FACTOR = 4;

/**
 * The growth of time for a text four times as long, for repetitive texts and for the pages made of their readings.
 *
 * @returns the texts for which it exceeds `most`
 */
export async function awkward(most: number): Promise<string[]> {
  const steep: string[] = [];
  console.log(`\n${LENGTH_FACTOR} times the text takes how many times as long (at most ${most}):`);
  const print = async (name: string, short: () => unknown, long: () => unknown): Promise<void> => {
    const [a = [], b = []] = await alternate([short, long], 3);
    // Times below 2 ms are too short to measure growth.
    const factor = Math.min(...b) / Math.max(Math.min(...a), 2);
    if (factor > most) steep.push(name);
    console.log(
      `  ${name.padEnd(26)} ${factor.toFixed(1).padStart(5)}   ${Math.min(...b)
        .toFixed(0)
        .padStart(6)} ms`,
    );
  };
  for (const [name, [piece, media]] of Object.entries(PIECES)) {
    const text = (size: number): string => `The ferry sails. ${piece.repeat(size / piece.length)}`;
    const [short, long] = [text(SHORT_TEXT_CHARACTERS), text(SHORT_TEXT_CHARACTERS * LENGTH_FACTOR)];
    await print(
      name,
      () => read({ content: short, media }),
      () => read({ content: long, media }),
    );
  }
  const article = 'Iva Sorn said on Monday that “the gates would open,” and promised to pay $3 million.\n\n';
  const readings = await Promise.all([1, LENGTH_FACTOR].map((times) => read({ content: article.repeat(100 * times) })));
  for (const [name, page] of [
    ['HTML page', htmlPage],
    ['terminal page', (reading: Parameters<typeof htmlPage>[0]) => terminalPage(reading, { width: 80, colour: false })],
  ] as const) {
    await print(
      name,
      () => void page(readings[0]!),
      () => void page(readings[1]!),
    );
  }
  return steep;
}
