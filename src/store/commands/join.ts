import type { ItemsJoined } from '../../record/entries.ts';
import { decodeEntry } from '../../record/history/entry.ts';
import { findingId, itemId } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import type { Database, Sql } from '../database/database.ts';
import { append, lockLog } from '../log/append.ts';
import { entriesAbout } from '../log/entries-about.ts';
import { RecordProblem } from '../problem.ts';
import { lastNumbers } from '../projection/counters.ts';
import { project } from '../projection/project.ts';
import { currentItem } from '../queries/ids.ts';
import type { Author } from './decide.ts';

type Who = Omit<Author, 'blind'>;

/** Joins two items into the older one, unasked or in answer to a proposal. @throws RecordProblem `not-possible` */
export async function joinItems(db: Database, a: number, b: number, who: Who): Promise<number> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    return join(sql, a, b, null, who);
  });
}

/** Answers a proposed join. @returns whether there was anything left to answer */
export async function answerProposal(db: Database, id: number, accept: boolean, who: Who): Promise<boolean> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const [row] = await sql.query<{ a: number; b: number; verdict: string }>(
      'select a, b, verdict from proposals where id = $1',
      [id],
    );
    if (!row) throw new RecordProblem('unknown-id', `there is no J${id} in this record.`);
    const wanted = accept ? 'accepted' : 'rejected';
    if (row.verdict === wanted) return false;
    if (row.verdict !== 'proposed') {
      const undo = accept ? `saydo review join` : `saydo review part`;
      throw new RecordProblem('not-possible', `J${id} was ${row.verdict} before. Use ${undo} on its two items.`);
    }
    const [a, b] = [await currentItem(sql, row.a), await currentItem(sql, row.b)];
    if (accept && a !== b) {
      await join(sql, a, b, id, who);
      return true;
    }
    if (!accept && a === b) {
      throw new RecordProblem(
        'not-possible',
        `the two items of J${id} are already joined. To separate them: saydo review part.`,
      );
    }
    const kind = await kindOf(sql, a);
    const data = { before: null, after: { items: [a, b], proposal: id } } as const;
    const subjects = [itemId(kind, a), itemId(kind, b)];
    const entry = { kind: 'items.held-apart', by: who.by, at: who.now, subjects, data, why: who.why } as const;
    if (!accept) await project(sql, await append(sql, entry));
    return !accept;
  });
}

async function join(sql: Sql, one: number, other: number, proposal: number | null, who: Who): Promise<number> {
  const [a, b] = [await currentItem(sql, one), await currentItem(sql, other)];
  const [into, from] = [Math.min(a, b), Math.max(a, b)];
  const [kind, kindFrom] = [await kindOf(sql, into), await kindOf(sql, from)];
  if (into === from) throw new RecordProblem('not-possible', `${itemId(kind, into)} cannot be joined to itself.`);
  if (kind !== kindFrom) {
    throw new RecordProblem(
      'not-possible',
      `a ${kind} and a ${kindFrom} cannot be joined: ${itemId(kind, into)}, ${itemId(kindFrom, from)}.`,
    );
  }
  const data = {
    before: { into: await findingsOf(sql, into), from: await findingsOf(sql, from) },
    after: { into, from, proposal },
  } as const;
  const subjects = [itemId(kind, into), itemId(kind, from)];
  const entry = { kind: 'items.joined', by: who.by, at: who.now, subjects, data, why: who.why } as const;
  await project(sql, await append(sql, entry));
  return into;
}

/** Takes a finding out of its item; the two are held apart from then on. @returns the number of its own, new item */
export async function separate(db: Database, finding: number, { by, now, why }: Who): Promise<number> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const [row] = await sql.query<{ item: number; kind: Kind; others: boolean }>(
      `select item, kind, exists (select 1 from findings o where o.item = f.item and o.id <> f.id) as others
       from findings f where id = $1`,
      [finding],
    );
    if (!row) throw new RecordProblem('unknown-id', `there is no ${findingId(finding)} in this record.`);
    if (!row.others) {
      throw new RecordProblem(
        'not-possible',
        `${findingId(finding)} is the only finding of ${itemId(row.kind, row.item)}; it cannot be separated from it.`,
      );
    }
    const to = (await lastNumbers(sql)).item + 1;
    const data = { before: { item: row.item }, after: { finding, from: row.item, to } } as const;
    const subjects = [findingId(finding), itemId(row.kind, row.item), itemId(row.kind, to)];
    await project(sql, await append(sql, { kind: 'finding.separated', by, at: now, subjects, data, why }));
    return to;
  });
}

/** Takes back a join of items that a person made: the item that was joined into another is itself again. */
export async function partItem(db: Database, item: number, { by, now, why }: Who): Promise<number> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const [row] = await sql.query<{ kind: Kind; merged: number | null }>(
      'select kind, merged from items where id = $1',
      [item],
    );
    if (!row) throw new RecordProblem('unknown-id', `there is no item ${item} in this record.`);
    if (row.merged === null) {
      throw new RecordProblem(
        'not-possible',
        `${itemId(row.kind, item)} was not joined to another item. To separate one of its findings: saydo review separate F…`,
      );
    }
    const joined = await joinOf(sql, itemId(row.kind, item), item);
    const into = await currentItem(sql, item);
    // Those that a person has taken out since, or that came back with an item of their own, are elsewhere now.
    const there = new Set(await findingsOf(sql, into));
    const findings = joined.findings.filter((finding) => there.has(finding));
    const data = { before: joined.after, after: { into, from: item, findings } } as const;
    const subjects = [itemId(row.kind, into), itemId(row.kind, item)];
    await project(sql, await append(sql, { kind: 'items.parted', by, at: now, subjects, data, why }));
    return into;
  });
}

/** The last entry that joined an item into another. */
async function joinOf(
  sql: Sql,
  subject: string,
  item: number,
): Promise<{ after: ItemsJoined; findings: readonly number[] }> {
  const rows = await sql.query<{ body: string }>(
    `select e.body from ${entriesAbout('$1', 'desc')} order by s.seq desc`,
    [subject],
  );
  for (const { body } of rows) {
    const entry = decodeEntry(body);
    if (entry.kind !== 'items.joined') continue;
    const { before, after } = entry.data as { before: { from: readonly number[] }; after: ItemsJoined };
    if (after.from === item) return { after, findings: before.from };
  }
  throw new RecordProblem('damaged', `the log does not say how ${subject} was joined. Run saydo verify for details.`);
}

async function findingsOf(sql: Sql, item: number): Promise<readonly number[]> {
  return (await sql.query<{ id: number }>('select id from findings where item = $1 order by id', [item])).map(
    ({ id }) => id,
  );
}

async function kindOf(sql: Sql, item: number): Promise<Kind> {
  const [row] = await sql.query<{ kind: Kind }>('select kind from items where id = $1', [item]);
  if (!row) throw new RecordProblem('unknown-id', `there is no item ${item} in this record.`);
  return row.kind;
}
