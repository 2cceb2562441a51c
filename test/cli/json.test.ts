import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CliContext } from '../../src/cli/cli-context.ts';
import { program } from '../../src/cli/program.ts';
import { proposalInJson } from '../../src/cli/record/proposed-evidence-command.ts';
import { assess } from '../../src/store/commands/assess.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { linkEvidence } from '../../src/store/commands/link-evidence.ts';
import { openRecord } from '../../src/store/opening/record.ts';
import { deskOver, type TestDesk } from '../server/desk.ts';
import { newsroom, stored, theOne } from '../store/newsroom.ts';
import { COURIER, COURIER_DAY, GAZETTE, GAZETTE_DAY } from '../store/round-trip.ts';
import { folder } from './run.ts';

const SLUICES = `Water Minister Iva Sorn promised on Tuesday to repair the Dolen sluices before the end of May. Engineers repaired the Dolen sluices on Monday.
`;

describe('what a command prints with --json', () => {
  const files = folder({});
  const record = join(files.path, 'record');
  const ids: Record<string, string> = {};
  let desk: TestDesk;
  let close = async () => {};

  /** Runs a command of the record in this process. */
  const printed = async (...args: string[]): Promise<unknown> => {
    let out = '';
    const stdout = { write: (text: string) => (out += text), isTTY: false };
    const cli = {
      ...{ stdin: process.stdin, stdout, stderr: { write: () => true }, environment: { SAYDO_RECORD: record } },
      ...{ now: () => '2031-06-01T00:00:00.000Z', opened: () => {}, stopsBy: () => {} },
    } as unknown as CliContext;
    await program(cli, () => {}).parseAsync([...args, '--json'], { from: 'user' });
    return JSON.parse(out);
  };

  beforeAll(async () => {
    const opening = { create: true, share: true, command: 'tests', now: '2031-01-01T00:00:00.000Z', by: 'tests' };
    const { db } = await openRecord({ kind: 'folder', path: record }, opening);
    const { add, who } = newsroom(db);
    await add(SLUICES);
    await add(GAZETTE, GAZETTE_DAY);
    await add(COURIER, COURIER_DAY);
    const pledge = await theOne(db, 'pledge', 'repair the Dolen sluices');
    const action = await theOne(db, 'action', 'repaired');
    const statement = await theOne(db, 'statement', '400 people');
    const figure = await theOne(db, 'quantity', '400 people');
    const [person] = await stored(db, 'entity', 'Stranholm');
    await linkEvidence(db, { pledge: pledge.id, finding: action.id, relation: 'fulfils' }, who('Ada', { why: 'seen' }));
    const judged = { officials: 'done', evidence: null, schedule: 'done-in-time', clarity: null } as const;
    const rest = { searched: null, settle: null, date: '2031-05-20' };
    await assess(db, pledge.id, { ...judged, ...rest }, who('Ada', { why: 'seen' }));
    await decide(db, [pledge.id], 'correct', who('Ada'), (finding) => ({ ...finding, form: 'plan' }) as typeof finding);
    await decide(db, [statement.id], 'accept', who('Bo'));
    Object.assign(ids, { FINDING: `F${pledge.id}`, PLEDGE: `P${pledge.item}`, ACTION: `A${action.item}` });
    Object.assign(ids, { SAID: `S${statement.item}`, FIGURE: `Q${figure.item}`, PERSON: `E${person?.item}` });
    desk = deskOver(db);
    close = async () => {
      await desk.close();
      await db.close();
    };
  });
  afterAll(async () => {
    await close();
    rmSync(files.path, { recursive: true, force: true });
  });

  test.each([
    ['show FINDING', '/findings/FINDING'],
    ['show SAID', '/items/SAID'],
    ['show ACTION', '/items/ACTION'],
    ['show FIGURE', '/items/FIGURE'],
    ['show PLEDGE', '/pledges/PLEDGE'],
    ['show V1', '/pledges/PLEDGE'],
    ['show M1', '/pledges/PLEDGE'],
    ['show PERSON', '/entities/PERSON'],
    ['show T1', '/articles/T1'],
    ['search Dolen', '/search?words=Dolen&limit=20'],
    ['search people --kind statement', '/search?words=people&kind=statement'],
    ['review', '/review'],
    ['review --kind entity --limit 2', '/review?kind=entity&limit=2'],
    ['review --verdict corrected', '/review?verdict=corrected'],
    ['review --blind --by Noor', '/review?blind=Noor'],
    ['review joins', '/joins?limit=20'],
    ['review agreement', '/review/agreement'],
    ['differences', '/differences'],
    ['differences --aspect wording', '/differences?aspect=wording'],
    ['history', '/history?limit=30'],
    ['history PLEDGE --by Ada', '/history?subject=PLEDGE&by=Ada&limit=30'],
    ['settings', '/settings'],
  ])('saydo %s is GET /api%s', async (command, route) => {
    const named = (words: string) => words.replace(/[A-Z]{4,}/, (name) => ids[name] ?? name);
    const answer = await desk.get<object>(`/api${named(route)}`);
    // Of empty lists there would be nothing to compare.
    expect(JSON.stringify(answer)).not.toMatch(/"(?:items|hits)":\[\]/);
    expect(await printed(...named(command).split(' '))).toEqual(answer);
  });

  test('saydo status is GET /api/overview', async () => {
    const answer = await desk.get<object>('/api/overview');
    expect(await printed('status')).toMatchObject({ ...answer, version: expect.any(String) });
  });
});

test('proposed evidence is printed in its published format, which calls the confidence `sure`', () => {
  const passage = { article: 'T1', start: 0, end: 8, exact: 'Repaired' };
  const line = proposalInJson({
    pledge: { id: 'P1', wordings: [] },
    bearer: { id: 'A1', kind: 'action', reports: [{ ...passage, id: 'F2' }] },
    ...{ relation: 'fulfils', confidence: 0.83, why: ['both are about sluices'] },
  } as unknown as Parameters<typeof proposalInJson>[0]);
  expect(JSON.parse(line)).toMatchObject({ relation: 'fulfils', sure: 0.83, why: ['both are about sluices'] });
  expect(line).not.toContain('confidence');
});
