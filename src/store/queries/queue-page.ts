import type { ReviewStatus } from '../../record/review/verdicts.ts';
import type { Kind } from '../../record/types.ts';
import type { QueuePage } from '../../record/views/findings.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { findingsInContext } from './findings-in-context.ts';
import { listOf, NO_LIMIT, type Page, pageOf } from './pages.ts';
import { tallies } from './tallies.ts';
import type { TextsOf } from './texts.ts';

/** The order in which kinds are reviewed: what the record is for first. */
export const REVIEW_ORDER: readonly Kind[] = ['pledge', 'statement', 'action', 'quantity', 'entity'];

/** Where in the queue a finding stands. */
export interface QueuePlace {
  readonly kind: Kind;
  readonly confidence: number | null;
  readonly id: number;
}

export interface QueueFilter {
  /** All where none is named. */
  readonly kinds: readonly Kind[];
  readonly article: number | null;
  readonly item: number | null;
  /** What waits (`proposed`), or what was decided so. */
  readonly verdict: ReviewStatus;
  /** In place of a verdict: what others decided and this reviewer did not. */
  readonly blindFor: string | null;
  /** Findings that the reader was at least so sure of. */
  readonly least: number | null;
  /** Findings that the reader was at most so sure of. */
  readonly most?: number | null;
  readonly outlet?: string | null;
  /** Whose name holds these words: who speaks, pledges or acts. */
  readonly speaker?: string | null;
  /** What the finding itself says holds these words, as they stand. */
  readonly words?: string | null;
}

interface Stretch {
  readonly after: QueuePlace | null;
  readonly limit: number;
}

/**
 * Findings that wait for a decision, pledges first; what the reader is surest of first. A reviewer who decides blind sees
 * nothing of what others made of them.
 */
export async function queuePage(sql: Sql, texts: TextsOf, filter: QueueFilter, stretch: Stretch): Promise<QueuePage> {
  const { rows, next } = await queued(sql, filter, stretch);
  const items = await findingsInContext(
    sql,
    texts,
    rows.map(({ id }) => id),
    filter.blindFor !== null,
  );
  const waiting = await countQueue(sql, filter);
  const count = REVIEW_ORDER.filter((kind) => filter.kinds.length === 0 || filter.kinds.includes(kind)).reduce(
    (sum, kind) => sum + waiting[kind],
    0,
  );
  return { ...listOf(items, next, count), waiting };
}

/** All findings that a queue is made of, by number, in its order. */
export async function allQueued(sql: Sql, filter: QueueFilter): Promise<readonly number[]> {
  const { rows } = await queued(sql, filter, { after: null, limit: NO_LIMIT });
  return rows.map(({ id }) => id);
}

async function queued(sql: Sql, filter: QueueFilter, { after, limit }: Stretch): Promise<Page<QueuePlace, QueuePlace>> {
  const { kinds } = filter;
  const found: QueuePlace[] = [];
  for (const kind of REVIEW_ORDER.slice(after === null ? 0 : REVIEW_ORDER.indexOf(after.kind))) {
    if (kinds.length > 0 && !kinds.includes(kind)) continue;
    const place = after?.kind === kind ? after : null;
    for (const behind of stretches(place)) {
      const wanted = limit + 1 - found.length;
      if (wanted > 0) found.push(...(await stretch(sql, filter, { kind, place, behind, wanted })));
    }
  }
  return pageOf(found, limit, (last) => last);
}

