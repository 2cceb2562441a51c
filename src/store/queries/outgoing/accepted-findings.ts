import { articleId } from '../../../record/ids.ts';
import { outgoingPassages } from '../../../record/outgoing-passages.ts';
import type { EntityFinding } from '../../../record/types.ts';
import type { OutgoingFinding } from '../../../record/views/outgoing.ts';
import type { Sql } from '../../database/database.ts';
import { findingView } from '../finding-view.ts';
import { shownFindings } from '../shown-findings.ts';
import type { TextsOf } from '../texts.ts';

const BATCH_SIZE = 500;

/**
 * The findings that people took for theirs and that stand in their articles, in the order of their numbers.
 *
 * @returns with the names among them, by entity
 */
export async function acceptedFindings(
  sql: Sql,
  texts: TextsOf,
): Promise<{
  readonly findings: readonly OutgoingFinding[];
  readonly names: ReadonlyMap<string, readonly EntityFinding[]>;
}> {
  const taken = await takenFindings(sql);
  const ids = [...taken.keys()];
  const findings: OutgoingFinding[] = [];
  const names = new Map<string, EntityFinding[]>();
  for (let from = 0; from < ids.length; from += BATCH_SIZE) {
    const shown = await shownFindings(sql, ids.slice(from, from + BATCH_SIZE));
    const kept = await texts(
      sql,
      shown.map(({ reading }) => reading),
    );
    for (const each of shown) {
      const {
        parts,
        named,
        members: _,
        confidence: __,
        state: ___,
        verdict: ____,
        made: _____,
        ...view
      } = findingView(each);
      const how = taken.get(each.id);
      if (how === undefined) continue;
      if (each.finding.kind === 'entity') names.set(view.item, [...(names.get(view.item) ?? []), each.finding]);
      findings.push({
        ...{ what: 'finding', ...view, article: articleId(each.article), taken: how },
        passages: outgoingPassages(kept.get(each.reading)?.text ?? '', parts),
        named: named.map(({ role, entity }) => ({ role, entity })),
      });
    }
  }
  const there = new Set(findings.map(({ id }) => id));
  return {
    findings: findings.map((each) => ({
      ...each,
      within: each.within !== null && there.has(each.within) ? each.within : null,
    })),
    names,
  };
}

type Taken = OutgoingFinding['taken'];
type Row = { readonly finding: number } & Omit<Taken, 'by'> & { readonly by: string };

/** Who took which findings for theirs. What was decided comes before what was linked, and that before what was assessed. */
async function takenFindings(sql: Sql): Promise<ReadonlyMap<number, Taken>> {
  const rows = await sql.query<Row>(
    `select taken.* from (
     select f.id as finding, d.by, d.at, d.why,
       case when exists (select from made m where m.finding = f.id) then 'made'
            when f.verdict = 'corrected' then 'corrected' else 'accepted' end as how
     from findings f join decisions d on d.finding = f.id
     where f.state = 'standing' and f.verdict in ('accepted', 'corrected') and d.verdict <> 'reject'
     union all
     select f.id, v.by, v.at, v.why, 'linked' from evidence v join findings f on f.id in (v.pledge, v.finding)
     where v.unlinked is null and f.state = 'standing' and f.verdict = 'proposed'
     union all
     select f.id, m.by, m.at, m.why, 'assessed' from assessments m join findings f on f.id = m.pledge
     where m.unassessed is null and f.state = 'standing' and f.verdict = 'proposed') taken
     join findings f on f.id = taken.finding join articles a on a.id = f.article where a.withdrawn is null
     order by finding, at`,
  );
  const taken = new Map<number, Taken>();
  for (const { finding, by, how, at, why } of rows) {
    const before = taken.get(finding);
    if (before === undefined) taken.set(finding, { how, by: [by], at, why });
    else if (!before.by.includes(by)) taken.set(finding, { ...before, by: [...before.by, by] });
  }
  return taken;
}
