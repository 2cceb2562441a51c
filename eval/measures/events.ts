import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from '../../src/types.ts';
import { readMeasured } from '../read.ts';

/**
 * PLOVER root types of 1,050 news sentences. `right type proposed` is the share of sentences with the gold type among
 * the proposed actions; `macro F1` counts the single surest PLOVER action of each sentence. The gold standard joins
 * CONCEDE and RETREAT as YIELD, and codes what is said to be coming as well as what was done, which saydo keeps as
 * pledges: such sentences count as missed. What a side agreed to do saydo keeps as a pledge of the kind agreement, which
 * counts as AGREE here: to agree is done, though what is agreed is to come.
 */
export const name = 'events';

const JOINED: Readonly<Record<string, string>> = { CONCEDE: 'YIELD', RETREAT: 'YIELD' };

export async function run(corpus: string): Promise<Record<string, number> | null> {
  const file = join(corpus, 'events', 'plover-train.tsv');
  if (!existsSync(file)) return null;
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const counts = new Map<string, { hit: number; said: number; of: number }>();
  const count = (type: string) => {
    const known = counts.get(type) ?? { hit: 0, said: 0, of: 0 };
    counts.set(type, known);
    return known;
  };
  let among = 0;
  let proposed = 0;
  for (const [, sentence = '', , , gold = ''] of rows) {
    const { actions: acts, pledges } = await readMeasured({
      content: unquoted(sentence),
      verbatim: true,
      media: 'text/plain',
    });
    proposed += acts.length;
    const agreed = pledges.filter(({ kind, why }) => kind === 'agreement' && why[0]?.rule === 'verb');
    const actions: Typed[] = [...acts, ...agreed.map(({ confidence }) => ({ type: 'AGREE' as const, confidence }))];
    if (actions.some((action) => typeOf(action) === gold)) among++;
    const best = surest(actions);
    count(gold).of++;
    if (best === null) continue;
    count(best).said++;
    if (best === gold) count(gold).hit++;
  }
  const f1 = [...counts.values()].filter(({ of }) => of > 0).map(({ hit, said, of }) => (200 * hit) / (said + of));
  const hits = [...counts.values()].reduce((sum, { hit }) => sum + hit, 0);
  return {
    'right type proposed': (100 * among) / rows.length,
    'macro F1, one type': f1.reduce((sum, each) => sum + each, 0) / f1.length,
    'accuracy, one type': (100 * hits) / rows.length,
    '# actions proposed': proposed,
  };
}

const unquoted = (cell: string): string => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"');

type Typed = Pick<Action, 'type' | 'confidence'>;

const typeOf = ({ type }: Typed): string | null => (type === null ? null : (JOINED[type] ?? type));

/** Type of the surest action of a PLOVER type; the first of several. */
function surest(actions: readonly Typed[]): string | null {
  let best: Typed | null = null;
  for (const action of actions) {
    if (action.type !== null && /^[A-Z]/.test(action.type) && (!best || action.confidence > best.confidence))
      best = action;
  }
  return best && typeOf(best);
}
