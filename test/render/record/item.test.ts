import { describe, expect, test } from 'vitest';
import { itemPage as pageOf } from '../../../src/render/terminal/record/item.ts';
import {
  action,
  assessments,
  evidence,
  figure,
  item,
  itemOf,
  named,
  person,
  pledge,
  pledgeOf,
  radio,
  second,
  viewOf,
  witness,
} from './fixture.ts';
import { plain } from './sheets.ts';

const itemPage = (of: Parameters<typeof pageOf>[0], sheet: ReturnType<typeof plain>) => pageOf(of, 20, sheet);

describe('an item', () => {
  test('shows its findings in context with reasons for joining, decisions, differences and proposals', () => {
    expect(itemPage(item, plain(80)).split('\n')).toEqual([
      'S88 · Iva Sorn told Radio Tarn: “We will open two of the gates”',
      'statement · 2031-03-05 to 2031-03-06 · 4 witnesses',
      '',
      'WITNESSES',
      '  F301  The Lowen Courier · 2031-03-05 · T12 · accepted',
      '        [“We will open two of the gates”] before the end of 2032, Water Minister',
      '        Iva Sorn told Radio Tarn on Tuesday.',
      '        Iva Sorn told · direct · verb of saying “told” · “on Tuesday” =',
      '        2031-03-04',
      '        accepted by ana · 2031-03-07, 10:12 UTC',
      '          “heard it on the radio”',
      '  F412  Radio Tarn · 2031-03-06 · T14 · proposed',
      '        minister said: [“We will open two of the gates”]',
      '        Iva Sorn told · direct · verb of saying “told” · “on Tuesday” =',
      '        2031-03-04',
      '        joined with F301 · score 0.91: both quote the same nine words',
      '  and 2 witnesses more',
      '',
      'WHERE THEY DIFFER',
      '  wording  one quotes “will open”, the other “shall open”',
      '           “We will open two”  The Lowen Courier · 2031-03-05 · T12 · F301',
      '           “We shall open two”  Radio Tarn · 2031-03-06 · T14 · F412',
      '',
      'WHAT IT MAY BE ONE WITH',
      '  J7   statement · score 0.74',
      '       both quote the same nine words; same speaker',
      '  S88  Iva Sorn told Radio Tarn: “We will open two of the gates”',
      '       The Lowen Courier · 2031-03-05 · F301 · 3 witnesses',
      '  S91  Iva Sorn told Radio Tarn: “We shall open two gates, and soon”',
      '       Radio Tarn · 2031-03-06 · F412',
      '',
      'TO GO ON',
      '  saydo history S88                     what was done to it, and by whom',
      '  saydo review separate F412 --by NAME  takes a finding out of S88',
      '  saydo review joins                    all joins that wait for an answer',
      '',
    ]);
  });

  test('shows form, testability, amount, deadline and condition of a pledge', () => {
    expect(itemPage(pledgeOf(pledge), plain(80)).split('\n').slice(0, 8)).toEqual([
      'P5 · label',
      'pledge · 2031-03-05 · 1 restatement',
      '',
      'RESTATEMENTS',
      '  F412  Radio Tarn · 2031-03-06 · T14 · proposed',
      '        Iva Sorn · promise · can be tested · amount “two” = 2 gates · deadline',
      '        “before the end of 2032” = 2032 (EDTF ../2032) · condition “if the river',
      '        allows it”',
    ]);
  });

  test('shows evidence and assessments of a pledge', () => {
    const page = itemPage({ ...pledgeOf(pledge), links: evidence, assessments }, plain(80)).split('\n');
    expect(page.slice(page.indexOf('EVIDENCE'))).toEqual([
      'EVIDENCE',
      '  V3  fulfils · A5 · Radio Tarn · 2031-03-06 · T14 · F77',
      '      Engineers: Engineers opened two of the gates on Friday',
      '      “two gates are open” (ana)',
      '  V4  comments · S6 · The Lowen Courier · 2031-03-05 · T12 · F78',
      '      Pell Andra: “The gates should have been opened last year”',
      '      proposed · lost: its words no longer stand in the article',
      '      “too late, he says” (noor)',
      '',
      'ASSESSMENTS',
      '  M8  evidence: none found · officials: under way · clarity: vague',
      '      by ana · as of 2031-04-02 · 2031-04-02, 09:00 UTC',
      '      “nothing was published”',
      '      searched until 2031-04-01: the gazette and the ministry’s site',
      '      would settle it: the list of the inspectorate',
      '  M7  evidence: Appears on track · schedule: done in time',
      '      by ana · as of 2031-03-08 · superseded · 2031-03-08, 09:00 UTC',
      '      “so the minister says”',
      '',
      'TO GO ON',
      '  saydo history P5             what was done to it, and by whom',
      '  saydo criteria P5            drafts what would count as kept or broken; write',
      '                               it before evidence',
      '  saydo evidence link P5 A1 …  says what an action or a statement is to it',
      '  saydo assess P5 …            says how it stands; --help shows how',
      '',
    ]);
  });

  test('a pledge: that its judgement rests on nothing, and how one stands that may be the same', () => {
    const [, judged] = assessments;
    const duplicate = {
      item: 'P9',
      label: 'Ana Kovar: two gates',
      status: judged ?? null,
      fulfilled: false,
      due: null,
    };
    const alone = {
      ...pledgeOf(pledge),
      links: [],
      possibleDuplicates: [duplicate],
      assessments: [{ ...judged!, current: true }],
    };
    const page = pageOf(alone, 20, plain(80), '2031-07-01').split('\n');
    expect(page).toContain('may be the same as P9, which is Appears on track: Ana Kovar: two gates');
    expect(page).toContain('      No evidence is linked: this judgement rests on nothing.');
    expect(pageOf({ ...alone, links: evidence }, 20, plain(80)).includes('rests on nothing')).toBe(false);
  });

  test('a pledge: what would count, above its wordings, and which of it assessments were made under', () => {
    const criteria = {
      ...{ kept: 'two gates stay open through a flood', partly: null, broken: 'no gate opens', due: '2032' },
      ...{ not: 'a gate that is opened for the press', entry: 31, by: 'ana', at: '2031-03-20T08:00:00.000Z', why: '' },
    };
    const judged = { ...pledgeOf(pledge), criteria, assessments };
    const page = itemPage(judged, plain(80)).split('\n');
    expect(page.slice(page.indexOf('WHAT WOULD COUNT'), page.indexOf('RESTATEMENTS'))).toEqual([
      'WHAT WOULD COUNT',
      '  Kept             two gates stay open through a flood',
      '  Broken           no gate opens',
      '  By when          2032',
      '  Would not count  a gate that is opened for the press',
      '  by ana · 2031-03-20, 08:00 UTC · entry 31',
      '',
    ]);
    const before = '      judged before there were criteria, which were written on 2031-03-20';
    expect(page.filter((line) => line === before)).toHaveLength(2);
    expect(page.join('\n')).not.toContain('saydo criteria');
  });

  test('shows the pledges that an action is evidence for', () => {
    const [link] = evidence;
    const finding = viewOf(pledge, { id: 'F12', exact: 'to open two', named: named({ pledger: 'Engineers' }) });
    const page = itemPage({ ...itemOf(action), evidenceFor: [{ ...link!, item: 'P9', finding }] }, plain(80));
    expect(page).toContain(
      '\nWHAT IT IS EVIDENCE FOR\n  V3  fulfils · P9 · Radio Tarn · 2031-03-06 · T14 · F12\n      Engineers: to open two\n',
    );
    expect(page).not.toContain('ASSESSMENTS');
  });

  test('shows actor, act, type and date of an action', () => {
    const page = itemPage(
      itemOf(action, { named: named({ actor: 'Police', target: 'Cattle Market', place: 'Dolen' }) }),
      plain(80),
    );
    expect(page).toContain('\nREPORTS\n');
    expect(page).toContain(
      '\n        Police · forced or detained · to Cattle Market · in Dolen · “on Monday”\n        = 2031-03-03\n',
    );
    expect(itemPage(itemOf({ ...action, type: null, date: null }, { named: [] }), plain(80))).toContain(
      '\n        Nobody named · untyped · undated\n',
    );
  });

  test('shows the value of a figure and what is counted', () => {
    expect(itemPage(itemOf(figure, { named: [] }), plain(80))).toContain(
      '\n        = about 1,200 people · of farmers\n',
    );
    expect(itemPage(itemOf(figure, { named: named({ whose: 'Pell Andra' }) }), plain(80))).toContain(
      '        According to Pell Andra · = about',
    );
  });

  test('shows the names of an entity, most used first, and its offices', () => {
    expect(itemPage(person, plain(80)).split('\n').slice(0, 8)).toEqual([
      'E5 · label',
      'name · 2031-03-05 · 3 appearances',
      'called Iva Sorn (2 articles), Sorn (1 article)',
      'said to be minister; Water Minister',
      '',
      'APPEARANCES',
      '  F412  Radio Tarn · 2031-03-06 · T14 · proposed',
      '        person · office “Water Minister” · 2 mentions',
    ]);
  });

  test('shows a limited number of findings and their total', () => {
    expect(pageOf(item, 1, plain(80))).toContain('\n  and 3 witnesses more\n');
  });

  test('shows findings as corrected', () => {
    const page = itemPage(pledgeOf({ ...pledge, form: 'plan' }, { verdict: 'corrected' }), plain(80));
    expect(page).toContain(' · T14 · corrected\n');
    expect(page).toContain('Iva Sorn · plan · can be tested');
  });

  test('marks findings that are no longer current', () => {
    const where = { ...radio, url: null };
    const lost = { ...witness, where, state: 'lost', verdict: 'proposed', decisions: [] } as const;
    const page = itemPage({ ...item, members: 2, findings: [second, { ...lost, decisions: [] }] }, plain(120));
    expect(page).toContain(
      '  F301  Radio Tarn · 2031-03-06 · T14 · proposed · lost: its words no longer stand in the article\n',
    );
    expect(page).not.toContain('more\n');
  });

  test('shows a passage without date, speaker and context', () => {
    const nowhere = { article: 'T14', title: null, outlet: null, published: null, url: null };
    const bare = pledgeOf({ ...pledge, amount: null, deadline: null, condition: null }, { named: [], where: nowhere });
    const page = itemPage({ ...bare, first: null, last: null }, plain(80));
    expect(page).toContain('\npledge · undated · 1 restatement\n');
    expect(page).toContain('\n  F412  T14 · proposed\n        Nobody named · promise · can be tested\n');
  });
});
