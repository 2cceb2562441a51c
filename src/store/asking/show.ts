import { quoteOf } from '../../record/anchor/quote.ts';
import type { ArticleView, CaptureView, DecisionView, FindingView, ItemView } from '../../record/answers.ts';
import type { ArticleRead } from '../../record/entries.ts';
import { decodeEntry } from '../../record/history/entry.ts';
import { mainPassagesOf } from '../../record/kinds/passages.ts';
import type { Finding, Kind } from '../../record/types.ts';
import type { Reading } from '../../types.ts';
import type { Sql } from '../database/database.ts';
import { entriesAbout } from '../log/entries-about.ts';
import { loadReading } from '../log/readings.ts';
import { assessmentsOf } from './assessments.ts';
import { differencesPage } from './differences-page.ts';
import { evidenceFor, evidenceOf } from './evidence.ts';
import { proposalsAbout } from './proposals.ts';
import { whoNamed } from './queue.ts';

interface Row
  extends Omit<FindingView, 'proposed' | 'made' | 'corrected' | 'reason' | 'decisions' | 'who' | 'roles' | 'context'> {
  readonly body: string;
  readonly correction: string | null;
  readonly why: string;
  readonly reading: string;
  readonly maker: string | null;
  readonly making: string | null;
}

/** Findings with all that the record knows of them, in the order of their numbers. */
export async function findingViews(sql: Sql, ids: readonly number[]): Promise<readonly FindingView[]> {
  const rows = await sql.query<Row>(
    `select f.id, f.kind, f.item, f.state, f.verdict, f.body, f.corrected as correction, f.reason as why,
       f.article, a.title, a.outlet, a.published, a.url, c.reading, m.by as maker, m.at as making
     from findings f join articles a on a.id = f.article join captures c on c.id = f.capture
     left join made m on m.finding = f.id
     where f.id = any($1) order by f.id`,
    [ids],
  );
  const who = await whoNamed(sql, ids);
  const roles = await rolesIn(sql, ids);
  const decisions = await decisionsOn(sql, ids);
  const readings = new Map<string, Reading>();
  const views: FindingView[] = [];
  for (const { body, correction, why, reading: blob, maker, making, ...row } of rows) {
    const reading = readings.get(blob) ?? (await loadReading(sql, blob));
    readings.set(blob, reading);
    const proposed = JSON.parse(body) as Finding;
    const corrected = correction === null ? null : (JSON.parse(correction) as Finding);
    views.push({
      ...row,
      proposed,
      made: maker === null || making === null ? null : { by: maker, at: making },
      corrected,
      who: who.get(row.id) ?? [],
      roles: roles.get(row.id) ?? [],
      reason: JSON.parse(why) as FindingView['reason'],
      decisions: decisions.get(row.id) ?? [],
      context: contextOf(reading.article.text, corrected ?? proposed),
    });
  }
  return views;
}

async function rolesIn(sql: Sql, ids: readonly number[]): Promise<ReadonlyMap<number, FindingView['roles']>> {
  const rows = await sql.query<{ finding: number; role: string; name: string }>(
    `select r.finding, r.role, i.label as name from roles r join findings e on e.id = r.entity join items i on i.id = e.item
     where r.finding = any($1) order by r.finding, r.rank`,
    [ids],
  );
  const roles = new Map<number, { role: string; name: string }[]>();
  for (const { finding, role, name } of rows) roles.set(finding, [...(roles.get(finding) ?? []), { role, name }]);
  return roles;
}

const CONTEXT = 120;

function contextOf(text: string, finding: Finding): FindingView['context'] {
  const passage = mainPassagesOf(finding)[0];
  if (!passage) return null;
  const { prefix, suffix } = quoteOf(text, passage, CONTEXT);
  return { prefix, passage, suffix };
}

async function decisionsOn(sql: Sql, ids: readonly number[]): Promise<ReadonlyMap<number, readonly DecisionView[]>> {
  const rows = await sql.query<Omit<DecisionView, 'correction'> & { finding: number; correction: string | null }>(
    'select finding, by, verdict, correction, why, at from decisions where finding = any($1) order by seq',
    [ids],
  );
  const views = new Map<number, DecisionView[]>();
  for (const { finding, correction, ...rest } of rows) {
    const view = { ...rest, correction: correction === null ? null : (JSON.parse(correction) as Finding) };
    views.set(finding, [...(views.get(finding) ?? []), view]);
  }
  return views;
}

/** An item with its first findings. Its number must be a current one. */
export async function itemView(sql: Sql, item: number, most: number): Promise<ItemView | null> {
  const [row] = await sql.query<Omit<ItemView, 'findings' | 'differences' | 'proposals' | 'evidence' | 'assessments'>>(
    'select id, kind, label, members, first_day as first, last_day as last from items where id = $1',
    [item],
  );
  if (!row) return null;
  const ids = await sql.query<{ id: number }>(
    `select id from findings where item = $1 order by state = 'standing' desc, day nulls last, id limit ${Math.trunc(most)}`,
    [item],
  );
  return {
    ...row,
    findings: await findingViews(
      sql,
      ids.map(({ id }) => id),
    ),
    differences: (await differencesPage(sql, { aspects: [], item, after: null, limit: 100 })).rows,
    proposals: await proposalsAbout(sql, item),
    evidence: row.kind === 'pledge' ? await evidenceOf(sql, item) : await evidenceFor(sql, item),
    assessments: row.kind === 'pledge' ? await assessmentsOf(sql, item) : [],
  };
}

/** An article with its captures, and what changed between them. */
export async function articleView(sql: Sql, article: number): Promise<ArticleView | null> {
  const [row] = await sql.query<Omit<ArticleView, 'captures' | 'findings' | 'byline'> & { byline: string }>(
    'select id as article, title, outlet, published, url, language, byline from articles where id = $1',
    [article],
  );
  if (!row) return null;
  const captures = await sql.query<Omit<CaptureView, 'changes' | 'lost' | 'at'>>(
    'select id, version, content, engine, name, fetched from captures where article = $1 order by version',
    [article],
  );
  const entries = await sql.query<{ body: string }>(`select e.body from ${entriesAbout('$1', 'asc')} order by s.seq`, [
    `T${article}`,
  ]);
  const added = new Map(
    entries.flatMap(({ body }) => {
      const { kind, at, data } = decodeEntry(body);
      if (kind !== 'article.added' && kind !== 'article.changed') return [];
      const { after } = data as { after: ArticleRead };
      return [[after.capture.id, { at, changes: after.changes, lost: after.lost }] as const];
    }),
  );
  const counts = await sql.query<{ kind: Kind; count: number }>(
    `select kind, count(*)::int as count from findings where article = $1 and state = 'standing' group by kind`,
    [article],
  );
  return {
    ...row,
    byline: JSON.parse(row.byline) as string[],
    captures: captures.map((capture) => ({
      ...capture,
      ...(added.get(capture.id) ?? { at: '', changes: [], lost: [] }),
    })),
    findings: new Map(counts.map(({ kind, count }) => [kind, count])),
  };
}
