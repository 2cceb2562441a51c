import type { Reading } from '../../index.ts';
import type { Input, Loaded } from '../../intake/input.ts';
import { readLoaded } from '../../intake/read-loaded.ts';
import { sourceOf } from '../../intake/source-of.ts';
import { changedFacts, FACT_NAMES, type Facts } from '../../record/article-facts.ts';
import type { Stated } from '../../record/entries.ts';
import type { Database } from '../../store/database/database.ts';
import { storableText } from '../../store/database/rows.ts';
import { type Added, addArticle, knownCapture, nothingNew } from '../../store/ingest/add-article.ts';
import { earlierOf } from '../../store/ingest/earlier.ts';
import { type Blob, blobOf } from '../../store/log/blobs.ts';
import { RecordProblem } from '../../store/problem.ts';
import { timed } from '../../timings.ts';
import { correctArticle } from '../correct-article.ts';
import { inOrder } from '../in-order.ts';
import type { ReadingPool } from '../reading/pool.ts';
import { placeOf } from './place.ts';
import { storedName } from './stored-name.ts';

/** What became of one input, told in the order of the inputs. */
export type AddEvent =
  | { readonly name: string; readonly added: Added; readonly reading: Reading | null; readonly warning: string | null }
  | { readonly name: string; readonly problem: unknown };

export interface Adding {
  readonly db: Database;
  readonly pool: ReadingPool;
  /** Who adds, as the log names it. */
  readonly by: string;
  /** The present, as an ISO instant. */
  readonly now: () => string;
  /** What the user states about all inputs. */
  readonly stated: Stated;
  /** Breaks the run off between two articles. */
  readonly signal: AbortSignal;
  /**
   * Whether the inputs are looked at again by themselves: what is stated then says nothing new of what the record has, and a
   * capture of which the title and the words are the same is not kept. A page can be other bytes each time that it is asked for.
   */
  readonly again?: boolean;
}

/** A text that is read, or known, but not yet in the record. */
interface Ready {
  readonly name: string;
  readonly loaded: Loaded;
  readonly content: Blob;
  readonly stated: Stated;
  /** Null where the record has the same bytes. */
  readonly reading: Reading | null;
  readonly known: number;
}

/**
 * Adds inputs to the record, in their order: each is loaded, read in a process beside, and entered in a transaction of its
 * own. An input that fails, be it for what the database says of it, is told and passed over; one that the record has is
 * not read again. An event is emitted only after its changes are stored.
 *
 * @throws what the database throws where it is not for the input, such as a full disk: going on would fail likewise
 */
export async function* addAll(inputs: AsyncIterable<Input>, adding: Adding): AsyncGenerator<AddEvent> {
  const prepared = async (input: Input): Promise<{ readonly ready: Ready } | AddEvent> => {
    try {
      return { ready: await prepare(input, adding) };
    } catch (problem) {
      return { name: input.name, problem };
    }
  };
  // One waits to be entered, and one is loaded, beside those that are read.
  for await (const outcome of inOrder(inputs, adding.pool.width + 2, prepared)) {
    if (adding.signal.aborted) return;
    if (!('ready' in outcome)) yield outcome;
    else
      yield await enter(outcome.ready, adding).catch((problem: unknown): AddEvent => {
        if (!isForInput(problem)) throw problem;
        return { name: outcome.ready.name, problem };
      });
  }
}

/** SQLSTATEs that say: the data cannot be, break a rule, go beyond a limit, or take more memory than there is. */
const FOR_DATA = /^(?:22|23|54|53200)/;

/** Whether an error while entering an input concerns that input alone, so that the next can be tried. */
function isForInput(problem: unknown): boolean {
  if (problem instanceof RecordProblem || problem instanceof TypeError || problem instanceof RangeError) return true;
  return problem instanceof Error && 'code' in problem && FOR_DATA.test(String(problem.code));
}

async function enter({ name, loaded, content, stated, reading, known }: Ready, adding: Adding): Promise<AddEvent> {
  const warning = loaded.warning ?? null;
  if (reading === null) {
    const added = adding.again === true ? nothingNew(known) : await restateMetadata(known, adding);
    return { name, added, reading, warning };
  }
  const place = placeOf(loaded, reading.article.url, name, content.hash);
  const facts = (await earlierOf(adding.db, place))?.facts ?? {};
  const corrected = Object.keys(facts).length > 0;
  const incoming = {
    content,
    layer: loaded.text ?? null,
    // What people say of the article holds for each of its captures.
    reading: corrected ? (await readLoaded(loaded, { ...stated, ...facts }, adding.pool)).reading : reading,
    place,
    name: storedName(name),
    fetched: loaded.fetched ?? null,
    stated,
  };
  const added = await timed(`entering ${name}`, () =>
    addArticle(adding.db, incoming, { by: adding.by, now: adding.now() }),
  );
  return { name, added, reading, warning };
}

/** Of bytes that the record has: what the user states of them now is taken for a correction of what is known. */
async function restateMetadata(article: number, { db, pool, by, now, stated }: Adding): Promise<Added> {
  const [row] = await db.query<{ withdrawn: number | null }>('select withdrawn from articles where id = $1', [article]);
  if (row?.withdrawn != null) return nothingNew(article, 'withdrawn');
  const facts: Facts = changedFacts({}, stated);
  if (FACT_NAMES.every((name) => facts[name] === undefined)) return nothingNew(article);
  return correctArticle(db, pool, article, facts, { by, now: now(), why: 'stated when it was added again' });
}

async function prepare({ name, load }: Input, { db, pool, stated, again = false }: Adding): Promise<Ready> {
  const loaded = await timed(`loading ${name}`, load);
  const content = blobOf(loaded.content);
  const said = statedOf(loaded, stated);
  const known = (await knownCapture(db, content.hash))?.article ?? null;
  const same = known ?? (again ? await sameWords(db, pool, { name, loaded, content }, stated) : null);
  if (same !== null) return { name, loaded, content, stated: said, reading: null, known: same };
  const { reading, missing } = await readLoaded(loaded, stated, pool);
  return { name, loaded, content, stated: { ...missing, ...said }, reading, known: 0 };
}

/** The article that the record has of a page, where its title and its words are what they were; else null. */
async function sameWords(
  db: Database,
  pool: ReadingPool,
  { name, loaded, content }: Pick<Ready, 'name' | 'loaded' | 'content'>,
  stated: Stated,
): Promise<number | null> {
  const { id, title, url } = await pool.open(sourceOf(loaded, stated));
  const before = await earlierOf(db, placeOf(loaded, url, name, content.hash));
  if (before === null || before.text !== id) return null;
  const [row] = await db.query<{ title: string | null }>('select title from articles where id = $1', [before.article]);
  const shown = before.facts.title ?? title ?? loaded.fallback?.title ?? null;
  return row !== undefined && (shown === null || row.title === storableText(shown)) ? before.article : null;
}

/** What is known of a text from outside its bytes, to be stored with them. */
function statedOf({ media, encoding, title, published, outlet, url, id }: Loaded, stated: Stated): Stated {
  const said = { media, encoding, title, published, outlet, url, id };
  return { ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)), ...stated };
}
