import type { Judgement } from '../../src/record/assessment.ts';
import { signerFromSeed, verifierKey, verifierOf } from '../../src/record/history/note-keys.ts';
import { assess, unassess } from '../../src/store/commands/assess.ts';
import { changeSetting } from '../../src/store/commands/change-setting.ts';
import { decide, undecide } from '../../src/store/commands/decide.ts';
import { describePledge } from '../../src/store/commands/describe-pledge.ts';
import { answerProposal, joinItems, partItem, separate } from '../../src/store/commands/join.ts';
import { linkEvidence, unlinkEvidence } from '../../src/store/commands/link-evidence.ts';
import { makeFinding } from '../../src/store/commands/make-finding.ts';
import { refuseEvidence } from '../../src/store/commands/refuse-evidence.ts';
import { setCriteria } from '../../src/store/commands/set-criteria.ts';
import { restoreArticle, withdrawArticle } from '../../src/store/commands/withdraw-article.ts';
import { addArticle } from '../../src/store/ingest/add-article.ts';
import { blobOf } from '../../src/store/log/blobs.ts';
import { joinsPage } from '../../src/store/queries/joins-page.ts';
import { signHead } from '../../src/store/verify/heads.ts';
import type { Chain } from '../../src/types.ts';
import { bodyOf, incoming, type Newsroom, passageIn, stored, theOne } from './newsroom.ts';
import { COURIER, COURIER_DAY, COURIER_LATER, GAZETTE, GAZETTE_DAY, NEXT_DAYS } from './round-trip.ts';

/** Who signs heads in tests. The seed is no secret. */
export const SIGNER = signerFromSeed(
  'record.example/lowen',
  Uint8Array.from({ length: 32 }, (_, i) => i),
);
export const SIGNER_KEY = verifierKey(SIGNER.name, verifierOf(SIGNER).publicKey);

/**
 * Fills a record with something of everything that can happen to it: articles of two outlets that differ, bytes that are
 * no UTF-8, a text taken out of other bytes, characters that SQL has no form for, a changed capture, another reading,
 * decisions of two reviewers, a correction, joins proposed, rejected, made and taken back, findings that people made,
 * evidence, assessments, criteria and a title, given and taken back, a changed setting, and a signed head before the last entry.
 *
 * @param options whether one text has half of a surrogate pair, which JSON can hold and many programs cannot
 */
export async function liveIn(room: Newsroom, { surrogates = true } = {}): Promise<void> {
  const { db, now, add, reread, who } = room;
  await add(GAZETTE, GAZETTE_DAY);
  await add(COURIER, { ...COURIER_DAY, place: 'https://courier.example/ferry' });
  const catchOf = surrogates ? '\ud800 eels' : 'grey eels';
  await add(`Rurik Aldane said that the har\0bour was full of ${catchOf}.\n`, NEXT_DAYS);
  const pages = await incoming(
    'Senna Tarvolt said that the council would read the report by the end of May.\n',
    NEXT_DAYS,
  );
  const tarvolt = passageIn(pages.reading.article.text, 'Senna Tarvolt');
  const chain: Chain = {
    ...{ id: 'c1', relation: 'amends', confidence: 0.8, why: [] },
    ...{ later: tarvolt, earlier: passageIn(pages.reading.article.text, 'the report') },
    ...{ passage: tarvolt, laterEntities: ['e1'], earlierEntities: [] },
  };
  const scanned = {
    ...pages,
    reading: { ...pages.reading, chains: [chain] },
    content: blobOf(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0x80)),
    layer: 'Senna …',
  };
  await addArticle(db, scanned, { by: 'saydo test', now: now() });

  const [proposal] = (await joinsPage(db, { verdict: 'proposed', kinds: ['entity'], after: null, limit: 1 })).items;
  await answerProposal(db, Number(proposal?.id.slice(1) ?? 0), false, who('Ada', { why: 'cousins' }));
  const [rotten, rottenToo] = await stored(db, 'statement', 'the ferry was rotten');
  const bridge = await stored(db, 'statement', 'be sold');
  await decide(db, [rotten?.id ?? 0], 'accept', who('Ada'));
  await decide(db, [rotten?.id ?? 0], 'reject', who('Bo', { blind: true, why: 'hearsay' }));
  const council = await theOne(db, 'statement', 'the council would read');
  await decide(db, [council.id, bridge[0]?.id ?? 0], 'accept', who('Bo'));
  await undecide(db, [council.id], who('Bo'));
  const [mayor] = await stored(db, 'entity', 'Fenwright');
  const { local } = await bodyOf(db, mayor?.id ?? 0);
  const march = await theOne(db, 'statement', '400 people');
  await decide(db, [march.id], 'correct', who('Ada', { why: 'she said it' }), (finding) =>
    finding.kind === 'statement' ? { ...finding, speaker: local } : finding,
  );
  const eels = await theOne(db, 'entity', 'Rurik Aldane');
  const senna = await theOne(db, 'entity', 'Senna Tarvolt');
  await joinItems(db, eels.item, senna.item, who('Ada'));
  await partItem(db, senna.item, who('Bo', { why: 'no' }));
  await separate(db, rottenToo?.id ?? 0, who('Bo'));

  await workAtDesk(room);
  await sayOfArticles(room);

  const changed = COURIER.replace('the ferry was rotten', 'the ferry was sound').replace('\n\nMayor', '\n\nThe Mayor');
  await add(changed, { ...COURIER_DAY, place: 'https://courier.example/ferry' });
  const { reading } = await incoming(GAZETTE, GAZETTE_DAY);
  await reread(1, { ...reading, engine: 'saydo 9.9.9', quantities: [] });
  await signHead(db, SIGNER, now());
  await add(COURIER_LATER, NEXT_DAYS);
}

