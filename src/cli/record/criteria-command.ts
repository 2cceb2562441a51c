import { CRITERIA_FIELDS, type Criteria, criteriaGiven } from '../../record/kinds/criteria.ts';
import { NoCorrection } from '../../record/kinds/given.ts';
import { criteriaDraft, pledgedIn } from '../../record/pledges/criteria-draft.ts';
import { criteriaPage } from '../../render/terminal/record/criteria.ts';
import { setCriteria } from '../../store/commands/set-criteria.ts';
import type { Sql } from '../../store/database/database.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { keepTexts } from '../../store/queries/texts.ts';
import { pledgeRead } from '../../store/queries/tracker/pledge-read.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { nameGiven } from './arguments.ts';
import { namedFinding } from './named-finding.ts';
import { print, type ShownOptions } from './terminal.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

/** Each field of criteria is an option of its name. */
export type CriteriaOptions = RecordOptions &
  ShownOptions & { readonly [K in keyof Criteria]?: string } & { readonly by?: string; readonly why?: string };

/** Takes a field away. */
const NONE = 'none';

/** `saydo criteria P12`: what would count as kept, partly kept or broken; without values what stands, and a draft. */
export async function criteriaCommand(id: string, options: CriteriaOptions, cli: CliContext): Promise<number> {
  const given = CRITERIA_FIELDS.filter(({ name }) => options[name] !== undefined);
  if (given.length === 0) return showCriteria(id, options, cli);
  const by = nameGiven(options.by, cli.environment);
  const fields = Object.fromEntries(
    given.map(({ name }) => [name, options[name] === NONE ? null : (options[name] ?? null)]),
  );
  refuseWrong(fields);
  return withRecord(options, cli, { command: 'criteria' }, async ({ db }) => {
    const pledge = await namedFinding(db, id, ['pledge']);
    const said = { by, now: cli.now(), why: options.why ?? null };
    const { entry, fresh } = await setCriteria(db, pledge, fields, said);
    const message = entry === null ? `${id} has no criteria` : `the criteria of ${id} are entry ${entry}`;
    cli.stdout.write(fresh ? `${message}\n` : `${message}, and said so before\n`);
    return EXIT.allRead;
  });
}

function showCriteria(id: string, options: CriteriaOptions, cli: CliContext): Promise<number> {
  return withRecord(options, cli, { command: 'criteria', reads: true }, async ({ db }) => {
    const finding = await namedFinding(db, id, ['pledge']);
    await withIndexOrder(db, async (sql) => {
      const pledge = await pledgeRead(sql, keepTexts(), await itemOf(sql, finding));
      const { criteria, earlierCriteria } = pledge;
      const answer = { id: pledge.id, criteria, earlierCriteria, draft: criteriaDraft(pledgedIn(pledge)) };
      print(answer, (sheet) => criteriaPage(answer, sheet), options, cli);
    });
    return EXIT.allRead;
  });
}

async function itemOf(sql: Sql, finding: number): Promise<number> {
  const [row] = await sql.query<{ item: number }>('select item from findings where id = $1', [finding]);
  if (!row) throw new Error(`finding ${finding} is gone while it is read`);
  return row.item;
}

/** What cannot be in criteria is told before the record is opened. */
function refuseWrong(fields: Partial<Criteria>): void {
  try {
    criteriaGiven(fields, null);
  } catch (error) {
    if (error instanceof NoCorrection) throw new UsageProblem(error.message);
    throw error;
  }
}
