import { beforeAll, describe, expect, test } from 'vitest';
import type { QueuePage } from '../../src/record/views/findings.ts';
import type { HistoryPage } from '../../src/record/views/history.ts';
import type { DifferencePage, ItemRead, JoinPage } from '../../src/record/views/items.ts';
import type { Hits } from '../../src/record/views/search.ts';
import type { Sentence } from '../../src/record/views/words.ts';
import { lineOf } from '../../src/record/wording/sentence.ts';
import { differencesPage } from '../../src/render/terminal/record/differences.ts';
import { findingPage } from '../../src/render/terminal/record/finding.ts';
import { foundPage } from '../../src/render/terminal/record/found.ts';
import { historyPage } from '../../src/render/terminal/record/history.ts';
import { itemPage } from '../../src/render/terminal/record/item.ts';
import { joinsPage } from '../../src/render/terminal/record/joins.ts';
import { waitingPage } from '../../src/render/terminal/record/waiting.ts';
import { addPress } from '../add-press.ts';
import { pressFrames } from '../press.ts';
import { plain } from '../render/record/sheets.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { deskOver, type TestDesk } from './desk.ts';

/** What the press says that somebody denied. Where it stands without “denied” before it, it is told as a fact. */
const DENIED = ['that he had been given any such advice', 'that Vessaly had agreed to lift the duties'];

interface Told {
  readonly kind: 'statement';
  readonly sentence: Sentence;
  readonly label?: string;
  readonly parts?: readonly { readonly part: string; readonly exact: string }[];
}

/** Everything in an answer that is a statement: findings, items, hits, sides of joins. */
function statementsIn(answer: unknown): readonly Told[] {
  if (Array.isArray(answer)) return answer.flatMap(statementsIn);
  if (typeof answer !== 'object' || answer === null) return [];
  const own =
    'kind' in answer && answer.kind === 'statement' && ('exact' in answer || 'label' in answer || 'passage' in answer);
  return [...(own ? [answer as Told] : []), ...Object.values(answer).flatMap(statementsIn)];
}

/** Whether a text tells one of the denied things without saying that it was denied. */
function untold(text: string): readonly string[] {
  const line = text.replace(/\s+/g, ' ');
  return DENIED.flatMap((words) =>
    [...line.matchAll(new RegExp(words, 'g'))].flatMap(({ index }) => {
      const before = line.slice(Math.max(0, index - 30), index);
      return /\bdenie[ds]\b/.test(before) ? [] : [`${before}${words}`];
    }),
  );
}

describe('every list shows a statement with its speaker and cue', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    const db = await openerOn('PGlite')();
    await addPress(db, { names: ['examples/vessaly-press-agency'], frames: pressFrames });
    desk = deskOver(db);
    return () => desk.close();
  });

  async function answers(): Promise<ReadonlyMap<string, unknown>> {
    const { items: people } = await desk.get<{ items: { id: string }[] }>('/api/entities?sort=members&limit=3');
    const { items: said } = await desk.get<{ items: { id: string }[] }>('/api/items?kind=statement&limit=100');
    const { items: articles } = await desk.get<{ items: { article: string }[] }>('/api/articles');
    const { items: pledges } = await desk.get<{ items: { id: string }[] }>('/api/pledges?limit=5');
    const paths = [
      '/api/review?kind=statement&limit=100',
      '/api/items?kind=statement&limit=100',
      '/api/joins?kind=statement',
      '/api/differences',
      '/api/search?words=said&kind=statement',
      '/api/search?words=duties',
      ...people.map(({ id }) => `/api/entities/${id}/said`),
      ...said.slice(0, 5).map(({ id }) => `/api/items/${id}`),
      ...articles.map(({ article }) => `/api/articles/${article}`),
      ...pledges.map(({ id }) => `/api/pledges/${id}/candidates`),
    ];
    const all = new Map<string, unknown>();
    for (const path of paths) all.set(path, await desk.get(path));
    return all;
  }

  test('the API has a sentence with speaker and cue for each, also as its label', async () => {
    const found = [...(await answers()).entries()].flatMap(([path, answer]) =>
      statementsIn(answer).map((told) => ({ path, told })),
    );
    expect(found.length).toBeGreaterThan(200);
    for (const { path, told } of found) {
      const roles = told.sentence.parts.map(({ role }) => role);
      expect(roles, `${path}: ${told.sentence.text}`).toContain('who');
      const cue = (told.parts ?? []).filter(({ part, exact }) => part === 'cue' && /\p{L}/u.test(exact));
      if (cue.length > 0) expect(roles, `${path}: ${told.sentence.text}`).toContain('saying');
      if (told.label !== undefined) expect(told.label).toBe(lineOf(told.sentence));
      expect(untold(told.sentence.text)).toEqual([]);
    }
    expect(found.some(({ told }) => /denied that Vessaly had agreed/.test(told.sentence.text))).toBe(true);
  });

  test('the terminal words a denial as a denial', async () => {
    const queue = await desk.get<QueuePage>('/api/review?kind=statement&limit=100');
    const hits = await desk.get<Hits>('/api/search?words=duties');
    const joins = await desk.get<JoinPage>('/api/joins?kind=statement');
    const differences = await desk.get<DifferencePage>('/api/differences');
    const history = await desk.get<HistoryPage>('/api/history');
    const { items } = await desk.get<{ items: { id: string; label: string }[] }>('/api/items?kind=statement&limit=100');
    const denials = items.filter(({ label }) => DENIED.some((words) => label.includes(words)));
    expect(denials).toHaveLength(DENIED.length);
    const shown = await Promise.all(denials.map(({ id }) => desk.get<ItemRead>(`/api/items/${id}`)));
    const pages = [
      waitingPage(queue, { joins: 0, evidence: 0 }, plain(100)),
      foundPage(hits, 'duties', plain(100)),
      joinsPage({ joins: joins.items, counts: {} }, plain(100)),
      differencesPage(differences.items, differences.items.length, plain(100)),
      historyPage(history, plain(100)),
      ...shown.map((item) => itemPage(item, 20, plain(100))),
      ...shown.map(({ findings }) => findingPage(findings[0]!, plain(100))),
    ];
    expect(
      pages.filter((page) => DENIED.some((words) => page.replace(/\s+/g, ' ').includes(words))).length,
    ).toBeGreaterThan(4);
    for (const page of pages) expect(untold(page)).toEqual([]);
  });
});
