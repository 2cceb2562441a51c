import { findingId, itemId } from '../../record/ids.ts';
import type { Aspect, Kind } from '../../record/types.ts';
import type { Difference, DifferencePage } from '../../record/views/items.ts';
import { standpoint } from '../../record/views/standpoint.ts';
import type { Sql } from '../database/database.ts';
import { labelFor } from './item-rows.ts';
import { listOf, pageOf } from './pages.ts';
import { type SentenceOf, sentencesOf } from './sentences.ts';
import { tallies } from './tallies.ts';

/** Where in the list a difference stands. */
export interface DifferencePlace {
  /** The newer of its two findings. */
  readonly newer: number;
  readonly item: number;
  readonly aspect: Aspect;
  readonly a: number;
}

type Side = Parameters<typeof standpoint>[0] & { readonly words: string; readonly finding: number };

interface Row {
  readonly newer: number;
  readonly item: number;
  readonly kind: Kind;
  readonly label: string;
  readonly aspect: Aspect;
  readonly what: string;
  readonly finding_a: number;
  readonly sides: string;
}

const side = (letter: 'a' | 'b') =>
  `json_build_object('words', d.${letter}, 'finding', f${letter}.id, 'article', t${letter}.id, 'title', t${letter}.title,
     'outlet', t${letter}.outlet, 'published', t${letter}.published)`;
const joined = (letter: 'a' | 'b') =>
  `join findings f${letter} on f${letter}.id = d.finding_${letter} join articles t${letter} on t${letter}.id = f${letter}.article`;

/** Differences between outlets, by the newest finding that they are about. */
export async function differencesPage(
  sql: Sql,
  {
    aspects,
    item,
    after,
    limit,
  }: {
    /** All where none is named. */
    readonly aspects: readonly Aspect[];
    readonly item: number | null;
    readonly after: DifferencePlace | null;
    readonly limit: number;
  },
): Promise<DifferencePage> {
  const values: unknown[] = [];
  const conditions = ['true'];
  // One alone has an index of its own.
  if (aspects.length === 1) conditions.push(`aspect = $${values.push(aspects[0])}`);
  else if (aspects.length > 1) conditions.push(`aspect = any($${values.push(aspects)})`);
  if (item !== null) conditions.push(`item = $${values.push(item)}`);
  if (after !== null) {
    const place = [after.newer, after.item, after.aspect, after.a].map((value) => `$${values.push(value)}`);
    conditions.push(
      `(greatest(finding_a, finding_b), item, aspect, finding_a) < (${place[0]}::bigint, ${place[1]}::bigint, ${place[2]}::text, ${place[3]}::bigint)`,
    );
  }
  const rows = await sql.query<Row>(
    `select d.newer, d.item, i.kind, i.label, d.aspect, d.what, d.finding_a, json_build_array(${side('a')}, ${side('b')})::text as sides
     from (select *, greatest(finding_a, finding_b) as newer from differences where ${conditions.join(' and ')}
       order by greatest(finding_a, finding_b) desc, item desc, aspect desc, finding_a desc limit ${limit + 1}) d
     join items i on i.id = d.item ${joined('a')} ${joined('b')}
     order by d.newer desc, d.item desc, d.aspect desc, d.finding_a desc`,
    values,
  );
  const { rows: shown, next } = pageOf(rows, limit, ({ newer, item: its, aspect: what, finding_a: a }) => {
    return { newer, item: its, aspect: what, a };
  });
  // Of all it is known; of some it would have to be counted.
  const count = aspects.length === 0 && item === null ? (await tallies(sql)).differences : null;
  const sentenceOf = await sentencesOf(
    sql,
    shown.flatMap(({ sides }) => (JSON.parse(sides) as [Side, Side]).map(({ finding }) => finding)),
  );
  return listOf(
    shown.map((row) => differenceView(row, sentenceOf)),
    next,
    count,
  );
}

function differenceView({ item, kind, label, aspect, what, sides }: Row, sentenceOf: SentenceOf): Difference {
  const [a, b] = (JSON.parse(sides) as [Side, Side]).map((side) => {
    return {
      ...standpoint(side),
      words: side.words,
      finding: findingId(side.finding),
      sentence: sentenceOf(side.finding),
    };
  }) as [Difference['a'], Difference['b']];
  return { item: itemId(kind, item), kind, label: labelFor(kind, label, a.sentence), aspect, what, a, b };
}

/** How many differences there are: of one item, of some aspects, or all where none is named. */
export async function countDifferences(
  sql: Sql,
  { aspects, item }: { readonly aspects: readonly Aspect[]; readonly item: number | null },
): Promise<number> {
  if (aspects.length === 0 && item === null) return (await tallies(sql)).differences;
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from differences
     where ($1::text[] = '{}' or aspect = any($1)) and ${item === null ? '$2::bigint is null' : 'item = $2'}`,
    [aspects, item],
  );
  return row?.count ?? 0;
}
