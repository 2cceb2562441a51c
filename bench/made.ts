/** Articles that are made with their frames: what is measured with them is what comes after reading. */
import { createHash } from 'node:crypto';
import { read } from '../src/index.ts';
import type { Chars, Frame } from '../src/stages.ts';
import type { Database } from '../src/store/database/database.ts';
import { addArticle } from '../src/store/ingest/add-article.ts';
import { blobOf } from '../src/store/log/blobs.ts';

export interface Made {
  readonly text: string;
  readonly frames: readonly Frame[];
}

const SURE = { probability: 0.9, second: null };
const SYLLABLES = 'ba co du fe gi ho ju ka le mi no pu ra se ti vo wa xe yo za'.split(' ');

/** `Somebody will …`: who pledges stands right before “will”. @param end of what is pledged */
export function pledgeFrame(who: Chars, end: number): Frame {
  const start = who.end + 1;
  return {
    kind: 'pledge',
    trigger: [{ start, end: start + 'will'.length }],
    roles: { commitment: [{ start, end }], pledger: [who], deadline: [], amount: [], condition: [] },
    attributes: {
      kind: { promise: 1, plan: 0, agreement: 0, order: 0, warning: 0 },
      testable: { clear: 1, vague: 0, untestable: 0 },
    },
    ...SURE,
  };
}

export function actionFrame(passage: Chars, act: Chars, actor: readonly Chars[] = []): Frame {
  return {
    kind: 'action',
    trigger: [act],
    roles: { passage: [passage], actor, target: [], date: [], place: [] },
    attributes: { type: {} },
    ...SURE,
  };
}

/** Adds an article as `saydo add` does. */
export async function addMade(
  db: Database,
  { text, frames }: Made,
  about: { readonly outlet: string; readonly published: string; readonly url: string; readonly title: string },
  now: string,
): Promise<void> {
  const stated = { media: 'text/plain', ...about };
  const reading = await read({ content: text, ...stated }, { frames: async () => frames });
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const place = { place: about.url, name: `${digest}.txt`, fetched: null };
  await addArticle(db, { content: blobOf(text), layer: null, reading, ...place, stated }, { by: 'bench', now });
}

/** A word that is unique to a number, so that no two pledges are joined. */
export function name(number: number): string {
  let word = '';
  for (let rest = number + SYLLABLES.length ** 2; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}n`;
}
