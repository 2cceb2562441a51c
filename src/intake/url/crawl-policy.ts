import { setTimeout as pause } from 'node:timers/promises';
import { InputProblem } from '../problem.ts';
import type { Allows } from './addresses.ts';

/** How saydo behaves where it fetches by itself: one request to a host at a time, with time between two, and none that its robots.txt forbids. */
export interface CrawlPolicy {
  /**
   * Waits until an address may be asked.
   *
   * @returns is to be called when it has answered
   * @throws InputProblem `robots` where its robots.txt forbids it, `backing-off` where the host asked to be left alone
   */
  turn(url: URL, asking: Requester): Promise<() => void>;
  /** Leaves the host of an address alone until an instant, in milliseconds. */
  backOff(url: URL, until: number): void;
}

/** Who asks: which addresses they may ask, and when they stop. */
export interface Requester {
  readonly allows: Allows;
  readonly signal?: AbortSignal | undefined;
}

/** What a site's robots.txt says of one address. */
export interface Rules {
  readonly allows: boolean;
  /** Milliseconds that it wants between two requests; 0 where it does not say. */
  readonly delay: number;
}

export interface CrawlPolicyOptions {
  /** Milliseconds between two requests to a host, unless its robots.txt asks for more. */
  readonly gap: number;
  /** The present in milliseconds. */
  readonly now: () => number;
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
  /** What a site lets programs do. It may itself ask, by the policy that it is given. */
  readonly rulesOf: (url: URL, crawlPolicy: CrawlPolicy, requester: Requester) => Promise<Rules>;
}

interface Host {
  /** Resolves when whoever asked last has its answer. */
  last: Promise<void>;
  /** When it may be asked again. */
  free: number;
  backOffUntil: number;
}

/** Longer than this is waited for by nobody. */
const MAX_GAP_MS = 60_000;

export function crawlPolicy({ gap, now, wait = waiting, rulesOf }: CrawlPolicyOptions): CrawlPolicy {
  const hosts = new Map<string, Host>();
  const hostOf = (url: URL): Host => {
    const host = hosts.get(url.host) ?? { last: Promise.resolve(), free: 0, backOffUntil: 0 };
    hosts.set(url.host, host);
    return host;
  };
  const backOff: CrawlPolicy['backOff'] = (url, until) => {
    const host = hostOf(url);
    host.backOffUntil = Math.max(host.backOffUntil, until);
  };
  const queue = async (url: URL, between: number, { signal }: Requester): Promise<() => void> => {
    const host = hostOf(url);
    const before = host.last;
    let leave = () => {};
    host.last = new Promise((done) => {
      leave = () => {
        host.free = now() + between;
        done();
      };
    });
    try {
      await before;
      refuseBackingOff(host, url, now());
      if (host.free > now()) await wait(host.free - now(), signal);
      return leave;
    } catch (error) {
      leave();
      throw error;
    }
  };
  const withoutRobots: CrawlPolicy = { turn: (url, requester) => queue(url, gap, requester), backOff };
  return {
    backOff,
    turn: async (url, requester) => {
      refuseBackingOff(hostOf(url), url, now());
      const { allows, delay } = await rulesOf(url, withoutRobots, requester);
      if (!allows) {
        const message = `the robots.txt of ${url.host} forbids programs to fetch it. Add it by hand: saydo add ${url.href}`;
        throw new InputProblem('robots', message);
      }
      return queue(url, Math.min(Math.max(gap, delay), MAX_GAP_MS), requester);
    },
  };
}

function refuseBackingOff({ backOffUntil }: Host, { host }: URL, now: number): void {
  if (backOffUntil <= now) return;
  const until = new Date(backOffUntil).toISOString().slice(0, 16).replace('T', ' ');
  throw new InputProblem('backing-off', `${host} asked for no requests until ${until} UTC; saydo tries again then.`);
}

const waiting = (milliseconds: number, signal?: AbortSignal) =>
  pause(milliseconds, undefined, signal === undefined ? {} : { signal });
