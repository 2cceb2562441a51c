import { readFileSync } from 'node:fs';
import { checkFolder, checkStamps, type StampsChecked } from '../../publish/check/check-folder.ts';
import type { FolderChecked } from '../../publish/check/reports.ts';
import { PublishProblem } from '../../publish/problem.ts';
import { count } from '../../render/in-words.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { print, type ShownOptions } from './terminal.ts';

export interface VerifyFolderOptions extends ShownOptions {
  readonly key?: string;
  readonly older?: string;
  readonly witness?: readonly string[];
  readonly tsa?: string;
}

/** `saydo verify DIR`: checks that a published folder is intact. */
export async function verifyFolderCommand(
  folder: string,
  { key, older, witness = [], tsa, ...shown }: VerifyFolderOptions,
  cli: CliContext,
): Promise<number> {
  const roots = tsa === undefined ? null : certificatesAt(tsa);
  let checked: FolderChecked & Pick<StampsChecked, 'stamps'>;
  try {
    const found = checkFolder(folder, { key: key ?? null, older: older ?? null, witnesses: witness });
    const { stamps, problems } = await checkStamps(folder, roots);
    checked = { ...found, stamps, problems: [...found.problems, ...problems] };
  } catch (error) {
    if (error instanceof PublishProblem) throw new UsageProblem(error.message);
    throw error;
  }
  print(checked, () => checkedPage(folder, checked), shown, cli);
  return checked.problems.length === 0 ? EXIT.allRead : EXIT.someUnread;
}

/** @throws UsageProblem */
function certificatesAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageProblem(`--tsa ${path} cannot be read: ${(error as Error).message}`);
  }
}

/** Cosignatures and time stamps of the heads of the folder. */
function others({ witnessed, stamps }: FolderChecked & Pick<StampsChecked, 'stamps'>): readonly string[] {
  return [
    ...witnessed.map(({ size, witness, at }) =>
      at === null
        ? `cosigned by ${witness} over ${count(size, 'entry', 'entries')}, not checked: name its key (--witness)`
        : `cosigned by ${witness} on ${at} over ${count(size, 'entry', 'entries')}`,
    ),
    ...stamps.map(({ size, at, authority, trusted }) => {
      const whose = trusted === true ? authority : `${authority}, whose certificate was not checked (--tsa)`;
      return `time stamp of ${at} over ${count(size, 'entry', 'entries')} by ${whose}`;
    }),
  ];
}

/** Further ones are of the same sort. */
const MAX_SHOWN_PROBLEMS = 20;

function checkedPage(folder: string, checked: FolderChecked & Pick<StampsChecked, 'stamps'>): string {
  const { problems, key, ownKey, at, size, files, entries, withheld, pledges, root } = checked;
  const signed =
    key === null
      ? []
      : [
          `signed by ${key}${ownKey ? ', which is the key in the folder: compare it with where its owner published it' : ''}`,
        ];
  if (problems.length > 0) {
    const lines = problems
      .slice(0, MAX_SHOWN_PROBLEMS)
      .map((what, i) => `${i === 0 ? 'first wrong' : 'also wrong '}  ${what}`);
    const more = problems.length > MAX_SHOWN_PROBLEMS ? [`and ${problems.length - MAX_SHOWN_PROBLEMS} more`] : [];
    return `${[`${folder} is NOT what was published:`, ...lines, ...more, ...signed].join('\n')}\n`;
  }
  const shown = `${count(entries, 'entry', 'entries')} shown of ${size}${withheld > 0 ? `, ${withheld} withheld` : ''}`;
  return `${[
    `${folder} is what was published${at === null ? '' : ` on ${at.slice(0, 10)}`}: ${count(files, 'file')}, ${shown}; ${count(pledges, 'pledge')} as the log says`,
    ...signed,
    ...others(checked),
    `root  ${root ?? ''}`,
  ].join('\n')}\n`;
}
