import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '@hono/zod-openapi';
import { Relation } from '../../../record/views/evidence.ts';
import { Kind, Verdict } from '../../../record/views/words.ts';
import { RecordProblem } from '../../../store/problem.ts';
import { Assessing, By, Correction, Describing, SettingCriteria } from '../../api-schema/requests.ts';
import { EXAMPLES } from './press.ts';

/** A finding as the file names it: its article’s file, and its words as the reader reads them. */
const Named = z.strictObject({ article: z.string(), words: z.string() });
const Said = { by: By, why: z.string().min(1) };
const { searched, settle, schedule } = Assessing.shape;

/** What people who try the example find decided in it. */
const Decisions = z.strictObject({
  about: z.string(),
  findings: z.array(
    Named.extend({
      kind: Kind,
      verdict: Verdict,
      // What needs no place in the text, which a file like this cannot know. Who it is goes by the name that the article has.
      correction: z
        .strictObject(Correction.pick({ form: true, date: true, testable: true, name: true }).shape)
        .extend({ who: z.string().optional() })
        .optional(),
      ...Said,
    }),
  ),
  /** Two that are one: reports of a pledge, names of a person. */
  joins: z.array(z.strictObject({ kind: Kind, both: z.tuple([Named, Named]), ...Said })),
  pledges: z.array(
    Named.extend({
      description: z.strictObject(Describing.shape).optional(),
      criteria: z.strictObject({ ...SettingCriteria.shape, ...Said }).optional(),
      evidence: z.array(Named.extend({ kind: z.enum(['statement', 'action']), relation: Relation, ...Said })),
      assessments: z.array(
        z.strictObject({
          ...Assessing.shape,
          searched: searched.default(null),
          settle: settle.default(null),
          schedule: schedule.default(null),
        }),
      ),
    }),
  ),
});
export type Decisions = z.infer<typeof Decisions>;

/** Reads `examples/decisions.json`. @throws RecordProblem where it is not there, or not what it should be */
export async function exampleDecisions(): Promise<Decisions> {
  const refuse = (what: string) => new RecordProblem('not-possible', `${what} Use the file that comes with saydo.`);
  const text = await readFile(join(EXAMPLES, 'decisions.json'), 'utf8').catch((error: Error) => {
    throw refuse(`it cannot be read (${error.message}).`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refuse(`it is not JSON (${String(error)}).`);
  }
  const read = Decisions.safeParse(json);
  if (read.success) return read.data;
  throw refuse(`${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}.`);
}
