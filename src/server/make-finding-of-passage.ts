import { articleId } from '../record/ids.ts';
import { begun } from '../record/kinds/begin.ts';
import { corrected } from '../record/kinds/correct.ts';
import type { Kind } from '../record/types.ts';
import { type Made, makeFinding } from '../store/commands/make-finding.ts';
import { loadReading } from '../store/log/readings.ts';
import { RecordProblem } from '../store/problem.ts';
import type { Correction } from './api-schema/requests.ts';
import type { AppContext } from './app-context.ts';
import { author } from './author.ts';
import { patchOf } from './correction-request.ts';

/** Words of an article that somebody says are a finding of a kind. */
interface CreateFinding {
  readonly article: number;
  readonly kind: Kind;
  readonly passage: { readonly start: number; readonly end: number };
  readonly correction?: Correction | undefined;
}

/** Makes a finding of words of an article. @throws RecordProblem as `makeFinding`; NoCorrection */
export async function makeFindingOfPassage(
  context: AppContext,
  { article, kind, passage, correction }: CreateFinding,
  said: { readonly by: string; readonly why: string | null },
): Promise<Made> {
  const { db } = context;
  const [row] = await db.query<{ reading: string }>(
    'select c.reading from articles a join captures c on c.id = a.capture where a.id = $1',
    [article],
  );
  if (!row) throw new RecordProblem('unknown-id', `there is no ${articleId(article)} in this record.`);
  const { text } = (await loadReading(db, row.reading)).article;
  const patch = correction && (await patchOf(db, article, correction));
  const bare = begun(kind, text, passage);
  const says = patch !== undefined && Object.values(patch).some((value) => value !== undefined);
  const body = says ? corrected(bare, text, patch) : bare;
  return makeFinding(db, { article, body }, author(context, said));
}
