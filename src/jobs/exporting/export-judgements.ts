import { redact } from '../../record/protection/redact.ts';
import type { Database } from '../../store/database/database.ts';
import { judgedEvidence } from '../../store/queries/judged-evidence.ts';
import { protectedIn } from '../../store/queries/published/protections.ts';
import { refuseLeaks } from '../../store/refuse-leaks.ts';

/**
 * What people decided about evidence, one decision a line of JSON, without what is protected.
 *
 * @throws RecordProblem `not-possible` where protected words would come out all the same
 */
export async function exportJudgements(db: Database): Promise<string> {
  const { judgements, protection } = await db.transaction(async (sql) => ({
    judgements: await judgedEvidence(sql),
    protection: await protectedIn(sql),
  }));
  const { protectedTerms, entities } = protection;
  const lines = redact(judgements, protectedTerms, entities)
    .map((judgement) => `${JSON.stringify(judgement)}\n`)
    .join('');
  refuseLeaks(new Map([['judgements', lines]]), protectedTerms, 'nothing was exported');
  return lines;
}
