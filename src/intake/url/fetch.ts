import { isIP } from 'node:net';
import type { Agent, fetch, Response } from 'undici';
import type { Format } from '../formats/format.ts';
import { FORMATS, formatOfBytes, formatOfMedia, READABLE } from '../formats/formats.ts';
import type { Loaded } from '../input.ts';
import { INTAKE_LIMITS, tooLarge } from '../limits.ts';
import { contentType } from '../media.ts';
import { InputProblem } from '../problem.ts';
import { isGzip } from '../sitemap/sitemap.ts';
import { type Allows, guardedLookup, refusal } from './addresses.ts';
import type { CrawlPolicy } from './crawl-policy.ts';
import { deadline } from './deadline.ts';
import { failureOf } from './failures.ts';
import { refuseStatus } from './status.ts';
import { withoutSecrets } from './without-secrets.ts';

const TEXTS = /^(text\/.*|application\/(xhtml\+xml|xml|markdown))$/;
const FEEDS = /^application\/((rss|atom|rdf|feed)\+(xml|json)|json)$/;

/** Types that servers give to a file that gzip packed. */
const PACKED = /^application\/(?:(?:x-)?gzip|octet-stream)$/;

/** How addresses are asked. */
export interface Asking {
  /** Which IP addresses may be asked, over redirects too. */
  readonly allows: Allows;
  /** Whether a feed will do beside a text. */
  readonly feeds?: boolean;
  /** Whether a packed sitemap will do as well. */
  readonly sitemaps?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly seconds?: number;
  /** Waits until a host may be asked; without it, it is asked at once. */
  readonly crawlPolicy?: CrawlPolicy | undefined;
}

/** What a server said of an answer, so that it need not send it again while it is the same (RFC 9110, 13.1). */
export interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}

export const NO_VALIDATORS: Validators = { etag: null, modified: null };

/** What came from an address, with what to ask by the next time. */
export interface Answer {
  readonly loaded: Loaded;
  readonly validators: Validators;
}

/**
 * The text, the file that holds one (not yet taken out) or the feed behind an address: at most 20 MB, a PDF or .docx
 * 60 MB, within 30 seconds, over at most five redirects.
 *
 * @throws InputProblem that says what went wrong; the signal's reason where it was broken off
 */
export async function fetched(address: string, asking: Asking): Promise<Loaded> {
  const answer = await fetchedSince(address, asking, NO_VALIDATORS);
  if (answer === null)
    throw new InputProblem('http-status', 'the server answered 304 (not modified) to a request without conditions.');
  return answer.loaded;
}

/**
 * As `fetched`, of an address that was asked before.
 *
 * @param before what the server said of its last answer
 * @returns null where it says that nothing has changed since
 * @throws as `fetched`
 */
export async function fetchedSince(address: string, asking: Asking, before: Validators): Promise<Answer | null> {
  const { allows, signal, seconds = INTAKE_LIMITS.fetchSeconds, crawlPolicy } = asking;
  // Loaded where something is fetched: a command that fetches nothing starts a tenth sooner.
  const undici = await import('undici');
  const agent = new undici.Agent({ connect: { lookup: guardedLookup(allows) } });
  const late = deadline(seconds);
  const until = signal === undefined ? late.signal : AbortSignal.any([late.signal, signal]);
  let leave = () => {};
  const turn = async (url: URL) => {
    leave();
    leave = () => {};
    if (crawlPolicy === undefined) return;
    // Waiting for one's turn is no fault of the server's.
    late.pause();
    leave = await crawlPolicy.turn(url, { allows, signal });
    late.begin();
  };
  try {
    late.begin();
    const { response, url } = await follow({ ask: undici.fetch, agent, allows, signal: until, before, turn }, address);
    if (response.status === 304) return null;
    refuseStatus(response, (until) => crawlPolicy?.backOff(url, until));
    const stated = response.headers.get('content-type') ?? '';
    const { media, encoding } = contentType(stated);
    const { content, format } = await received(response, stated, asking);
    const loaded = {
      content,
      url: url.href,
      ...(format ? { media: format.media } : media === undefined ? {} : { media }),
      ...(encoding === undefined ? {} : { encoding }),
    };
    return { loaded, validators: validatorsOf(response) };
  } catch (error) {
    signal?.throwIfAborted();
    throw failureOf(error, seconds);
  } finally {
    late.pause();
    leave();
    await agent.destroy();
  }
}

