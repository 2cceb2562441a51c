import { expect, test } from 'vitest';
import { dayOf } from '../../src/record/days.ts';
import type { PledgeFinding } from '../../src/record/types.ts';
import type { PledgeList } from '../../src/record/views/pledge-lists.ts';
import { assess } from '../../src/store/commands/assess.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { makeFinding } from '../../src/store/commands/make-finding.ts';
import { type PledgeFilter, pledgesPage } from '../../src/store/queries/tracker/pledges-page.ts';
import { refreshTracker } from '../../src/store/queries/tracker/refresh.ts';
import { checkLists } from '../../src/store/verify/check-lists.ts';
import { anyDatabase } from './databases/each-database.ts';
import { newsroom, passageIn } from './newsroom.ts';

const TODAY = dayOf('2031-06-01') ?? 0;
const ALL: PledgeFilter = {
  ...{ pledger: null, form: null, testable: null, evidence: null, schedule: null, officials: null, outlet: null },
  ...{ words: null, by: null, list: null, dueUntil: null, today: TODAY },
};
const TEXT =
  'The quay is wide. The bridge is long. The well is dry. The ferry is old. The mill is shut. The road is bad.\n';

anyDatabase('the lists of the tracker', (open) => {
  test('the default list has reviewed, assessed and due pledges; proposals, warnings and orders have their own', async () => {
    const { db, add, who } = newsroom(await open());
    await add(TEXT);
    const nothing = { statement: null, amount: null, condition: null, pledgers: [], local: '' };
    const made: Record<string, number> = {};
    const make = async (words: string, more: Partial<PledgeFinding>) => {
      const body = {
        kind: 'pledge',
        form: 'plan',
        testable: 'vague',
        confidence: 1,
        deadline: null,
        ...nothing,
      } as const;
      const passages = [passageIn(TEXT, words)];
      const { finding } = await makeFinding(db, { article: 1, body: { ...body, passages, ...more } }, who('Ada'));
      made[words] = finding;
      // As if the reader had found it: nobody has said anything of it.
      const { undecide } = await import('../../src/store/commands/decide.ts');
      await undecide(db, [finding], who('Ada'));
    };
    await make('The quay is wide', {});
    await make('The bridge is long', {});
    await make('The well is dry', { form: 'warning' });
    await make('The ferry is old', { form: 'order' });
    await make('The mill is shut', { form: 'order' });
    const due = { exact: 'June', type: 'DATE' as const, value: '2031-06', edtf: null, from: TODAY, to: TODAY + 20 };
    await make('The road is bad', { deadline: due });
    await decide(db, [made['The bridge is long'] ?? 0], 'accept', who('Bo'));
    const judged = {
      officials: 'silent',
      evidence: null,
      schedule: null,
      clarity: null,
      searched: null,
      settle: null,
    } as const;
    await assess(db, made['The mill is shut'] ?? 0, { ...judged, date: '2031-05-09' }, who('Ada', { why: 'so' }));
    await refreshTracker(db);

    const wordings = async (filter: Partial<PledgeFilter>) => {
      const page = await pledgesPage(db, { ...ALL, ...filter }, { sort: 'date', after: null, limit: 50 });
      return page.items.map(({ wording }) => wording).toSorted();
    };
    const lists: Record<PledgeList, string[]> = {
      followed: ['The bridge is long', 'The mill is shut', 'The road is bad'],
      proposed: ['The quay is wide'],
      warnings: ['The well is dry'],
      orders: ['The ferry is old'],
    };
    for (const [list, expected] of Object.entries(lists)) {
      expect(await wordings({ list: list as PledgeList }), list).toEqual(expected);
    }
    const { lists: counts } = await pledgesPage(db, ALL, { sort: 'date', after: null, limit: 1 });
    expect(counts).toEqual({ followed: 3, proposed: 1, warnings: 1, orders: 1 });
    // Before its deadline comes near, it waits with the others.
    expect(await wordings({ list: 'proposed', today: TODAY - 60 })).toEqual(['The quay is wide', 'The road is bad']);
    expect(await wordings({ dueUntil: TODAY + 30 })).toEqual(['The road is bad']);
    expect(await wordings({ dueUntil: TODAY + 10 })).toEqual([]);
    expect(await checkLists(db)).toEqual([]);
  });
});
