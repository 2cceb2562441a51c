import type { DigestForm } from '../../digest/outgoing.ts';
import type { Follow } from '../../record/views/following.ts';
import { follow, type ToFollow, unfollow } from '../../store/commands/follow.ts';
import { digestOf, followsBy } from '../../store/queries/digest.ts';
import { protectedIn } from '../../store/queries/published/protections.ts';
import { keepTexts } from '../../store/queries/texts.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { fileOutput, standardOutput } from '../output.ts';
import { UsageProblem } from '../problem.ts';
import { nameGiven } from './arguments.ts';
import { compareEvidence } from './compare.ts';
import { print, type ShownOptions } from './terminal.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type FollowOptions = RecordOptions &
  ShownOptions & { readonly topic?: string; readonly search?: string; readonly by?: string };

export type DigestOptions = RecordOptions &
  ShownOptions & {
    readonly by?: string;
    readonly since?: string;
    readonly output?: string;
    readonly to?: string;
  };

/** `saydo follow P12`: somebody follows something; without anything it lists what they follow. Returns the exit status. */
export async function followCommand(ids: readonly string[], options: FollowOptions, cli: CliContext): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  const asked = whatOf(ids, options);
  if (asked.length === 0) return listCommand(by, options, cli);
  return withRecord(options, cli, { command: 'follow' }, async ({ db }) => {
    for (const what of asked) {
      const fresh = await follow(db, what, by, cli.now());
      cli.stdout.write(`${by} ${fresh ? 'follows' : 'followed already'}: ${Object.values(what)[0]}\n`);
    }
    return EXIT.allRead;
  });
}

/** `saydo unfollow P12`. */
export async function unfollowCommand(
  ids: readonly string[],
  options: FollowOptions,
  cli: CliContext,
): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  const asked = whatOf(ids, options);
  if (asked.length === 0)
    throw new UsageProblem('name what to follow no more: P12, E3, --topic or --search. saydo follow lists it.');
  return withRecord(options, cli, { command: 'follow' }, async ({ db }) => {
    let missing = 0;
    for (const what of asked) {
      const done = await unfollow(db, what, by);
      if (!done) missing++;
      cli.stdout.write(`${by} ${done ? 'follows no more' : 'did not follow'}: ${Object.values(what)[0]}\n`);
    }
    return missing === 0 ? EXIT.allRead : EXIT.someUnread;
  });
}

function whatOf(ids: readonly string[], { topic, search }: FollowOptions): readonly ToFollow[] {
  return [
    ...ids.map((id) => ({ id })),
    ...(topic === undefined ? [] : [{ topic }]),
    ...(search === undefined ? [] : [{ search }]),
  ];
}

async function listCommand(by: string, options: FollowOptions, cli: CliContext): Promise<number> {
  return withRecord(options, cli, { command: 'follow', reads: true }, async ({ db }) => {
    const items = await followsBy(db, by);
    const line = ({ kind, item, label, since }: Follow) => `${item ?? kind}  ${label}  since ${since.slice(0, 10)}\n`;
    print({ items }, () => (items.length === 0 ? `${by} follows nothing\n` : items.map(line).join('')), options, cli);
    return EXIT.allRead;
  });
}

/** Endings of files by the form of a digest that they name. */
const ENDINGS: Readonly<Record<string, DigestForm>> = {
  xml: 'atom',
  atom: 'atom',
  eml: 'eml',
  html: 'html',
  txt: 'txt',
  json: 'json',
};

/** `saydo digest --by "Ida Fenn" -o digest.eml`: what is new of what somebody follows. */
export async function digestCommand(options: DigestOptions, cli: CliContext): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  const since = sinceGiven(options.since, cli.now());
  const form = formGiven(options);
  const to = options.to?.trim() || null;
  if (to !== null && form !== 'eml') throw new UsageProblem('--to is of a letter: -o digest.eml.');
  const { outgoingDigest, writeDigest } = await import('../../digest/outgoing.ts');
  const output = options.output === undefined ? standardOutput(cli.stdout) : await fileOutput(options.output);
  cli.opened(output);
  let written = false;
  try {
    return await withRecord(options, cli, { command: 'digest', reads: true }, async ({ db }) => {
      await compareEvidence(db, cli);
      const all = await digestOf(db, keepTexts(), { by, since, now: cli.now() });
      const protection = await protectedIn(db);
      const digest = outgoingDigest(all, protection);
      const content = await writeDigest(digest, form, { to, protection });
      await output.write(typeof content === 'string' ? content : Buffer.from(content).toString('utf8'));
      written = true;
      return digest.sections.length === 0 ? EXIT.someUnread : EXIT.allRead;
    });
  } finally {
    await output.finish(written);
  }
}

function formGiven({ output, json }: DigestOptions): DigestForm {
  if (json === true) return 'json';
  if (output === undefined) return 'txt';
  const form = ENDINGS[/\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? ''];
  if (form === undefined)
    throw new UsageProblem(
      `-o ${output}: name a file that ends in .eml (a letter), .xml (Atom), .html, .txt or .json.`,
    );
  return form;
}

const WEEK_MS = 7 * 86_400_000;

/** @throws UsageProblem */
function sinceGiven(asked: string | undefined, now: string): string {
  if (asked === undefined) return new Date(Date.parse(now) - WEEK_MS).toISOString();
  const time = Date.parse(asked);
  if (!/^\d{4}-\d{2}-\d{2}/.test(asked) || Number.isNaN(time))
    throw new UsageProblem(`--since ${asked} is no day. Write it as 2031-05-06.`);
  return new Date(time).toISOString();
}
