import robotsParser from 'robots-parser';
import { InputProblem } from '../problem.ts';
import type { Allows } from './addresses.ts';
import type { CrawlPolicy, Requester, Rules } from './crawl-policy.ts';
import { fetched, USER_AGENT } from './fetch.ts';
import { StatusProblem } from './status.ts';

interface Robots {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** Its types speak of a module with a default; what Node imports is the function itself. */
const robotsOf = robotsParser as unknown as (url: string, text: string) => Robots;

interface Kept {
  readonly until: number;
  readonly rules: (url: URL) => Rules;
}

/** RFC 9309, 2.4: not longer than a day. */
const KEEP_MS = 24 * 3600 * 1000;
/** A site whose robots.txt cannot be had is asked for it again after this. */
const KEEP_FAILURE_MS = 60 * 1000;
/** RFC 9309, 2.5: what lies beyond need not be read. */
const MAX_BYTES = 500 * 1024;

/**
 * Asks each site once a day what programs may fetch by themselves, as RFC 9309 has it: a site without robots.txt allows all;
 * one that fails to say allows nothing.
 *
 * @param now the present in milliseconds
 */
export function robotRules(now: () => number) {
  const kept = new Map<Allows, Map<string, Promise<Kept>>>();
  const ask = async (origin: string, crawlPolicy: CrawlPolicy, { allows, signal }: Requester): Promise<Kept> => {
    try {
      const { content } = await fetched(`${origin}/robots.txt`, { allows, signal, crawlPolicy });
      const text = Buffer.from(content.subarray(0, MAX_BYTES)).toString('utf8');
      const robots = robotsOf(`${origin}/robots.txt`, text);
      const delay = 1000 * (robots.getCrawlDelay(USER_AGENT) ?? 0);
      const rules = (url: URL) => ({ allows: robots.isAllowed(url.href, USER_AGENT) !== false, delay });
      return { until: now() + KEEP_MS, rules };
    } catch (error) {
      signal?.throwIfAborted();
      if (saysNothing(error)) return { until: now() + KEEP_MS, rules: () => ({ allows: true, delay: 0 }) };
      const rules = () => {
        throw unsaid(error);
      };
      return { until: now() + KEEP_FAILURE_MS, rules };
    }
  };
  return async (url: URL, crawlPolicy: CrawlPolicy, requester: Requester): Promise<Rules> => {
    // What one may not ask, another may.
    const of = kept.get(requester.allows) ?? new Map<string, Promise<Kept>>();
    kept.set(requester.allows, of);
    let known = await of.get(url.origin)?.catch(() => null);
    if (!known || known.until <= now()) {
      const asked = ask(url.origin, crawlPolicy, requester);
      of.set(url.origin, asked);
      known = await asked;
    }
    return known.rules(url);
  };
}

/** There is none, or what is there is no text. */
function saysNothing(error: unknown): boolean {
  if (error instanceof StatusProblem) return error.status >= 400 && error.status < 500 && error.status !== 429;
  return error instanceof InputProblem && (error.code === 'content-type' || error.code === 'redirects');
}

function unsaid(error: unknown): unknown {
  if (!(error instanceof InputProblem)) return error;
  const message = `its robots.txt, which says what programs may fetch, cannot be fetched: ${error.message}`;
  if (error instanceof StatusProblem) return new StatusProblem(error.status, message, error.retryAt);
  return new InputProblem(error.code, message);
}
