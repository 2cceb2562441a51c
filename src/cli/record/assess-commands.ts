import { CLARITIES, type Judgement, OFFICIALS, SCHEDULES } from '../../record/assessment.ts';
import { assessmentId } from '../../record/ids.ts';
import { assess, unassess } from '../../store/commands/assess.ts';
import { targetOf } from '../../store/queries/ids.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { dayGiven, exactlyOneOf, nameGiven, reasonGiven } from './arguments.ts';
import { namedFinding } from './named-finding.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type AssessOptions = RecordOptions & {
  readonly evidence?: string;
  readonly officials?: string;
  readonly schedule?: string;
  readonly clarity?: string;
  readonly searched?: string;
  readonly until?: string;
  readonly settle?: string;
  readonly missing?: string;
  readonly supersededBy?: string;
  readonly date?: string;
  readonly by?: string;
  readonly why?: string;
};

/** `saydo assess P12`: a reviewer's assessment of a pledge. */
export async function assessCommand(id: string, options: AssessOptions, cli: CliContext): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  const why = reasonGiven(options.why);
  const judgement = judgementGiven(options, cli.now());
  return withRecord(options, cli, { command: 'assess' }, async ({ db }) => {
    const pledge = await namedFinding(db, id, ['pledge']);
    const { supersededBy: other } = options;
    const supersededBy = other === undefined ? null : await namedFinding(db, other, ['pledge']);
    const { id: number, fresh } = await assess(db, pledge, { ...judgement, supersededBy }, { by, now: cli.now(), why });
    const name = assessmentId(number);
    cli.stdout.write(fresh ? `assessed ${id} as ${name}\n` : `${name} already says so, by ${by}\n`);
    return EXIT.allRead;
  });
}

/** The assessment, checked without the record: the allowed values of `--evidence` are a setting of the record. */
function judgementGiven(options: AssessOptions, now: string): Judgement {
  const { evidence = null, searched, until, settle = null, missing = null, date = now.slice(0, 10) } = options;
  const one = <T extends string>(option: string, value: string | undefined, all: readonly T[]): T | null =>
    value === undefined ? null : exactlyOneOf(option, value, all);
  for (const [option, day] of [
    ['--date', date],
    ['--until', until],
  ] as const) {
    if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day))
      throw new UsageProblem(`${option} ${day} is not a date. Write it as 2031-05-06.`);
    // Throws for days that the calendar does not have.
    dayGiven(option, day, 'first');
  }
  if ((searched === undefined) !== (until === undefined)) {
    throw new UsageProblem('--searched and --until go together: where evidence was searched, and until which day.');
  }
  return {
    officials: one('--officials', options.officials, OFFICIALS),
    evidence,
    schedule: one('--schedule', options.schedule, SCHEDULES),
    clarity: one('--clarity', options.clarity, CLARITIES),
    searched: searched === undefined || until === undefined ? null : { where: searched, until },
    settle,
    missing,
    date,
  };
}

/** `saydo unassess M7`: retracts an assessment. */
export async function unassessCommand(
  ids: readonly string[],
  options: Pick<AssessOptions, 'record' | 'by' | 'why'>,
  cli: CliContext,
): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  return withRecord(options, cli, { command: 'unassess' }, async ({ db }) => {
    const numbers: number[] = [];
    for (const id of ids) {
      const target = await targetOf(db, id);
      if (target.what !== 'assessment') throw new UsageProblem(`${id} is not an assessment id (M1, M2, …).`);
      numbers.push(target.number);
    }
    for (const number of numbers) {
      const done = await unassess(db, number, { by, now: cli.now(), why: options.why ?? null });
      cli.stdout.write(`${assessmentId(number)} ${done ? 'removed' : 'was removed before'}\n`);
    }
    return EXIT.allRead;
  });
}
