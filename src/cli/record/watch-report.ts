import type { AddEvent } from '../../jobs/ingest/add-all.ts';
import { describeReading } from '../../jobs/reading/describe.ts';
import type { Looked, WatchEvent } from '../../jobs/watching/watcher.ts';
import { articleId } from '../../record/ids.ts';
import { count } from '../../render/in-words.ts';
import { printable } from '../../render/terminal/printable.ts';
import { RecordProblem } from '../../store/problem.ts';
import type { CliContext } from '../cli-context.ts';
import { statusLine } from '../status-line.ts';

/** Tells what comes of watching: a line for what is new, changed or wrong, and one for each source that was looked at. */
export interface WatchReport {
  readonly onEvent: (event: WatchEvent) => void;
  /** Nothing was due. */
  readonly idle: (due: string | null) => void;
  readonly end: () => void;
}

export function watchReport({ stdout, stderr }: CliContext, json: boolean): WatchReport {
  const { say, show, clear } = statusLine(stderr);
  const terminal = stderr.isTTY === true && !json;
  let waitsUntil: string | null | undefined;
  const line = (text: string) => {
    clear();
    stdout.write(`${printable(text)}\n`);
  };
  return {
    onEvent: (event) => {
      if (event.what === 'looking') {
        if (terminal) show(`looking at ${printable(event.source)}`);
      } else if (event.what === 'waiting') {
        if (event.due === waitsUntil) return;
        waitsUntil = event.due;
        if (terminal)
          show(event.due === null ? 'nothing is watched' : `next look at ${clock(event.due)}; Ctrl-C stops`);
      } else if (json) {
        const reported = event.what === 'article' ? jsonOf(event.event) : event.looked;
        if (reported !== null)
          stdout.write(`${JSON.stringify({ what: event.what, source: event.source, ...reported })}\n`);
      } else if (event.what === 'article') tellArticle(event.event, line, say);
      else line(lookedLine(event.source, event.looked));
    },
    idle: (due) => {
      if (!json) say(due === null ? 'nothing is watched' : `nothing is due; the next look is at ${clock(due)}`);
    },
    end: clear,
  };
}

function tellArticle(event: AddEvent, line: (text: string) => void, say: (text: string) => void): void {
  if ('problem' in event) {
    say(`${event.name}: ${described(event.problem).message}`);
    return;
  }
  const { added, reading, name } = event;
  const id = articleId(added.article);
  if (added.status === 'added') line(`added    ${id}  ${reading?.article.title ?? name}`);
  if (added.status === 'changed') {
    const lost = added.lost.length === 0 ? '' : `, ${count(added.lost.length, 'finding')} no longer there`;
    line(`changed  ${id}  ${reading?.article.title ?? name}: ${count(added.changes.length, 'place')} differ${lost}`);
  }
}

/** What was as before is not told. */
function jsonOf(event: AddEvent): object | null {
  if ('problem' in event) {
    const { code, message } = described(event.problem);
    return { name: event.name, error: { code, message } };
  }
  const { status, article, findings, lost, changes } = event.added;
  if (status !== 'added' && status !== 'changed') return null;
  return {
    name: event.name,
    status,
    article: articleId(article),
    findings,
    lost: lost.length,
    changes: changes.length,
  };
}

function lookedLine(
  source: string,
  { added, changed, unchanged, failed, waiting, problem, failures, due }: Looked,
): string {
  const parts = [
    ...(added > 0 ? [`${added} added`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(failed > 0 ? [`${failed} could not be read`] : []),
    ...(unchanged > 0 ? [`${unchanged} as before`] : []),
    ...(waiting > 0 ? [`${waiting === 100 ? '100 or more' : waiting} to be read later`] : []),
  ];
  const came = parts.length === 0 ? 'nothing new' : parts.join(', ');
  const next = `next look at ${clock(due)}`;
  if (problem === null) return `${source}: ${came}; ${next}`;
  const tried = failures > 1 ? `; ${failures} times in a row` : '';
  const advice = failures >= 5 ? ` saydo watch --remove ${source} watches it no more.` : '';
  return `${source}: ${problem.message}${advice} (${came}${tried}; ${next})`;
}

const clock = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;

function described(problem: unknown): { readonly code: string; readonly message: string } {
  return problem instanceof RecordProblem ? problem : describeReading(problem);
}
