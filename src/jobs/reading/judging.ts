import { pairsSaid } from '../../pairs/load-pairs.ts';
import { pairText } from '../../pairs/pair-text.ts';
import type { Judge, OpenJudge } from '../../record/bearing/judge.ts';
import type { ReadingPool } from './pool.ts';

/** The network of pairs, in a process of its own that lasts for as long as it is asked. */
export interface Judging {
  readonly open: OpenJudge;
  close(): Promise<void>;
}

/** So long, in ms, a process that nobody asks is kept: it holds some hundred megabytes. */
const IDLE_MS = 30_000;

/** Nothing is started before there is something to judge. */
export function openJudging(openPool: () => ReadingPool): Judging {
  let pool: ReadingPool | null = null;
  let asked = 0;
  let idle: NodeJS.Timeout | null = null;
  const end = async (): Promise<void> => {
    const its = pool;
    pool = null;
    await its?.close();
  };
  const judge: Judge['judge'] = async (pairs) => {
    if (idle !== null) clearTimeout(idle);
    pool ??= openPool();
    asked++;
    try {
      return await pool.judge(pairs.map(({ pledge, passage }) => pairText(pledge, passage)));
    } finally {
      if (--asked === 0) idle = setTimeout(() => void end(), IDLE_MS).unref();
    }
  };
  return {
    open: async () => {
      const { name, weighing } = await pairsSaid();
      return { name, weighing, judge };
    },
    close: async () => {
      if (idle !== null) clearTimeout(idle);
      await end();
    },
  };
}
