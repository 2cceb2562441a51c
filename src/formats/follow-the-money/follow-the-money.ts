import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { stringify } from 'csv-stringify/sync';
import type { Make } from '../format.ts';
import { entitiesOf, PROPERTIES, type Property } from './entities.ts';

/** FollowTheMoney 4 entities, one a line. */
export const ftmEntities: Make = (record) => [
  {
    name: 'record.ftm.json',
    content: entitiesOf(record)
      .map((entity) => `${JSON.stringify(entity)}\n`)
      .join(''),
  },
];

const COLUMNS = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'origin',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
] as const;

/** The same entities as statements: one value of one property a row, as FollowTheMoney 4 writes them. */
export const ftmStatements: Make = (record) => {
  const dataset = 'saydo';
  const seen = record.about.at.slice(0, 19);
  const rows = entitiesOf(record).flatMap(({ id, schema, properties }) =>
    (Object.entries(properties) as [Property, readonly string[]][]).flatMap(([prop, values]) =>
      values.map((value) => ({
        ...{ canonical_id: id, entity_id: id, prop, prop_type: PROPERTIES[prop], schema, value, dataset },
        ...{ origin: '', lang: '', original_value: '', external: 'f', first_seen: seen, last_seen: seen },
        // What names a statement is a digest of it, as the model's own library makes it.
        id: bytesToHex(sha1(utf8ToBytes(`${dataset}.${id}.${prop}.${value}`))),
      })),
    ),
  );
  const content = stringify(
    rows.map((row) => COLUMNS.map((column) => row[column])),
    { header: true, columns: [...COLUMNS], quoted: true },
  );
  return [{ name: 'record.statements.csv', content }];
};
