import { setTimeout as pause } from 'node:timers/promises';
import { InputProblem } from '../problem.ts';
import type { Allows } from './addresses.ts';

/** How a program that asks by itself behaves: one request to a host at a time, with time between two, and none that its robots.txt forbids. */
export interface Manners {
  /**
   * Waits until an address may be asked.
   *
   * @returns is to be called when it has answered
   * @throws InputProblem `robots` where its robots.txt forbids it, `resting` where the host asked to be left alone
   */
  turn(url: URL, asking: Asker): Promise<() => void>;
  /** Leaves the host of an address alone until an instant, in milliseconds. */
  rest(url: URL, until: number): void;
}

/** Who asks: which addresses they may ask, and when they stop. */
export interface Asker {
  readonly allows: Allows;
  readonly signal?: AbortSignal | undefined;
}

/** What a site's robots.txt says of one address. */
export interface Rules {
  readonly allows: boolean;
  /** Milliseconds that it wants between two requests; 0 where it does not say. */
  readonly delay: number;
}

export interface Minding {
  /** Milliseconds between two requests to a host, unless its robots.txt asks for more. */
  readonly gap: number;
  /** The present in milliseconds. */
  readonly now: () => number;
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
  /** What a site lets programs do. It may itself ask, by the manners that it is given. */
  readonly rulesOf: (url: URL, manners: Manners, asker: Asker) => Promise<Rules>;
}

interface Host {
  /** Resolves when whoever asked last has its answer. */
  last: Promise<void>;
  /** When it may be asked again. */
  free: number;
  restsUntil: number;
}

/** Longer than this is waited for by nobody. */
const MAX_GAP_MS = 60_000;

export function manners({ gap, now, wait = waiting, rulesOf }: Minding): Manners {
  const hosts = new Map<string, Host>();
  const hostOf = (url: URL): Host => {
    const host = hosts.get(url.host) ?? { last: Promise.resolve(), free: 0, restsUntil: 0 };
    hosts.set(url.host, host);
    return host;
  };
  const rest: Manners['rest'] = (url, until) => {
    const host = hostOf(url);
    host.restsUntil = Math.max(host.restsUntil, until);
  };
  const queue = async (url: URL, between: number, { signal }: Asker): Promise<() => void> => {
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
      refuseResting(host, url, now());
      if (host.free > now()) await wait(host.free - now(), signal);
      return leave;
    } catch (error) {
      leave();
      throw error;
    }
  };
  const unminded: Manners = { turn: (url, asker) => queue(url, gap, asker), rest };
  return {
    rest,
    turn: async (url, asker) => {
      refuseResting(hostOf(url), url, now());
      const { allows, delay } = await rulesOf(url, unminded, asker);
      if (!allows) {
        const message = `the robots.txt of ${url.host} forbids programs to fetch it. Add it by hand: saydo add ${url.href}`;
        throw new InputProblem('robots', message);
      }
      return queue(url, Math.min(Math.max(gap, delay), MAX_GAP_MS), asker);
    },
  };
}

function refuseResting({ restsUntil }: Host, { host }: URL, now: number): void {
  if (restsUntil <= now) return;
  const until = new Date(restsUntil).toISOString().slice(0, 16).replace('T', ' ');
  throw new InputProblem('resting', `${host} asked for no requests until ${until} UTC; saydo tries again then.`);
}

const waiting = (milliseconds: number, signal?: AbortSignal) =>
  pause(milliseconds, undefined, signal === undefined ? {} : { signal });
