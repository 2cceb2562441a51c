import { itemId } from '../../record/ids.ts';
import type { ReviewStatus } from '../../record/review/verdicts.ts';
import type { Day, Kind } from '../../record/types.ts';
import type { ItemRow } from '../../record/views/findings.ts';
import { day } from '../../record/views/standpoint.ts';
import type { Sentence } from '../../record/views/words.ts';
import { lineOf } from '../../record/wording/sentence.ts';
import type { Sql } from '../database/database.ts';
import { findingView } from './finding-view.ts';
import { shownFindings } from './shown-findings.ts';

interface Row {
  readonly id: number;
  readonly kind: Kind;
  readonly label: string;
  readonly members: number;
  readonly first: Day | null;
  readonly last: Day | null;
  /** Its first finding that stands. */
  readonly finding: number;
  readonly form: string | null;
  readonly verdict: ReviewStatus;
}

/** Maximum number of findings that are searched for outlets; a person may appear in thousands of articles. */
const MAX_FINDINGS_FOR_OUTLETS = 40;

/** Items with what a list shows of them, in the order in which they are named. Those of which nothing stands are left out. */
export async function itemRows(sql: Sql, ids: readonly number[]): Promise<ItemRow[]> {
  const rows = await itemRowsById(sql, ids);
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** As {@link itemRows}, by number. */
export async function itemRowsById(sql: Sql, ids: readonly number[]): Promise<ReadonlyMap<number, ItemRow>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.query<Row>(
    `select i.id, i.kind, i.label, i.members, i.first_day as first, i.last_day as last, f.id as finding, f.form, f.verdict
     from items i cross join lateral (
       select id, form, verdict from findings where item = i.id and state = 'standing' order by id limit 1) f
     where i.id = any($1)`,
    [ids],
  );
  const outlets = await outletsOf(sql, ids);
  const views = new Map(
    (
      await shownFindings(
        sql,
        rows.map(({ finding }) => finding),
      )
    ).map((found) => [found.id, findingView(found)]),
  );
  return new Map(
    rows.flatMap(({ id, kind, label, members, first, last, finding, form, verdict }): [number, ItemRow][] => {
      const view = views.get(finding);
      if (view === undefined) return [];
      const { sentence, named } = view;
      return [
        [
          id,
          {
            ...{ id: itemId(kind, id), kind, label: labelFor(kind, label, sentence), sentence, members },
            ...{ first: day(first), last: day(last), form, verdict, outlets: outlets.get(id) ?? [], named },
          },
        ],
      ];
    }),
  );
}

/** What an item is called in a list: what says something by its sentence, a name or a figure as it stands. */
export function labelFor(kind: Kind, label: string, sentence: Sentence): string {
  return kind === 'entity' || kind === 'quantity' ? label : lineOf(sentence);
}

async function outletsOf(sql: Sql, items: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
  const rows = await sql.query<{ item: number; outlet: string }>(
    `select distinct wanted.item, a.outlet from unnest($1::bigint[]) as wanted(item) cross join lateral (
       select article from findings where item = wanted.item and state = 'standing' order by id limit ${MAX_FINDINGS_FOR_OUTLETS}) f
     join articles a on a.id = f.article where a.outlet is not null order by wanted.item, a.outlet`,
    [items],
  );
  const outlets = new Map<number, string[]>();
  for (const { item, outlet } of rows) outlets.set(item, [...(outlets.get(item) ?? []), outlet]);
  return outlets;
}
