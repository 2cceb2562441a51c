import { createInterface } from 'node:readline/promises';
import { correctArticle } from '../../jobs/correct-article.ts';
import { openPool } from '../../jobs/reading/pool.ts';
import { FACT_LABELS, type FactChanges, type FactName, wrongFacts } from '../../record/article-facts.ts';
import { articleId } from '../../record/ids.ts';
import type { DependentDecisions } from '../../record/views/articles.ts';
import { count } from '../../render/in-words.ts';
import { printable } from '../../render/terminal/printable.ts';
import { dependentDecisions, restoreArticle, withdrawArticle } from '../../store/commands/withdraw-article.ts';
import type { Database } from '../../store/database/database.ts';
import { targetOf } from '../../store/queries/ids.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { namesIn } from '../options.ts';
import { UsageProblem } from '../problem.ts';
import { nameGiven } from './arguments.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type ArticleOptions = RecordOptions & {
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly address?: string;
  readonly speaker?: string;
  readonly by?: string;
  readonly why?: string;
  readonly yes?: boolean;
};

/** `saydo article set`: corrects the facts of an article. Returns the exit status. */
export async function setArticleCommand(id: string, options: ArticleOptions, cli: CliContext): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  const changes = changesGiven(options);
  return withRecord(options, cli, { command: 'article' }, async ({ db }) => {
    const article = await articleNamed(db, id);
    const pool = (cli.openPool ?? openPool)();
    try {
      const who = { by, now: cli.now(), why: options.why ?? null };
      const { status, findings } = await correctArticle(db, pool, article, changes, who);
      const names = Object.keys(changes).map((name) => FACT_LABELS[name as FactName]);
      cli.stdout.write(
        status === 'known'
          ? `${articleId(article)} already had this: ${names.join(', ')}\n`
          : `corrected ${articleId(article)}: ${names.join(', ')}; read again, ${count(findings, 'finding')}\n`,
      );
    } finally {
      await pool.close();
    }
    return EXIT.allRead;
  });
}

/** `saydo article withdraw`: lists what depends on the article, asks, and removes it from all lists. */
export async function withdrawCommand(id: string, options: ArticleOptions, cli: CliContext): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  if ((options.why ?? '').trim() === '') throw new UsageProblem('say why it is withdrawn: --why "the wrong file".');
  return withRecord(options, cli, { command: 'article' }, async ({ db }) => {
    const article = await articleNamed(db, id);
    const name = articleId(article);
    cli.stderr.write(`${name}: ${dependentsInWords(await dependentDecisions(db, article))}\n`);
    if (options.yes !== true && !(await agreed(`Withdraw ${name}?`, cli))) {
      cli.stdout.write(`${name} stays\n`);
      return EXIT.allRead;
    }
    const done = await withdrawArticle(db, article, { by, now: cli.now(), why: options.why ?? null });
    cli.stdout.write(
      done ? `withdrew ${name}; saydo article restore ${name} restores it\n` : `${name} was withdrawn already\n`,
    );
    return EXIT.allRead;
  });
}

/** `saydo article restore`: brings a withdrawn article back. */
export async function restoreCommand(id: string, options: ArticleOptions, cli: CliContext): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  return withRecord(options, cli, { command: 'article' }, async ({ db }) => {
    const article = await articleNamed(db, id);
    const done = await restoreArticle(db, article, { by, now: cli.now(), why: options.why ?? null });
    cli.stdout.write(done ? `restored ${articleId(article)}\n` : `${articleId(article)} is not withdrawn\n`);
    return EXIT.allRead;
  });
}

/** @throws UsageProblem where no value is given, or one is invalid */
function changesGiven({ outlet, published, title, byline, address, speaker }: ArticleOptions): FactChanges {
  const orBack = (value: string) => (value.trim() === '' ? null : value);
  const changes: FactChanges = {
    ...(outlet === undefined ? {} : { outlet: orBack(outlet) }),
    ...(published === undefined ? {} : { published: orBack(published) }),
    ...(title === undefined ? {} : { title: orBack(title) }),
    ...(byline === undefined ? {} : { byline: orBack(byline) === null ? null : namesIn(byline) }),
    ...(address === undefined ? {} : { url: orBack(address) }),
    ...(speaker === undefined ? {} : { speaker: orBack(speaker) }),
  };
  if (Object.keys(changes).length === 0) {
    throw new UsageProblem('give a correction: --outlet, --published, --title, --byline, --address or --speaker.');
  }
  const wrong = wrongFacts(changes);
  if (wrong !== null) throw new UsageProblem(wrong);
  return changes;
}

async function articleNamed(db: Database, id: string): Promise<number> {
  const target = await targetOf(db, id);
  if (target.what !== 'article') throw new UsageProblem(`${printable(id)} is not an article id (T1, T2, …).`);
  return target.number;
}

/** What is hidden together with an article, in words. */
function dependentsInWords({ findings, decided, made, evidence, assessments }: DependentDecisions): string {
  const parts = [
    count(findings, 'finding'),
    decided > 0 && `${decided} of them decided`,
    made > 0 && `${made} of them made by people`,
    evidence.length > 0 && `evidence ${evidence.join(', ')}`,
    assessments.length > 0 && `assessments ${assessments.join(', ')}`,
  ].filter((part) => part !== false);
  return `on it rest ${parts.join('; ')}`;
}

/** Asks for confirmation on a terminal. @throws UsageProblem where there is none */
async function agreed(question: string, { stdin, stderr }: CliContext): Promise<boolean> {
  if (stdin.isTTY !== true) throw new UsageProblem('there is no terminal to ask on: add --yes to confirm.');
  const lines = createInterface({ input: stdin, output: stderr as NodeJS.WritableStream });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
