import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

export const SCHEMA = JSON.parse(
  readFileSync(new URL('../../schema/saydo-reading-1.schema.json', import.meta.url), 'utf8'),
);

const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true }).compile(
  SCHEMA,
);

/** What keeps a value from being a reading, one line an error; empty where it is one. */
export function faultsOf(value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`;
  });
}
