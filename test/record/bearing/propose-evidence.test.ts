import { describe, expect, test } from 'vitest';
import { type ArticleText, analyse } from '../../../src/record/bearing/analysed-text.ts';
import { candidatesIn } from '../../../src/record/bearing/candidates.ts';
import { articleKeys, pledgeKeys } from '../../../src/record/bearing/keys.ts';
import type { PassageInput, PledgeInput } from '../../../src/record/bearing/pair-inputs.ts';
import { type EvidenceProposal, type Followed, proposeEvidence } from '../../../src/record/bearing/propose-evidence.ts';
import { dayOf } from '../../../src/record/days.ts';
import { judgeHere } from '../../judge-here.ts';

const articleText = (id: string, title: string, day: string, text: string): ArticleText => ({
  id,
  title,
  text,
  day: dayOf(day),
});

function passage(its: ArticleText, exact: string, kind: PassageInput['kind'] = 'action'): PassageInput {
  const start = its.text.indexOf(exact);
  if (start < 0) throw new Error(`“${exact}” does not stand there`);
  return { articleText: its, pieces: [{ start, end: start + exact.length }], kind, type: null };
}

const PROMISED = articleText(
  'a',
  'Minister promises ferry for Orlo island',
  '2031-03-04',
  'Transport Minister Ketta Brandvik said on Tuesday that a ferry would sail to Orlo island every day from 1 June. The 900 islanders have had no ferry since the pier burnt down.\n\nShe also opened a school.',
);
const pledge: PledgeInput = {
  wordings: [
    {
      articleText: PROMISED,
      pieces: passage(PROMISED, 'a ferry would sail to Orlo island every day from 1 June').pieces,
    },
  ],
  pledgers: ['Ketta Brandvik'],
  form: 'promise',
  deadline: { from: dayOf('2031-06-01')!, to: dayOf('2031-06-01')! },
};
const LATER = articleText(
  'b',
  'No ferry at Orlo',
  '2031-06-09',
  'The ferry to Orlo island has been put off until autumn, the shipping office announced on Monday. The pier has not been rebuilt.\n\nSeparately, Ketta Brandvik dismissed the head of the railways over unpaid pensions.',
);

const only = (its: readonly EvidenceProposal[]): EvidenceProposal => {
  expect(its).toHaveLength(1);
  return its[0]!;
};

describe('what bears on a pledge', async () => {
  const judge = await judgeHere();
  const proposals = (followed: readonly Followed[], passages: readonly PassageInput[]) =>
    proposeEvidence(followed, passages, judge);
  const late = passage(LATER, 'The ferry to Orlo island has been put off until autumn');
  const railways = passage(LATER, 'Ketta Brandvik dismissed the head of the railways over unpaid pensions');

  test('is surer of what speaks of the same thing than of the next sentence of the same minister', async () => {
    const found = await proposals([{ pledge, before: [] }], [late, railways]);
    const [one, other] = [found.find(({ passage }) => passage === 0)!, found.find(({ passage }) => passage === 1)];
    expect(one.confidence).toBeGreaterThan(0.5);
    expect(other?.confidence ?? 0).toBeLessThan(0.25);
  });

  test('says why: the words in common as they stand, the word that tells of the step, the deadline', async () => {
    const { why } = only(await proposals([{ pledge, before: [] }], [late]));
    expect(why.join('\n')).toMatch(/words of the pledge: .*“Orlo”/);
    expect(why).toContain('reported 8 days after the deadline');
    expect(why.join(' ')).not.toContain('Brandvik');
  });

  test('proposes nothing on the name of the pledger alone', async () => {
    const party = articleText(
      'c',
      'Party congress',
      '2031-07-01',
      'Ketta Brandvik was elected leader of her party. Delegates cheered.',
    );
    expect(
      await proposals([{ pledge, before: [] }], [passage(party, 'Ketta Brandvik was elected leader of her party')]),
    ).toEqual([]);
  });

  test('gives relations that sum to one, and is sure between nought and one', async () => {
    const { relations, relation, confidence } = only(await proposals([{ pledge, before: [] }], [late]));
    expect(Object.values(relations).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(relations[relation]).toBe(Math.max(...Object.values(relations)));
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThan(1);
  });

  test('takes up what an earlier report named', async () => {
    const order = articleText('d', 'Order 88', '2031-05-02', 'Order 88 on the Orlo island ferry was signed on Friday.');
    const struck = articleText(
      'e',
      'Court',
      '2031-05-20',
      'The administrative court annulled Order 88 on Tuesday, saying the shipping office had asked nobody.',
    );
    const annulled = [passage(struck, 'The administrative court annulled Order 88')];
    const alone = await proposals([{ pledge, before: [] }], annulled);
    const signed = passage(order, 'Order 88 on the Orlo island ferry was signed');
    const followed = await proposals([{ pledge, before: [signed] }], annulled);
    expect(followed[0]?.why.join(' ')).toContain('what an earlier report on the pledge named: ');
    expect(alone[0]?.why.join(' ') ?? '').not.toContain('an earlier report');
  });

  test('gives the same answer again', async () => {
    const ask = () => proposals([{ pledge: { ...pledge }, before: [] }], [late, railways]);
    expect(await ask()).toEqual(await ask());
  });
});

describe('an article as it is held against pledges', () => {
  test('is cut at the ends of sentences, not behind abbreviations and initials', () => {
    const its = articleText(
      'f',
      '',
      '2031-01-01',
      'Dr. Ana K. Sorn spoke at St. Olm. Nobody asked. “Why?” she said.\nIt rained.',
    );
    expect(analyse(its).sentences.map(({ start, end, paragraph }) => [its.text.slice(start, end), paragraph])).toEqual([
      ['Dr. Ana K. Sorn spoke at St. Olm.', 0],
      ['Nobody asked.', 0],
      ['“Why?”', 0],
      ['she said.', 0],
      ['It rained.', 1],
    ]);
  });

  test('gives one candidate a sentence: the finding that has most of it, else the sentence', () => {
    const act = { ...passage(LATER, 'dismissed the head of the railways'), finding: 7 };
    const said = {
      ...passage(LATER, 'The ferry to Orlo island has been put off until autumn', 'statement'),
      finding: 3,
    };
    const part = { ...passage(LATER, 'put off until autumn'), finding: 4 };
    expect(
      candidatesIn(LATER, [act, said, part]).map(({ finding, others, pieces }) => [
        finding,
        others,
        LATER.text.slice(pieces[0]!.start, pieces[0]!.end),
      ]),
    ).toEqual([
      [3, [4], 'The ferry to Orlo island has been put off until autumn'],
      [null, [], 'The pier has not been rebuilt.'],
      [7, [], 'dismissed the head of the railways'],
    ]);
  });

  test('is found by rare words that it has in common with a pledge, and an article on another matter is not', () => {
    const shared = (its: ArticleText) => articleKeys(its).filter((key) => pledgeKeys(pledge).includes(key)).length;
    expect(shared(LATER)).toBeGreaterThanOrEqual(2);
    expect(shared(articleText('g', 'Harvest', '2031-08-01', 'Ketta Brandvik praised the harvest of plums.'))).toBe(0);
  });
});
