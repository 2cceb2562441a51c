import { openJudging } from '../../jobs/reading/judging.ts';
import { openPool } from '../../jobs/reading/pool.ts';
import type { Database } from '../../store/database/database.ts';
import { refreshBearings } from '../../store/queries/bearings/refresh.ts';
import type { Surroundings } from '../surroundings.ts';
import { longWork } from './long-work.ts';

/** Compares what came in since with the pledges of the record. @param ms it ends after so long; the rest is done next time */
export async function compareEvidence(db: Database, around: Surroundings, ms?: number): Promise<void> {
  const judging = openJudging(around.openPool ?? openPool);
  const tell = longWork(around.stderr);
  let all = 0;
  const progress = (left: number): void => {
    all = Math.max(all, left);
    tell.progress(all - left, all, 'articles compared');
  };
  try {
    await refreshBearings(db, judging.open, {
      progress,
      ...(ms === undefined ? {} : { signal: AbortSignal.timeout(ms) }),
    });
  } finally {
    tell.progress(1, 1, '');
    await judging.close();
  }
}
