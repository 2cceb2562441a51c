import { changedFacts, type FactChanges, type Facts, factsThatDiffer, wrongFacts } from '../record/article-facts.ts';
import { articleId } from '../record/ids.ts';
import type { Database, Sql } from '../store/database/database.ts';
import { storableText } from '../store/database/rows.ts';
import { type Added, enterCorrected, nothingNew } from '../store/ingest/add-article.ts';
import { factsIn } from '../store/ingest/earlier.ts';
import { RecordProblem } from '../store/problem.ts';
import type { ReadingPool } from './reading/pool.ts';
import { captureOf, sourceOfCapture } from './reread.ts';

/** An article as it is shown now, and what people say of it. */
interface Known {
  readonly capture: number;
  readonly facts: Facts;
  /** As lists show it. */
  readonly shown: FactChanges;
}

/**
 * Says of an article what its text does not say, or says wrongly: outlet, day, title, byline, speaker, address. The article is
 * read anew with it, since a day moves what “last Friday” was and a speaker who “I” is; what people decided stands.
 *
 * @param changes what is to be; null takes a correction back. What is as it is shown already changes nothing.
 * @throws RecordProblem `unknown-id`; `not-possible` where a value cannot be, or the article was withdrawn
 */
export async function correctArticle(
  db: Database,
  pool: Pick<ReadingPool, 'read'>,
  article: number,
  changes: FactChanges,
  { by, now, why }: { readonly by: string; readonly now: string; readonly why: string | null },
): Promise<Added> {
  const given = storable(changes);
  const wrong = wrongFacts(given);
  if (wrong !== null) throw new RecordProblem('not-possible', wrong);
  const { capture: id, facts: was, shown } = await knownArticle(db, article);
  const fresh = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => {
      if (value === null) return name in was;
      return factsThatDiffer({ [name]: shown[name as keyof Facts] }, { [name]: value }).length > 0;
    }),
  ) as FactChanges;
  if (Object.keys(fresh).length === 0) return nothingNew(article);
  const is = changedFacts(was, fresh);
  const capture = await captureOf(db, id);
  const reading = await pool.read({ ...(await sourceOfCapture(db, capture)), ...is });
  return enterCorrected(db, capture, reading, { was, is }, { by, now, why });
}

async function knownArticle(sql: Sql, article: number): Promise<Known> {
  const [row] = await sql.query<{
    capture: number;
    facts: string | null;
    withdrawn: number | null;
    title: string | null;
    outlet: string | null;
    published: string | null;
    byline: string;
    url: string | null;
  }>('select capture, facts, withdrawn, title, outlet, published, byline, url from articles where id = $1', [article]);
  const name = articleId(article);
  if (!row) throw new RecordProblem('unknown-id', `there is no ${name} in this record.`);
  if (row.withdrawn !== null) {
    throw new RecordProblem(
      'not-possible',
      `${name} was withdrawn. Bring it back first: saydo article restore ${name}.`,
    );
  }
  const { capture, title, outlet, published, byline, url } = row;
  const facts = factsIn(row.facts);
  const stated = (await captureOf(sql, capture)).stated.speaker;
  const speaker = facts.speaker ?? stated ?? null;
  return { capture, facts, shown: { title, outlet, published, byline: JSON.parse(byline) as string[], speaker, url } };
}

/** Facts as the log and PostgreSQL can hold them. */
function storable(changes: FactChanges): FactChanges {
  const clean = (text: string) => storableText(text.toWellFormed()).trim();
  return Object.fromEntries(
    Object.entries(changes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name,
        value === null
          ? null
          : typeof value === 'string'
            ? clean(value)
            : value.map(clean).filter((each) => each !== ''),
      ]),
  );
}
