import type { ArticleRead as ArticleReadEntry } from '../../record/entries.ts';
import type { Entry } from '../../record/history/entry.ts';
import { articleId, findingId } from '../../record/ids.ts';
import type { ArticleRead, Capture } from '../../record/views/articles.ts';
import type { Sql } from '../database/database.ts';
import { factsIn } from '../ingest/earlier.ts';
import { entriesAbout } from '../log/entries-about.ts';
import { RecordProblem } from '../problem.ts';
import { findingsIn } from './article-findings.ts';
import { articleRow } from './article-rows.ts';
import { outletProposed } from './proposed-outlet.ts';
import type { KeptText, TextsOf } from './texts.ts';

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

/**
 * An article as it is read at the desk: its text, the findings that stand on it, its captures.
 *
 * @param version another than the newest, where it is named; no findings are of it. @throws RecordProblem `unknown-id`
 */
export async function articleRead(
  sql: Sql,
  texts: TextsOf,
  article: number,
  version: number | null,
): Promise<ArticleRead> {
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
  const { byline, speaker, text, paragraphs, roles, voice, notices } = said;
  const { outlet, url } = row;
  return {
    ...row,
    byline: [...byline],
    speaker,
    proposedOutlet: outlet === null ? await outletProposed(sql, { content: shown.content, url, read: said }) : null,
    ...(await saidOf(sql, article)),
    version: shown.version,
    text,
    paragraphs: paragraphs.map(([start, end], i) => ({ start, end, role: roles[i] ?? 'body' })),
    voice: voice.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) })),
    notices: notices.map(({ code, message }) => ({ code, message })),
    findings: shown === newest ? await findingsIn(sql, article) : [],
    captures: await withChanges(sql, kept, article, captures),
  };
}

/** What people say of the article itself. */
async function saidOf(sql: Sql, article: number): Promise<Pick<ArticleRead, 'corrected' | 'withdrawn'>> {
  const [row] = await sql.query<{ facts: string | null; body: string | null }>(
    'select a.facts, e.body from articles a left join entries e on e.seq = a.withdrawn where a.id = $1',
    [article],
  );
  const entry = row?.body == null ? null : (JSON.parse(row.body) as Entry);
  return {
    corrected: Object.keys(factsIn(row?.facts ?? null)),
    withdrawn: entry && { by: entry.by, at: entry.at, why: entry.why ?? '' },
  };
}

/** What the log says of captures: when each was added, and what it changed. */
async function withChanges(
  sql: Sql,
  texts: ReadonlyMap<string, KeptText>,
  article: number,
  captures: readonly CaptureRow[],
): Promise<Capture[]> {
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
    return {
      ...{ version, name, fetched, added: entry?.at ?? '', engine, media, content },
      changes: changes.map((each) => ({ ...each })),
      lost: lost.map(findingId),
    };
  });
}
