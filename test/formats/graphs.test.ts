import { parseFeed } from '@rowanmanning/feed-parser';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { atom, rss } from '../../src/formats/feeds.ts';
import { ftmEntities, ftmStatements } from '../../src/formats/follow-the-money/follow-the-money.ts';
import { roCrate } from '../../src/formats/ro-crate.ts';
import { schemaOrg } from '../../src/formats/schema-org.ts';
import { inPython, pythonWith } from './python.ts';
import { NOBODY, PUBLISHER, RECORD } from './record.ts';

const BASE = 'https://tarn.example/pledges/';

describe('schema.org JSON-LD', () => {
  // Which types and properties there are, and what each takes, the compiler checks by schema-dts, which is made of the vocabulary.
  const written = (publisher = PUBLISHER) => JSON.parse(String(schemaOrg(RECORD, publisher)[0]?.content)) as Graph;
  const byId = new Map(written()['@graph'].map((thing) => [thing['@id'].replace(BASE, ''), thing]));

  test('is accepted by a JSON-LD processor, with valid references', async () => {
    const context = { '@context': { '@vocab': 'https://schema.org/' } };
    const documentLoader = async (url: string) => ({ documentUrl: url, document: context });
    // In safe mode whatever has no meaning is refused, not dropped.
    const expanded = await jsonld.expand(written() as never, { documentLoader, safe: true } as jsonld.Options.Expand);
    expect(expanded).toHaveLength(byId.size);
    const references = JSON.stringify(written()).match(/(?<=\{"@id":")[^"]*(?="\})/g) ?? [];
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) expect(byId.has(reference.replace(BASE, '')), reference).toBe(true);
  });

  test('has the types article, quotation, claim and action', () => {
    expect(byId.get('T1')).toMatchObject({
      '@type': 'NewsArticle',
      url: 'https://gazette.example/sluices?id=1&page=2',
      publisher: { name: 'Lowen Gazette' },
    });
    expect(byId.get('F1')).toMatchObject({
      '@type': 'Quotation',
      spokenByCharacter: [{ '@id': `${BASE}E1` }],
      isPartOf: { '@id': `${BASE}T1` },
    });
    expect(byId.get('F3')).toMatchObject({ '@type': 'Claim', text: '=SUM(1;2)', author: [{ '@id': `${BASE}E3` }] });
    expect(byId.get('P2')).toMatchObject({
      '@type': 'Claim',
      expires: '2032-12-31',
      appearance: [{ '@id': `${BASE}T1` }, { '@id': `${BASE}T2` }],
    });
    expect(byId.get('F4')).toMatchObject({
      '@type': 'Action',
      startTime: '2031-05-04',
      location: [{ '@id': `${BASE}E5` }],
    });
  });

  test('has reviews only with a publisher', () => {
    expect(byId.get('M1')).toMatchObject({
      '@type': 'ClaimReview',
      itemReviewed: { '@id': `${BASE}P2` },
      reviewRating: { alternateName: 'Not kept' },
      publisher: { name: 'The Tarn Desk' },
    });
    expect(written(NOBODY)['@graph'].some((thing) => thing['@type'] === 'ClaimReview')).toBe(false);
  });

  test('links to the passage in the live page', () => {
    expect(byId.get('F3')?.['url']).toBe('https://gazette.example/sluices?id=1&page=2#:~:text=%3DSUM(1%3B2)');
  });
});

interface Node {
  readonly '@id': string;
  readonly [property: string]: unknown;
}
interface Graph {
  readonly '@graph': readonly Node[];
}

describe('FollowTheMoney', () => {
  const python = pythonWith('followthemoney');
  const files = [...ftmEntities(RECORD, PUBLISHER), ...ftmStatements(RECORD, PUBLISHER)];

  test.skipIf(python === null)('has entities and references that are valid for its library', () => {
    const said = inPython(
      python ?? '',
      files,
      `
import json
from followthemoney import model
entities = [json.loads(line) for line in open('record.ftm.json', encoding='utf8')]
there = {e['id']: model.get(e['schema']) for e in entities}
for e in entities:
    schema = model.get(e['schema'])
    schema.validate(e)
    for name, values in e['properties'].items():
        prop = schema.get(name)
        assert prop is not None, (e['schema'], name)
        for value in values:
            clean = prop.type.clean(value)
            assert clean == value, (name, value, clean)
            if prop.type.name == 'entity': assert there[value].is_a(prop.range), (name, value)
    for name in schema.required: assert name in e['properties'], (e['schema'], name)
print(sorted(e['schema'] for e in entities))
`,
    );
    expect(said.trim().replaceAll("'", '"')).toBe(
      JSON.stringify([
        'Article',
        'Article',
        'Event',
        'Event',
        'Event',
        'Event',
        'Event',
        'LegalEntity',
        'LegalEntity',
        'Note',
        'Person',
        'UnknownLink',
        'UnknownLink',
      ]).replaceAll(',', ', '),
    );
  });

  test.skipIf(python === null)('has statements from which its library makes the same entities', () => {
    const said = inPython(
      python ?? '',
      files,
      `
import json
from itertools import groupby
from followthemoney.statement.serialize import read_csv_statements
from followthemoney.statement import StatementEntity
from followthemoney.dataset import Dataset
dataset = Dataset.make({'name': 'saydo', 'title': 'saydo'})
statements = list(read_csv_statements(open('record.statements.csv', 'rb')))
for s in statements: assert s.id == s.generate_key(), s.id
made = {}
for key, group in groupby(statements, lambda s: s.canonical_id):
    made[key] = StatementEntity.from_statements(dataset, list(group))
for line in open('record.ftm.json', encoding='utf8'):
    e = json.loads(line)
    its = made.pop(e['id'])
    assert its.schema.name == e['schema']
    assert {k: sorted(v) for k, v in its.properties.items()} == {k: sorted(v) for k, v in e['properties'].items()}, e['id']
print(len(made), len(statements) > 30)
`,
    );
    expect(said.trim()).toBe('0 True');
  });
});

describe.each([
  ['RSS', rss],
  ['Atom', atom],
])('%s', (name, make) => {
  const content = String(make(RECORD, PUBLISHER)[0]?.content);

  test('is read by a feed reader: each change with author and reason, newest first', () => {
    const feed = parseFeed(content);
    expect(feed.title).toBe('Pledges: The Tarn Desk');
    expect(feed.items.map(({ id, url }) => [id, url])).toEqual([
      [`${BASE}M1`, `${BASE}P2`],
      [`${BASE}V1`, `${BASE}P2`],
    ]);
    const [assessed, evidence] = feed.items;
    expect(assessed?.title).toMatch(/^Not kept; officials: under way.*: Iva Sorn: We will mend/);
    expect(assessed?.published?.toISOString() ?? assessed?.updated?.toISOString()).toBe('2031-06-10T10:00:00.000Z');
    expect(`${assessed?.description ?? assessed?.content}`).toContain('three of nine, <b>so far</b>');
    expect(evidence?.title).toContain('advances: brings it nearer');
    expect(feed.meta.type).toBe(name.toLowerCase());
  });

  test('contains no characters that XML forbids', () => {
    const odd = RECORD.evidence.map((link) => ({ ...link, why: 'a\u0000b\ud800c\u000bd' }));
    const feed = parseFeed(String(make({ ...RECORD, evidence: odd }, PUBLISHER)[0]?.content));
    const { description, content: whole } = feed.items.find(({ id }) => id === `${BASE}V1`) ?? {};
    expect(description ?? whole).toContain('a\ufffdb\ufffdc\ufffdd');
  });
});

describe('RO-Crate', () => {
  const files = roCrate(RECORD, PUBLISHER);
  const metadata = JSON.parse(String(files[0]?.content)) as Graph;

  test('describes exactly its files', () => {
    const root = metadata['@graph'].find((node) => node['@id'] === './') ?? {};
    const parts = ((root as Node)['hasPart'] as Node[]).map((part) => part['@id']);
    expect(parts.toSorted()).toEqual(
      files
        .map(({ name }) => name)
        .filter((name) => name !== 'ro-crate-metadata.json')
        .toSorted(),
    );
    for (const part of parts) {
      expect(metadata['@graph'].find((node) => node['@id'] === part)).toMatchObject({ '@type': 'File' });
    }
  });

  test('contains no article’s text', () => {
    expect(
      files.some(({ content }) => String(content).includes('No one laughed') || /\.txt$/.test(String(content))),
    ).toBe(false);
  });

  const python = pythonWith('rocrate');
  test.skipIf(python === null)('is opened by ro-crate-py', () => {
    const said = inPython(
      python ?? '',
      files,
      `
from rocrate.rocrate import ROCrate
crate = ROCrate('.')
print(crate.version, crate.name, len([e for e in crate.data_entities if e.type == 'File']), crate.root_dataset['license'].id)
`,
    );
    expect(said.trim()).toBe(
      `1.2 What was said, pledged and done ${files.length - 1} https://creativecommons.org/licenses/by/4.0/`,
    );
  });
});
