import { findingId } from '../../../record/ids.ts';
import { corrected, type Patch } from '../../../record/kinds/correct.ts';
import { NoCorrection } from '../../../record/kinds/given.ts';
import type { Kind } from '../../../record/types.ts';
import { assess } from '../../../store/commands/assess.ts';
import { decide } from '../../../store/commands/decide.ts';
import { describePledge } from '../../../store/commands/describe-pledge.ts';
import { joinItems } from '../../../store/commands/join.ts';
import { linkEvidence } from '../../../store/commands/link-evidence.ts';
import { setCriteria } from '../../../store/commands/set-criteria.ts';
import type { Database, Sql } from '../../../store/database/database.ts';
import { within } from '../../../store/database/within.ts';
import { lockLog } from '../../../store/log/append.ts';
import { RecordProblem } from '../../../store/problem.ts';
import { lastNumbers } from '../../../store/projection/counters.ts';
import { patchOf } from '../../correction-request.ts';
import { type Decisions, exampleDecisions } from './decisions.ts';
import { exampleFiles } from './press.ts';

/** What of the decisions could not be, and why. */
export interface NotDecided {
  readonly name: string;
  readonly problem: RecordProblem;
}

const FILE = 'examples/decisions.json';

/**
 * Decides in a record that holds the example press, or the texts beside it, and nothing else what comes with it, as people decide: an entry of the
 * log for each, all in one transaction, so that whoever breaks it off has none of them. Nothing is decided where anybody has
 * linked or assessed anything before, be it that these decisions were there and were taken back.
 *
 * @returns what could not be decided; the rest was
 */
export async function applyDecisions(db: Database, now: string): Promise<readonly NotDecided[]> {
  const files = await exampleFiles();
  let decisions: Decisions;
  try {
    decisions = await exampleDecisions();
  } catch (problem) {
    if (!(problem instanceof RecordProblem)) throw problem;
    return [{ name: FILE, problem }];
  }
  return db.transaction(async (sql) => {
    await lockLog(sql);
    if (!(await isForExample(sql, [...files.values()]))) return [];
    return applyAll(within(db, sql), decisions, { files, now });
  });
}

/** Whether a record holds nothing but texts that come with saydo, and nobody has ever linked evidence or assessed a pledge. */
export async function isForExample(sql: Sql, texts: readonly string[]): Promise<boolean> {
  const { evidence, assessment } = await lastNumbers(sql);
  if (evidence > 0 || assessment > 0) return false;
  const [other] = await sql.query(
    `select from articles a where not exists (
       select from captures c where c.article = a.id and c.content = any($1)) limit 1`,
    [texts],
  );
  return other === undefined;
}

interface Applying {
  readonly files: ReadonlyMap<string, string>;
  readonly now: string;
}

async function applyAll(db: Database, decisions: Decisions, { files, now }: Applying): Promise<readonly NotDecided[]> {
  const problems: NotDecided[] = [];
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      problems.push({ name: `${FILE}: ${what}`, problem: asProblem(error) });
    }
  };
  const find = async (kind: Kind, { article, words }: Named) =>
    (await findingOf(db, files, { kind, article, words })).id;
  for (const { kind, verdict, correction, by, why, ...named } of decisions.findings) {
    await attempt(`${verdict} ${quoted(named)}`, async () => {
      const { id, article } = await findingOf(db, files, { kind, ...named });
      const { who, ...rest } = correction ?? {};
      const whose = who === undefined ? {} : { who: findingId(await find('entity', { ...named, words: who })) };
      const patch = correction && (await patchOf(db, article, { ...rest, ...whose }));
      await decide(db, [id], verdict, { by, why, now, blind: false }, patch && correctBy(patch));
    });
  }
  for (const { kind, both, by, why } of decisions.joins) {
    const [a, b] = both;
    await attempt(`join ${quoted(a)} and ${quoted(b)}`, async () => {
      const [one, other] = [await findingOf(db, files, { kind, ...a }), await findingOf(db, files, { kind, ...b })];
      await joinItems(db, one.item, other.item, { by, why, now });
    });
  }
  for (const { description, criteria, evidence, assessments, ...named } of decisions.pledges) {
    if (description !== undefined) {
      const { by, why, ...given } = description;
      await attempt(`describe ${quoted(named)}`, async () => {
        await describePledge(db, await find('pledge', named), given, { by, why, now });
      });
    }
    if (criteria !== undefined) {
      const { by, why, ...given } = criteria;
      await attempt(`criteria of ${quoted(named)}`, async () => {
        await setCriteria(db, await find('pledge', named), given, { by, why, now });
      });
    }
    for (const { kind, relation, by, why, ...shown } of evidence) {
      await attempt(`${relation} ${quoted(named)}`, async () => {
        const [pledge, finding] = [await find('pledge', named), await find(kind, shown)];
        await linkEvidence(db, { pledge, finding, relation }, { by, why, now });
      });
    }
    // Numbers of pledges are given when the press is read, so that no file can name a later one.
    for (const { by, why, supersededBy: _, ...judgement } of assessments) {
      await attempt(`assess ${quoted(named)}`, async () => {
        await assess(db, await find('pledge', named), judgement, { by, why, now });
      });
    }
  }
  return problems;
}

interface Named {
  readonly article: string;
  readonly words: string;
}

/** A finding by its number, with its article and its item. */
interface Place {
  readonly id: number;
  readonly article: number;
  readonly item: number;
}

/** Minimum F1 of the words of a finding and those that identify it. */
const MIN_WORD_F1 = 0.6;

/**
 * The finding of a kind that stands in an article in these words, or in nearly these: where a finding begins and ends is
 * for the trained reader to say, and another training may say otherwise.
 *
 * @throws RecordProblem where there is none, or several that are as near
 */
async function findingOf(
  sql: Sql,
  files: ReadonlyMap<string, string>,
  { kind, article, words }: Named & { readonly kind: Kind },
): Promise<Place> {
  const content = files.get(article);
  if (content === undefined) throw new RecordProblem('unknown-id', `examples/${article} is missing.`);
  const found = await sql.query<Place & { exact: string }>(
    `select f.id, f.article, f.item, f.exact from captures c join findings f on f.article = c.article
     where c.content = $1 and f.kind = $2 and f.state = 'standing' order by f.id`,
    [content, kind],
  );
  const [first, second] = found
    .map(({ exact, ...place }) => ({ ...place, shared: sharedWords(exact, words) }))
    .filter(({ shared }) => shared >= MIN_WORD_F1)
    .toSorted((x, y) => y.shared - x.shared);
  if (first === undefined) {
    throw new RecordProblem('unknown-id', `saydo finds no ${kind} with the words “${words}” in examples/${article}.`);
  }
  if (second?.shared === first.shared) {
    throw new RecordProblem(
      'not-possible',
      `saydo finds more than one ${kind} with the words “${words}” in examples/${article}.`,
    );
  }
  return first;
}

/** How far two texts share their words, 0 to 1. */
function sharedWords(a: string, b: string): number {
  const wordsOf = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{N}]+/gu));
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return (2 * [...x].filter((word) => y.has(word)).length) / Math.max(1, x.size + y.size);
}

function quoted({ words }: Named): string {
  return `“${words}”`;
}

function correctBy(patch: Patch): NonNullable<Parameters<typeof decide>[4]> {
  return (finding, text) => corrected(finding, text, patch);
}

/** @throws what is no refusal but a mistake, or the database’s */
function asProblem(error: unknown): RecordProblem {
  if (error instanceof RecordProblem) return error;
  if (error instanceof NoCorrection) return new RecordProblem('not-possible', error.message);
  throw error;
}
