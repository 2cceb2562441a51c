import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '../../eval/dossiers/dossiers.ts';
import type { TrainedRelation } from '../../src/record/evidence.ts';
import type { PledgeKind } from '../../src/types.ts';

/** Cases written for the network of pairs. */
export const CASES = 'training/annotations/cases';

/** A pledge in a sentence of its own, and passages of later news, each judged by itself: one may keep it and the next break it. */
interface Case {
  readonly setting: string;
  readonly pledge: {
    readonly who: string;
    readonly outlet: string;
    readonly date: string;
    readonly sentence: string;
    readonly exact: string;
    readonly deadline: string;
    readonly kind: PledgeKind;
  };
  readonly passages: readonly Passage[];
}

interface Passage {
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly before: string;
  readonly sentence: string;
  readonly exact: string;
  readonly after: string;
  readonly is: 'action' | 'statement';
  readonly relation: TrainedRelation | 'none';
}

/** So many passages of another case stand beside those of each: news on another matter. */
const OF_ANOTHER = 2;
const ANOTHER = 7;

/** The cases of a folder of JSON lines, as dossiers whose articles have one passage each. */
export function loadCases(folder: string): Dossier[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const cases = files.toSorted().flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line, n) => ({ id: `${file.replace('.jsonl', '')}-${n + 1}`, its: JSON.parse(line) as Case })),
  );
  return cases.map(({ id, its }, n) => {
    const other = cases[(n + ANOTHER) % cases.length]!.its.passages.slice(0, OF_ANOTHER);
    return dossierOf(id, its, [...its.passages, ...other.map((each): Passage => ({ ...each, relation: 'none' }))]);
  });
}

function dossierOf(id: string, { pledge }: Case, passages: readonly Passage[]): Dossier {
  const article = (n: number): string => `${id}-a${n}`;
  const said = { id: article(0), outlet: pledge.outlet, date: pledge.date, title: '', text: pledge.sentence };
  const later = passages.map(({ outlet, date, title, before, sentence, after }, n) => {
    const text = [before, sentence, after].filter((part) => part !== '').join(' ');
    return { id: article(n + 1), outlet, date, title, text };
  });
  return {
    id,
    articles: [said, ...later],
    pledges: [
      {
        id: 'P1',
        article: article(0),
        exact: pledge.exact,
        pledger: pledge.who,
        kind: pledge.kind,
        deadline: pledge.deadline,
      },
    ],
    evidence: passages.flatMap(({ exact, relation, is }, n) =>
      relation === 'none' ? [] : [{ pledge: 'P1', article: article(n + 1), exact, relation, is, reason: '' }],
    ),
    not_evidence: passages.flatMap(({ exact, relation }, n) =>
      relation === 'none' ? [{ pledge: 'P1', article: article(n + 1), exact, why: '' }] : [],
    ),
  };
}
