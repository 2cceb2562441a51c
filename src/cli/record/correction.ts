import { mainPassagesOf } from '../../record/passages.ts';
import {
  dateGiven,
  withDate,
  withForm,
  withName,
  withPassage,
  withTestable,
  withWho,
} from '../../record/review/correct.ts';
import { FORMS } from '../../record/review/forms.ts';
import type { Finding } from '../../record/types.ts';
import type { Database } from '../../store/database/database.ts';
import { type Passage, TESTABLE } from '../../types.ts';
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
    if (words !== undefined) corrected = withPassage(corrected, passageOf(words, text, corrected));
    if (entity !== null) corrected = withSpeaker(corrected, entity);
    if (form !== undefined) corrected = withFormGiven(corrected, form);
    if (date !== undefined) corrected = withDateGiven(corrected, date);
    if (name !== undefined) corrected = withNameGiven(corrected, name);
    if (testable !== undefined) {
      const [value] = oneOf('--testable', [testable], TESTABLE);
      corrected = (value === undefined ? null : withTestable(corrected, value)) ?? refuse('--testable', corrected);
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
  const near = mainPassagesOf(finding)[0]?.start ?? 0;
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  if (best === null) {
    throw new UsageProblem(`--words must be words of the article, exactly as they stand there; “${words}” are not.`);
  }
  return { start: best, end: best + words.length, exact: words };
}

function withSpeaker(finding: Finding, entity: string): Finding {
  return withWho(finding, entity) ?? refuse('--speaker', finding);
}

function withFormGiven(finding: Finding, form: string): Finding {
  if (finding.kind !== 'statement' && finding.kind !== 'pledge') throw notOf('--form', finding);
  const [value] = oneOf<string>('--form', [form], FORMS[finding.kind]);
  return (value === undefined ? finding : withForm(finding, value)) ?? finding;
}

function withDateGiven(finding: Finding, date: string): Finding {
  const dated = dateGiven(date);
  if (dated === null) throw new UsageProblem(`--date ${date} is no date. Write it as 2031-05-06, 2031-05 or 2031.`);
  return withDate(finding, dated) ?? refuse('--date', finding);
}

function withNameGiven(finding: Finding, name: string): Finding {
  return withName(finding, name) ?? refuse('--name', finding);
}

function refuse(option: string, finding: Finding): never {
  throw notOf(option, finding);
}

function notOf(option: string, { kind }: Finding): UsageProblem {
  return new UsageProblem(`${option} does not go with a finding of kind ${kind}.`);
}
