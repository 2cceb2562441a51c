import { DESCRIPTION_FIELDS, type Description, descriptionGiven } from '../../record/kinds/description.ts';
import { NoCorrection } from '../../record/kinds/given.ts';
import { describePledge } from '../../store/commands/describe-pledge.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { nameGiven } from './arguments.ts';
import { namedFinding } from './named-finding.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

/** Each field of a description is an option of the same name; a field with several values is a repeatable option. */
export type DescribeOptions = RecordOptions & {
  readonly [K in keyof Description]?: string | readonly string[];
} & { readonly by?: string; readonly why?: string };

/** Removes a field. */
const NONE = 'none';

/** `saydo describe P12`: title, topic and other descriptions of a pledge. */
export async function describeCommand(id: string, options: DescribeOptions, cli: CliContext): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  const given = DESCRIPTION_FIELDS.filter(({ name }) => options[name] !== undefined);
  if (given.length === 0) {
    const all = DESCRIPTION_FIELDS.map(({ name }) => `--${name}`).join(', ');
    throw new UsageProblem(`give at least one of ${all}.`);
  }
  const fields = asGiven(
    Object.fromEntries(
      given.map(({ name, holds }) => {
        const texts = [options[name] ?? []].flat().filter((text) => text !== NONE);
        return [name, holds === 'texts' ? texts : (texts[0] ?? null)];
      }),
    ),
  );
  return withRecord(options, cli, { command: 'describe' }, async ({ db }) => {
    const pledge = await namedFinding(db, id, ['pledge']);
    const changed = await describePledge(db, pledge, fields, { by, now: cli.now(), why: options.why ?? null });
    cli.stdout.write(changed ? `described ${id}\n` : `${id} already has this description\n`);
    return EXIT.allRead;
  });
}

function asGiven(fields: Partial<Description>): Partial<Description> {
  try {
    return descriptionGiven(fields);
  } catch (error) {
    if (error instanceof NoCorrection) throw new UsageProblem(error.message);
    throw error;
  }
}
