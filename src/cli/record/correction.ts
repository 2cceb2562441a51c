import type { Patch } from '../../record/kinds/correct.ts';
import type { Range } from '../../record/kinds/given.ts';
import { CHOICES } from '../../record/kinds/kinds.ts';
import { mainPassagesOf } from '../../record/kinds/passages.ts';
import { amountOf } from '../../record/kinds/summary.ts';
import type { Amount, Finding } from '../../record/types.ts';
import type { Correcting } from '../../store/commands/correct-findings.ts';
import type { Database } from '../../store/database/database.ts';
import { UsageProblem } from '../problem.ts';
import { exactlyOneOf } from './arguments.ts';

/** The options of `saydo review correct`. */
export interface CorrectionOptions {
  readonly words?: string;
  readonly source?: string;
  readonly cue?: string;
  readonly form?: string;
  /** Several who pledge or act together. */
  readonly speaker?: readonly string[];
  readonly amount?: string;
  readonly date?: string;
  readonly testable?: string;
  readonly stance?: string;
  readonly name?: string;
}

/** Removes an optional part. */
const NONE = 'none';

/**
 * The corrections of each finding. Passages are given by their words; speakers, pledgers and actors by the name of an
 * entity of the article, amounts by the words of a figure of it.
 *
 * @throws UsageProblem where there is nothing to correct, or a value is not in the article
 */
export async function correctionsOf(
  db: Database,
  findings: readonly number[],
  options: CorrectionOptions,
): Promise<ReadonlyMap<number, Correcting>> {
  const { words, source, cue, form, speaker, amount, date, testable, stance, name } = options;
  if ([words, source, cue, form, speaker, amount, date, testable, stance, name].every((value) => value === undefined)) {
    throw new UsageProblem(
      'give a correction: --words, --source, --cue, --speaker, --form, --amount, --date, --testable, --stance or --name.',
    );
  }
  for (const [option, value] of Object.entries({ words, source, cue })) {
    if (findings.length > 1 && value !== undefined && value !== NONE)
      throw new UsageProblem(`--${option} takes one finding at a time.`);
  }
  if (speaker !== undefined && speaker.length > 1 && speaker.includes(NONE))
    throw new UsageProblem('--speaker none goes with no other --speaker.');
  const said: Patch = {
    form,
    date: date === NONE ? null : date,
    stance: stance === undefined ? undefined : exactlyOneOf('--stance', stance, CHOICES.stance),
    testable: testable === undefined ? undefined : exactlyOneOf('--testable', testable, CHOICES.testable),
    name,
  };
  const corrections = new Map<number, Correcting>();
  for (const finding of findings) {
    const who: string[] = [];
    for (const each of speaker ?? []) if (each !== NONE) who.push(await entityNamed(db, finding, each));
    const figure = amount === undefined || amount === NONE ? null : await figureNamed(db, finding, amount);
    corrections.set(finding, (shown, text) => ({
      ...said,
      who: speaker === undefined ? undefined : who,
      amount: amount === undefined ? undefined : figure,
      passage: words === undefined ? undefined : rangeOf('--words', words, text, shown),
      source: rangeOrNone('--source', source, text, shown),
      cue: rangeOrNone('--cue', cue, text, shown),
    }));
  }
  return corrections;
}

/** Local id of the entity with this name in a finding's article. */
async function entityNamed(db: Database, finding: number, name: string): Promise<string> {
  const entities = await db.query<{ local: string; name: string }>(
    `select e.local, e.exact as name from findings f
     join findings e on e.article = f.article and e.kind = 'entity' and e.state = 'standing'
     where f.id = $1 order by e.id`,
    [finding],
  );
  const wanted = name.trim().toLowerCase();
  const found = entities.filter((entity) => entity.name.toLowerCase() === wanted);
  const near = found.length > 0 ? found : entities.filter((entity) => entity.name.toLowerCase().includes(wanted));
  if (near.length === 1 && near[0]) return near[0].local;
  const list = (near.length > 0 ? near : entities).slice(0, 12).map((entity) => entity.name);
  throw new UsageProblem(
    `--speaker ${name} ${near.length > 1 ? 'matches several of' : 'matches none of'} the names in the article: ${list.join('; ')}.`,
  );
}

/** The figure with these words in a finding's article: of several the one nearest to it. */
async function figureNamed(db: Database, finding: number, words: string): Promise<Amount | null> {
  const figures = await db.query<{ exact: string; shown: string }>(
    `select q.exact, coalesce(q.corrected, q.body) as shown from findings f
     join findings q on q.article = f.article and q.kind = 'quantity' and q.state = 'standing'
     where f.id = $1 order by abs(q.place - f.place), q.id`,
    [finding],
  );
  const wanted = folded(words);
  const [found] = [
    ...figures.filter(({ exact }) => folded(exact) === wanted),
    ...figures.filter(({ exact }) => wanted !== '' && folded(exact).includes(wanted)),
  ];
  if (found) return amountOf(JSON.parse(found.shown) as Finding);
  const list = [...new Set(figures.map(({ exact }) => exact))].slice(0, 12);
  throw new UsageProblem(
    `--amount ${words} is none of the figures in the article${list.length > 0 ? `: ${list.join('; ')}` : ', which has none'}.`,
  );
}

const folded = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase();

function rangeOrNone(option: string, words: string | undefined, text: string, finding: Finding) {
  return words === undefined ? undefined : words === NONE ? null : rangeOf(option, words, text, finding);
}

/** The range of the words in the text: of several the one nearest to the finding. */
function rangeOf(option: string, words: string, text: string, finding: Finding): Range {
  const near = mainPassagesOf(finding)[0]?.start ?? 0;
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  if (best === null) {
    throw new UsageProblem(`${option} must quote the article exactly; “${words}” is not in it.`);
  }
  return { start: best, end: best + words.length };
}
