import { MAIN_PARTS } from '../record/kinds/kinds.ts';
import type { OutgoingPassage } from '../record/views/outgoing.ts';
import { lineOf } from '../record/wording/sentence.ts';
import { addressesIn, webAddressOf } from './addresses.ts';
import type { Make } from './format.ts';
import { lookupOf } from './lookup.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * A list of annotations (https://www.w3.org/TR/annotation-model/), one a passage. Each has both selectors: the words with
 * what stands around them, and the place in code points of the article's text as saydo keeps it.
 */
export const webAnnotation: Make = (record, publisher) => {
  const lookup = lookupOf(record);
  const addressOf = addressesIn(record, publisher);
  const annotations = record.findings.flatMap((finding) => {
    const article = lookup.articles.get(finding.article);
    const source = (article && webAddressOf(article)) ?? addressOf(finding.article);
    return finding.passages.map((passage, place) => ({
      '@context': CONTEXT,
      id: `${addressOf(finding.id)}${place === 0 ? '' : `-${place + 1}`}`,
      type: 'Annotation',
      motivation: 'describing',
      created: finding.taken.at,
      creator: finding.taken.by.map((name) => ({ type: 'Person', name })),
      generator: { type: 'Software', name: record.about.engine },
      body: [
        tag(finding.kind),
        tag(passage.part),
        ...(finding.form === null ? [] : [tag(finding.form)]),
        // What the finding says stands with its main passage, and the others lead to that.
        ...(MAIN_PARTS.has(passage.part)
          ? [
              {
                type: 'TextualBody',
                purpose: 'describing',
                format: 'text/plain',
                value: lineOf(finding.sentence),
              },
            ]
          : [{ type: 'SpecificResource', purpose: 'linking', source: addressOf(finding.id) }]),
      ],
      target: { type: 'SpecificResource', source, selector: selectorsOf(passage) },
    }));
  });
  return [{ name: 'annotations.json', content: `${JSON.stringify(annotations, null, 2)}\n` }];
};

const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });

function selectorsOf({ exact, prefix, suffix, startPoint, endPoint }: OutgoingPassage) {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: startPoint, end: endPoint },
  ];
}
