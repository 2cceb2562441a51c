import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ActivityPage } from '../../src/record/views/activity.ts';
import type { ArticlePage, ArticleWithOriginals } from '../../src/record/views/articles.ts';
import type { ChainPage } from '../../src/record/views/chains.ts';
import type { ExportFormats } from '../../src/record/views/exporting.ts';
import type { FindingInContext, QueuePage } from '../../src/record/views/findings.ts';
import type { Digest, Follow } from '../../src/record/views/following.ts';
import type { HistoryPage } from '../../src/record/views/history.ts';
import type { DifferencePage, EntityRead, ItemPage, ItemRead, JoinPage } from '../../src/record/views/items.ts';
import type { News } from '../../src/record/views/news.ts';
import type { FrontPage, Settings } from '../../src/record/views/overview.ts';
import type { Candidate, PledgePage, PledgeRead } from '../../src/record/views/pledges.ts';
import type { ProposedEvidencePage } from '../../src/record/views/proposed-evidence.ts';
import type { Publication } from '../../src/record/views/publication.ts';
import type { Hits } from '../../src/record/views/search.ts';
import type { Watching } from '../../src/record/views/watching.ts';
import type { ImportList } from '../../src/server/api-schema/imports.ts';
import { get, queryOf } from './client.ts';

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

interface Paged {
  readonly next: string | null;
}

/** What the server is asked, one function a resource. Whatever the log changes is asked again (`live.ts`). */
export const frontPageQuery = () =>
  queryOptions({ queryKey: ['front-page'], queryFn: ({ signal }) => get<FrontPage>('/front-page', signal) });

export const articlesQuery = (filter: Values = {}) => pages<ArticlePage>('articles', filter);

export const articleQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: ['article', id, version ?? null],
    queryFn: ({ signal }) => get<ArticleWithOriginals>(`/articles/${id}${queryOf({ version })}`, signal),
  });

export const findingQuery = (id: string) =>
  queryOptions({
    queryKey: ['finding', id],
    queryFn: ({ signal }) => get<FindingInContext>(`/findings/${id}`, signal),
  });

export const itemQuery = (id: string) =>
  queryOptions({ queryKey: ['item', id], queryFn: ({ signal }) => get<ItemRead>(`/items/${id}`, signal) });

export const entitiesQuery = (filter: Values) => pages<ItemPage>('entities', filter);

export const entityQuery = (id: string) =>
  queryOptions({ queryKey: ['entity', id], queryFn: ({ signal }) => get<EntityRead>(`/entities/${id}`, signal) });

export const activitiesQuery = (id: string, what: 'said' | 'promised' | 'did') =>
  pages<ActivityPage>(`entities/${id}/${what}`, { limit: 100 });

export const pledgesQuery = (filter: Values) => pages<PledgePage>('pledges', filter);

export const pledgeQuery = (id: string) =>
  queryOptions({ queryKey: ['pledge', id], queryFn: ({ signal }) => get<PledgeRead>(`/pledges/${id}`, signal) });

export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['pledge', id, 'candidates'],
    queryFn: ({ signal }) => get<{ items: Candidate[] }>(`/pledges/${id}/candidates`, signal),
  });

/** What may be evidence. While the server still compares what came in, it is asked again. */
export const proposedEvidenceQuery = (filter: Values) =>
  queryOptions({
    queryKey: ['evidence', 'proposed', filter],
    queryFn: ({ signal }) => get<ProposedEvidencePage>(`/proposed-evidence${queryOf(filter)}`, signal),
    refetchInterval: ({ state }) => ((state.data?.uncompared ?? 0) > 0 ? 1000 : false),
  });

export const chainsQuery = (filter: Values) =>
  queryOptions({
    queryKey: ['chains', filter],
    queryFn: ({ signal }) => get<ChainPage>(`/chains${queryOf(filter)}`, signal),
  });

export const joinsQuery = (filter: Values = {}) => pages<JoinPage>('joins', filter);

export const differencesQuery = (filter: Values) => pages<DifferencePage>('differences', filter);

export const reviewQuery = (filter: Values) =>
  queryOptions({
    queryKey: ['review', filter],
    queryFn: ({ signal }) => get<QueuePage>(`/review${queryOf(filter)}`, signal),
  });

export const historyQuery = (filter: Values) => pages<HistoryPage>('history', filter);

export const searchQuery = (filter: Values) =>
  queryOptions({
    queryKey: ['search', filter],
    queryFn: ({ signal }) => get<Hits>(`/search${queryOf(filter)}`, signal),
  });

export const importsQuery = () =>
  queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => get<ImportList>('/imports', signal) });

export const newsQuery = (limit: number) =>
  queryOptions({
    queryKey: ['news', limit],
    queryFn: ({ signal }) => get<News>(`/news${queryOf({ limit })}`, signal),
  });

export const followsQuery = (by: string) =>
  queryOptions({
    queryKey: ['follows', by],
    queryFn: ({ signal }) => get<{ items: Follow[] }>(`/follows${queryOf({ by })}`, signal),
  });

export const digestQuery = (by: string, since: string) =>
  queryOptions({
    queryKey: ['digest', by, since],
    queryFn: ({ signal }) => get<Digest>(`/digest${queryOf({ by, since })}`, signal),
  });

export const watchedQuery = () =>
  queryOptions({ queryKey: ['watched'], queryFn: ({ signal }) => get<Watching>('/watched', signal) });

/** What was published and what would be. While something goes on, it is asked again. */
export const publicationQuery = () =>
  queryOptions({
    queryKey: ['publication'],
    queryFn: ({ signal }) => get<Publication>('/publication', signal),
    refetchInterval: ({ state }) => (state.data?.running ? 500 : false),
  });

export const exportFormatsQuery = () =>
  queryOptions({
    queryKey: ['export formats'],
    queryFn: ({ signal }) => get<ExportFormats>('/export', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const settingsQuery = () =>
  queryOptions({
    queryKey: ['settings'],
    queryFn: ({ signal }) => get<Settings>('/settings', signal),
  });

function pages<Page extends Paged>(path: string, filter: Values) {
  return infiniteQueryOptions({
    queryKey: [path, filter],
    queryFn: ({ pageParam, signal }) => get<Page>(`/${path}${queryOf({ ...filter, cursor: pageParam })}`, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page) => last.next ?? undefined,
  });
}
