import { readFileSync } from 'node:fs';

/** What `npm run eval` measured last: the one place of these figures. The path is the same from `src/` and from `dist/`. */
const BASELINE = new URL('../../eval/baseline.json', import.meta.url);

/** How well the reader finds something, in percent. */
export interface Accuracy {
  readonly what: string;
  readonly texts: string;
  /** Of what it finds, so much is right. */
  readonly precision: number;
  /** Of what is there, so much is found. */
  readonly recall: number;
}

/** How often a part is right of what was found, in percent. */
export interface PartRight {
  readonly what: string;
  readonly right: number;
}

const NEWS = '50 news articles';
const OFFICIAL = '24 invented official texts';
const POLNEAR = '84 political news articles (PolNeAR)';

/** What is told, and by which measure. */
const FOUND: readonly (readonly [what: string, texts: string, measure: string, figures: string])[] = [
  ['Statements: the words, exactly', POLNEAR, 'attribution', 'content'],
  ['Statements: who says it, exactly', POLNEAR, 'attribution', 'source'],
  ['Pledges', NEWS, 'pledges-actions', 'news pledge'],
  ['Pledges', OFFICIAL, 'pledges-actions', 'genres pledge'],
  ['Actions', NEWS, 'pledges-actions', 'news action'],
  ['Actions', OFFICIAL, 'pledges-actions', 'genres action'],
  ['Evidence for a pledge, proposed', 'seven invented dossiers', 'evidence', 'reader and all'],
];
const PARTS: readonly (readonly [what: string, measure: string, figure: string])[] = [
  ['who speaks', 'speakers', 'right of those found'],
  ['who pledges', 'pledges-actions', 'news pledger right of those found'],
  ['who acts', 'pledges-actions', 'news actor right of those found'],
  ['on which day something was done', 'pledges-actions', 'news date right of those found'],
];

/** How accurate the reader is. @throws Error where the baseline lacks a figure: it is told, or saydo is mended */
export function accuracy(): { readonly found: readonly Accuracy[]; readonly parts: readonly PartRight[] } {
  const all = JSON.parse(readFileSync(BASELINE, 'utf8')) as Readonly<Record<string, Readonly<Record<string, number>>>>;
  const of = (measure: string, figure: string): number => {
    const value = all[measure]?.[figure];
    if (value === undefined) throw new Error(`eval/baseline.json has no figure “${figure}” of ${measure}`);
    return value;
  };
  return {
    found: FOUND.map(([what, texts, measure, figures]) => {
      return { what, texts, precision: of(measure, `${figures} precision`), recall: of(measure, `${figures} recall`) };
    }),
    parts: PARTS.map(([what, measure, figure]) => ({ what, right: of(measure, figure) })),
  };
}
