import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleText } from '../../src/record/bearing/analysed-text.ts';
import { candidatesIn } from '../../src/record/bearing/candidates.ts';
import { isOnPledge } from '../../src/record/bearing/from-findings.ts';
import type { PassageInput, PledgeInput } from '../../src/record/bearing/pair-inputs.ts';
import { isOwnWords } from '../../src/record/bearing/within.ts';
import { dayOf } from '../../src/record/days.ts';
import type { TrainedRelation } from '../../src/record/evidence.ts';
import type { PledgeKind, Reading } from '../../src/types.ts';
import { type Example, touches } from './dossiers.ts';
import { inputsOf } from './readings.ts';

/** Articles written for this. */
export const RECALLING = 'training/annotations/within';

/** What is measured on: those numbered 25 and more, and all of `we`, which were written last, have no part in the weights. */
export const isKeptAside = (id: string): boolean => id.startsWith('we') || Number(/\d+$/.exec(id)?.[0] ?? 0) >= 25;

/** An article that recalls pledges, with all that it tells of what became of them. */
export interface RecallingArticle {
  readonly id: string;
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly pledges: readonly { readonly exact: string; readonly pledger: string; readonly kind: PledgeKind }[];
  readonly links: readonly {
    /** Place among the pledges. */
    readonly pledge: number;
    readonly exact: string;
    readonly is: 'action' | 'statement';
    readonly relation: TrainedRelation;
  }[];
  readonly chains: readonly {
    readonly sentence: string;
    readonly later: string;
    readonly relation: string;
    readonly earlier: string;
  }[];
}

export interface WithinExample extends Example {
  /** The other pledges of the article. */
  readonly others: readonly PledgeInput[];
}

export function loadRecalling(folder: string): RecallingArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecallingArticle);
}

/** Each annotated pledge beside each finding and sentence of its article that is not the pledge itself. */
export function withinExamples(article: RecallingArticle, reading: Reading): WithinExample[] {
  const { id, title, date } = article;
  const { text } = reading.article;
  const articleText: ArticleText = { id, title, text, day: dayOf(date) };
  const inputs = article.pledges.map(({ exact, pledger, kind }): PledgeInput => {
    const start = text.indexOf(exact);
    if (start < 0) throw new Error(`${id} has no “${exact}”`);
    return {
      wordings: [{ articleText, pieces: [{ start, end: start + exact.length }] }],
      pledgers: [pledger.replace(/,.*$/, '')],
      form: kind,
      deadline: null,
    };
  });
  const pledged = inputs.flatMap(({ wordings }) => wordings[0]!.pieces);
  const found = inputsOf([reading]).bearers.map(({ input }, finding) => ({
    ...input,
    articleText,
    finding,
    pledges: isOnPledge(pledged, input.pieces),
  }));
  const candidates = candidatesIn(articleText, found);
  return inputs.flatMap((pledge, n) =>
    candidates.flatMap((passage): WithinExample[] => {
      const its = pledge.wordings[0]!;
      if (isOwnWords(passage, its)) return [];
      const exact = textOf(passage);
      const links = article.links.filter((link) => link.pledge === n && touches(exact, link.exact));
      return [
        {
          dossier: id,
          pledgeId: `w${n}`,
          pledge,
          passage,
          exact,
          bears: links.length > 0,
          relations: links.map(({ relation }) => relation),
          named: true,
          others: inputs.filter((_, m) => m !== n),
        },
      ];
    }),
  );
}

const textOf = ({ articleText, pieces }: PassageInput): string =>
  pieces.map(({ start, end }) => articleText.text.slice(start, end)).join(' ');
