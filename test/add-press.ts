import { Readable } from 'node:stream';
import { open, type ReadFrames } from '../src/index.ts';
import { allInputs } from '../src/intake/all-inputs.ts';
import { type AddEvent, addAll } from '../src/jobs/ingest/add-all.ts';
import type { ReadingPool } from '../src/jobs/reading/pool.ts';
import type { Database } from '../src/store/database/database.ts';
import { judgeTexts } from './judge-here.ts';
import { clock, readOnce } from './store/newsroom.ts';

/** Reads in this process, not in another; by the trained reader unless `frames` is given. */
function poolHere(frames?: ReadFrames): ReadingPool {
  return {
    width: 1,
    open: async (source) => open(source).article,
    read: (source) => readOnce(source, frames),
    judge: judgeTexts,
    close: async () => {},
  };
}

/** Reads in this process by the trained reader. */
export const POOL = poolHere();

const PRESS = ['examples/brinmouth-tide', 'examples/kessermark-record', 'examples/vessaly-press-agency'];

/** Adds the fictional press, or some of it, as `saydo add examples` does. @throws what an article could not be added for */
export async function addPress(
  db: Database,
  { names = PRESS, frames }: { readonly names?: readonly string[]; readonly frames?: ReadFrames } = {},
): Promise<readonly AddEvent[]> {
  const inputs = allInputs(names, { stdin: Readable.from([]), allowPrivate: false });
  const { signal } = new AbortController();
  const adding = { db, pool: poolHere(frames), by: 'saydo test', now: clock(), stated: {}, signal };
  const events: AddEvent[] = [];
  for await (const event of addAll(inputs, adding)) {
    if ('problem' in event) throw event.problem;
    events.push(event);
  }
  return events;
}
