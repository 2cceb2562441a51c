import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeOfAct } from '../../src/findings/type-of-act.ts';
import type { Frame } from '../../src/stages.ts';
import type { ActionType, Reading } from '../../src/types.ts';
import { readToFrames } from '../read.ts';

/**
 * PLOVER root types of 1,050 news sentences. PLOVER codes reported and future events as well as past ones, so the types
 * of statements, pledges and actions all count. `type proposed` is the share of sentences whose gold type is among the
 * proposed ones. For `macro F1` and `accuracy` each sentence has one type: that of the frame with the greatest product
 * of its own probability and the probability of its type. `by findings` uses the reading only and takes the finding of
 * the greatest confidence. The gold standard joins CONCEDE and RETREAT as YIELD.
 *
 * The committed weights learned types from these sentences, so these figures only detect regressions. The expected
 * accuracy on other sentences is that of cross-validation: see docs/accuracy.md and the model card.
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
  const [all, done, found] = [new Tally(), new Tally(), new Tally()];
  let among = 0;
  let proposed = 0;
  for (const [, sentence = '', , , gold = ''] of rows) {
    const { reading, frames } = await readToFrames({
      content: unquoted(sentence),
      verbatim: true,
      media: 'text/plain',
    });
    const typed = typedIn(frames);
    const findings = typedFindings(reading);
    proposed += findings.length;
    if (findings.some(({ type }) => type === gold)) among++;
    all.count(gold, surest(typed));
    done.count(gold, surest(typed.filter(({ of }) => of === 'action')));
    found.count(gold, surest(findings));
  }
  return {
    'type proposed, seen in training': (100 * among) / rows.length,
    'macro F1, seen in training': all.macroF1(),
    'accuracy, seen in training': all.accuracy(),
    '… of actions alone: macro F1, seen': done.macroF1(),
    '… by findings: macro F1, seen': found.macroF1(),
    '# findings of a PLOVER type': proposed,
  };
}

const unquoted = (cell: string): string => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"');

interface Typed {
  readonly of: Frame['kind'];
  /** In the names of the gold standard. */
  readonly type: string;
  readonly sure: number;
}

/** Types of PLOVER are upper case; saydo's own types are lower case. */
const isPlover = (type: string | null | undefined): type is ActionType => !!type && /^[A-Z]/.test(type);

/** Frames of PLOVER types. */
function typedIn(frames: readonly Frame[]): Typed[] {
  return frames.flatMap(({ kind, attributes, probability }) => {
    const shares = attributes?.type ?? {};
    const { likeliest: type } = typeOfAct(shares);
    return isPlover(type) ? [{ of: kind, type: JOINED[type] ?? type, sure: probability * (shares[type] ?? 0) }] : [];
  });
}

/** Findings of PLOVER types. */
function typedFindings({ statements, pledges, actions }: Reading): Typed[] {
  const kinds = { statement: statements, pledge: pledges, action: actions };
  return (Object.keys(kinds) as Frame['kind'][]).flatMap((of) =>
    kinds[of].flatMap(({ type, confidence }) =>
      isPlover(type) ? [{ of, type: JOINED[type] ?? type, sure: confidence }] : [],
    ),
  );
}

/** The most probable type; the first of equal ones. */
function surest(found: readonly Typed[]): string | null {
  let best: Typed | null = null;
  for (const each of found) if (!best || each.sure > best.sure) best = each;
  return best?.type ?? null;
}

/** Counts of each type, and the figures computed from them. */
class Tally {
  readonly #counts = new Map<string, { hit: number; said: number; of: number }>();

  count(gold: string, said: string | null): void {
    this.#of(gold).of++;
    if (said === null) return;
    this.#of(said).said++;
    if (said === gold) this.#of(gold).hit++;
  }

  /** Mean F1 over the types of the gold standard. */
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
