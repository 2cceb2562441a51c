import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueuePage } from '../../src/record/views/findings.ts';
import type { PledgeRead } from '../../src/record/views/pledges.ts';
import { inProcess, workingFolder } from './in-process.ts';
import { holding, type Run } from './run.ts';

const TEXT = `Water Minister Iva Sorn promised on Tuesday to repair the Dolen sluices before the end of May. Engineers repaired the Dolen sluices on Monday.

“Nobody asked the fishermen,” Rurik Aldane said.
`;

const files = workingFolder({});
const env = { SAYDO_RECORD: join(files.path, 'record') };
const run = (...args: string[]): Promise<Run> => inProcess(args, env);

describe('pledges in the terminal', () => {
  let [pledge, action, statement] = ['', '', ''];
  let letGo = async () => {};
  const said = ['--by', 'Ida Fenn', '--why', 'seen at the lock'];

  beforeAll(async () => {
    writeFileSync(join(files.path, 'tarn.txt'), TEXT);
    await run('add', 'tarn.txt', '--published', '2031-03-05', '--outlet', 'Radio Tarn');
    letGo = await holding(env.SAYDO_RECORD);
    const { stdout } = await run('review', '--json', '--limit', '100');
    const { items } = JSON.parse(stdout) as QueuePage;
    const itemOf = (kind: string, words: string) =>
      items.find((each) => each.kind === kind && each.exact.includes(words))?.item ?? '';
    pledge = itemOf('pledge', 'sluices');
    action = itemOf('action', 'repaired');
    statement = itemOf('statement', 'fishermen');
  });

  afterAll(() => letGo());

  test('evidence is linked by items or findings, listed with the pledge, and removed', async () => {
    const linked = await run('evidence', 'link', pledge, action, '--as', 'fulfils', ...said);
    expect([linked.stdout, linked.stderr, linked.status]).toEqual([
      `linked as V1: ${action} fulfils ${pledge}\n`,
      '',
      0,
    ]);
    const again = await run('evidence', 'link', pledge.toLowerCase(), action, '--as', 'fulfils', ...said);
    expect(again.stdout).toMatch(/^V1: A\d+ fulfils p\d+ was so already, by Ida Fenn\n$/);
    const view = JSON.parse((await run('show', pledge, '--json')).stdout) as PledgeRead;
    expect(view.links).toMatchObject([
      { id: 'V1', item: action, relation: 'fulfils', why: 'seen at the lock', by: 'Ida Fenn' },
    ]);
    const findings = [view.finding, statement];
    await run('evidence', 'link', ...findings, '--as', 'comments', ...said);
    const shown = await run('show', pledge);
    expect(shown.stdout).toMatch(/\nEVIDENCE\n {2}V1 {2}fulfils · A\d+ · Radio Tarn · .*\n.*Engineers repaired/);
    expect(shown.stdout).toMatch(/\n {2}V2 {2}comments · S\d+ · Radio Tarn/);
    expect((await run('show', 'V2')).stdout).toBe(shown.stdout);
    expect((await run('show', action)).stdout).toMatch(/\nWHAT IT IS EVIDENCE FOR\n {2}V1 {2}fulfils · P\d+/);
    expect((await run('evidence', 'unlink', 'V2', '--by', 'Ida Fenn')).stdout).toBe('V2 removed\n');
    expect((await run('evidence', 'unlink', 'V2', '--by', 'Ida Fenn')).stdout).toBe('V2 was removed before\n');
    expect((await run('show', pledge)).stdout).not.toContain('V2');
    expect((await run('history', 'V2')).stdout).toMatch(
      /Ida Fenn took back the link of .*\(S\d+\)\s+to .*\(P\d+\),\s+as:\s+comments\s+\(V2\)\./s,
    );
  });

  test('a pledge is assessed again and by another reviewer; earlier assessments stay listed', async () => {
    const first = await run('assess', pledge, '--evidence', 'on-track', '--date', '2031-03-06', ...said);
    expect([first.stdout, first.status]).toEqual([`assessed ${pledge} as M1\n`, 0]);
    const nothing = ['--evidence', 'none-found', '--searched', 'the gazette', '--until', '2031-04-01'];
    const rest = ['--officials', 'under-way', '--schedule', 'behind', '--clarity', 'vague', '--settle', 'a list'];
    const second = await run('assess', pledge, ...nothing, ...rest, '--date', '2031-04-02', ...said);
    expect(second.stdout).toBe(`assessed ${pledge} as M2\n`);
    const { stdout } = await run('show', pledge);
    const page = stdout.slice(stdout.indexOf('ASSESSMENTS'));
    expect(page).toMatch(/M2 {2}evidence: none found · officials: under way · schedule: behind ·\s+clarity:\s+vague\n/);
    expect(page).toMatch(/searched until 2031-04-01: the gazette\n.*would settle it: a list\n/);
    expect(page).toMatch(/M1 {2}evidence: Appears on track\n.*superseded/);
    expect((await run('unassess', 'M2', '--by', 'Noor')).stderr).toMatch(/M2 was made by Ida Fenn/);
    expect((await run('unassess', 'M2', '--by', 'Ida Fenn')).stdout).toBe('M2 removed\n');
    // What is judged by evidence rests on nothing without the last of it, and is marked so.
    const last = await run('evidence', 'unlink', 'V1', '--by', 'Ida Fenn');
    expect(last.stdout).toBe(
      'V1 removed\nno evidence is left: M1, “Appears on track” by Ida Fenn, rests on nothing. saydo unassess M1 takes it back.\n',
    );
    expect((await run('show', pledge)).stdout).toContain('this judgement rests on nothing');
    await run('evidence', 'link', pledge, action, '--as', 'fulfils', ...said);
    expect((await run('show', pledge)).stdout).not.toContain('rests on nothing');
    expect((await run('show', 'M1')).stdout).not.toMatch(/M2 |superseded/);
  });

  test('outcomes outside the vocabulary require what is missing; the schedule is counted from today and from the day of judgement', async () => {
    const because = ['--by', 'Ola', '--why', 'so', '--date', '2031-06-02'];
    expect((await run('assess', pledge, '--evidence', 'cannot-rate', ...because)).stderr).toMatch(
      /needs what is missing/,
    );
    await run('assess', pledge, '--evidence', 'cannot-rate', '--missing', 'the log of the lock', ...because);
    const { stdout } = await run('show', pledge);
    // Repaired on Monday, 3 March; it was due on 31 May. Today is before both.
    expect(stdout).toMatch(/\nschedule by \d{4}-\d\d-\d\d: [\d,]+ days left\n/);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /evidence: Cannot be rated .*as of 2031-06-02 · by then done 89 days before it was due/,
    );
    expect(stdout).toMatch(/\n +missing: the log of the lock\n/);
    expect(stdout).toMatch(/\nWHAT WOULD SETTLE IT\n {2}· a report or a picture from the place, with its day/);
    expect(stdout).toContain("  saydo search '");
    const itself = await run('assess', pledge, '--evidence', 'superseded', '--superseded-by', pledge, ...because);
    expect([itself.status, itself.stderr]).toEqual([5, expect.stringMatching(/cannot be superseded by itself/)]);
    await run('unassess', 'M3', '--by', 'Ola');
  });

  test('an assessment without --date has today’s date', async () => {
    const { stdout } = await run('assess', pledge, '--schedule', 'overdue', '--by', 'Noor', '--why', 'late');
    expect(stdout).toBe(`assessed ${pledge} as M4\n`);
    const view = JSON.parse((await run('show', pledge, '--json')).stdout) as PledgeRead;
    expect(view.assessments.find(({ by }) => by === 'Noor')?.date).toBe(new Date().toISOString().slice(0, 10));
  });

  test('a pledge is described, found by its description, and described again', async () => {
    const first = await run('describe', pledge, '--topic', '  inland\twaterways ', '--by', 'Ida Fenn');
    expect([first.stdout, first.stderr, first.status]).toEqual([`described ${pledge}\n`, '', 0]);
    expect((await run('describe', pledge, '--topic', 'inland waterways', '--by', 'Noor')).stdout).toBe(
      `${pledge} already has this description\n`,
    );
    expect((await run('show', pledge)).stdout).toMatch(/\ntopic inland waterways\n/);
    expect(JSON.parse((await run('show', pledge, '--json')).stdout)).toMatchObject({
      topic: 'inland waterways',
      verdict: 'proposed',
    });
    expect((await run('search', 'waterways')).stdout).toMatch(/F\d+ +inland waterways\n +pledge · Radio Tarn/);
    expect((await run('history', pledge)).stdout).toMatch(
      /Ida Fenn described .*\(P\d+\):\s+topic\s+“inland\s+waterways”\./s,
    );
    await run(
      'describe',
      pledge,
      '--title',
      'Working sluices by summer',
      '--tags',
      'locks',
      '--tags',
      'Dolen',
      '--by',
      'Ida Fenn',
    );
    const titled = (await run('show', pledge)).stdout;
    expect(titled).toMatch(/^P\d+ · Working sluices by summer\n.*\n.*repair the Dolen sluices/);
    expect(titled).toContain('\ntags locks, Dolen\n');
    await run('describe', pledge, '--topic', 'none', '--title', 'none', '--tags', 'none', '--by', 'Noor');
    expect((await run('show', pledge)).stdout).toMatch(/^P\d+ · [^\n]*\s.*repair\s+the\s+Dolen\s+sluices/);
    expect((await run('search', 'waterways')).stdout).toContain('Nothing was found');
    expect(JSON.parse((await run('show', pledge, '--json')).stdout)).toMatchObject({ topic: null });
  });

  test('criteria are drafted from the words, written and changed, and assessments name theirs', async () => {
    const draft = await run('criteria', pledge);
    expect(draft.stdout).toMatch(/^P\d+ has no criteria: nobody wrote down what would count as kept or broken\.\n/);
    expect(draft.stdout).toMatch(
      /A DRAFT FROM ITS OWN WORDS.*\n {2}Kept +All of it is done by 2031-05-31: “repair the/,
    );
    expect(JSON.parse((await run('show', pledge, '--json')).stdout)).toMatchObject({ criteria: null });
    const by = ['--by', 'Ida Fenn'];
    const first = await run('criteria', pledge, '--kept', 'all nine gates move', '--due', '2031-05-31', ...by);
    expect(first.stdout).toMatch(/^the criteria of P\d+ are entry \d+\n$/);
    await run('assess', pledge, '--schedule', 'behind', '--by', 'Ida Fenn', '--why', 'three of nine');
    const second = await run('criteria', pledge, '--kept', 'six gates move', '--by', 'Noor', '--why', 'six will do');
    expect((await run('criteria', pledge, '--kept', 'six gates move', ...by)).stdout).toBe(
      second.stdout.replace('\n', ', and said so before\n'),
    );
    const page = (await run('show', pledge)).stdout;
    expect(page).toMatch(
      /\nWHAT WOULD COUNT\n {2}Kept +six gates move\n {2}By when +2031-05-31\n {2}by Noor · .*entry/,
    );
    expect(page.replace(/\s+/g, ' ')).toMatch(
      /judged under the criteria of \d{4}-\d\d-\d\d \(entry \d+\), which were changed/,
    );
    expect((await run('history', pledge)).stdout.replace(/\s+/g, ' ')).toMatch(
      /Noor changed the criteria of .*six gates/,
    );
    expect((await run('criteria', pledge, '--kept', 'none', '--due', 'none', ...by)).stdout).toMatch(
      /has no criteria\n$/,
    );
    expect((await run('verify')).status).toBe(0);
  });

  test.each<[string[], RegExp]>([
    [['criteria', 'P', '--due', 'soon', '--by', 'Ida'], /“soon” \(By when\) is not a date/],
    [['criteria', 'A'], /is of kind action\. Give one of kind pledge\./],
    [['describe', 'P', '--by', 'Ida'], /give at least one of --title, --topic, --tags/],
    [['describe', 'A', '--topic', 'x', '--by', 'Ida'], /is of kind action\. Give one of kind pledge\./],
    [['describe', 'P', '--topic', 'x'.repeat(301), '--by', 'Ida'], /Topic has 301 characters\. Give 300 at most\./],
    [['evidence', 'link', 'P', 'A', '--as', 'fulfils', '--by', 'Ida'], /give a reason: --why REASON/],
    [['evidence', 'link', 'P', 'A', '--as', 'helps', ...said], /--as helps is not one of advances, fulfils, stalls/],
    [['evidence', 'link', 'P', 'A', ...said], /give the relation to the pledge: --as advances\|fulfils/],
    [['evidence', 'link', 'A', 'P', '--as', 'fulfils', ...said], /is of kind action\. Give one of kind pledge\./],
    [
      ['evidence', 'link', 'P', 'T1', '--as', 'fulfils', ...said],
      /T1 is not the id of a finding or an item\. .*of kind statement or action\./,
    ],
    [['evidence', 'unlink', 'P', '--by', 'Ida'], /is not an evidence id \(V1, V2/],
    [['assess', 'P', '--schedule', 'late', ...said], /--schedule late is not one of done-in-time/],
    [['assess', 'P', '--schedule', 'behind', '--date', '2031-02-30', ...said], /--date 2031-02-30 is not a date/],
    [
      ['assess', 'P', '--schedule', 'behind', '--date', '2031', ...said],
      /--date 2031 is not a date\. Write it as 2031-05-06/,
    ],
    [
      ['assess', 'P', '--evidence', 'none-found', '--until', '2031-02-03', ...said],
      /--searched and --until go together/,
    ],
    [['assess', 'P', '--schedule', 'behind'], /give the name of who decides: --by NAME/],
    [['unassess', 'V1', '--by', 'Ida'], /V1 is not an assessment id \(M1, M2/],
    [['review', 'accept', 'V1', '--by', 'Ida'], /V1 was made by a person.* saydo evidence unlink removes it/],
    [['review', 'accept', 'M1', '--by', 'Ida'], /M1 was made by a person.* saydo unassess removes it/],
  ])('%j exits with 2 and says what to do', async (args, message) => {
    const named = args.map((arg) => (arg === 'P' ? pledge : arg === 'A' ? action : arg));
    const { stderr, status } = await run(...named);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });

  test('an assessment that the record refuses exits with 5 and names the allowed values', async () => {
    const word = await run('assess', pledge, '--evidence', 'kept', ...said);
    expect(word.stderr).toMatch(/“kept”\. Use one of: achieved, on-track, .*, none-found, blocked-by-court, /);
    expect(word.status).toBe(5);
    const nowhere = await run('assess', pledge, '--evidence', 'none-found', ...said);
    expect(nowhere.stderr).toMatch(/needs where it was searched, and until when/);
    expect((await run('evidence', 'unlink', 'V99', '--by', 'Ida')).stderr).toMatch(/there is no V99/);
  });

  test('help shows examples of evidence and assessments', async () => {
    expect((await run('evidence', '--help')).stdout).toContain('saydo evidence link P12 A5 --as advances');
    expect((await run('assess', '--help')).stdout).toContain('saydo assess P12 --evidence in-progress');
    expect((await run('--help')).stdout).toMatch(/evidence .*\n(.*\n)*.*assess .*\n(.*\n)*.*unassess /);
  });
});
