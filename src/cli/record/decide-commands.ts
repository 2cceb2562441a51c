import { NoCorrection } from '../../record/kinds/given.ts';
import type { Verdict } from '../../record/review/verdicts.ts';
import { correctFindings } from '../../store/commands/correct-findings.ts';
import { type Author, decide, lastDecided, undecide } from '../../store/commands/decide.ts';
import { answerProposal, joinItems, partItem, separate } from '../../store/commands/join.ts';
import type { Database } from '../../store/database/database.ts';
import { targetOf } from '../../store/queries/ids.ts';
import { allQueued, type QueueFilter } from '../../store/queries/queue-page.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { nameGiven } from './arguments.ts';
import { type CorrectionOptions, correctionsOf } from './correction.ts';
import { articleGiven, filterGiven, type ReviewOptions } from './review-options.ts';
import { withRecord } from './with-record.ts';

/** `saydo review accept|reject|correct|undo`: decides on findings, items (all their findings) and proposed joins. */
export async function decideCommand(
  verdict: Verdict | 'undo',
  ids: readonly string[],
  options: ReviewOptions & CorrectionOptions,
  cli: CliContext,
): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  if (options.last === true && (verdict !== 'undo' || ids.length > 0 || options.all === true)) {
    throw new UsageProblem('--last is only for saydo review undo, without ids.');
  }
  if (ids.length === 0 && options.all !== true && options.last !== true) {
    throw new UsageProblem(
      `name what to ${verdict}: F12, S8, J3, … (saydo review lists them), or --all for all that match the filters.`,
    );
  }
  if (ids.length > 0 && options.all === true)
    throw new UsageProblem('--all takes no ids: it means all findings that match the filters.');
  const filter = filterGiven(options, cli);
  return withRecord(options, cli, { command: 'review' }, async ({ db }) => {
    const who = { by, now: cli.now(), why: options.why ?? null, blind: options.blind === true };
    const { findings, joins } =
      options.last === true
        ? { findings: await lastDecided(db, by), joins: [] }
        : await targets(db, ids, options, filter);
    if (joins.length > 0 && (verdict === 'correct' || verdict === 'undo')) {
      throw new UsageProblem(
        `a proposed join can only be accepted or rejected; saydo review part undoes an accepted one.`,
      );
    }
    let done = 0;
    if (verdict === 'undo') done += await undecide(db, findings, who);
    else if (verdict === 'correct') done += await correct(db, findings, options, who);
    else done += await decide(db, findings, verdict, who);
    for (const join of joins) if (await answerProposal(db, join, verdict === 'accept', who)) done++;
    const asked = findings.length + joins.length;
    const same = asked - done;
    cli.stdout.write(`${done} ${PAST[verdict]} by ${by}${same > 0 ? `; ${same} already were` : ''}\n`);
    return EXIT.allRead;
  });
}

async function correct(db: Database, findings: readonly number[], options: CorrectionOptions, who: Author) {
  const corrections = await correctionsOf(db, findings, options);
  try {
    return await correctFindings(db, corrections, who);
  } catch (error) {
    throw error instanceof NoCorrection ? new UsageProblem(error.message) : error;
  }
}

const PAST = { accept: 'accepted', reject: 'rejected', correct: 'corrected', undo: 'undone' } as const;

async function targets(
  db: Database,
  ids: readonly string[],
  options: ReviewOptions,
  filter: QueueFilter,
): Promise<{ findings: readonly number[]; joins: readonly number[] }> {
  if (options.all === true) {
    return { findings: await allQueued(db, { ...filter, article: await articleGiven(db, options) }), joins: [] };
  }
  const findings: number[] = [];
  const joins: number[] = [];
  for (const id of ids) {
    const target = await targetOf(db, id);
    if (target.what === 'finding') findings.push(target.number);
    else if (target.what === 'proposal') joins.push(target.number);
    else if (target.what === 'evidence' || target.what === 'assessment') {
      throw new UsageProblem(
        `${id} was made by a person and needs no decision. saydo ${target.what === 'evidence' ? 'evidence unlink' : 'unassess'} removes it.`,
      );
    } else {
      const column = target.what === 'item' ? 'item' : 'article';
      const rows = await db.query<{ id: number }>(
        `select id from findings where ${column} = $1 and state = 'standing' order by id`,
        [target.number],
      );
      findings.push(...rows.map((row) => row.id));
    }
  }
  return { findings, joins };
}

/** `saydo review join A B`, `part A`, `separate F…`: states which items or findings are the same. */
export async function identityCommand(
  what: 'join' | 'part' | 'separate',
  ids: readonly string[],
  options: ReviewOptions,
  cli: CliContext,
): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  return withRecord(options, cli, { command: 'review' }, async ({ db }) => {
    const who = { by, now: cli.now(), why: options.why ?? null };
    const numbers: number[] = [];
    for (const id of ids) {
      const target = await targetOf(db, id);
      const wanted = what === 'separate' ? 'finding' : 'item';
      if (target.what !== wanted)
        throw new UsageProblem(
          `${id} is not an id of ${wanted === 'item' ? 'an item' : 'a finding'}. saydo review --help shows examples.`,
        );
      // `part` takes the id of the item that was joined, not of the one it was joined into.
      numbers.push(what === 'part' ? Number(id.trim().slice(1)) : target.number);
    }
    const [first = 0, second = 0] = numbers;
    if (what === 'join') {
      const into = await joinItems(db, first, second, who);
      cli.stdout.write(`joined ${ids[0]} and ${ids[1]}: both are number ${into} now\n`);
    } else if (what === 'part') {
      await partItem(db, first, who);
      cli.stdout.write(`${ids[0]} is separate again, and is not joined automatically any more\n`);
    } else {
      for (const number of numbers) {
        const to = await separate(db, number, who);
        cli.stdout.write(`F${number} is now item number ${to}, and is not joined automatically any more\n`);
      }
    }
    return EXIT.allRead;
  });
}
