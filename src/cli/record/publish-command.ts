import { PublishProblem } from '../../publish/problem.ts';
import { type Published, publish } from '../../publish/publish.ts';
import { readSigner, readSiteParts, settingsFile } from '../../publish/read-settings.ts';
import { count } from '../../render/in-words.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { OutputProblem, UsageProblem } from '../problem.ts';
import { longWork } from './long-work.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type PublishOptions = RecordOptions & {
  readonly settings?: string;
  readonly key?: string;
  readonly all?: boolean;
};

/** `saydo publish DIR`: writes a site of the accepted pledges. */
export async function publishCommand(folder: string, options: PublishOptions, cli: CliContext): Promise<number> {
  const parts = given(() => readSiteParts(settingsFile(options.settings)));
  const { key } = options;
  const signer = key === undefined ? null : given(() => readSigner(key));
  return withRecord(options, cli, { command: 'publish', long: true }, async ({ db, id }) => {
    const tell = longWork(cli.stderr);
    const progress = (what: string, done: number, all: number) => tell.progress(done, all, what);
    const asked = { db, record: id, folder, parts, signer, now: cli.now(), all: options.all === true, progress };
    const published = await publish(asked).catch((error: unknown) => {
      if (error instanceof PublishProblem) throw new OutputProblem(error.message);
      throw error;
    });
    tell.progress(1, 1, '');
    cli.stdout.write(publishedPage(folder, published));
    return EXIT.allRead;
  });
}

/** What an option names. @throws UsageProblem where it cannot be used */
export function given<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof PublishProblem) throw new UsageProblem(error.message);
    throw error;
  }
}

function publishedPage(
  folder: string,
  { pledges, written, kept, removed, strange, size, withheld, key }: Published,
): string {
  const lines = [
    `${folder}: ${count(pledges.length, 'pledge')} published; ${count(written, 'file')} written, ${kept} as they were, ${removed} removed`,
    key === null
      ? 'NOT SIGNED: anybody could change it unnoticed. Name a key: --key FILE (saydo key makes one).'
      : `signed over ${count(size, 'entry', 'entries')} of the log; others check it by the key ${key}`,
  ];
  if (withheld > 0)
    lines.push(`${count(withheld, 'entry', 'entries')} of the log withheld: they name what is protected`);
  if (strange.length > 0)
    lines.push(`not of this publication, and told of by saydo verify: ${strange.slice(0, 5).join(', ')}`);
  return `${lines.join('\n')}\n`;
}
