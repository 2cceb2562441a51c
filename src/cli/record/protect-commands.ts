import { protect, release } from '../../store/commands/protect.ts';
import type { Database } from '../../store/database/database.ts';
import { targetOf } from '../../store/queries/ids.ts';
import { protectionsNow } from '../../store/queries/published/protections.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { nameGiven, numberGiven } from './arguments.ts';
import { print, type ShownOptions } from './terminal.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type ProtectOptions = RecordOptions &
  ShownOptions & {
    readonly words?: readonly string[];
    readonly instead?: string;
    readonly by?: string;
    readonly why?: string;
  };

const INSTEAD = '[name withheld]';

/** `saydo protect`: lists protections; `saydo protect E7 --words …` adds one. */
export async function protectCommand(
  entity: string | undefined,
  options: ProtectOptions,
  cli: CliContext,
): Promise<number> {
  const { words = [], instead = INSTEAD } = options;
  if (entity === undefined && words.length === 0) return listCommand(options, cli);
  const by = nameGiven(options.by, cli.environment);
  if (instead.trim() === '') throw new UsageProblem('--instead is empty: give the text in place of the words.');
  return withRecord(options, cli, { command: 'protect' }, async ({ db }) => {
    const item = entity === undefined ? null : await entityNamed(db, entity);
    const id = await protect(db, { entity: item, words, instead }, { by, now: cli.now(), why: options.why ?? null });
    const [made] = (await protectionsNow(db)).filter((each) => each.id === id);
    const all = [...(made?.names ?? []), ...(made?.words ?? [])];
    cli.stdout.write(`protection ${id}: publications show “${instead}” in place of ${all.join(', ')}\n`);
    return EXIT.allRead;
  });
}

async function listCommand(options: ProtectOptions, cli: CliContext): Promise<number> {
  return withRecord(options, cli, { command: 'protect', reads: true }, async ({ db }) => {
    const protections = await protectionsNow(db);
    const lines = protections.map(({ id, entity, names, words, instead, by, at, why }) => {
      const whom = [...(entity === null ? [] : [entity]), ...names, ...words].join(', ');
      return `${id}  ${whom}\n   says “${instead}” · ${by}, ${at.slice(0, 10)}${why === null ? '' : ` · ${why}`}\n`;
    });
    print(protections, () => (lines.length === 0 ? 'nothing is protected\n' : lines.join('')), options, cli);
    return EXIT.allRead;
  });
}

/** `saydo unprotect 3`: removes a protection. */
export async function unprotectCommand(number: string, options: ProtectOptions, cli: CliContext): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  const id = numberGiven('the number of a protection', number, 0);
  return withRecord(options, cli, { command: 'protect' }, async ({ db }) => {
    const done = await release(db, id, { by, now: cli.now(), why: options.why ?? null });
    cli.stdout.write(`protection ${id} ${done ? 'removed' : 'was removed before'}\n`);
    return EXIT.allRead;
  });
}

/** @throws UsageProblem where the id is not of a person or body */
async function entityNamed(db: Database, id: string): Promise<number> {
  const target = await targetOf(db, id);
  if (target.what === 'item' && target.kind === 'entity') return target.number;
  throw new UsageProblem(`${id} is not a person or body (E1, E2, …). Use --words to protect words.`);
}
