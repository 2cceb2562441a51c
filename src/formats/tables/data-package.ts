import type { Outgoing } from '../../record/views/outgoing.ts';
import { addressesIn } from '../addresses.ts';
import type { ExportedFile, Publisher } from '../format.ts';
import type { Table } from './table.ts';

/** What tells a reader how a table is written. */
interface Written {
  readonly ending: string;
  readonly format: string;
  readonly media: string;
}

/** The data dictionary: a Data Package (https://datapackage.org, version 1 of its profile) that describes every column. */
export function dataPackage(
  record: Outgoing,
  tables: readonly Table[],
  publisher: Publisher,
  { ending, format, media }: Written,
): ExportedFile {
  const { about } = record;
  const description = {
    profile: 'data-package',
    name: 'saydo-record',
    id: addressesIn(record, publisher)(''),
    title: 'What was said, pledged and done',
    description: `Accepted entries of the saydo record ${about.record}, as of entry ${about.entries} of its log.`,
    created: about.at,
    ...(publisher.name === null
      ? {}
      : {
          contributors: [
            { title: publisher.name, role: 'publisher', ...(publisher.url === null ? {} : { path: publisher.url }) },
          ],
        }),
    ...(publisher.license === null ? {} : { licenses: [{ path: publisher.license, title: publisher.license }] }),
    resources: tables.map(({ name, title, about: what, key, columns }) => ({
      ...{ name, path: `${name}${ending}`, title, description: what, profile: 'tabular-data-resource' },
      ...{ format, mediatype: media, encoding: 'utf-8' },
      schema: {
        fields: columns.map((column) => ({
          ...{ name: column.name, type: column.type, description: column.about },
          ...(column.required === true ? { constraints: { required: true } } : {}),
        })),
        primaryKey: key,
        foreignKeys: columns.flatMap(({ name: field, of }) =>
          of === undefined ? [] : [{ fields: field, reference: { resource: of === name ? '' : of, fields: 'id' } }],
        ),
      },
    })),
  };
  return { name: 'datapackage.json', content: `${JSON.stringify(description, null, 2)}\n` };
}
