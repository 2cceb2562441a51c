import type { Response } from 'undici';
import { InputProblem } from '../problem.ts';

/** What a server answered in place of what it was asked for. */
export class StatusProblem extends InputProblem {
  readonly status: number;
  /** Instant (ISO 8601) before which it does not want to be asked again; null where it does not say. */
  readonly retryAt: string | null;

  constructor(status: number, message: string, retryAt: string | null) {
    super('http-status', message);
    this.status = status;
    this.retryAt = retryAt;
  }
}

/**
 * Refuses whatever is no success.
 *
 * @param rests is told where the server wants to be left alone until an instant, in milliseconds
 * @throws StatusProblem
 */
export function refuseStatus(response: Response, rests: (until: number) => void): void {
  if (response.ok) return;
  const { status, statusText } = response;
  const until = status === 429 || status === 503 ? retryAfter(response.headers.get('retry-after'), Date.now()) : null;
  if (until !== null) rests(until);
  const retryAt = until === null ? null : new Date(until).toISOString();
  const answered = [status, statusText].join(' ').trimEnd();
  throw new StatusProblem(status, `the server answered ${answered}. ${adviceOn(status, retryAt)}`, retryAt);
}

function adviceOn(status: number, retryAt: string | null): string {
  if (retryAt !== null) return `It asks for no requests until ${retryAt.slice(0, 16).replace('T', ' ')} UTC.`;
  if (status === 404 || status === 410) return 'Check the address.';
  if (status >= 500 || status === 429) return 'Try again later.';
  return 'The site may only serve browsers: save the page and read the file.';
}

/** Nobody means longer than this. */
const MAX_RETRY_AFTER_MS = 7 * 24 * 3600 * 1000;

/** `Retry-After` as an instant in milliseconds (RFC 9110, 10.2.3): seconds, or a date; null where it is neither. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\d{1,9}$/.exec(header.trim());
  const until = seconds ? now + Number(seconds[0]) * 1000 : Date.parse(header);
  return Number.isNaN(until) ? null : Math.min(Math.max(until, now), now + MAX_RETRY_AFTER_MS);
}
