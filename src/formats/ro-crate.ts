import type { Outgoing } from '../record/views/outgoing.ts';
import { addressesIn } from './addresses.ts';
import { csv } from './csv.ts';
import type { ExportedFile, Make, Publisher } from './format.ts';
import { schemaOrg } from './schema-org.ts';
import { webAnnotation } from './web-annotation.ts';

/**
 * A research object (RO-Crate 1.2, https://w3id.org/ro/crate/1.2): the tables with their data dictionary, the annotations and
 * the schema.org graph, described by `ro-crate-metadata.json`.
 */
export const roCrate: Make = (record, publisher) => {
  const files = [csv, webAnnotation, schemaOrg].flatMap((make) => make(record, publisher));
  const metadata = { '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graphOf(record, publisher, files) };
  return [{ name: 'ro-crate-metadata.json', content: `${JSON.stringify(metadata, null, 2)}\n` }, ...files];
};

function graphOf(record: Outgoing, publisher: Publisher, files: readonly ExportedFile[]): readonly object[] {
  const { about } = record;
  const by = publisher.name === null ? null : (publisher.url ?? '#publisher');
  return [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'What was said, pledged and done',
      description: `Accepted entries of the saydo record ${about.record}, as of entry ${about.entries} of its log, whose tree has the root ${about.root}.`,
      identifier: addressesIn(record, publisher)(''),
      datePublished: about.at,
      // A crate must say under which terms it can be used, and silence would be read as leave.
      license: publisher.license === null ? { '@id': '#no-licence' } : { '@id': publisher.license },
      ...(by === null ? {} : { publisher: { '@id': by }, author: { '@id': by } }),
      hasPart: files.map(({ name }) => ({ '@id': name })),
    },
    publisher.license === null
      ? {
          ...{ '@id': '#no-licence', '@type': 'CreativeWork', name: 'No licence stated' },
          description: 'Whoever made this export stated no licence. Ask them before you use it.',
        }
      : {
          ...{ '@id': publisher.license, '@type': 'CreativeWork', name: publisher.license },
          description: 'The licence under which this is published.',
        },
    ...(by === null
      ? []
      : [
          {
            '@id': by,
            '@type': 'Organization',
            name: publisher.name,
            ...(publisher.url === null ? {} : { url: publisher.url }),
          },
        ]),
    ...files.map(({ name, content }) => ({
      ...{
        '@id': name,
        '@type': 'File',
        name,
        description: DESCRIPTIONS[name] ?? `The table ${name}; datapackage.json describes its columns.`,
      },
      ...{ encodingFormat: mediaOf(name), contentSize: String(sizeOf(content)) },
    })),
  ];
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'datapackage.json': 'The data dictionary of the tables (Data Package).',
  'annotations.json': 'Every passage as a W3C Web Annotation.',
  'record.jsonld': 'The same in the vocabulary of schema.org.',
};

function mediaOf(name: string): string {
  if (name.endsWith('.csv')) return 'text/csv';
  return name.endsWith('.jsonld') ? 'application/ld+json' : 'application/json';
}

function sizeOf(content: string | Uint8Array): number {
  return typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
}
