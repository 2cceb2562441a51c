/**
 * `npm run bench -- frames [--from FOLDER] [--long WORDS_PER_ARTICLE]`: the trained reader, native and in WebAssembly: time to start,
 * articles of 700 words a second on one core, memory, and growth of time with the length of a text.
 *
 * Each runtime is measured in a separate process, to separate its memory. Times are CPU times, so that other load has
 * little effect. Texts are made of invented sentences with one trigger each, as in news; which findings they give does not
 * matter.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { type Article, loadReader, type Reader } from '../../src/index.ts';
import { tokenize } from '../../src/tokens/tokenize.ts';

const WORDS_PER_ARTICLE = 700;
/** Limit of the time a word in the longest text, relative to the shortest. */
const MAX_GROWTH_PER_WORD = 1.5;

const SENTENCES = [
  'Mayor Ida Fenn said on Tuesday that the bridge over the Tarn would stay open until the sluices had been repaired.',
  'The council of Lowen promised to pay 3 million crowns to the villages downstream by the end of June.',
  'Police closed the northern harbour after two ferries had struck the old pier in a heavy storm.',
  '“Nobody asked us,” Rurik Aldane, who leads the fishermen of Quell, told reporters outside the hall.',
  'The river has risen by forty centimetres since the first days of spring, which is more than in any year before.',
  'A spokesman for the Treasury declined to answer questions about the cost of the second dam.',
];

/** An article of a number of words, in paragraphs of three sentences. */
function articleOf(words: number): Article {
  const paragraphs: (readonly [number, number])[] = [];
  let text = '';
  let count = 0;
  for (let n = 0; count < words; n += 3) {
    const paragraph = [0, 1, 2].map((i) => SENTENCES[(n + i + Math.floor(n / 7)) % SENTENCES.length]!).join(' ');
    if (text !== '') text += '\n\n';
    paragraphs.push([text.length, text.length + paragraph.length]);
    text += paragraph;
    count += paragraph.split(' ').length;
  }
  return {
    id: `sha256:${'0'.repeat(64)}`,
    title: null,
    byline: [],
    published: null,
    outlet: null,
    url: null,
    language: 'en',
    text,
    paragraphs,
    roles: paragraphs.map(() => 'body'),
    origin: { media: 'text/plain', encoding: 'utf-8', bytes: text.length, runs: [] },
  };
}

interface Measured {
  readonly runtime: string;
  readonly startSeconds: number;
  readonly articlesASecond: number;
  readonly framesAnArticle: number;
  readonly megabytes: number;
  /** Milliseconds a word, by length of the text. */
  readonly growth: readonly { readonly words: number; readonly ms: number }[];
}

const cpuSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

async function secondsFor(reader: Reader, article: Article): Promise<{ seconds: number; frames: number }> {
  const tokens = tokenize(article);
  const started = process.cpuUsage();
  const { frames } = await reader.pass()(article, tokens);
  return { seconds: cpuSeconds(started), frames: frames.length };
}

async function measure(runtime: 'native' | 'wasm', from: string | undefined, long: number): Promise<Measured> {
  const started = process.cpuUsage();
  const reader = await loadReader({ runtime, ...(from === undefined ? {} : { from: pathToFileURL(`${from}/`) }) });
  const startSeconds = cpuSeconds(started);
  await secondsFor(reader, articleOf(WORDS_PER_ARTICLE));
  const rounds: Awaited<ReturnType<typeof secondsFor>>[] = [];
  for (let n = 0; n < 3; n++) rounds.push(await secondsFor(reader, articleOf(WORDS_PER_ARTICLE)));
  const best = Math.min(...rounds.map(({ seconds }) => seconds));
  const growth: { words: number; ms: number }[] = [];
  for (let words = WORDS_PER_ARTICLE * 2; words <= long; words *= 4) {
    growth.push({ words, ms: (1000 * (await secondsFor(reader, articleOf(words))).seconds) / words });
  }
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { runtime, startSeconds, articlesASecond: 1 / best, framesAnArticle: rounds[0]!.frames, megabytes, growth };
}

/** @returns whether time grows linearly */
export async function benchFrames(args: readonly string[]): Promise<boolean> {
  const value = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
  const from = value('--from');
  const long = Number(value('--long') ?? 12_000);
  const one = value('--runtime');
  if (one === 'native' || one === 'wasm') {
    console.log(JSON.stringify(await measure(one, from, long)));
    return true;
  }
  let even = true;
  for (const runtime of ['native', 'wasm']) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...process.execArgv, process.argv[1] ?? '', 'frames', ...args, '--runtime', runtime],
      { encoding: 'utf8' },
    );
    if (status !== 0) {
      console.error(`${runtime}: ${stderr}`);
      even = false;
      continue;
    }
    even = told(JSON.parse(stdout) as Measured) && even;
  }
  return even;
}

function told({ runtime, startSeconds, articlesASecond, framesAnArticle, megabytes, growth }: Measured): boolean {
  console.log(`${runtime}: seconds of one core`);
  console.log(`  start      ${startSeconds.toFixed(2)} s`);
  console.log(
    `  speed      ${articlesASecond.toFixed(2)} articles of ${WORDS_PER_ARTICLE} words a second, ${framesAnArticle} frames each`,
  );
  console.log(`  memory     ${megabytes.toFixed(0)} MB at most`);
  for (const { words, ms } of growth) console.log(`  ${String(words).padStart(9)} words   ${ms.toFixed(2)} ms a word`);
  const steepness = (growth.at(-1)?.ms ?? 1) / (growth[0]?.ms ?? 1);
  console.log(
    `  ${steepness.toFixed(2)} times as dear a word at the longest as at the shortest (at most ${MAX_GROWTH_PER_WORD})\n`,
  );
  return steepness <= MAX_GROWTH_PER_WORD;
}
