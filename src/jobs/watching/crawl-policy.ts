import { type CrawlPolicy, crawlPolicy } from '../../intake/url/crawl-policy.ts';
import { robotRules } from '../../intake/url/robots.ts';

/** Milliseconds between two requests to one host, where its robots.txt asks for no more. */
const GAP_MS = 1_000;

/** How saydo asks when it asks by itself. @param now the present, as an ISO instant */
export function watchCrawlPolicy(now: () => string): CrawlPolicy {
  const time = () => Date.parse(now());
  return crawlPolicy({ gap: GAP_MS, now: time, rulesOf: robotRules(time) });
}
