import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { NoCorrection } from '../record/kinds/given.ts';
import { isOutOfService } from '../store/database/breakdown.ts';
import { isDiskFull } from '../store/database/disk-full.ts';
import { RecordProblem, type RecordProblemCode } from '../store/problem.ts';

/** What the desk refuses by itself. */
export type RefusalCode =
  | 'misdirected-request'
  | 'foreign-origin'
  | 'not-signed-in'
  | 'unsupported-media-type'
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
  'misdirected-request': [421, 'Request for another host'],
  'foreign-origin': [403, 'Request from another site'],
  'not-signed-in': [401, 'Sign in first'],
  'unsupported-media-type': [415, 'Content type not accepted'],
  invalid: [400, 'Invalid request'],
  malformed: [400, 'Malformed request'],
  'bad-cursor': [400, 'Invalid cursor'],
  'too-large': [413, 'Too large'],
  'unknown-id': [404, 'Not found'],
  'no-such-route': [404, 'No such address'],
  'no-such-method': [405, 'Method not allowed'],
  'not-built': [404, 'The desk’s pages are not built'],
  'folder-not-allowed': [403, 'Folder not allowed'],
  'not-possible': [409, 'Not possible'],
  'no-correction': [422, 'Invalid correction'],
  'not-exact': [409, 'Words differ from the text'],
  'no-record': [404, 'No record'],
  held: [503, 'The record is in use'],
  newer: [503, 'The record needs a newer saydo'],
  'not-a-record': [503, 'No record'],
  unreachable: [503, 'The record cannot be reached'],
  'disk-full': [507, 'The disk is full'],
  damaged: [500, 'The record is damaged'],
  'out-of-service': [503, 'The database does not answer'],
  internal: [500, 'A bug in saydo'],
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

/** What was thrown, as a problem. */
export interface Thrown {
  readonly code: Code;
  readonly detail: string;
}

/**
 * What was thrown, in words for whoever asked. Stack traces and words of the database stay here.
 *
 * @param report is told of what is no fault of whoever asked
 */
export function problemOf(error: unknown, report: (error: unknown) => void): Thrown {
  if (error instanceof Refused) return { code: error.code, detail: error.message };
  if (error instanceof NoCorrection) return { code: 'no-correction', detail: error.message };
  if (error instanceof RecordProblem) {
    if (error.code === 'damaged') report(error);
    return { code: error.code, detail: error.message };
  }
  if (error instanceof HTTPException) {
    return {
      code: 'malformed',
      detail: `the body is empty or not JSON. /api/openapi.json describes what is accepted.`,
    };
  }
  report(error);
  if (isDiskFull(error)) {
    return {
      code: 'disk-full',
      detail:
        'the disk is full, and the request was not carried out. Free space on it, then try again. What was stored before is safe.',
    };
  }
  if (isOutOfService(error)) {
    return {
      code: 'out-of-service',
      detail:
        'the database failed, and the request was not carried out. What was stored before is safe. See the terminal of saydo serve for details.',
    };
  }
  return { code: 'internal', detail: 'this is a bug in saydo. See the terminal of saydo serve for details.' };
}

/** The answer to what was thrown. */
export function answerTo(error: unknown, report: (error: unknown) => void): Response {
  const { code, detail } = problemOf(error, report);
  return problem(code, detail);
}

export function noSuchRoute(c: Context): Response {
  return problem('no-such-route', `there is no ${c.req.method} ${c.req.path}. /api/openapi.json lists all addresses.`);
}
