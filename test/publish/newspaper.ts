/** A small record of two outlets that people worked in, published as people publish it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Published, publish } from '../../src/publish/publish.ts';
import { siteOf } from '../../src/publish/settings.ts';
import { sitePartsOf } from '../../src/publish/site-files.ts';
import type { Judgement } from '../../src/record/assessment.ts';
import type { Signer } from '../../src/record/history/note-keys.ts';
import type { Chars, Frame, ReadFrames } from '../../src/stages.ts';
import { assess } from '../../src/store/commands/assess.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { linkEvidence } from '../../src/store/commands/link-evidence.ts';
import { setCriteria } from '../../src/store/commands/set-criteria.ts';
import type { Database } from '../../src/store/database/database.ts';
import { newsroom, theOne } from '../store/newsroom.ts';
import { SIGNER } from '../store/populated-record.ts';

const SITE = {
  name: 'Pledges of Lowen',
  publisher: 'Lowen Gazette',
  description: 'What the council of Lowen promised, and what became of it.',
  base: 'https://pledges.example/lowen',
  errors: 'desk@pledges.example',
};

const NO_PARTS = { head: null, header: null, footer: null, method: null };

const MARCH = `“We will reopen the north ward before the end of June,” Mayor Orla Fenwright said on Tuesday.

The council will pass the rent bill before the summer recess, Councillor Pavel Stranholm said.

Nobody will ever sell the old bridge over the Marl, Stranholm added.
`;
const APRIL = `Mayor Orla Fenwright told nurses in April that the ward will reopen before the end of June.\n`;
const JUNE = `Mayor Orla Fenwright reopened the north ward on Friday, with three days to spare.

“I said that it would open,” she told the crowd.
`;

/** The words of which findings are made, in whichever article they stand. */
const FOUND: readonly {
  readonly kind: Frame['kind'];
  readonly words: string;
  readonly who: string;
  readonly deadline?: string;
}[] = [
  {
    kind: 'pledge',
    words: 'We will reopen the north ward before the end of June',
    who: 'Orla Fenwright',
    deadline: 'the end of June',
  },
  { kind: 'pledge', words: 'The council will pass the rent bill before the summer recess', who: 'Pavel Stranholm' },
  { kind: 'pledge', words: 'Nobody will ever sell the old bridge over the Marl', who: 'Stranholm' },
  {
    kind: 'pledge',
    words: 'the ward will reopen before the end of June',
    who: 'Orla Fenwright',
    deadline: 'the end of June',
  },
  { kind: 'action', words: 'Mayor Orla Fenwright reopened the north ward on Friday', who: 'Orla Fenwright' },
  { kind: 'statement', words: 'I said that it would open', who: 'she' },
];
const SURE = { probability: 0.95, second: null };

/** Finds these words, and nothing else, without a network. */
export const framesOfWords: ReadFrames = async ({ text }) => {
  const placeOf = (words: string): Chars | null => {
    const start = text.indexOf(words);
    return start < 0 ? null : { start, end: start + words.length };
  };
  return FOUND.flatMap(({ kind, words, who, deadline }): Frame[] => {
    const place = placeOf(words);
    if (place === null) return [];
    const by = [placeOf(who) ?? []].flat();
    const first = { start: place.start, end: place.start + (words.split(' ')[0] ?? '').length };
    if (kind === 'statement')
      return [{ kind, trigger: [placeOf('told') ?? place], roles: { source: by, content: [place] }, ...SURE }];
    if (kind === 'action') {
      const act = [placeOf('reopened') ?? []].flat();
      return [
        {
          kind,
          trigger: act,
          roles: { passage: [place], actor: by, target: [], date: [], place: [] },
          attributes: { type: {} },
          ...SURE,
        },
      ];
    }
    const due = [deadline === undefined ? [] : (placeOf(deadline) ?? [])].flat();
    const attributes = {
      kind: { promise: 1, plan: 0, agreement: 0, order: 0, warning: 0 },
      testable: { clear: 1, vague: 0, untestable: 0 },
    };
    return [
      {
        kind,
        trigger: [first],
        roles: { commitment: [place], pledger: by, deadline: due, amount: [], condition: [] },
        attributes,
        ...SURE,
      },
    ];
  });
};

