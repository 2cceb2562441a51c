/** A desk over a record in this process, asked without a network. */
import { appOf } from '../../src/server/app.ts';
import { createContext } from '../../src/server/create-context.ts';
import type { PublishesTo } from '../../src/server/publishing/publisher.ts';
import type { Database } from '../../src/store/database/database.ts';
import { POOL } from '../add-press.ts';
import { bearer, TOKEN } from '../signing-in.ts';
import { clock } from '../store/newsroom.ts';

export const HOST = '127.0.0.1:4747';

export interface TestDesk {
  readonly db: Database;
  /** Asks as a program that has the token does. */
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Asks, and takes the answer for what it is said to be. @throws Error where the status is not 200 */
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown): Promise<T>;
  /** What went wrong inside. */
  readonly reported: unknown[];
  readonly document: () => Promise<OpenApi>;
  close(): Promise<void>;
}

export interface OpenApi {
  readonly openapi: string;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }>
  >;
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
}

const DOWNLOADED: PublishesTo = { folder: null, settings: null, key: null };

export function deskOver(
  db: Database,
  {
    pool = POOL,
    web = '/nowhere',
    now = clock(),
    folders = [] as readonly string[],
    watches = false,
    publishes = DOWNLOADED,
  } = {},
): TestDesk {
  const reported: unknown[] = [];
  const made = createContext({
    ...{
      db,
      record: 'record-of-a-test',
      now,
      version: '0.0.0',
      web,
      port: () => 4747,
      token: TOKEN,
      folders,
      watches,
      publishes,
    },
    openPool: () => pool,
    report: (error) => reported.push(error),
  });
  const app = appOf(made.context);
  const ask: TestDesk['ask'] = async (method, path, body, headers = {}) => {
    const json = body !== undefined && !(body instanceof FormData) && typeof body !== 'string';
    // As over a network: the address is what the header names.
    const named = `http://${headers['host'] ?? HOST}`;
    return app.request(`${URL.canParse(named) ? named : `http://${HOST}`}${path}`, {
      method,
      headers: { host: HOST, ...bearer(), ...(json ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as string) }),
    });
  };
  const answered = async <T>(response: Response, what: string): Promise<T> => {
    if (response.status !== 200) throw new Error(`${what}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    db,
    ask,
    get: async (path) => answered(await ask('GET', path), path),
    send: async (method, path, body) => answered(await ask(method, path, body), `${method} ${path}`),
    reported,
    document: async () => answered(await ask('GET', '/api/openapi.json'), 'openapi.json'),
    close: () => made.close(),
  };
}
