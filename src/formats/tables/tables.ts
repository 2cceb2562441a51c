import type { Outgoing } from '../../record/views/outgoing.ts';
import { articles, entities } from './articles-and-people.ts';
import { findings, named, passages } from './findings.ts';
import { assessments, criteria, evidence, pledges } from './pledges.ts';
import type { Table } from './table.ts';

/** A record as tables: what is named by a table stands before it. */
export function tablesOf(record: Outgoing): readonly Table[] {
  return [articles, entities, findings, passages, named, pledges, criteria, evidence, assessments].map((make) =>
    make(record),
  );
}
