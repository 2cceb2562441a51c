import { z } from '@hono/zod-openapi';
import { ArticleId, Day, orNull, Text } from '../../record/views/words.ts';
import { By } from './requests.ts';

/** What is stated about texts from outside them. */
export const Stating = z.object({
  outlet: Text.optional(),
  published: Day.optional(),
  url: Text.optional(),
});

/** Who adds, as the log is to name it; the engine, where it is not said. */
const Adder = { by: By.optional() };

/** `POST /api/imports` as JSON: a pasted text, an address (page, feed), a folder of this machine, or the example press. */
export const Importing = z
  .union([
    z.object({ text: z.string().min(1), title: Text.optional(), ...Stating.shape, ...Adder }),
    z.object({ address: z.url(), allowPrivate: z.boolean().default(false), ...Stating.shape, ...Adder }),
    z.object({ folder: Text.min(1), ...Stating.shape, ...Adder }),
    z.object({ example: z.literal(true), ...Adder }),
  ])
  .openapi('Importing', {
    description: 'As multipart/form-data: `files`, one or many, with `outlet`, `published`, `url` and `by` as fields.',
  });
export const Import = z
  .object({
    id: z.string(),
    name: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed']),
    started: z.string(),
    by: z.string(),
    added: z.int(),
    changed: z.int(),
    known: z.int(),
    failed: z.int(),
    /** Null where it cannot be known beforehand. */
    total: z.int().nullable(),
    perSecond: z.number().nullable(),
    problem: z.string().nullable(),
  })
  .openapi('Import');
export type Import = z.infer<typeof Import>;
/** `GET /api/imports`: of this run of the server, the newest first; and the folders of this machine that it may read. */
export const ImportList = z.object({ items: z.array(Import), folders: z.array(z.string()) }).openapi('ImportList');
export type ImportList = z.infer<typeof ImportList>;
/** One line of `GET /api/imports/{id}/events`, event `input`; event `import` carries the import itself. */
export const Imported = z
  .object({
    name: z.string(),
    status: z.enum(['added', 'changed', 'known', 'failed']),
    article: orNull(ArticleId),
    title: z.string().nullable(),
    findings: z.int(),
    joined: z.int(),
    lost: z.int(),
    warning: z.string().nullable(),
    problem: z.string().nullable(),
  })
  .openapi('Imported');
export type Imported = z.infer<typeof Imported>;
