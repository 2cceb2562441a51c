import { isIP } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { collect } from '../collect.ts';
import type { Loaded } from '../inputs.ts';
import { InputProblem } from '../problem.ts';
import { isPublic, publicLookup, refusal } from './addresses.ts';

const MOST_SECONDS = 30;
const MOST_BYTES = 20 * 2 ** 20;
const MOST_REDIRECTS = 5;
const TEXTS = /^(text\/|application\/(xhtml\+xml|xml|markdown)\b)/;

/**
 * The text behind an address that the user gave: at most 20 MB, within 30 seconds, over at most five redirects.
 *
 * @param allowPrivate whether addresses of this machine and the local network may be asked
 * @throws InputProblem that says what went wrong
 */
export async function fetchText(address: string, allowPrivate: boolean, seconds = MOST_SECONDS): Promise<Loaded> {
  const agent = new Agent({ connect: allowPrivate ? {} : { lookup: publicLookup } });
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    const { response, url } = await follow(address, allowPrivate, agent, signal);
    const type = checked(response);
    const content = await collect(response.body ?? nothing(), MOST_BYTES);
    const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1];
    const media = type.split(';')[0]?.trim().toLowerCase();
    return {
      content,
      url: url.href,
      ...(media ? { media } : {}),
      ...(charset === undefined ? {} : { encoding: charset }),
    };
  } catch (error) {
    throw problemOf(error, seconds);
  } finally {
    await agent.destroy();
  }
}

async function follow(address: string, allowPrivate: boolean, agent: Agent, signal: AbortSignal) {
  let url = parsed(address, allowPrivate);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const headers = { accept: 'text/html, application/xhtml+xml, text/*;q=0.9', 'user-agent': 'saydo' };
    const response = await fetch(url, { dispatcher: agent, redirect: 'manual', signal, headers });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return { response, url };
    await response.body?.cancel();
    url = parsed(location, allowPrivate, url);
  }
  throw new InputProblem(
    'redirects',
    `it redirects more than ${MOST_REDIRECTS} times. Give the address it should end at.`,
  );
}

function parsed(address: string, allowPrivate: boolean, base?: URL): URL {
  if (!URL.canParse(address, base?.href))
    throw new InputProblem('bad-url', `“${address}” is not an address. It needs the form https://host/path.`);
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InputProblem(
      'bad-url',
      `saydo reads http and https addresses, not ${url.protocol}//. Save the text to a file first.`,
    );
  }
  // Names are checked when they are looked up; an address that is a number is never looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && !isPublic(host)) throw refusal(host, host);
  return url;
}

function checked(response: Response): string {
  if (!response.ok) {
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
  const type = response.headers.get('content-type') ?? '';
  if (type !== '' && !TEXTS.test(type.toLowerCase())) {
    throw new InputProblem(
      'content-type',
      `the server sent ${type}, not a text. saydo reads plain text, Markdown and HTML.`,
    );
  }
  return type;
}

/** What went wrong on the way, in plain words. */
function problemOf(error: unknown, seconds: number): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof InputProblem) return cause;
    if (cause.name === 'TimeoutError')
      return new InputProblem('timeout', `no full answer came within ${seconds} seconds. Try again later.`);
    const code = 'code' in cause ? String(cause.code) : '';
    const message =
      MESSAGES[code] ??
      (/CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO/.test(code) ? `its certificate cannot be trusted (${code}).` : undefined);
    if (message !== undefined) return new InputProblem('unreachable', message);
    if (cause.cause === undefined)
      return new InputProblem(
        'unreachable',
        `it cannot be reached: ${cause.message}${code === '' ? '' : ` (${code})`}.`,
      );
  }
  return error;
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no host of that name is known. Check the spelling, and your connection.',
  EAI_AGAIN: 'the name of the host cannot be looked up now. Check your connection.',
  ECONNREFUSED: 'the host refuses the connection. Check the address and the port.',
  ECONNRESET: 'the host broke the connection off. Try again.',
  UND_ERR_SOCKET: 'the host broke the connection off. Try again.',
  EHOSTUNREACH: 'there is no way to the host. Check your connection.',
  ENETUNREACH: 'there is no way to the host. Check your connection.',
  ETIMEDOUT: 'the host does not answer. Try again later.',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer. Try again later.',
};

async function* nothing(): AsyncGenerator<Uint8Array> {}
