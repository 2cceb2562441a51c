import type { Problem } from '../../src/server/api-schema/requests.ts';
import { setSignedOut } from './signed-in.ts';

/** What the server said in place of an answer: RFC 9457. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

/** The server cannot be reached: it was stopped, or is starting. */
class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The desk’s server does not answer. Start it again with “saydo serve”; nothing that was stored is lost.', {
      cause,
    });
    this.name = 'Unreachable';
  }
}

/** The desk was started anew, with a new token. What was asked can be asked again when it is given. */
class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** A query string of what is set. */
export function queryOf(values: Readonly<Record<string, string | number | boolean | undefined | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** @throws Refusal, Unreachable, SignedOut */
export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, signal ? { signal } : {});
}

/** Writes. The header of its own keeps forms of other pages out. @throws Refusal, Unreachable, SignedOut */
export function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown): Promise<T> {
  const form = body instanceof FormData;
  return ask<T>(path, {
    method,
    headers: { 'X-Saydo': 'desk', ...(form ? {} : { 'Content-Type': 'application/json' }) },
    body: form ? body : JSON.stringify(body),
  });
}

/** Told of every answer, which entry of the log it stands on. */
type Answered = (seq: number) => void;
let answered: Answered = () => {};

export function onAnswer(listener: Answered): void {
  answered = listener;
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(`/api${path}`, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new Unreachable(error);
  });
  const seq = /-(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  if (seq !== undefined) answered(Number(seq));
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = await response.json().catch(() => null);
  if (response.status === 401) {
    setSignedOut(true);
    throw new SignedOut(problem?.detail ?? 'Sign in first.');
  }
  throw new Refusal(
    problem ?? { type: 'about:blank', title: response.statusText, status: response.status, code: 'unknown' },
  );
}
