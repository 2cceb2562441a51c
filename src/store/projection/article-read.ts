import type { ArticleRead, Joined } from '../../record/entries.ts';
import type { Day, Finding } from '../../record/types.ts';
import type { Reading } from '../../types.ts';
import type { Sql } from '../database/database.ts';
import { writeArticle } from './articles.ts';
import { writeChains } from './chains.ts';
import { countUpTo } from './counters.ts';
import { computeDifferencesOf } from './differences.ts';
import { writeArticleDocuments, writeFindingDocuments } from './documents.ts';
import type { EnteredReading } from './entered-reading.ts';
import { type Placed, writeFindings, writeRoles } from './findings.ts';
import { addToItems, updateItemCountsOf } from './items.ts';
import { writeKeys, writeKeysOf } from './keys.ts';
import type { Member } from './located.ts';
import { insertProposals } from './proposals.ts';
import { knownWho, whoOf } from './who.ts';

/** Writes down what an article, a changed capture of it, or a newer reading of it brought. */
export async function writeArticleRead(
  sql: Sql,
  read: ArticleRead,
  { reading, findings: all, members }: EnteredReading,
  seq: number,
): Promise<void> {
  const day = await writeArticle(sql, read, reading, seq);
  const findings = new Map(all.map((finding) => [finding.local, finding]));
  const context = { article: read.capture.article, capture: read.capture.id, published: day };

  const fresh = newFindings(read, findings);
  const kept = read.kept.flatMap(({ finding: id, local }): Placed[] => {
    const finding = findings.get(local);
    return finding ? [{ id, finding, item: null, reason: null }] : [];
  });
  const held = read.held.map(({ finding: id, body }): Placed => ({ id, finding: body, item: null, reason: null }));
  await writeFindings(sql, context, { fresh, kept, held, read });
  await writeRoles(sql, context.article, [...fresh, ...kept, ...held], read.corrections);

  const gone = [...read.withdrawn, ...read.lost];
  await addToItems(sql, fresh, context.published);
  await updateItemCountsOf(sql, [...[...kept, ...held].map(({ id }) => id), ...gone]);
  const changed = [...fresh, ...kept, ...held].map(({ id }) => id);
  await writeKeys(sql, members ?? (await membersOf(sql, fresh, { read, reading, day, kept })));
  await writeKeysOf(
    sql,
    [...kept, ...held].map(({ id }) => id),
  );
  await writeChains(sql, context.article, reading.chains ?? [], [...fresh, ...kept]);
  await writeArticleDocuments(sql, context.article, reading);
  await writeFindingDocuments(sql, [...changed, ...gone]);
  await insertProposals(sql, read.proposals);
  await computeDifferencesOf(sql, [...changed, ...gone]);
  await countUpTo(sql, {
    article: read.capture.article,
    capture: read.capture.id,
    finding: read.found.first + fresh.length - 1,
    // There may be more of them than a call takes arguments.
    item: fresh.reduce((last, { item }) => Math.max(last, item ?? 0), read.firstItem - 1),
    proposal: read.proposals.reduce((last, { id }) => Math.max(last, id), 0),
  });
}

/** New findings as they are compared with others; whom they name are entities of the same article, new or kept. */
async function membersOf(
  sql: Sql,
  fresh: readonly Placed[],
  {
    read,
    reading,
    day,
    kept,
  }: {
    readonly read: ArticleRead;
    readonly reading: Reading;
    readonly day: Day | null;
    readonly kept: readonly Placed[];
  },
): Promise<readonly Member[]> {
  const who = await knownWho(
    sql,
    kept.map(({ finding }) => finding),
    read,
  );
  for (const { finding, item } of fresh) {
    if (finding.kind === 'entity' && item !== null) {
      who.set(finding.local, { item, name: finding.name, type: finding.type });
    }
  }
  const setting = { article: reading.article.id, outlet: reading.article.outlet, published: day };
  return fresh.flatMap(({ id, finding, item }) =>
    item === null ? [] : [{ id, item, located: { ...setting, finding, who: whoOf(finding, who) } }],
  );
}

/** New findings with the items that they stand for: those that they were joined to, or new ones, numbered in order. */
function newFindings(read: ArticleRead, findings: ReadonlyMap<string, Finding>): Placed[] {
  const joins = new Map<number, Joined>(read.joins.map((join) => [join.finding, join]));
  let item = read.firstItem;
  return read.found.locals.flatMap((local, i): Placed[] => {
    const id = read.found.first + i;
    const join = joins.get(id);
    const itemNumber = join?.item ?? item++;
    const finding = findings.get(local);
    if (!finding) return [];
    const reason = join === undefined ? null : { with: join.with, score: join.score, why: join.why };
    return [{ id, finding, item: itemNumber, reason }];
  });
}