/** How many wait, by kind. Of the whole record it is known; of anything else it is counted. */
async function countQueue(sql: Sql, filter: QueueFilter): Promise<Record<Kind, number>> {
  const { article, item, verdict, blindFor, least, most, outlet, speaker, words } = filter;
  const unfiltered = [article, item, least, blindFor, most, outlet, speaker, words].every((each) => each == null);
  const whole = unfiltered && verdict === 'proposed';
  const counts = whole ? (await tallies(sql)).waiting : await counted(sql, filter);
  return Object.fromEntries(REVIEW_ORDER.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<Kind, number>;
}

async function counted(sql: Sql, filter: QueueFilter): Promise<ReadonlyMap<Kind, number>> {
  const { source, values } = sourceOf(filter);
  const rows = await sql.query<{ kind: Kind; count: number }>(
    `select f.kind, count(*)::int as count from ${source} group by f.kind`,
    values,
  );
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

type Behind = 'all' | 'equals' | 'below';

/**
 * What is behind a place within a kind. A condition with “or” would be a walk through all that is before it: many findings
 * have the very same confidence. Those without one come first.
 */
function stretches(place: QueuePlace | null): readonly Behind[] {
  return place === null ? ['all'] : ['equals', 'below'];
}

async function stretch(
  sql: Sql,
  filter: QueueFilter,
  {
    kind,
    place,
    behind,
    wanted,
  }: {
    readonly kind: Kind;
    readonly place: QueuePlace | null;
    readonly behind: Behind;
    readonly wanted: number;
  },
): Promise<readonly QueuePlace[]> {
  const { source, values } = sourceOf(filter);
  const conditions = [`f.kind = $${values.push(kind)}`];
  if (place !== null && behind === 'equals') {
    conditions.push(
      place.confidence === null ? 'f.confidence is null' : `f.confidence = $${values.push(place.confidence)}::real`,
    );
    conditions.push(`f.id > $${values.push(place.id)}`);
  } else if (place !== null && behind === 'below') {
    conditions.push(
      place.confidence === null ? 'f.confidence is not null' : `f.confidence < $${values.push(place.confidence)}::real`,
    );
  }
  return sql.query<QueuePlace>(
    `select f.kind, f.confidence, f.id from ${source} where ${conditions.join(' and ')}
     order by f.confidence desc, f.id limit ${wanted}`,
    values,
  );
}

/** What the queue is made of: `findings f`, or those of one article or item, which are few. */
function sourceOf({
  article,
  item,
  verdict,
  blindFor,
  least,
  most = null,
  outlet = null,
  speaker = null,
  words = null,
}: Omit<QueueFilter, 'kinds'>): {
  readonly source: string;
  readonly values: unknown[];
} {
  const values: unknown[] = [];
  const conditions = [`g.state = 'standing'`];
  if (blindFor !== null) {
    const by = `$${values.push(blindFor)}`;
    conditions.push(
      `g.verdict <> 'proposed' and exists (select from decisions d where d.finding = g.id and d.by <> ${by})
       and not exists (select from decisions d where d.finding = g.id and d.by = ${by})`,
    );
    // The index of what waits is one of constants.
  } else if (verdict === 'proposed') conditions.push(`g.verdict = 'proposed'`);
  else conditions.push(`g.verdict <> 'proposed' and g.verdict = $${values.push(verdict)}`);
  if (least !== null) conditions.push(`g.confidence >= $${values.push(least)}::real`);
  if (most !== null) conditions.push(`g.confidence <= $${values.push(most)}::real`);
  if (outlet !== null)
    conditions.push(`g.article in (select id from articles where outlet = $${values.push(storableText(outlet))})`);
  if (words !== null) conditions.push(`position(lower($${values.push(storableText(words))}) in lower(g.exact)) > 0`);
  if (speaker !== null)
    conditions.push(`exists (select from roles r join findings e on e.id = r.entity join items i on i.id = e.item
      where r.finding = g.id and r.role in ('speaker', 'pledger', 'actor')
        and position(lower($${values.push(storableText(speaker))}) in lower(i.label)) > 0)`);
  if (article !== null) conditions.push(`g.article = $${values.push(article)}`);
  if (item !== null) conditions.push(`g.item = $${values.push(item)}`);
  const few = article !== null || item !== null;
  // Without the offset, an index that is in the order of the answer would be walked through for the few.
  const inner = `select g.kind, g.confidence, g.id from findings g where ${conditions.join(' and ')} ${few ? 'offset 0' : ''}`;
  return { source: `(${inner}) f`, values };
}
