/** `npm run schema`: writes the JSON Schema of a reading, which is part of the package. */
import { writeFileSync } from 'node:fs';
import { READING_SCHEMA } from './reading-schema.ts';

const FILE = new URL('../schema/saydo-reading-1.schema.json', import.meta.url);
writeFileSync(FILE, `${JSON.stringify(READING_SCHEMA, null, 2)}\n`);
