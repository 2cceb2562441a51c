import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionType, Reading } from '../../src/types.ts';
import { readMeasured } from '../read.ts';

/**
 * PLOVER root types of 1,050 news sentences. PLOVER codes what is said and what is to come as well as what was done, so that
 * the types of statements, pledges and actions count alike. `right type proposed` is the share of sentences with the gold
 * type among them; `one type` counts the surest finding of a PLOVER type in each sentence. The gold standard joins
 * CONCEDE and RETREAT as YIELD.
 *
 * The committed weights have learned types from these very sentences, so that the figures that count all kinds say only that
 * nothing broke. What to expect of other sentences is the cross-validated figure of `training/act_types.py`, in
 * docs/accuracy.md and the model card.
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
  const all = new Tally();
  const done = new Tally();
  let among = 0;
  let proposed = 0;
  for (const [, sentence = '', , , gold = ''] of rows) {
    const reading = await readMeasured({ content: unquoted(sentence), verbatim: true, media: 'text/plain' });
    const found = typedIn(reading);
    proposed += found.length;
    if (found.some(({ type }) => type === gold)) among++;
    all.count(gold, surest(found));
    done.count(gold, surest(found.filter(({ of }) => of === 'action')));
  }
  return {
    'type proposed, seen in training': (100 * among) / rows.length,
    'macro F1, seen in training': all.macroF1(),
    'accuracy, seen in training': all.accuracy(),
    'macro F1 of actions alone, seen': done.macroF1(),
    '# findings of a PLOVER type': proposed,
  };
}

const unquoted = (cell: string): string => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"');

interface Typed {
  readonly of: 'statement' | 'pledge' | 'action';
  /** As the gold standard names it. */
  readonly type: string;
  readonly confidence: number;
}

/** Findings of PLOVER types; saydo's own are in lower case. */
function typedIn({ statements, pledges, actions }: Reading): Typed[] {
  const typed = (
    of: Typed['of'],
    findings: readonly { readonly type?: ActionType | null; readonly confidence: number }[],
  ): Typed[] =>
    findings.flatMap(({ type, confidence }) =>
      type && /^[A-Z]/.test(type) ? [{ of, type: JOINED[type] ?? type, confidence }] : [],
    );
  return [...typed('statement', statements), ...typed('pledge', pledges), ...typed('action', actions)];
}

/** Type of the surest finding; the first of several. */
function surest(found: readonly Typed[]): string | null {
  let best: Typed | null = null;
  for (const each of found) if (!best || each.confidence > best.confidence) best = each;
  return best?.type ?? null;
}

/** Counts of each type, and what follows from them. */
class Tally {
  readonly #counts = new Map<string, { hit: number; said: number; of: number }>();

  count(gold: string, said: string | null): void {
    this.#of(gold).of++;
    if (said === null) return;
    this.#of(said).said++;
    if (said === gold) this.#of(gold).hit++;
  }

  /** Mean F1 of the gold standard's types. */
  macroF1(): number {
    const f1 = [...this.#counts.values()]
      .filter(({ of }) => of > 0)
      .map(({ hit, said, of }) => (200 * hit) / (said + of));
    return f1.reduce((sum, each) => sum + each, 0) / f1.length;
  }

  accuracy(): number {
    const counts = [...this.#counts.values()];
    const sum = (which: 'hit' | 'of'): number => counts.reduce((all, each) => all + each[which], 0);
    return (100 * sum('hit')) / sum('of');
  }

  #of(type: string) {
    const known = this.#counts.get(type) ?? { hit: 0, said: 0, of: 0 };
    this.#counts.set(type, known);
    return known;
  }
}
