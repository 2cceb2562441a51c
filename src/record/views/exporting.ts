import { z } from 'zod';

/** `GET /api/export`: the formats of other programs, and what each is for and loses. */
export const ExportFormats = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        use: z.string(),
        loses: z.string(),
        /** Ending of its file; null of several files, which come as one archive. */
        ending: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ExportFormats' });
export type ExportFormats = z.infer<typeof ExportFormats>;
