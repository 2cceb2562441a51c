/** A desk whose every answer is held against its own OpenAPI document. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { OpenApi, TestDesk } from './desk.ts';

export interface CheckedDesk extends Pick<TestDesk, 'ask' | 'get' | 'send'> {
  /** `GET /api/articles/{id}` of each route that answered well, and of each that is described. */
  readonly answered: ReadonlySet<string>;
  readonly described: readonly string[];
  /** @throws Error that names the answer and what is wrong with it */
  check(method: string, path: string, response: Response): Promise<void>;
}

export async function checked(desk: TestDesk): Promise<CheckedDesk> {
  const document = await desk.document();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
  for (const name of ['uuid', 'uri', 'date-time']) ajv.addFormat(name, true);
  // References are written from the document's root.
  ajv.addSchema({ $id: 'https://openapi.test/', components: document.components });
  const validators = new Map<string, ValidateFunction>();
  const answered = new Set<string>();
  const routes = routesOf(document);

  const check = async (method: string, path: string, response: Response): Promise<void> => {
    const what = `${method} ${path} → ${response.status}`;
    const address = path.replace(/\?.*$/, '');
    const route = routes.find((each) => each.method === method && each.pattern.test(address));
    if (!route) throw new Error(`${what}: no such route is described`);
    const { responses } = route.operation;
    const described = responses[String(response.status)] ?? responses['default'];
    const media = response.headers.get('content-type')?.split(';')[0] ?? '';
    const schema = described?.content?.[media]?.schema;
    if (schema === undefined) throw new Error(`${what}: an answer of type ${media} is not described`);
    if (response.status === 200) answered.add(route.name);
    // What is described as a string of characters is a file, of whatever format.
    if (!/json$/.test(media) || (schema as { type?: unknown }).type === 'string') return;
    const key = `${route.name} ${media} ${response.status === 200}`;
    const validate = validators.get(key) ?? ajv.compile(rooted(schema) as object);
    validators.set(key, validate);
    if (!validate(await response.clone().json())) throw new Error(`${what}: ${ajv.errorsText(validate.errors)}`);
  };
  const ask: TestDesk['ask'] = async (method, path, body, headers) => {
    const response = await desk.ask(method, path, body, headers);
    await check(method, path, response);
    return response;
  };
  const json = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await ask(method, path, body);
    if (response.status !== 200) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    ...{ ask, check, answered, described: routes.map(({ name }) => name) },
    get: (path) => json('GET', path),
    send: (method, path, body) => json(method, path, body),
  };
}

function routesOf({ paths }: OpenApi) {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([name, operation]) => {
      const method = name.toUpperCase();
      const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);
      return { name: `${method} ${path}`, method, pattern, operation };
    }),
  );
}

/** A schema whose references lead into the document that was added. */
function rooted(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"https://openapi.test/#/components/'));
}
