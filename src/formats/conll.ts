import type { OutgoingArticle, OutgoingFinding } from '../record/views/outgoing.ts';
import type { Make } from './format.ts';

/** A column a kind: within it, each span that a token is part of as `B-` or `I-`, its part and its finding. */
const LAYERS = ['STATEMENT', 'PLEDGE', 'ACTION', 'FIGURE', 'NAME'] as const;
const LAYER_OF = { statement: 0, pledge: 1, action: 2, quantity: 3, entity: 4 } as const satisfies Record<
  OutgoingFinding['kind'],
  number
>;

/**
 * Tokens with their labels, as CoNLL-U Plus (https://universaldependencies.org/ext-format.html). Sentences and words are those
 * of Unicode (UAX 29), not of a treebank; each token says where it stands. Spans that lie on one another stand side by side,
 * parted by bars, so that none is lost.
 */
export const conll: Make = (record) => {
  const byArticle = new Map<string, OutgoingFinding[]>();
  for (const finding of record.findings) {
    byArticle.set(finding.article, [...(byArticle.get(finding.article) ?? []), finding]);
  }
  const columns = `# global.columns = ID FORM MISC ${LAYERS.map((layer) => `SAYDO:${layer}`).join(' ')}\n`;
  const documents = record.articles.map((article) => documentOf(article, byArticle.get(article.id) ?? []));
  return [{ name: 'record.conllup', content: `${columns}${documents.join('')}` }];
};

interface Span {
  readonly layer: number;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

function documentOf({ id, text, paragraphs }: OutgoingArticle, findings: readonly OutgoingFinding[]): string {
  const spans = findings
    .flatMap(({ id: finding, kind, passages }) =>
      passages.map(
        ({ part, start, end }): Span => ({ layer: LAYER_OF[kind], start, end, label: `${part}:${finding}` }),
      ),
    )
    .toSorted((a, b) => a.start - b.start);
  const sentences = paragraphs.flatMap(({ start, end }) =>
    [...SENTENCES.segment(text.slice(start, end))].map(({ index, segment }) => ({
      start: start + index,
      words: segment,
    })),
  );
  let number = 0;
  let from = 0;
  let point = 0;
  let counted = 0;
  const lines: string[] = [];
  for (const { start, words } of sentences) {
    const tokens = [...WORDS.segment(words)].filter(({ segment }) => segment.trim() !== '');
    if (tokens.length === 0) continue;
    if (number === 0) lines.push(`# newdoc id = ${id}`);
    lines.push(`# sent_id = ${id}-${++number}`, `# text = ${words.trim().replace(/\s+/g, ' ')}`);
    // Spans that end before this sentence end before all that follow.
    while (from < spans.length && (spans[from]?.end ?? 0) <= start) from++;
    tokens.forEach(({ index, segment }, i) => {
      const at = start + index;
      const end = at + segment.length;
      for (; counted < at; point++) counted += (text.codePointAt(counted) ?? 0) > 0xffff ? 2 : 1;
      const next = tokens[i + 1];
      const glued = next !== undefined && next.index === index + segment.length ? 'SpaceAfter=No|' : '';
      const misc = `${glued}TokenRange=${point}:${point + [...segment].length}`;
      lines.push([i + 1, segment, misc, ...labelsOf(spans, from, at, end)].join('\t'));
    });
    lines.push('');
  }
  return lines.map((line) => `${line}\n`).join('');
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** The labels of a token in each layer; `_` where it is part of nothing. */
function labelsOf(spans: readonly Span[], from: number, start: number, end: number): string[] {
  const labels = LAYERS.map((): string[] => []);
  for (let i = from; i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || span.start >= end) break;
    if (span.end <= start) continue;
    labels[span.layer]?.push(`${span.start >= start ? 'B' : 'I'}-${span.label}`);
  }
  return labels.map((marks) => marks.join('|') || '_');
}
