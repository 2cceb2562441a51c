import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { brat } from '../../src/formats/brat.ts';
import { conll } from '../../src/formats/conll.ts';
import { jsonLines } from '../../src/formats/json-lines.ts';
import { webAnnotation } from '../../src/formats/web-annotation.ts';
import { OutgoingAbout, OutgoingItem } from '../../src/record/views/outgoing.ts';
import { inPython, pythonWith } from './python.ts';
import { NOBODY, PUBLISHER, RECORD, textOf } from './record.ts';

const PASSAGES = RECORD.findings.flatMap(({ id, article, passages }) =>
  passages.map((passage) => ({ finding: id, article, ...passage })),
);

describe('W3C Web Annotation', () => {
  const [file] = webAnnotation(RECORD, PUBLISHER);
  const annotations = JSON.parse(String(file?.content)) as Annotation[];

  test('locates each passage by its words and by its offsets in code points', () => {
    expect(annotations).toHaveLength(PASSAGES.length);
    annotations.forEach(({ target }, i) => {
      const passage = PASSAGES[i];
      const text = textOf(passage?.article ?? '');
      const [quote, place] = target.selector;
      const found = text.indexOf(`${quote?.prefix}${quote?.exact}${quote?.suffix}`);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found + (quote?.prefix ?? '').length).toBe(passage?.start);
      expect([...text].slice(place?.start, place?.end).join('')).toBe(passage?.exact);
    });
  });

  test('has the article’s address as target, or a URN without an address', () => {
    expect(annotations[0]?.target.source).toBe('https://gazette.example/sluices?id=1&page=2');
    expect(annotations.at(-1)?.target.source).toBe('https://tarn.example/pledges/T2');
    const [unnamed] = JSON.parse(String(webAnnotation(RECORD, NOBODY)[0]?.content)) as Annotation[];
    expect(unnamed?.id).toBe('urn:uuid:0f0e7c1e-5a0b-4f59-9f0a-3d6a4f5b6c7d#F1');
  });

  test('has only terms of the W3C context, and valid addresses', async () => {
    const documentLoader = async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not to be asked`);
      return { documentUrl: url, document: JSON.parse(readFileSync('test/formats/anno.jsonld', 'utf8')) };
    };
    // In safe mode whatever the context does not know is refused, not dropped.
    const expanded = await jsonld.expand(annotations as never, { documentLoader, safe: true } as jsonld.Options.Expand);
    expect(expanded).toHaveLength(annotations.length);
    const [first] = expanded as unknown as Record<string, unknown>[];
    expect(first?.['@type']).toEqual(['http://www.w3.org/ns/oa#Annotation']);
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
    const odd = { ...annotations[0], oddTerm: 'x' };
    await expect(
      jsonld.expand(odd as never, { documentLoader, safe: true } as jsonld.Options.Expand),
    ).rejects.toThrow();
  });
});

interface Annotation {
  readonly id: string;
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly start: number; readonly end: number },
    ];
  };
}

describe('JSON Lines', () => {
  const lines = String(jsonLines(RECORD, PUBLISHER)[0]?.content).split('\n').filter(Boolean);

  test('contains everything, valid by its schema', () => {
    const [about, ...items] = lines.map((line) => JSON.parse(line) as unknown);
    const ajv = new Ajv2020({ strict: false });
    ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
    const [isAbout, isItem] = [OutgoingAbout, OutgoingItem].map((schema) => ajv.compile(z.toJSONSchema(schema)));
    expect(isAbout?.(about), ajv.errorsText(isAbout?.errors)).toBe(true);
    for (const item of items) expect(isItem?.(item), ajv.errorsText(isItem?.errors)).toBe(true);
    const { about: first, ...lists } = RECORD;
    expect(about).toEqual(first);
    expect(items).toEqual(Object.values(lists).flat());
  });
});

describe('brat', () => {
  const files = new Map(brat(RECORD, PUBLISHER).map(({ name, content }) => [name, String(content)]));

  test('has spans that equal their words in the text file', () => {
    let spans = 0;
    for (const [name, annotations] of files) {
      if (!name.endsWith('.ann')) continue;
      const text = [...(files.get(name.replace('.ann', '.txt')) ?? '')];
      for (const line of annotations.split('\n').filter((each) => each.startsWith('T'))) {
        const [, place = '', words] = line.split('\t');
        const pieces = place.split(' ').slice(1).join(' ').split(';');
        const found = pieces.map((piece) => {
          const [start, end] = piece.split(' ').map(Number);
          return text.slice(start, end).join('');
        });
        expect(found.join(' ')).toBe(words);
        expect(found.join('')).not.toContain('\n');
        spans++;
      }
    }
    expect(spans).toBe(PASSAGES.length);
  });

  test('has only types and relations of its configuration', () => {
    const configured = files.get('annotation.conf') ?? '';
    const [types = '', relations = ''] = configured.split('[relations]');
    const ann = files.get('T1.ann') ?? '';
    const ids = new Set<string>();
    for (const line of ann.split('\n').filter(Boolean)) {
      const [id = '', body = ''] = line.split('\t');
      if (id.startsWith('#')) {
        expect(ids.has(body.split(' ')[1] ?? '')).toBe(true);
        continue;
      }
      ids.add(id);
      const name = body.split(' ')[0] ?? '';
      expect(id.startsWith('T') ? types : relations).toContain(name);
      for (const [, argument = ''] of body.matchAll(/Arg\d:(T\d+)/g)) expect(ids.has(argument)).toBe(true);
    }
    expect(ann).toContain('#1\tAnnotatorNotes T1\tF1 S1; direct; speaker: Iva Sorn (E1)');
  });
});

describe('CoNLL-U Plus', () => {
  const content = String(conll(RECORD, PUBLISHER)[0]?.content);

  test('has labels whose tokens are those of their passages', () => {
    const rows = content.split('\n');
    const labelled = new Map<string, { begins: number; words: string[] }>();
    let article = '';
    for (const row of rows) {
      article = /^# newdoc id = (\S+)/.exec(row)?.[1] ?? article;
      if (row === '' || row.startsWith('#')) continue;
      const [, form = '', misc = '', ...layers] = row.split('\t');
      const start = Number(/TokenRange=(\d+)/.exec(misc)?.[1]);
      for (const label of layers.flatMap((layer) => (layer === '_' ? [] : layer.split('|')))) {
        const key = `${article} ${label.slice(2)}`;
        const its = labelled.get(key) ?? { begins: start, words: [] };
        labelled.set(key, { ...its, words: [...its.words, form] });
      }
    }
    for (const { finding, article: its, part, exact, startPoint } of PASSAGES.filter(
      ({ part }) => part !== 'mention',
    )) {
      const found = labelled.get(`${its} ${part}:${finding}`);
      expect(found?.words.join('')).toBe(exact.replace(/\s/g, ''));
      expect(found?.begins).toBe(startPoint);
    }
  });

  const conllu = pythonWith('conllu');
  test.skipIf(conllu === null)('is read by the conllu package, with all columns', () => {
    const said = inPython(
      conllu ?? '',
      conll(RECORD, PUBLISHER),
      `
import conllu
sentences = conllu.parse(open('record.conllup', encoding='utf8').read())
print(sorted({key for sentence in sentences for token in sentence for key in token}))
print(sum(len(sentence) for sentence in sentences), len(sentences))
`,
    );
    expect(said).toContain(
      "['form', 'id', 'misc', 'saydo:action', 'saydo:figure', 'saydo:name', 'saydo:pledge', 'saydo:statement']",
    );
    const tokens = content.split('\n').filter((row) => /^\d/.test(row)).length;
    expect(said).toContain(`${tokens} ${content.split('# sent_id').length - 1}`);
  });
});
