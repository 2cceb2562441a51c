import type { FindingMade } from '../../record/entries.ts';
import { canonical } from '../../record/history/canonical.ts';
import { articleId, findingId, itemId } from '../../record/ids.ts';
import { nextManualId, sameWords, wrongFinding } from '../../record/made-finding.ts';
import type { Day, Finding, Kind, Who as Named } from '../../record/types.ts';
import type { EntityType } from '../../types.ts';
import type { Database, Sql } from '../database/database.ts';
import { refuseInexact } from '../ingest/exact.ts';
import { memoryOf, refresh } from '../ingest/memory.ts';
import { placeFindings } from '../ingest/place-findings.ts';
import { append, lastEntry, lockLog } from '../log/append.ts';
import { loadReading } from '../log/readings.ts';
import { RecordProblem } from '../problem.ts';
import { lastNumbers } from '../projection/counters.ts';
import { project } from '../projection/project.ts';
import type { Author } from './decide.ts';

/** What a person found in an article. */
export interface ToMake {
  readonly article: number;
  /** On passages of the newest capture’s text; whatever local id it has, it is given one. */
  readonly body: Finding;
}

export interface Made {
  readonly finding: number;
  readonly item: number;
  /** Whether it is new: the same finding by the same person again changes nothing. */
  readonly fresh: boolean;
}

/**
 * Puts a finding of a person’s own into the record. It finds its item as the reader’s findings do, and stands accepted by
 * its maker.
 *
 * @throws RecordProblem `unknown-id`; `not-exact`; `not-possible` where it refers to what the article has not, or the
 *   article has a finding of that kind on these words already
 */
export async function makeFinding(
  db: Database,
  { article, body: given }: ToMake,
  { by, now, why }: Omit<Author, 'blind'>,
): Promise<Made> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const [row] = await sql.query<Newest>(
      `select a.capture, a.day, a.outlet, c.reading, c.text from articles a join captures c on c.id = a.capture
       where a.id = $1`,
      [article],
    );
    if (!row) throw new RecordProblem('unknown-id', `there is no ${articleId(article)} in this record.`);
    const there = await findingsThere(sql, article);
    const standing = there.filter(({ state }) => state === 'standing');
    const wrong = wrongFinding(given, new Map(standing.map(({ local, kind }) => [local, kind])));
    if (wrong !== null) throw new RecordProblem('not-possible', wrong);
    const { text } = (await loadReading(sql, row.reading)).article;
    refuseInexact(text, [given]);
    const same = standing.find(({ shown }) => sameWords(JSON.parse(shown) as Finding, given));
    if (same) return madeBefore(same, given, by);

    const last = await lastNumbers(sql);
    const id = last.finding + 1;
    const body = { ...given, local: nextManualId(there.map(({ local }) => local)) };
    const memory = memoryOf(db);
    await refresh(sql, memory, (await lastEntry(sql))?.hash ?? '');
    const { placements, suggestions } = await placeFindings(sql, {
      fresh: [{ id, finding: body }],
      setting: { article: row.text, outlet: row.outlet, published: row.day },
      known: namedIn(standing),
      given: new Map(),
      firstItem: last.item + 1,
      memory,
    });
    const { item, join } = placements[0] ?? { item: last.item + 1, join: null };
    const proposals = suggestions.map((suggestion, i) => ({ id: last.proposal + 1 + i, ...suggestion }));
    const { capture, reading } = row;
    const after: FindingMade = { finding: id, item, article, capture, reading, body, join, proposals };
    const subjects = [findingId(id), itemId(body.kind, item), articleId(article)];
    const data = { before: null, after } as const;
    await project(sql, await append(sql, { kind: 'finding.made', by, at: now, subjects, data, why }));
    return { finding: id, item, fresh: true };
  });
}

interface Newest {
  readonly capture: number;
  readonly day: Day | null;
  readonly outlet: string | null;
  /** Blob. */
  readonly reading: string;
  /** Id of the text. */
  readonly text: string;
}

interface There {
  readonly id: number;
  readonly kind: Kind;
  readonly item: number;
  readonly local: string;
  readonly state: string;
  readonly body: string;
  /** The finding as people have it, as JSON. */
  readonly shown: string;
  readonly exact: string;
  readonly form: string | null;
  /** Who made it; null where the reader did. */
  readonly by: string | null;
}

async function findingsThere(sql: Sql, article: number): Promise<readonly There[]> {
  return sql.query<There>(
    `select f.id, f.kind, f.item, f.local, f.state, f.body, coalesce(f.corrected, f.body) as shown, f.exact, f.form, m.by
     from findings f left join made m on m.finding = f.id where f.article = $1 order by f.id`,
    [article],
  );
}

/** The article’s entities, by local id. */
function namedIn(standing: readonly There[]): ReadonlyMap<string, Named> {
  return new Map(
    standing
      .filter(({ kind }) => kind === 'entity')
      .map(({ local, item, exact, form }) => [local, { item, name: exact, type: form as EntityType }]),
  );
}

/** What becomes of a finding whose words are those of one that stands. @throws RecordProblem unless it is that one */
function madeBefore({ id, item, kind, by: maker, body }: There, given: Finding, by: string): Made {
  const before = JSON.parse(body) as Finding;
  if (maker === by && canonical({ ...given, local: before.local }) === canonical(before)) {
    return { finding: id, item, fresh: false };
  }
  throw new RecordProblem(
    'not-possible',
    `${findingId(id)}, of kind ${kind}, already has these words. Accept it, or correct what is wrong in it.`,
  );
}
