import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { NoCorrection } from '../record/kinds/given.ts';
import { isOutOfService } from '../store/database/breakdown.ts';
import { isDiskFull } from '../store/database/disk-full.ts';
import { RecordProblem, type RecordProblemCode } from '../store/problem.ts';

/** What the desk refuses by itself. */
export type RefusalCode =
  | 'foreign-host'
  | 'foreign-origin'
  | 'not-signed-in'
  | 'not-by-form'
  | 'invalid'
  | 'malformed'
  | 'bad-cursor'
  | 'too-large'
  | 'unknown-id'
  | 'no-such-route'
  | 'no-such-method'
  | 'not-built'
  | 'folder-not-allowed'
  | 'not-possible';

type Code = RefusalCode | RecordProblemCode | 'no-correction' | 'out-of-service' | 'internal';

/** Status and title of a problem (RFC 9457, 3.1). */
const KINDS: Readonly<Record<Code, readonly [status: number, title: string]>> = {
  'foreign-host': [421, 'Asked by a name that is not the desk’s'],
  'foreign-origin': [403, 'Asked by another site'],
  'not-signed-in': [401, 'Sign in first'],
  'not-by-form': [415, 'Not a request of the desk'],
  invalid: [400, 'The request does not fit'],
  malformed: [400, 'The request cannot be read'],
  'bad-cursor': [400, 'No cursor of this list'],
  'too-large': [413, 'Too large'],
  'unknown-id': [404, 'No such thing'],
  'no-such-route': [404, 'No such address'],
  'no-such-method': [405, 'Not what this address takes'],
  'not-built': [404, 'The desk’s pages are not built'],
  'folder-not-allowed': [403, 'A folder that the desk may not read'],
  'not-possible': [409, 'Not possible'],
  'no-correction': [422, 'No correction'],
  'not-exact': [409, 'Not the words of the text'],
  'no-record': [404, 'No record'],
  held: [503, 'The record is in use'],
  newer: [503, 'The record is of a newer saydo'],
  'not-a-record': [503, 'No record'],
  unreachable: [503, 'The record cannot be reached'],
  'disk-full': [507, 'The disk is full'],
  damaged: [500, 'The record is damaged'],
  'out-of-service': [503, 'The database does not answer'],
  internal: [500, 'A mistake in saydo'],
};

const TYPES = 'https://saydo.example/problems/';

/** A request that cannot be answered, with what to do about it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** A problem as RFC 9457 writes it. */
export function problem(code: Code, detail: string): Response {
  const [status, title] = KINDS[code];
  return new Response(JSON.stringify({ type: `${TYPES}${code}`, title, status, detail, code }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

/**
 * The answer to what was thrown. Stack traces and words of the database stay here.
 *
 * @param report is told of what is no fault of whoever asked
 */
export function answerTo(error: unknown, report: (error: unknown) => void): Response {
  if (error instanceof Refused) return problem(error.code, error.message);
  if (error instanceof NoCorrection) return problem('no-correction', error.message);
  if (error instanceof RecordProblem) {
    if (error.code === 'damaged') report(error);
    return problem(error.code, error.message);
  }
  if (error instanceof HTTPException) {
    return problem(
      'malformed',
      `the body cannot be read: it is empty, or not JSON. /api/openapi.json says what is taken.`,
    );
  }
  report(error);
  if (isDiskFull(error)) {
    return problem(
      'disk-full',
      'the disk is full, and what was asked was not done. Make room on it, then try again. What was stored before is safe.',
    );
  }
  if (isOutOfService(error)) {
    return problem(
      'out-of-service',
      'the database failed, and what was asked was not done. What was stored before is safe. See what saydo serve says in its terminal.',
    );
  }
  return problem('internal', 'this is a mistake in saydo itself. See what saydo serve says in its terminal.');
}

export function noSuchRoute(c: Context): Response {
  return problem('no-such-route', `there is no ${c.req.method} ${c.req.path}. /api/openapi.json lists all there is.`);
}
