import type { Span } from '../../stages.ts';
import { MENTIONS } from '../tuned.ts';
import { type Tag, type Tagging, tagsIn } from './tagging.ts';
import { titleWithin } from './titles.ts';

/** A stretch of words that may be a name with its title. */
export interface Run extends Span {
  /** Where the name begins after its title, where a tag says it: `from` itself where there is no title. Else null. */
  readonly name: number | null;
  /** Whether the trained reader saw it. */
  readonly seen: boolean;
}

/** Runs as the rules find them, where the trained reader did not see the text. */
export const untagged = (runs: readonly Span[]): Run[] => runs.map((run) => ({ ...run, name: null, seen: false }));

/**
 * Runs of capitals in one sentence, fitted to what the trained reader tags there: runs are joined where a tag goes over
 * them, and cut down to a person whose tag they hold; a title before a person stays. Where a name of another kind ends the
 * rules see better, by its head and what may follow that.
 */
export function runsByTags(runs: readonly Span[], sentence: Span, keys: readonly string[], tagging: Tagging): Run[] {
  const sure = tagsIn(tagging, sentence).filter(
    ({ from, to, named }) => named >= MENTIONS.tagDecides.value && from >= sentence.from && to <= sentence.to,
  );
  const out: Run[] = [];
  let taken = sentence.from;
  let next = 0;
  /** Tags of which the rules have no run. */
  const tagsUpTo = (end: number): void => {
    for (; next < sure.length && sure[next]!.from < end; next++) {
      const { from, to } = sure[next]!;
      if (from < taken) continue;
      out.push({ from, to, name: from, seen: true });
      taken = to;
    }
  };
  for (const run of runs) {
    tagsUpTo(run.from);
    if (run.from < taken) {
      tagsUpTo(run.to);
      continue;
    }
    const runTags = tagsIn(tagging, run);
    const tag = runTags.find((each) => sure.includes(each) && each.from >= taken && decides(keys, run, each));
    if (tag) {
      const from = titled(keys, run, tag) ? run.from : tag.from;
      out.push({ from, to: tag.to, name: tag.from, seen: true });
      taken = tag.to;
      tagsUpTo(run.to);
    } else {
      out.push({ ...run, name: null, seen: true });
      taken = run.to;
    }
    while (next < sure.length && sure[next]!.from < taken) next++;
  }
  tagsUpTo(sentence.to);
  return out;
}

/** Whether a tag decides where a run's name begins and ends: a longer one does, and a person's. */
const decides = (keys: readonly string[], run: Span, { from, to, shares }: Tag): boolean =>
  (from <= run.from && to >= run.to) ||
  (shares.person >= MENTIONS.tagDecides.value && titleWithin(keys, run) !== run.to);

/** Whether all of a run that stands before a person is a title. */
function titled(keys: readonly string[], run: Span, { from }: Tag): boolean {
  return (
    from > run.from && (titleWithin(keys, run) === from || titleWithin(keys, { from: run.from, to: from }) === from)
  );
}
