import { describe, expect, test } from 'vitest';
import type { FindingInContext } from '../../../src/record/views/findings.ts';
import { part, sentenceOfParts } from '../../../src/record/wording/sentence.ts';
import { waitingPage } from '../../../src/render/terminal/record/waiting.ts';
import { queue } from './fixture.ts';
import { plain } from './sheets.ts';

const [pledge, statement] = queue.items;

const pageOf = (items: FindingInContext[], joins: number, width = 80) =>
  waitingPage(
    { ...queue, items, ...(items.length === 0 ? { count: 0, waiting: {} } : {}) },
    { joins, evidence: 0 },
    plain(width),
  );

describe('the review queue', () => {
  test('shows findings by kind with speaker, words and article, and the commands to decide', () => {
    expect(pageOf(queue.items, 1).split('\n')).toEqual([
      'Review queue',
      '2 of 5 findings · 1 pledge · 4 statements',
      '',
      'WHAT WAS PLEDGED',
      '  F302  Iva Sorn: open two of the gates before the end of 2032',
      '        promise · The Lowen Courier · 2031-03-05 · T12 · 3 restatements, P89 ·',
      '        confidence 0.80',
      '',
      'WHAT WAS SAID',
      '  F401  Somebody who is not named denied that any money had been offered',
      '        indirect · Radio Tarn · 2031-03-06 · T14',
      '',
      'TO DECIDE',
      '  saydo review accept F302 --by NAME   it is what the article says',
      '  saydo review correct F302 --by NAME  it is, but for a part that you mend',
      '  saydo review reject F302 --by NAME   it is not',
      '  saydo show F302                      its passage with the words around it',
      '  saydo review --article T12           the queue of one article',
      '  saydo review joins                   1 proposed join that waits too',
      '',
    ]);
  });

  test('truncates long words after two lines, and keeps the article', () => {
    const words = part('words', 'open the gates '.repeat(200));
    const sentence = sentenceOfParts([part('who', 'Iva Sorn'), part('glue', ': '), words]);
    const long = { ...pledge!, sentence, members: 1, confidence: null };
    const page = pageOf([long], 0, 50);
    expect(page.split('\n').slice(3, 8)).toEqual([
      'WHAT WAS PLEDGED',
      '  F302  Iva Sorn: open the gates open the gates',
      '        open the gates open the gates open the…',
      '        promise · The Lowen Courier · 2031-03-05 ·',
      '        T12',
    ]);
  });

  test('names the article where no outlet is known', () => {
    const page = pageOf([{ ...statement!, where: { ...statement!.where, outlet: null } }], 0);
    expect(page).toContain('\n        indirect · “Minister: gates will open” · 2031-03-06 · T14\n');
  });

  test('does not show decisions of others', () => {
    const page = pageOf([{ ...statement!, verdict: 'rejected' }], 0);
    expect(page).not.toContain('rejected');
  });

  test('says that nothing is open, with advice', () => {
    expect(pageOf([], 2).split('\n')).toEqual([
      'Review queue',
      'Nothing waits for a decision.',
      '',
      'TO GO ON',
      '  saydo review joins      2 proposed joins that wait too',
      '  saydo add FILE|DIR|URL  reads more articles into the record',
      '',
    ]);
  });

  test('sets commands above their descriptions in a narrow page', () => {
    const page = pageOf([], 1, 30);
    expect(page).toContain('  saydo review joins\n    1 proposed join that waits\n    too\n');
  });
});
