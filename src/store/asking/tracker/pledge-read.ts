import type { Relation } from '../../../record/evidence.ts';
import { itemId } from '../../../record/ids.ts';
import type { Vocabulary } from '../../../record/vocabularies/vocabulary.ts';
import type { Sql } from '../../database/database.ts';
import { RecordProblem } from '../../problem.ts';
import { findingsInContext, type InContext } from '../findings-in-context.ts';
import { findingsOfItem, MOST_FINDINGS } from '../item-read.ts';
import { vocabularyInForce } from '../settings.ts';
import { type ShownFinding, shownFindings } from '../shown-findings.ts';
import type { TextsOf } from '../texts.ts';
import { type Assessed, assessmentsOn, type PledgeRow, pledgeRows } from './pledge-rows.ts';

/** What is linked to a pledge. */
export interface Linked {
  readonly id: number;
  readonly relation: Relation;
  readonly why: string;
  readonly by: string;
  readonly at: string;
  readonly finding: InContext;
}

/** A pledge with all that the record has on it. */
export interface PledgeOpened extends PledgeRow {
  readonly wordings: readonly InContext[];
  readonly links: readonly Linked[];
  readonly assessments: readonly Assessed[];
  /** The statements that its wordings are said in, by number. */
  readonly statements: ReadonlyMap<number, ShownFinding>;
  readonly vocabulary: Vocabulary;
}

/**
 * A pledge. The tracker must have been refreshed.
 *
 * @param item its number must be a current one. @throws RecordProblem `unknown-id` where nothing of it stands
 */
export async function pledgeRead(sql: Sql, texts: TextsOf, item: number): Promise<PledgeOpened> {
  const [row] = await pledgeRows(sql, [item]);
  if (!row)
    throw new RecordProblem('unknown-id', `nothing of ${itemId('pledge', item)} stands any more in this record.`);
  const wordings = await findingsOfItem(sql, texts, item, MOST_FINDINGS);
  const statements = await shownFindings(
    sql,
    wordings.flatMap(({ within }) => within ?? []),
  );
  return {
    ...row,
    wordings,
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    links: await linksOf(sql, texts, item),
    assessments: (await assessmentsOn(sql, [item])).get(item) ?? [],
    vocabulary: await vocabularyInForce(sql),
  };
}

async function linksOf(sql: Sql, texts: TextsOf, item: number): Promise<readonly Linked[]> {
  const rows = await sql.query<Omit<Linked, 'finding'> & { readonly linked: number }>(
    `select v.id, v.relation, v.why, v.by, v.at, v.finding as linked
     from findings f join evidence v on v.pledge = f.id join findings o on o.id = v.finding
     where f.item = $1 and v.unlinked is null order by o.day nulls last, v.id limit 500`,
    [item],
  );
  const findings = new Map(
    (
      await findingsInContext(
        sql,
        texts,
        rows.map(({ linked }) => linked),
      )
    ).map((finding) => [finding.id, finding]),
  );
  return rows.flatMap(({ linked, ...row }): Linked[] => {
    const finding = findings.get(linked);
    return finding ? [{ ...row, finding }] : [];
  });
}
