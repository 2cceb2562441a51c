import { signerFromSeed, verifierKey, verifierOf } from '../../src/record/history/note-keys.ts';
import { addArticle } from '../../src/store/adding/add-article.ts';
import { proposedJoins } from '../../src/store/asking/proposals.ts';
import { signHead } from '../../src/store/checking/heads.ts';
import { decide, undecide } from '../../src/store/deciding/decide.ts';
import { answerProposal, joinItems, partItem, separate } from '../../src/store/deciding/join.ts';
import { blobOf } from '../../src/store/log/blobs.ts';
import { COURIER, COURIER_DAY, COURIER_LATER, GAZETTE, GAZETTE_DAY, NEXT_DAYS } from './ferry.ts';
import { bodyOf, incoming, type Newsroom, stored, theOne } from './newsroom.ts';

/** Who signs heads in tests. The seed is no secret. */
export const SIGNER = signerFromSeed(
  'record.example/lowen',
  Uint8Array.from({ length: 32 }, (_, i) => i),
);
export const SIGNER_KEY = verifierKey(SIGNER.name, verifierOf(SIGNER).publicKey);

/**
 * Fills a record with something of everything that can happen to it: articles of two outlets that differ, bytes that are
 * no UTF-8, a text taken out of other bytes, characters that SQL has no form for, a changed capture, another reading,
 * decisions of two reviewers, a correction, joins proposed, rejected, made and taken back, and a signed head before the
 * last entry.
 */
export async function liveIn(room: Newsroom): Promise<void> {
  const { db, now, add, reread, who } = room;
  await add(GAZETTE, GAZETTE_DAY);
  await add(COURIER, { ...COURIER_DAY, place: 'https://courier.example/ferry' });
  await add('Rurik Aldane said that the har\0bour was full of \ud800 eels.\n', NEXT_DAYS);
  const pages = incoming('Senna Tarvolt said that the council would read the report by the end of May.\n', NEXT_DAYS);
  const scanned = {
    ...pages,
    content: blobOf(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0x80)),
    layer: 'Senna …',
  };
  await addArticle(db, scanned, { by: 'saydo test', now: now() });

  const [proposal] = await proposedJoins(db, { verdict: 'proposed', kinds: ['entity'], limit: 1 });
  await answerProposal(db, proposal?.id ?? 0, false, who('Ada', { why: 'cousins' }));
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

  const changed = COURIER.replace('the ferry was rotten', 'the ferry was sound').replace('\n\nMayor', '\n\nThe Mayor');
  await add(changed, { ...COURIER_DAY, place: 'https://courier.example/ferry' });
  const { reading } = incoming(GAZETTE, GAZETTE_DAY);
  await reread(1, { ...reading, engine: 'saydo 9.9.9', quantities: [] });
  await signHead(db, SIGNER);
  await add(COURIER_LATER, NEXT_DAYS);
}
