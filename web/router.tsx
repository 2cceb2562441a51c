import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import { queryOf } from './api/client.ts';
import { ErrorPage } from './shell/ErrorPage.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { Shell } from './shell/Shell.tsx';

interface Context {
  readonly client: QueryClient;
}

/** Filters stand in the address: words alone, nothing nested. */
type Filters = Readonly<Record<string, string | undefined>>;
const filters = (search: Record<string, unknown>): Filters =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
    ),
  );

const root = createRootRouteWithContext<Context>()({ component: Shell, notFoundComponent: NotFound });

/** A page with the code that it alone needs. */
const page = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component, validateSearch: filters, errorComponent: ErrorPage });

const routes = root.addChildren([
  page(
    '/',
    lazyRouteComponent(() => import('./pages/start/Start.tsx'), 'Start'),
  ),
  page(
    '/articles',
    lazyRouteComponent(() => import('./pages/articles/Articles.tsx'), 'Articles'),
  ),
  page(
    '/articles/$id',
    lazyRouteComponent(() => import('./pages/article/ReadingDesk.tsx'), 'ReadingDesk'),
  ),
  page(
    '/review',
    lazyRouteComponent(() => import('./pages/review/Review.tsx'), 'Review'),
  ),
  page(
    '/news',
    lazyRouteComponent(() => import('./pages/news/News.tsx'), 'NewsPage'),
  ),
  page(
    '/pledges',
    lazyRouteComponent(() => import('./pages/pledges/Pledges.tsx'), 'Pledges'),
  ),
  page(
    '/pledges/$id',
    lazyRouteComponent(() => import('./pages/pledge/PledgePage.tsx'), 'PledgePage'),
  ),
  page(
    '/people',
    lazyRouteComponent(() => import('./pages/people/People.tsx'), 'People'),
  ),
  page(
    '/people/$id',
    lazyRouteComponent(() => import('./pages/person/Person.tsx'), 'Person'),
  ),
  page(
    '/items/$id',
    lazyRouteComponent(() => import('./pages/item/Item.tsx'), 'Item'),
  ),
  page(
    '/differences',
    lazyRouteComponent(() => import('./pages/differences/Differences.tsx'), 'Differences'),
  ),
  page(
    '/search',
    lazyRouteComponent(() => import('./pages/search/Search.tsx'), 'Search'),
  ),
  page(
    '/import',
    lazyRouteComponent(() => import('./pages/import/ImportPage.tsx'), 'ImportPage'),
  ),
  page(
    '/publish',
    lazyRouteComponent(() => import('./pages/publish/PublishPage.tsx'), 'PublishPage'),
  ),
  page(
    '/history',
    lazyRouteComponent(() => import('./pages/history/History.tsx'), 'History'),
  ),
  page(
    '/settings',
    lazyRouteComponent(() => import('./pages/settings/SettingsPage.tsx'), 'SettingsPage'),
  ),
]);

export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    // As any server would write them. The router's own are JSON, and would put quotation marks around a number.
    parseSearch: (query) => Object.fromEntries(new URLSearchParams(query)),
    stringifySearch: (search) => queryOf(filters(search)),
    // A page of its own handles what is wrong with it; this is for what no page foresaw.
    defaultErrorComponent: ErrorPage,
  });
}