interface Following {
  readonly ask: typeof fetch;
  readonly agent: Agent;
  readonly allows: Allows;
  readonly signal: AbortSignal;
  readonly before: Validators;
  /** Waits until a host may be asked. */
  readonly turn: (url: URL) => Promise<void>;
}

async function follow({ ask, agent, allows, signal, before, turn }: Following, address: string) {
  let url = parsed(address, allows);
  const others = FORMATS.map((format) => `${format.media};q=0.8`).join(', ');
  const headers = {
    accept: `text/html, application/xhtml+xml, text/*;q=0.9, ${others}`,
    'user-agent': USER_AGENT,
    ...(before.etag === null ? {} : { 'if-none-match': before.etag }),
    ...(before.modified === null ? {} : { 'if-modified-since': before.modified }),
  };
  for (let redirects = 0; redirects <= INTAKE_LIMITS.redirects; redirects++) {
    await turn(url);
    const response = await ask(url, { dispatcher: agent, redirect: 'manual', signal, headers });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return { response, url };
    await response.body?.cancel();
    url = parsed(location, allows, url);
  }
  throw new InputProblem(
    'redirects',
    `it redirects more than ${INTAKE_LIMITS.redirects} times. Give the final address.`,
  );
}

/** What saydo calls itself to servers, and is called in robots.txt. */
export const USER_AGENT = 'saydo';

/** Longer ones would fill the cache that they are kept in. */
const MAX_VALIDATOR_CHARACTERS = 500;

function validatorsOf({ headers }: Response): Validators {
  const kept = (name: string) => {
    const value = headers.get(name);
    return value === null || value.length > MAX_VALIDATOR_CHARACTERS ? null : value;
  };
  return { etag: kept('etag'), modified: kept('last-modified') };
}

function parsed(address: string, allows: Allows, base?: URL): URL {
  if (!URL.canParse(address, base?.href))
    throw new InputProblem('bad-url', `“${withoutSecrets(address)}” is not an address. Write it as https://host/path.`);
  const url = new URL(address, base);
  if (url.username !== '' || url.password !== '') {
    throw new InputProblem(
      'bad-url',
      'it contains a user name or password, which saydo does not send. Give it without them, or save the page and read the file.',
    );
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InputProblem(
      'bad-url',
      `saydo reads http and https addresses, not ${url.protocol}//. Save the text to a file first.`,
    );
  }
  // Names are checked when they are looked up; an address that is a number is never looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !allows(host)) throw refusal(host, host);
  return url;
}

/** The body, left as soon as it is known to be none that is read: by its status, its type, its first bytes, its size. */
async function received(response: Response, type: string, { feeds = false, sitemaps = false }: Asking) {
  const media = contentType(type).media ?? '';
  let format = formatOfMedia(media);
  const packed = sitemaps && PACKED.test(media);
  const unknown = packed || media === 'application/octet-stream' || media === 'application/zip';
  if (media !== '' && !format && !unknown && !TEXTS.test(media) && !(feeds && FEEDS.test(media))) throw wrongType(type);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? nothing()) {
    if (size === 0) {
      format ??= formatOfBytes(chunk);
      if (!format && unknown && !(packed && isGzip(chunk))) throw wrongType(type);
      const length = Number(response.headers.get('content-length') ?? 0);
      if (length > most(format)) throw tooLarge(most(format), length);
    }
    size += chunk.byteLength;
    if (size > most(format)) throw tooLarge(most(format));
    chunks.push(chunk);
  }
  return { content: Buffer.concat(chunks), format };
}

const most = (format: Format | null): number => format?.most ?? INTAKE_LIMITS.page;

function wrongType(type: string): InputProblem {
  return new InputProblem('content-type', `the server sent ${type}, which is not a text. saydo reads ${READABLE}.`);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
