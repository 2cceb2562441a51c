import { RELATIONS } from '../../record/evidence.ts';
import { evidenceId } from '../../record/ids.ts';
import { linkEvidence, unlinkEvidence } from '../../store/commands/link-evidence.ts';
import type { Database } from '../../store/database/database.ts';
import { pledgeOf, targetOf } from '../../store/queries/ids.ts';
import { assessmentsOn } from '../../store/queries/tracker/assessments.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { exactlyOneOf, nameGiven, reasonGiven } from './arguments.ts';
import { namedPair } from './named-finding.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type EvidenceOptions = RecordOptions & {
  readonly as?: string;
  readonly by?: string;
  readonly why?: string;
};

/** `saydo evidence link P12 A5`: links a statement or an action to a pledge. */
export async function linkCommand(
  [pledge = '', other = '']: readonly string[],
  options: EvidenceOptions,
  cli: CliContext,
): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  const why = reasonGiven(options.why);
  if (options.as === undefined) throw new UsageProblem(`give the relation to the pledge: --as ${RELATIONS.join('|')}.`);
  const relation = exactlyOneOf('--as', options.as, RELATIONS);
  return withRecord(options, cli, { command: 'evidence' }, async ({ db }) => {
    const pair = await namedPair(db, pledge, other);
    const linked = await linkEvidence(db, { ...pair, relation }, { by, now: cli.now(), why });
    cli.stdout.write(linkedLine(linked, `${other} ${relation} ${pledge}`, by));
    return EXIT.allRead;
  });
}

/** The message for a link. @param what in words: `A5 advances P12` */
export function linkedLine({ id, fresh }: { readonly id: number; readonly fresh: boolean }, what: string, by: string) {
  const link = `${evidenceId(id)}: ${what}`;
  return fresh ? `linked as ${link}\n` : `${link} was so already, by ${by}\n`;
}

/** Of a pledge that lost its last link and is assessed: that its assessments rest on nothing, and what can be done. */
async function leftOnNothing(db: Database, evidence: number): Promise<readonly string[]> {
  const items = await pledgeOf(db, 'evidence', evidence);
  const [linked] = await db.query(
    'select from evidence v join findings f on f.id = v.pledge where f.item = any($1) and v.unlinked is null limit 1',
    [items],
  );
  if (linked) return [];
  const judged = [...(await assessmentsOn(db, items)).values()]
    .flat()
    .filter(({ current, value }) => current && value !== null);
  return judged.map(
    ({ id, value, by }) =>
      `no evidence is left: ${id}, “${value?.label}” by ${by}, rests on nothing. saydo unassess ${id} takes it back.\n`,
  );
}

/** `saydo evidence unlink V3`: removes links. */
export async function unlinkCommand(
  ids: readonly string[],
  options: EvidenceOptions,
  cli: CliContext,
): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  return withRecord(options, cli, { command: 'evidence' }, async ({ db }) => {
    const numbers: number[] = [];
    for (const id of ids) {
      const target = await targetOf(db, id);
      if (target.what !== 'evidence') throw new UsageProblem(`${id} is not an evidence id (V1, V2, …).`);
      numbers.push(target.number);
    }
    for (const number of numbers) {
      const done = await unlinkEvidence(db, number, { by, now: cli.now(), why: options.why ?? null });
      cli.stdout.write(`${evidenceId(number)} ${done ? 'removed' : 'was removed before'}\n`);
      if (done) for (const left of await leftOnNothing(db, number)) cli.stdout.write(left);
    }
    return EXIT.allRead;
  });
}