const NOTHING = {
  officials: null,
  evidence: null,
  schedule: null,
  clarity: null,
  searched: null,
  settle: null,
} as const;

/** Three articles, two of them fetched from the web; two of their pledges accepted, one of them with evidence and two assessments, one left as proposed. */
export async function fillRecord(db: Database): Promise<void> {
  const { add, who } = newsroom(db);
  const frames = framesOfWords;
  await add(MARCH, {
    outlet: 'Lowen Gazette',
    published: '2031-03-04',
    place: 'https://gazette.example/march',
    fetched: '2031-03-05T06:30:00.250Z',
    frames,
  });
  await add(APRIL, {
    outlet: 'Coast Courier',
    published: '2031-04-11',
    place: 'https://courier.example/april',
    fetched: '2031-04-12T08:00:00.000Z',
    frames,
  });
  await add(JUNE, { outlet: 'Coast Courier', published: '2031-06-28', place: 'https://courier.example/june', frames });
  const ward = await theOne(db, 'pledge', 'reopen the north ward');
  const again = await theOne(db, 'pledge', 'the ward will reopen');
  const bill = await theOne(db, 'pledge', 'the rent bill');
  const opened = await theOne(db, 'action', 'reopened');
  const said = await theOne(db, 'statement', 'it would open');
  await decide(db, [ward.id, again.id, opened.id], 'accept', who('Ada'));
  await decide(db, [bill.id], 'correct', who('Bo', { why: 'the council, not he' }), (finding) =>
    finding.kind === 'pledge' ? { ...finding, form: 'plan' } : finding,
  );
  await linkEvidence(
    db,
    { pledge: ward.id, finding: opened.id, relation: 'fulfils' },
    who('Ada', { why: 'It is that ward, and its doors are open.' }),
  );
  await linkEvidence(
    db,
    { pledge: ward.id, finding: said.id, relation: 'comments' },
    who('Bo', { why: 'What she says became of it.' }),
  );
  const wanted = { kept: 'Patients lie in the north ward.', due: '2031-06-30', not: 'A ribbon that is cut.' };
  await setCriteria(db, ward.id, wanted, who('Ada', { why: 'before anything is linked' }));
  const judged = (evidence: string, date: string, more: Partial<Judgement> = {}): Judgement => ({
    ...NOTHING,
    evidence,
    date,
    ...more,
  });
  await assess(
    db,
    ward.id,
    judged('in-progress', '2031-04-01', { settle: 'A birth on the ward.' }),
    who('Ada', { why: 'A sum was named.' }),
  );
  await setCriteria(db, ward.id, { kept: 'Patients lie in all its beds.' }, who('Bo'));
  await assess(
    db,
    ward.id,
    judged('achieved', '2031-07-01', { schedule: 'done-in-time' }),
    who('Ada', { why: 'Open since 27 June.' }),
  );
}

/** Folders that are removed after the tests of a file. */
export function folders(): (name: string) => string {
  const root = mkdtempSync(join(tmpdir(), 'saydo-publish-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return (name) => join(root, name);
}

export async function publishTo(
  db: Database,
  folder: string,
  {
    site = {},
    signer = SIGNER,
    now = '2032-02-01T12:00:00.000Z',
    all = false,
    player = null,
  }: {
    readonly site?: object;
    readonly signer?: Signer | null;
    readonly now?: string;
    readonly all?: boolean;
    readonly player?: ReadonlyMap<string, Uint8Array> | null;
  } = {},
): Promise<Published> {
  const parts = sitePartsOf(siteOf({ ...SITE, ...site }), { parts: NO_PARTS, logo: null, player });
  return publish({ db, record: 'record-of-a-test', folder, parts, signer, now, all, progress: () => {} });
}
