import { Readable } from 'node:stream';
import { allInputs } from '../../../intake/all-inputs.ts';
import { expectedInputs } from '../../../intake/expected.ts';
import type { Database } from '../../../store/database/database.ts';
import { ENGINE } from '../../../version.ts';
import type { ToImport } from '../imports.ts';
import { applyDecisions, isForExample } from './apply.ts';
import { exampleFiles, PRESS } from './press.ts';

/** The example press, and what two invented reviewers made of it. */
export async function example(by: string = ENGINE): Promise<ToImport> {
  return {
    name: 'The example press',
    by,
    stated: {},
    total: await expectedInputs(PRESS),
    inputs: (signal) => allInputs(PRESS, { stdin: Readable.from([]), allowPrivate: false, signal }),
    afterwards: applyDecisions,
  };
}

/** Whether a record is to be filled with the example: it is empty, or a filling of it was broken off. */
export async function lacksExample(db: Database): Promise<boolean> {
  return isForExample(db, [...(await exampleFiles()).values()]);
}
