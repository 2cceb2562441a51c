import type { ArticleText } from '../../../record/bearing/analysed-text.ts';
import type { Candidate, FoundLater } from '../../../record/bearing/candidates.ts';
import { candidatesIn } from '../../../record/bearing/candidates.ts';
import { deadlineOf, isOnPledge, passageInputOf } from '../../../record/bearing/from-findings.ts';
import type { InArticle, PledgeInput } from '../../../record/bearing/pair-inputs.ts';
import type { ActionFinding, PledgeFinding, StatementFinding } from '../../../record/types.ts';
import type { Sql } from '../../database/database.ts';
import { FIRST } from '../representative-finding.ts';
import type { TextsOf } from '../texts.ts';

/** Reports of one pledge that are looked at: the first ones. */
const MAX_WORDINGS = 3;

/** Articles that were loaded, for as long as one piece of work takes. */
export interface ArticleTexts {
  readonly texts: TextsOf;
  readonly of: Map<number, ArticleText>;
}

/** Loads the articles that are not there yet. */
export async function loadArticleTexts(
  sql: Sql,
  { texts, of }: ArticleTexts,
  articles: readonly number[],
): Promise<void> {
  const wanted = [...new Set(articles)].filter((id) => !of.has(id));
  if (wanted.length === 0) return;
  const rows = await sql.query<{ article: number; title: string | null; day: number | null; reading: string }>(
    `select a.id as article, a.title, a.day, c.reading from articles a join captures c on c.id = a.capture
     where a.id = any($1) and a.withdrawn is null`,
    [wanted],
  );
  const read = await texts(
    sql,
    rows.map(({ reading }) => reading),
  );
  for (const { article, title, day, reading } of rows)
    of.set(article, { id: String(article), title, day, text: read.get(reading)!.text });
}

interface PledgeRow {
  readonly item: number;
  readonly finding: number;
  readonly article: number;
  readonly body: string;
}

/** A pledge as the record has it now, with the finding that each of its wordings is. */
export interface LoadedPledge extends PledgeInput {
  readonly wordings: readonly (InArticle & { readonly finding: number })[];
}

/** Pledges of the record as they are held against passages, by item; those that do not stand, or were rejected, have none. */
export async function loadPledges(
  sql: Sql,
  articleTexts: ArticleTexts,
  items: readonly number[],
): Promise<Map<number, LoadedPledge>> {
  const rows = await sql.query<PledgeRow>(
    `select i.id as item, f.id as finding, f.article, f.body from items i cross join lateral (
       select id, article, coalesce(corrected, body) as body from findings
       where item = i.id and state = 'standing' and verdict <> 'rejected' order by ${FIRST} limit ${MAX_WORDINGS}) f
     where i.id = any($1) and i.kind = 'pledge' and i.merged is null`,
    [items],
  );
  await loadArticleTexts(
    sql,
    articleTexts,
    rows.map(({ article }) => article),
  );
  const names = await namesOf(
    sql,
    rows.map(({ finding }) => finding),
  );
  const byItem = new Map<number, PledgeRow[]>();
  for (const row of rows) byItem.set(row.item, [...(byItem.get(row.item) ?? []), row]);
  const pledges = new Map<number, LoadedPledge>();
  for (const [item, its] of byItem) {
    const wordings = its.flatMap(({ finding, article, body }) => {
      const articleText = articleTexts.of.get(article);
      return articleText ? [{ finding, articleText, pieces: (JSON.parse(body) as PledgeFinding).passages }] : [];
    });
    const first = JSON.parse(its[0]!.body) as PledgeFinding;
    const pledgers = [...new Set(its.flatMap(({ finding }) => names.get(finding) ?? []))];
    if (wordings.length > 0) pledges.set(item, { wordings, pledgers, form: first.form, deadline: deadlineOf(first) });
  }
  return pledges;
}

async function namesOf(sql: Sql, findings: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await sql.query<{ finding: number; name: string }>(
    `select r.finding, e.exact as name from roles r join findings e on e.id = r.entity
     where r.finding = any($1) and r.role = 'pledger' order by r.finding, r.rank`,
    [findings],
  );
  const names = new Map<number, string[]>();
  for (const { finding, name } of rows) names.set(finding, [...(names.get(finding) ?? []), name]);
  return names;
}

/** What of an article may bear on a pledge. */
export async function loadCandidates(
  sql: Sql,
  articleText: ArticleText,
  article: number,
): Promise<readonly Candidate[]> {
  const rows = await sql.query<{ id: number; body: string }>(
    `select id, coalesce(corrected, body) as body from findings
     where article = $1 and kind in ('statement', 'action', 'pledge') and state = 'standing' and verdict <> 'rejected'
     order by id`,
    [article],
  );
  const all = rows.map(({ id, body }) => ({
    id,
    finding: JSON.parse(body) as StatementFinding | ActionFinding | PledgeFinding,
  }));
  const pledged = all.flatMap(({ finding }) => (finding.kind === 'pledge' ? finding.passages : []));
  const found = all.flatMap(({ id, finding }): FoundLater[] => {
    const input = finding.kind === 'pledge' ? null : passageInputOf(articleText, finding);
    return input === null ? [] : [{ ...input, finding: id, pledges: isOnPledge(pledged, input.pieces) }];
  });
  return candidatesIn(articleText, found);
}
