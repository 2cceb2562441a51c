import { intervalInWords } from '../../../record/views/intervals.ts';
import type { WatchedSource } from '../../../record/views/watching.ts';
import { count } from '../../in-words.ts';
import { hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { pageOf } from './commands.ts';

/** What is watched, and how it stands, as a page for the terminal. */
export function watchedList(sources: readonly WatchedSource[], sheet: Sheet): string {
  if (sources.length === 0) return 'nothing is watched\n';
  return pageOf(sources.flatMap((source) => ['', ...entry(source, sheet)]).slice(1));
}

function entry(source: WatchedSource, { ink, width }: Sheet): readonly string[] {
  const { source: name, found, every, outlet, since, tried, due, problem, failures, added, changed, waiting } = source;
  const about = joined(
    found ?? 'not looked at yet',
    `every ${intervalInWords(every)}`,
    outlet,
    since === null ? null : `since ${since}`,
    source.private && 'may be private',
    `named by ${source.by}`,
  );
  const came = joined(
    tried === null ? null : `looked at ${clock(tried)}`,
    count(added, 'article'),
    changed > 0 && `${changed} changed`,
    waiting > 0 && `${waiting} to be read`,
    `next ${clock(due)}`,
  );
  const wrong = failures > 1 ? `${problem} (${failures} times in a row)` : problem;
  return [
    ...hang('', ink.title(printable(name)), width),
    ...hang('  ', printable(about), width),
    ...hang('  ', printable(came), width),
    ...(wrong === null ? [] : hang('  ', ink.warning(printable(wrong)), width)),
  ];
}

const clock = (instant: string): string => instant.slice(0, 16).replace('T', ' ');
