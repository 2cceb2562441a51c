import { expect, test } from 'vitest';
import { exportJudgements } from '../../src/jobs/exporting/export-judgements.ts';
import type { JudgedEvidence } from '../../src/record/views/judged-evidence.ts';
import { linkEvidence, unlinkEvidence } from '../../src/store/commands/link-evidence.ts';
import { protect } from '../../src/store/commands/protect.ts';
import { refuseEvidence, unrefuseEvidence } from '../../src/store/commands/refuse-evidence.ts';
import { withdrawArticle } from '../../src/store/commands/withdraw-article.ts';
import type { Database } from '../../src/store/database/database.ts';
import { anyDatabase } from './databases/each-database.ts';
import { newsroom, stored, theOne } from './newsroom.ts';

const SAID = 'Water Minister Iva Sorn promised on Tuesday to repair the Dolen sluices before the end of May.\n';
const DONE =
  'Engineers repaired the Dolen sluices on Monday.\n\nPolice closed the Dolen road on Monday.\n\nIva Sorn smiled.\n';

const judgements = async (db: Database): Promise<readonly JudgedEvidence[]> =>
  (await exportJudgements(db)).split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as JudgedEvidence]));

anyDatabase('judgements', (open) => {
  test('hold what was decided with what was proposed, without what was taken back or withdrawn', async () => {
    const { db, add, who } = newsroom(await open());
    await add(SAID, { outlet: 'Radio Tarn', published: '2031-03-05' });
    await add(DONE, { outlet: 'Dolen Courier', published: '2031-05-06' });
    const pledge = await theOne(db, 'pledge', 'repair the Dolen sluices');
    const repaired = await theOne(db, 'action', 'Engineers repaired');
    const closed = await theOne(db, 'action', 'closed the Dolen road');
    const proposed = { relation: 'advances', sure: 0.83 } as const;
    await linkEvidence(
      db,
      { pledge: pledge.id, finding: repaired.id, relation: 'fulfils', proposed },
      who('Ada', { why: 'seen' }),
    );
    const refused = { pledge: pledge.id, finding: closed.id, proposed: null, reason: 'other-matter' } as const;
    await refuseEvidence(db, refused, who('Bo', { why: 'other matter: a road' }));
    const sentence = { article: 2, exact: 'Iva Sorn smiled.' };
    const smile = { pledge: pledge.id, finding: null, proposed, reason: 'no-step', sentence } as const;
    await refuseEvidence(db, smile, who('Ada', { why: 'no step' }));
    const taken = await linkEvidence(
      db,
      { pledge: pledge.id, finding: closed.id, relation: 'blocks' },
      who('Ada', { why: 'hm' }),
    );
    await unlinkEvidence(db, taken.id, who('Ada'));

    const all = await judgements(db);
    expect(all).toMatchObject([
      {
        pledge: { id: `P${pledge.item}`, words: pledge.exact, article: expect.stringMatching(/\.txt$/) },
        passage: { id: `A${repaired.item}`, kind: 'action', words: repaired.exact },
        ...{ proposed, decision: 'linked', relation: 'fulfils', reason: null, why: 'seen', by: 'Ada' },
      },
      {
        decision: 'refused',
        reason: 'other-matter',
        why: 'other matter: a road',
        proposed: null,
        relation: null,
        by: 'Bo',
      },
      { decision: 'refused', reason: 'no-step', proposed, passage: { id: null, kind: null, words: sentence.exact } },
    ]);
    expect(all[0]?.passage.article).not.toBe(all[0]?.pledge.article);
    await unrefuseEvidence(db, smile, who('Ada'));
    expect(await judgements(db)).toHaveLength(2);
    await withdrawArticle(db, 2, who('Bo', { why: 'the wrong file' }));
    expect(await judgements(db)).toEqual([]);
  });

  test('leave without the names of whoever is protected', async () => {
    const { db, add, who } = newsroom(await open());
    await add(SAID, { outlet: 'Radio Tarn', published: '2031-03-05' });
    await add(DONE, { outlet: 'Dolen Courier', published: '2031-05-06' });
    const pledge = await theOne(db, 'pledge', 'repair the Dolen sluices');
    const sentence = { article: 2, exact: 'Iva Sorn smiled.' };
    const refused = { pledge: pledge.id, finding: null, proposed: null, sentence } as const;
    await refuseEvidence(db, refused, who('Ada', { why: 'Iva Sorn only smiled' }));
    const [sorn] = await stored(db, 'entity', 'Sorn');
    await protect(
      db,
      { entity: sorn?.item ?? 0, words: [], instead: '[name withheld]' },
      who('Ada', { why: 'at risk' }),
    );
    const text = await exportJudgements(db);
    expect(text).toContain('[name withheld] smiled');
    expect(text).not.toMatch(/Sorn/);
  });
});
