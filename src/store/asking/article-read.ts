import type { ArticleRead as ArticleReadEntry, Changed } from '../../record/entries.ts';
import type { Entry } from '../../record/history/entry.ts';
import { articleId } from '../../record/ids.ts';
import type { Sql } from '../database/database.ts';
import { entriesAbout } from '../log/entries-about.ts';
import { RecordProblem } from '../problem.ts';
import { type FindingIn, findingsIn } from './article-findings.ts';
import { type ArticleRow, articleRow } from './article-rows.ts';
import type { KeptText, TextsOf } from './texts.ts';

/** A capture of an article, with what it changed. */
export interface CaptureRead {
  readonly version: number;
  readonly name: string;
  readonly fetched: string | null;
  readonly added: string;
  readonly engine: string;
  readonly media: string;
  readonly content: string;
  readonly changes: readonly Changed[];
  /** Findings whose words no longer stood in it. */
  readonly lost: readonly number[];
}

/** An article as it is read at the desk. */
export interface ArticleOpened extends ArticleRow {
  readonly version: number;
  /** What that version says. */
  readonly said: KeptText;
  /** Those that stand; none where another version than the newest is asked for. */
  readonly findings: readonly FindingIn[];
  readonly captures: readonly CaptureRead[];
}

interface CaptureRow {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly fetched: string | null;
  readonly engine: string;
  readonly content: string;
  readonly layer: string | null;
  readonly reading: string;
}

/** @param version another than the newest, where it is named. @throws RecordProblem `unknown-id` */
export async function articleRead(
  sql: Sql,
  texts: TextsOf,
  article: number,
  version: number | null,
): Promise<ArticleOpened> {
  const row = await articleRow(sql, article);
  if (row === null) throw new RecordProblem('unknown-id', `there is no ${articleId(article)} in this record.`);
  const captures = await sql.query<CaptureRow>(
    `select id, version, name, fetched, engine, content, layer, reading from captures where article = $1 order by version`,
    [article],
  );
  const newest = captures.at(-1);
  const shown = version === null ? newest : captures.find((capture) => capture.version === version);
  if (newest === undefined || shown === undefined)
    throw new RecordProblem(
      'unknown-id',
      `${articleId(article)} has no version ${version ?? 1}; it has 1 to ${newest?.version ?? 0}.`,
    );
  const kept = await texts(
    sql,
    captures.map(({ reading }) => reading),
  );
  const said = kept.get(shown.reading);
  if (said === undefined) throw new RecordProblem('damaged', `the reading ${shown.reading} is missing.`);
  return {
    ...row,
    version: shown.version,
    said,
    findings: shown === newest ? await findingsIn(sql, article) : [],
    captures: await withChanges(sql, kept, article, captures),
  };
}

/** What the log says of captures: when each was added, and what it changed. */
async function withChanges(
  sql: Sql,
  texts: ReadonlyMap<string, KeptText>,
  article: number,
  captures: readonly CaptureRow[],
): Promise<readonly CaptureRead[]> {
  const entries = await sql.query<{ body: string }>(`select e.body from ${entriesAbout('$1', 'asc')} order by s.seq`, [
    articleId(article),
  ]);
  const added = new Map<number, { readonly at: string; readonly after: ArticleReadEntry }>();
  for (const { body } of entries) {
    // Of a long article it has hundreds of thousands of characters: whether its form is canonical, verify looks.
    const { kind, at, data } = JSON.parse(body) as Entry;
    if (kind !== 'article.added' && kind !== 'article.changed') continue;
    const { after } = data as { after: ArticleReadEntry };
    added.set(after.capture.id, { at, after });
  }
  return captures.map(({ id, version, name, fetched, engine, content, layer, reading }) => {
    const entry = added.get(id);
    const media =
      layer === null
        ? (texts.get(reading)?.media ?? 'text/plain')
        : (entry?.after.capture.stated.media ?? 'text/plain');
    const { changes, lost } = entry?.after ?? { changes: [], lost: [] };
    return { version, name, fetched, added: entry?.at ?? '', engine, media, content, changes, lost };
  });
}
