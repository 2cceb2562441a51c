import { isIP } from 'node:net';
import type { Agent, fetch, Response } from 'undici';
import type { Format } from '../formats/format.ts';
import { FORMATS, formatOfBytes, formatOfMedia, READABLE } from '../formats/formats.ts';
import type { Loaded } from '../input.ts';
import { INTAKE_LIMITS, tooLarge } from '../limits.ts';
import { contentType } from '../media.ts';
import { InputProblem } from '../problem.ts';
import { type Allows, guardedLookup, refusal } from './addresses.ts';
import { failureOf } from './failures.ts';
import { withoutSecrets } from './without-secrets.ts';

const TEXTS = /^(text\/.*|application\/(xhtml\+xml|xml|markdown))$/;
const FEEDS = /^application\/((rss|atom|rdf|feed)\+(xml|json)|json)$/;

/** How addresses are asked. */
export interface Asking {
  /** Which IP addresses may be asked, over redirects too. */
  readonly allows: Allows;
  /** Whether a feed will do beside a text. */
  readonly feeds?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly seconds?: number;
}

/**
 * The text, the file that holds one (not yet taken out) or the feed behind an address: at most 20 MB, a PDF or .docx
 * 60 MB, within 30 seconds, over at most five redirects.
 *
 * @throws InputProblem that says what went wrong; the signal's reason where it was broken off
 */
export async function fetched(address: string, asking: Asking): Promise<Loaded> {
  const { allows, signal, seconds = INTAKE_LIMITS.fetchSeconds } = asking;
  // Loaded where something is fetched: a command that fetches nothing starts a tenth sooner.
  const undici = await import('undici');
  const agent = new undici.Agent({ connect: { lookup: guardedLookup(allows) } });
  const late = AbortSignal.timeout(seconds * 1000);
  const until = signal === undefined ? late : AbortSignal.any([late, signal]);
  try {
    const { response, url } = await follow(undici.fetch, address, allows, agent, until);
    const stated = response.headers.get('content-type') ?? '';
    const { media, encoding } = contentType(stated);
    const { content, format } = await received(response, stated, asking.feeds === true);
    return {
      content,
      url: url.href,
      ...(format ? { media: format.media } : media === undefined ? {} : { media }),
      ...(encoding === undefined ? {} : { encoding }),
    };
  } catch (error) {
    signal?.throwIfAborted();
    throw failureOf(error, seconds);
  } finally {
    await agent.destroy();
  }
}

async function follow(ask: typeof fetch, address: string, allows: Allows, agent: Agent, signal: AbortSignal) {
  let url = parsed(address, allows);
  for (let redirects = 0; redirects <= INTAKE_LIMITS.redirects; redirects++) {
    const others = FORMATS.map((format) => `${format.media};q=0.8`).join(', ');
    const accept = `text/html, application/xhtml+xml, text/*;q=0.9, ${others}`;
    const headers = { accept, 'user-agent': 'saydo' };
    const response = await ask(url, { dispatcher: agent, redirect: 'manual', signal, headers });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return { response, url };
    await response.body?.cancel();
    url = parsed(location, allows, url);
  }
  throw new InputProblem(
    'redirects',
    `it redirects more than ${INTAKE_LIMITS.redirects} times. Give the address it should end at.`,
  );
}

function parsed(address: string, allows: Allows, base?: URL): URL {
  if (!URL.canParse(address, base?.href))
    throw new InputProblem(
      'bad-url',
      `“${withoutSecrets(address)}” is not an address. It needs the form https://host/path.`,
    );
  const url = new URL(address, base);
  if (url.username !== '' || url.password !== '') {
    throw new InputProblem(
      'bad-url',
      'it holds a name or a password before the host, and saydo sends neither. Give it without them, or save the page and read the file.',
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
async function received(response: Response, type: string, feeds: boolean) {
  refuseStatus(response);
  const media = contentType(type).media ?? '';
  let format = formatOfMedia(media);
  const unknown = media === 'application/octet-stream' || media === 'application/zip';
  if (media !== '' && !format && !unknown && !TEXTS.test(media) && !(feeds && FEEDS.test(media))) throw wrongType(type);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? nothing()) {
    if (size === 0) {
      format ??= formatOfBytes(chunk);
      if (!format && unknown) throw wrongType(type);
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

function refuseStatus(response: Response): void {
  if (response.ok) return;
  const advice =
    response.status === 404 || response.status === 410
      ? 'Check the address.'
      : response.status >= 500
        ? 'Try again later.'
        : 'The site may want a person at a browser: save the page and read the file.';
  throw new InputProblem(
    'http-status',
    `the server answered ${[response.status, response.statusText].join(' ').trimEnd()}. ${advice}`,
  );
}

function wrongType(type: string): InputProblem {
  return new InputProblem('content-type', `the server sent ${type}, not a text. saydo reads ${READABLE}.`);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
