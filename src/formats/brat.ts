import { MAIN_PARTS } from '../record/kinds/kinds.ts';
import type { OutgoingArticle, OutgoingFinding, OutgoingPassage } from '../record/views/outgoing.ts';
import type { ExportedFile, Make } from './format.ts';
import { lookupOf } from './lookup.ts';

/**
 * Stand-off annotation as brat reads it (https://brat.nlplab.org/standoff.html): a text and an annotation file for each
 * article, and the file that says which annotations there are. Offsets count code points of the text.
 */
export const brat: Make = (record) => {
  const lookup = lookupOf(record);
  const byArticle = new Map<string, OutgoingFinding[]>();
  for (const finding of record.findings) {
    byArticle.set(finding.article, [...(byArticle.get(finding.article) ?? []), finding]);
  }
  const about = (finding: OutgoingFinding) =>
    [
      `${finding.id} ${finding.item}`,
      finding.form,
      ...finding.named.map(({ role, entity }) => `${role}: ${lookup.entities.get(entity)?.name ?? entity} (${entity})`),
    ]
      .filter(Boolean)
      .join('; ');
  return [
    { name: 'annotation.conf', content: CONFIGURATION },
    ...record.articles.flatMap((article) => filesOf(article, byArticle.get(article.id) ?? [], about)),
  ];
};

const TYPES = [
  'Statement',
  'Source',
  'Cue',
  'Pledge',
  'Condition',
  'Action',
  'Act',
  'Figure',
  'Name',
  'Office',
] as const;
type Type = (typeof TYPES)[number];

const MAIN = {
  statement: 'Statement',
  pledge: 'Pledge',
  action: 'Action',
  quantity: 'Figure',
  entity: 'Name',
} as const satisfies Record<OutgoingFinding['kind'], Type>;
const OTHERS: Readonly<Partial<Record<OutgoingPassage['part'], Type>>> = {
  source: 'Source',
  cue: 'Cue',
  condition: 'Condition',
  act: 'Act',
  office: 'Office',
};

const CONFIGURATION = `[entities]
${TYPES.join('\n')}

[relations]
PartOf Arg1:${TYPES.join('|')}, Arg2:${Object.values(MAIN).join('|')}

[events]

[attributes]
`;

function filesOf(
  { id, text }: OutgoingArticle,
  findings: readonly OutgoingFinding[],
  about: (finding: OutgoingFinding) => string,
): ExportedFile[] {
  const lines: string[] = [];
  let spans = 0;
  let relations = 0;
  let notes = 0;
  for (const finding of findings) {
    let main: number | null = null;
    for (const passage of finding.passages) {
      const type = MAIN_PARTS.has(passage.part) ? MAIN[finding.kind] : OTHERS[passage.part];
      const pieces = piecesOf(passage);
      if (type === undefined || pieces.length === 0) continue;
      const span = ++spans;
      const places = pieces.map(({ start, end }) => `${start} ${end}`).join(';');
      lines.push(`T${span}\t${type} ${places}\t${pieces.map(({ words }) => words).join(' ')}`);
      if (main === null) {
        main = span;
        lines.push(`#${++notes}\tAnnotatorNotes T${span}\t${about(finding).replace(/\s+/g, ' ')}`);
      } else lines.push(`R${++relations}\tPartOf Arg1:T${span} Arg2:T${main}`);
    }
  }
  return [
    { name: `${id}.txt`, content: text },
    { name: `${id}.ann`, content: lines.map((line) => `${line}\n`).join('') },
  ];
}

/** No annotation of brat goes over the end of a line: what does is cut there into pieces. */
function piecesOf({ startPoint, exact }: OutgoingPassage) {
  const pieces: { readonly start: number; readonly end: number; readonly words: string }[] = [];
  let at = startPoint;
  for (const line of exact.split(/(\n)/)) {
    const end = at + [...line].length;
    if (line !== '\n' && line.trim() !== '') pieces.push({ start: at, end, words: line });
    at = end;
  }
  return pieces;
}
