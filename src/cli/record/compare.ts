import { openJudging } from '../../jobs/reading/judging.ts';
import { openPool } from '../../jobs/reading/pool.ts';
import type { Database } from '../../store/database/database.ts';
import { refreshEvidenceProposals } from '../../store/queries/bearings/refresh.ts';
import type { CliContext } from '../cli-context.ts';
import { longWork } from './long-work.ts';

/** Compares what came in since with the pledges of the record. @param ms it ends after so long; the rest is done next time */
export async function compareEvidence(db: Database, cli: CliContext, ms?: number): Promise<void> {
  const judging = openJudging(cli.openPool ?? openPool);
  const tell = longWork(cli.stderr);
  let all = 0;
  const progress = (left: number): void => {
    all = Math.max(all, left);
    tell.progress(all - left, all, 'articles compared');
  };
  try {
    await refreshEvidenceProposals(db, judging.open, {
      progress,
      ...(ms === undefined ? {} : { signal: AbortSignal.timeout(ms) }),
    });
  } finally {
    tell.progress(1, 1, '');
    await judging.close();
  }
}
