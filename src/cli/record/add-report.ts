import type { AddEvent } from '../../jobs/ingest/add-all.ts';
import { describeReading } from '../../jobs/reading/describe.ts';
import { findingId } from '../../record/ids.ts';
import { count } from '../../render/in-words.ts';
import { printable } from '../../render/terminal/printable.ts';
import { RecordProblem } from '../../store/problem.ts';
import type { CliContext } from '../cli-context.ts';
import { statusLine } from '../status-line.ts';
import { progressText } from './progress.ts';

/** Reports the outcome of each input: one line each where output is kept, one overwritten line on a terminal. */
export interface AddReport {
  readonly skipped: (name: string, reason: string) => void;
  readonly onEvent: (event: AddEvent) => Promise<void>;
  readonly end: (stopped: boolean) => { readonly read: number; readonly unread: number };
}

/** @param expected number of inputs, where it is known beforehand */
export function addReport({ stdout, stderr }: CliContext, json: boolean, expected: number | null): AddReport {
  const counts = {
    added: 0,
    changed: 0,
    reread: 0,
    known: 0,
    corrected: 0,
    withdrawn: 0,
    failed: 0,
    skipped: 0,
    joined: 0,
    proposals: 0,
  };
  const terminal = stderr.isTTY === true && !json;
  const started = performance.now();
  const { say, show, clear } = statusLine(stderr);
  const done = () => counts.added + counts.changed + counts.known + counts.corrected + counts.withdrawn + counts.failed;
  const progress = (name: string) =>
    show(`${progressText({ done: done(), all: expected }, (performance.now() - started) / 1000)}  ${printable(name)}`);
  const line = (text: string) => {
    if (!terminal) stdout.write(`${printable(text)}\n`);
  };
  return {
    skipped: (name, reason) => {
      counts.skipped++;
      if (!json && counts.skipped <= 5) say(`skipped ${name}: ${reason}`);
    },
    onEvent: async (event) => {
      if ('problem' in event) {
        counts.failed++;
        const { code, message } = described(event.problem);
        if (json) stdout.write(`${JSON.stringify({ name: event.name, error: { code, message } })}\n`);
        else say(`${event.name}: ${message}`);
      } else {
        const { name, added, reading, warning } = event;
        counts[added.status]++;
        counts.joined += added.joined;
        counts.proposals += added.proposals;
        if (warning !== null && !json) say(`${name}: ${warning}`);
        if (json) stdout.write(`${JSON.stringify({ name, ...added, ...(warning === null ? {} : { warning }) })}\n`);
        else if (added.status === 'corrected')
          line(`corrected T${added.article}  ${name}: known already; its facts are updated`);
        else if (added.status === 'withdrawn')
          say(
            `${name}: T${added.article} was withdrawn, and is not added again. saydo article restore T${added.article} restores it.`,
          );
        else if (added.status === 'known') line(`known    T${added.article}  ${name}`);
        else if (added.status === 'changed') tellChange(event, say);
        else line(`${added.status.padEnd(8)} T${added.article}  ${reading?.article.title ?? name}`);
      }
      if (terminal) progress(event.name);
      // Reading a pipe as fast as it is written would leave no time to handle signals.
      await new Promise(setImmediate);
    },
    end: (stopped) => {
      clear();
      const seconds = (performance.now() - started) / 1000;
      if (counts.skipped > 5) say(`skipped ${counts.skipped} files and records in all`);
      say(summary(counts, seconds, stopped));
      return { read: done() - counts.failed, unread: counts.failed };
    },
  };
}

function described(problem: unknown): { readonly code: string; readonly message: string } {
  return problem instanceof RecordProblem ? problem : describeReading(problem);
}

function tellChange({ name, added }: AddEvent & { added: object }, say: (line: string) => void): void {
  const { article, changes, lost } = added as { article: number; changes: readonly unknown[]; lost: readonly number[] };
  const gone =
    lost.length === 0
      ? ''
      : `; no longer there: ${lost.slice(0, 10).map(findingId).join(', ')}${lost.length > 10 ? ', …' : ''}`;
  say(
    `${name} has changed since it was added (T${article}): ${count(changes.length, 'place')} differ${gone}. saydo show T${article} shows them.`,
  );
}

function summary(
  { added, changed, known, corrected, withdrawn, failed, joined, proposals }: Readonly<Record<string, number>>,
  seconds: number,
  stopped: boolean,
): string {
  const parts = [
    `${added} added`,
    ...(changed ? [`${changed} changed`] : []),
    ...(known ? [`${known} known already`] : []),
    ...(corrected ? [`${corrected} corrected`] : []),
    ...(withdrawn ? [`${withdrawn} withdrawn before`] : []),
    ...(failed ? [`${failed} could not be read`] : []),
  ];
  const found =
    joined || proposals
      ? `; ${count(joined ?? 0, 'finding')} joined to others, ${count(proposals ?? 0, 'join')} proposed`
      : '';
  return `${stopped ? 'stopped: ' : ''}${parts.join(', ')} in ${seconds.toFixed(1)} s${found}`;
}
