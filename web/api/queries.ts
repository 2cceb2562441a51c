import type { z } from '@hono/zod-openapi';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ArticlePage, ArticleRead } from '../../src/record/views/articles.ts';
import type { FindingInContext, QueuePage } from '../../src/record/views/findings.ts';
import type { HistoryPage } from '../../src/record/views/history.ts';
import type {
  DeedPage,
  DifferencePage,
  EntityRead,
  ItemPage,
  ItemRead,
  JoinPage,
} from '../../src/record/views/items.ts';
import type { Overview, Settings } from '../../src/record/views/overview.ts';
import type { Candidate, PledgePage, PledgeRead } from '../../src/record/views/pledges.ts';
import type { Hits } from '../../src/record/views/search.ts';
import type { ImportList } from '../../src/server/contract/imports.ts';
import { get, queryOf } from './client.ts';

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

interface Paged {
  readonly next: string | null;
}

/** What the server is asked, one function a resource. Whatever the log changes is asked again (`live.ts`). */
export const overviewQuery = () =>
  queryOptions({ queryKey: ['overview'], queryFn: ({ signal }) => get<Overview>('/overview', signal) });

export const articlesQuery = (filter: Values = {}) => pages<z.infer<typeof ArticlePage>>('articles', filter);

export const articleQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: ['article', id, version ?? null],
    queryFn: ({ signal }) => get<ArticleRead>(`/articles/${id}${queryOf({ version })}`, signal),
  });

export const findingQuery = (id: string) =>
  queryOptions({
    queryKey: ['finding', id],
    queryFn: ({ signal }) => get<FindingInContext>(`/findings/${id}`, signal),
  });

export const itemQuery = (id: string) =>
  queryOptions({ queryKey: ['item', id], queryFn: ({ signal }) => get<ItemRead>(`/items/${id}`, signal) });

export const entitiesQuery = (filter: Values) => pages<z.infer<typeof ItemPage>>('entities', filter);

export const entityQuery = (id: string) =>
  queryOptions({ queryKey: ['entity', id], queryFn: ({ signal }) => get<EntityRead>(`/entities/${id}`, signal) });

export const deedsQuery = (id: string, what: 'said' | 'promised' | 'did') =>
  pages<z.infer<typeof DeedPage>>(`entities/${id}/${what}`, { limit: 100 });

export const pledgesQuery = (filter: Values) => pages<z.infer<typeof PledgePage>>('pledges', filter);

export const pledgeQuery = (id: string) =>
  queryOptions({ queryKey: ['pledge', id], queryFn: ({ signal }) => get<PledgeRead>(`/pledges/${id}`, signal) });

export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['pledge', id, 'candidates'],
    queryFn: ({ signal }) => get<{ items: z.infer<typeof Candidate>[] }>(`/pledges/${id}/candidates`, signal),
  });

export const joinsQuery = (filter: Values = {}) => pages<z.infer<typeof JoinPage>>('joins', filter);

export const differencesQuery = (filter: Values) => pages<z.infer<typeof DifferencePage>>('differences', filter);

export const reviewQuery = (filter: Values) =>
  queryOptions({
    queryKey: ['review', filter],
    queryFn: ({ signal }) => get<z.infer<typeof QueuePage>>(`/review${queryOf(filter)}`, signal),
  });

export const historyQuery = (filter: Values) => pages<z.infer<typeof HistoryPage>>('history', filter);

export const searchQuery = (filter: Values) =>
  queryOptions({
    queryKey: ['search', filter],
    queryFn: ({ signal }) => get<z.infer<typeof Hits>>(`/search${queryOf(filter)}`, signal),
  });

export const importsQuery = () =>
  queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => get<z.infer<typeof ImportList>>('/imports', signal) });

export const settingsQuery = () =>
  queryOptions({
    queryKey: ['settings'],
    queryFn: ({ signal }) => get<z.infer<typeof Settings>>('/settings', signal),
  });

function pages<Page extends Paged>(path: string, filter: Values) {
  return infiniteQueryOptions({
    queryKey: [path, filter],
    queryFn: ({ pageParam, signal }) => get<Page>(`/${path}${queryOf({ ...filter, cursor: pageParam })}`, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page) => last.next ?? undefined,
  });
}
