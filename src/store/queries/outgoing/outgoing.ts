import { bytesToHex } from '@noble/hashes/utils.js';
import { rootOf } from '../../../record/history/merkle.ts';
import { articleId, numberOf } from '../../../record/ids.ts';
import type { EntityFinding } from '../../../record/types.ts';
import type { Outgoing, OutgoingArticle, OutgoingEntity } from '../../../record/views/outgoing.ts';
import type { Sql } from '../../database/database.ts';
import { treeOf } from '../../log/append.ts';
import { RecordProblem } from '../../problem.ts';
import { itemRowsById } from '../item-rows.ts';
import { vocabularyInForce, vocabularyView } from '../settings.ts';
import type { TextsOf } from '../texts.ts';
import { acceptedFindings } from './accepted-findings.ts';
import { judgedOf } from './judged.ts';

/**
 * What people accepted, in one state of the record. To be asked in a transaction.
 *
 * A finding is accepted where a person accepted, corrected or made it; and where nobody decided on it alone, but a person
 * linked it as evidence or assessed the pledge by it, with name and reason. What was rejected, what is disputed and what
 * only a machine proposes is not among it.
 *
 * @param about the present as an ISO instant, and the version of saydo
 */
export async function outgoing(
  sql: Sql,
  texts: TextsOf,
  about: { readonly at: string; readonly engine: string },
): Promise<Outgoing> {
  const found = await acceptedFindings(sql, texts);
  const { findings } = found;
  const articles = await articlesOf(sql, texts, [...new Set(findings.map(({ article }) => numberOf(article)))]);
  const [meta] = await sql.query<{ value: string }>(`select value from meta where name = 'record'`);
  const tree = await treeOf(sql);
  return {
    about: {
      what: 'record',
      record: meta?.value ?? '',
      entries: tree.size,
      root: bytesToHex(rootOf(tree)),
      ...about,
      vocabulary: vocabularyView(await vocabularyInForce(sql)),
    },
    articles,
    entities: await entitiesOf(sql, found),
    findings,
    ...(await judgedOf(sql, findings)),
  };
}

type Found = Awaited<ReturnType<typeof acceptedFindings>>;

/** Those whom the findings name, and those who are accepted themselves. */
async function entitiesOf(sql: Sql, { findings, names }: Found): Promise<readonly OutgoingEntity[]> {
  const ids = new Set(
    findings.flatMap(({ kind, item, named }) => [
      ...(kind === 'entity' ? [numberOf(item)] : []),
      ...named.map(({ entity }) => numberOf(entity)),
    ]),
  );
  const rows = await itemRowsById(
    sql,
    [...ids].toSorted((a, b) => a - b),
  );
  return [...rows.values()]
    .toSorted((a, b) => numberOf(a.id) - numberOf(b.id))
    .map(({ id, label, form }) => ({
      what: 'entity',
      id,
      name: label,
      type: form,
      offices: officesOf(names.get(id) ?? []),
    }));
}

function officesOf(names: readonly EntityFinding[]): string[] {
  return [...new Set(names.flatMap(({ offices }) => offices.map(({ title }) => title)))];
}

interface ArticleRow {
  readonly id: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly version: number;
  readonly content: string;
  readonly reading: string;
}

const TEXTS_PER_BATCH = 200;

async function articlesOf(sql: Sql, texts: TextsOf, ids: readonly number[]): Promise<readonly OutgoingArticle[]> {
  const rows = await sql.query<ArticleRow>(
    `select a.id, a.title, a.outlet, a.published, a.url, a.language, c.version, c.content, c.reading
     from articles a join captures c on c.id = a.capture where a.id = any($1) order by a.id`,
    [ids],
  );
  const articles: OutgoingArticle[] = [];
  for (let from = 0; from < rows.length; from += TEXTS_PER_BATCH) {
    const some = rows.slice(from, from + TEXTS_PER_BATCH);
    const kept = await texts(
      sql,
      some.map(({ reading }) => reading),
    );
    for (const { id, reading, ...row } of some) {
      const keptReading = kept.get(reading);
      if (keptReading === undefined) throw new RecordProblem('damaged', `the reading ${reading} is missing.`);
      articles.push({
        ...{ what: 'article', id: articleId(id), ...row, byline: [...keptReading.byline], text: keptReading.text },
        paragraphs: keptReading.paragraphs.map(([start, end]) => ({ start, end })),
      });
    }
  }
  return articles;
}
