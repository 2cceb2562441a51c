import { daysOf } from '../../record/days.ts';
import type { Finding } from '../../record/types.ts';
import type { Database } from '../../store/database/database.ts';
import type { Passage, PledgeKind, StatementKind, Testable } from '../../types.ts';
import { UsageProblem } from '../problem.ts';
import { oneOf } from './arguments.ts';

/** What a reviewer can correct by options. */
export interface CorrectionOptions {
  readonly words?: string;
  readonly form?: string;
  readonly speaker?: string;
  readonly date?: string;
  readonly testable?: string;
  readonly name?: string;
}

const FORMS = {
  statement: ['direct', 'indirect', 'mixed'] satisfies StatementKind[],
  pledge: ['promise', 'plan', 'agreement', 'order', 'warning'] satisfies PledgeKind[],
} as const;
const TESTABLE: readonly Testable[] = ['clear', 'vague', 'untestable'];

/**
 * What makes of a proposed finding the corrected one. Words are given as they stand in the text; who speaks, pledges or
 * acts by the name that the article's own entities have.
 *
 * @throws UsageProblem where nothing is corrected, or what is named is not to be had
 */
export async function correctionOf(
  db: Database,
  findings: readonly number[],
  options: CorrectionOptions,
): Promise<(finding: Finding, text: string) => Finding> {
  const { words, form, speaker, date, testable, name } = options;
  if ([words, form, speaker, date, testable, name].every((value) => value === undefined)) {
    throw new UsageProblem('say what is right: --words, --speaker, --form, --date, --testable or --name.');
  }
  if (findings.length > 1 && words !== undefined) throw new UsageProblem('--words corrects one finding at a time.');
  const [first] = findings;
  const entities = await db.query<{ local: string; name: string }>(
    `select e.local, e.exact as name from findings f join findings e on e.article = f.article and e.kind = 'entity' and e.state = 'standing'
     where f.id = $1 order by e.id`,
    [first ?? 0],
  );
  const entity = speaker === undefined ? null : entityNamed(speaker, entities);
  return (finding, text) => {
    let corrected = finding;
    if (words !== undefined) corrected = withWords(corrected, passageOf(words, text, corrected));
    if (entity !== null) corrected = withSpeaker(corrected, entity);
    if (form !== undefined) corrected = withForm(corrected, form);
    if (date !== undefined) corrected = withDate(corrected, date);
    if (name !== undefined) corrected = withName(corrected, name);
    if (testable !== undefined) {
      const [value] = oneOf('--testable', [testable], TESTABLE);
      if (corrected.kind !== 'pledge' || value === undefined) throw notOf('--testable', corrected);
      corrected = { ...corrected, testable: value };
    }
    return corrected;
  };
}

function entityNamed(name: string, entities: readonly { local: string; name: string }[]): string {
  const wanted = name.trim().toLowerCase();
  const found = entities.filter((entity) => entity.name.toLowerCase() === wanted);
  const near = found.length > 0 ? found : entities.filter((entity) => entity.name.toLowerCase().includes(wanted));
  if (near.length === 1 && near[0]) return near[0].local;
  const list = (near.length > 0 ? near : entities).slice(0, 12).map((entity) => entity.name);
  throw new UsageProblem(
    `--speaker ${name} ${near.length > 1 ? 'fits several of' : 'is none of'} those whom the article names: ${list.join('; ')}.`,
  );
}

/** Where the words stand: of several places the one nearest to the finding. */
function passageOf(words: string, text: string, finding: Finding): Passage {
  const near = passagesStart(finding);
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  if (best === null) {
    throw new UsageProblem(`--words must be words of the article, exactly as they stand there; “${words}” are not.`);
  }
  return { start: best, end: best + words.length, exact: words };
}

function passagesStart(finding: Finding): number {
  switch (finding.kind) {
    case 'statement':
      return finding.content[0]?.start ?? 0;
    case 'pledge':
      return finding.passages[0]?.start ?? 0;
    case 'entity':
      return finding.mentions[0]?.start ?? 0;
    case 'action':
    case 'quantity':
      return finding.passage.start;
  }
}

function withWords(finding: Finding, passage: Passage): Finding {
  switch (finding.kind) {
    case 'statement':
      return { ...finding, content: [passage] };
    case 'pledge':
      return { ...finding, passages: [passage] };
    case 'action':
    case 'quantity':
      return { ...finding, passage };
    case 'entity':
      return { ...finding, mentions: [passage] };
  }
}

function withSpeaker(finding: Finding, entity: string): Finding {
  switch (finding.kind) {
    case 'statement':
      return { ...finding, speaker: entity };
    case 'pledge':
      return { ...finding, pledgers: [entity] };
    case 'action':
      return { ...finding, actors: [entity] };
    case 'quantity':
      return { ...finding, whose: entity };
    case 'entity':
      throw notOf('--speaker', finding);
  }
}

function withForm(finding: Finding, form: string): Finding {
  if (finding.kind === 'statement') {
    const [value] = oneOf('--form', [form], FORMS.statement);
    return { ...finding, form: value ?? finding.form };
  }
  if (finding.kind === 'pledge') {
    const [value] = oneOf('--form', [form], FORMS.pledge);
    return { ...finding, form: value ?? finding.form };
  }
  throw notOf('--form', finding);
}

function withDate(finding: Finding, date: string): Finding {
  const days = daysOf(date);
  if (days === null) throw new UsageProblem(`--date ${date} is no date. Write it as 2031-05-06, 2031-05 or 2031.`);
  const dated = { exact: date, type: 'DATE', value: date, edtf: date, from: days.from, to: days.to } as const;
  if (finding.kind === 'pledge') return { ...finding, deadline: dated };
  if (finding.kind === 'statement' || finding.kind === 'action') return { ...finding, date: dated };
  throw notOf('--date', finding);
}

function withName(finding: Finding, name: string): Finding {
  if (finding.kind !== 'entity' || name.trim() === '') throw notOf('--name', finding);
  return { ...finding, name: name.trim() };
}

function notOf(option: string, { kind }: Finding): UsageProblem {
  return new UsageProblem(`${option} does not go with a finding of kind ${kind}.`);
}
