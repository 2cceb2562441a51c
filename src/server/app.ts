import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from './app-context.ts';
import { etags } from './etags.ts';
import { accessBy } from './guard/access.ts';
import { bodies } from './guard/bodies.ts';
import { headers } from './guard/headers.ts';
import { guard } from './guard/host-and-origin.ts';
import { ownAddress } from './guard/own-address.ts';
import { HEALTH, SIGN_IN, signedIn, signInRoutes } from './guard/sign-in.ts';
import { unmatchedRequests } from './methods.ts';
import { openApiOf } from './openapi.ts';
import { answerTo, noSuchRoute, Refused } from './problems.ts';
import { articleFactRoutes } from './routes/article-facts.ts';
import { articleRoutes } from './routes/articles.ts';
import { chainRoutes } from './routes/chains.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { differenceRoutes } from './routes/differences.ts';
import { entityRoutes } from './routes/entities.ts';
import { eventRoutes } from './routes/events.ts';
import { judgingRoutes } from './routes/evidence-and-assessments.ts';
import { exportRoutes } from './routes/exports.ts';
import { findingRoutes } from './routes/findings.ts';
import { followingRoutes } from './routes/following.ts';
import { historyRoutes } from './routes/history.ts';
import { importRoutes } from './routes/imports.ts';
import { itemRoutes } from './routes/items.ts';
import { joinRoutes } from './routes/joins.ts';
import { makingRoutes } from './routes/manual-findings.ts';
import { MCP, mcpRoutes } from './routes/mcp.ts';
import { newsRoutes } from './routes/news.ts';
import { overviewRoutes } from './routes/overview.ts';
import { pageRoutes } from './routes/pages.ts';
import { pledgeRoutes } from './routes/pledges.ts';
import { previewRoutes } from './routes/preview.ts';
import { proposedEvidenceRoutes } from './routes/proposed-evidence.ts';
import { publicationRoutes } from './routes/publication.ts';
import { reviewRoutes } from './routes/review.ts';
import { searchRoutes } from './routes/search.ts';
import { settingRoutes } from './routes/settings.ts';
import { watchingRoutes } from './routes/watching.ts';

/** The desk's server: an API over the record, and the pages that use it. */
export function appOf(context: AppContext): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(headers());
  app.use(ownAddress());
  app.use(guard(context.port));
  const access = accessBy(context.token, context.port);
  app.get(HEALTH, async (c) => {
    await context.db.query('select 1');
    return c.json({ status: 'ok' });
  });
  app.use(SIGN_IN, bodies());
  app.route('/', signInRoutes(access));
  // Whatever is answered below is answered to whoever has signed in.
  app.use(signedIn(access));
  app.use('/api/*', bodies());
  const tagged = etags(context);
  app.use('/api/*', (c, next) => (UNTAGGED.test(c.req.path) ? next() : tagged(c, next)));

  for (const routes of [
    overviewRoutes,
    articleRoutes,
    articleFactRoutes,
    findingRoutes,
    decisionRoutes,
    reviewRoutes,
    differenceRoutes,
    entityRoutes,
    historyRoutes,
    itemRoutes,
    joinRoutes,
    judgingRoutes,
    makingRoutes,
    pledgeRoutes,
    newsRoutes,
    followingRoutes,
    proposedEvidenceRoutes,
    chainRoutes,
    searchRoutes,
    settingRoutes,
    importRoutes,
    watchingRoutes,
    exportRoutes,
    publicationRoutes,
    eventRoutes,
  ])
    app.route('/api', routes(context));
  const description = openApiOf(app, context.version);
  app.get('/api/openapi.json', (c) => c.json(description));
  const stray = unmatchedRequests(description);
  app.all('/api', stray);
  app.all('/api/*', stray);
  app.route(MCP, mcpRoutes(context));
  app.route('/preview', previewRoutes(context));
  app.route('/', pageRoutes(context));
  app.notFound(noSuchRoute);
  app.onError((error, c) => {
    // What an address takes comes before the form in which it takes it.
    const answer = error instanceof Refused && error.code === 'unsupported-media-type' ? stray(c) : null;
    return answer?.status === 405 ? answer : answerTo(error, context.report);
  });
  return app;
}

/** What changes without the log, or never. */
const UNTAGGED =
  /^\/api\/(?:events|proposed-evidence|imports(?:\/.*)?|watched(?:\/.*)?|news|follows(?:\/.*)?|digest(?:\/.*)?|publication(?:\/.*)?|openapi\.json)$/;