/** What people say of articles themselves: a correction, one taken back, a withdrawal, and one undone. */
async function sayOfArticles({ db, add, correct, who }: Newsroom): Promise<void> {
  await correct(1, { byline: ['Ida Fenn'], speaker: 'Orla Fenwright' }, who('Ada', { why: 'as printed' }));
  await correct(1, { speaker: null }, who('Bo'));
  const { article } = await add('Mayor Orla Fenwright said that the quay was wide.\n', NEXT_DAYS);
  await withdrawArticle(db, article, who('Bo', { why: 'the wrong file' }));
  await withdrawArticle(db, 3, who('Bo', { why: 'another wrong file' }));
  await restoreArticle(db, 3, who('Ada'));
}

/** What people put into the record beside decisions. */
async function workAtDesk({ db, who }: Newsroom): Promise<void> {
  const [rotten] = await stored(db, 'statement', 'the ferry was rotten');
  const report = await theOne(db, 'pledge', 'read the report');
  const { local } = await bodyOf(db, (await stored(db, 'entity', 'Fenwright'))[0]?.id ?? 0);
  const nothing = { statement: null, amount: null, deadline: null, condition: null };
  const promise = { kind: 'pledge', local: '', form: 'promise', testable: 'clear', confidence: 1, ...nothing } as const;
  const body = { ...promise, pledgers: [local], passages: [passageIn(GAZETTE, 'will never be sold')] };
  const sold = await makeFinding(db, { article: 1, body }, who('Ada', { why: 'she promised' }));
  const because = { why: 'it says so' };
  const link = { pledge: sold.finding, finding: rotten?.id ?? 0, relation: 'comments' } as const;
  await linkEvidence(db, link, who('Ada', because));
  await linkEvidence(db, { ...link, relation: 'stalls' }, who('Bo', because));
  await unlinkEvidence(db, 1, who('Bo', { why: 'hardly' }));
  await refuseEvidence(
    db,
    { pledge: report.id, finding: link.finding, proposed: null },
    who('Bo', { why: 'other matter' }),
  );
  const sentence = { article: 1, exact: GAZETTE.trim().split('\n')[0] ?? '' };
  await refuseEvidence(
    db,
    { pledge: report.id, finding: null, sentence, proposed: null },
    who('Bo', { why: 'no step' }),
  );
  await describePledge(db, sold.finding, { title: 'Keep the bridge' }, who('Ada'));
  await changeSetting(db, 'outlets', [{ name: 'Lowen Gazette' }], who('Ada'));
  await changeSetting(db, 'vocabulary', 'politifact', who('Bo', { why: 'our readers know it' }));
  const judgement: Judgement = {
    officials: 'silent',
    evidence: 'none-found',
    schedule: null,
    clarity: 'vague',
    searched: { where: 'the minutes of the council', until: '2031-05-08' },
    settle: 'a bill of sale',
    date: '2031-05-09',
  };
  await assess(db, sold.finding, judgement, who('Ada', because));
  await setCriteria(db, sold.finding, { kept: 'no deed of sale in ten years', due: '2041' }, who('Ada', because));
  await assess(db, report.id, { ...judgement, evidence: 'stalled', searched: null }, who('Bo', because));
  await assess(db, sold.finding, { ...judgement, schedule: 'no-deadline' }, who('Ada', because));
  await unassess(db, 2, who('Bo'));
  await changeSetting(db, 'vocabulary', 'full-fact', who('Bo'));
}
