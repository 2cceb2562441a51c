import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleText } from '../../src/record/bearing/analysed-text.ts';
import type { PassageInput, PledgeInput } from '../../src/record/bearing/pair-inputs.ts';
import { dayOf, daysOf } from '../../src/record/days.ts';
import type { TrainedRelation } from '../../src/record/evidence.ts';
import type { PledgeKind } from '../../src/types.ts';
import { inCommon } from '../examples/words.ts';

export interface Dossier {
  readonly id: string;
  readonly articles: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly date: string;
    readonly title: string;
    readonly text: string;
  }[];
  readonly pledges: readonly {
    readonly id: string;
    readonly article: string;
    readonly exact: string;
    readonly pledger: string;
    readonly kind: PledgeKind;
    readonly deadline: string | null;
  }[];
  readonly evidence: readonly {
    readonly pledge: string;
    readonly article: string;
    readonly exact: string;
    readonly relation: TrainedRelation;
    readonly is: 'action' | 'statement';
    readonly reason: string;
  }[];
  readonly not_evidence: readonly {
    readonly pledge: string;
    readonly article: string;
    readonly exact: string;
    readonly why: string;
  }[];
}

/** Dossiers held out: their texts and errors were not used while the features were made. */
export const HELD_OUT: ReadonlySet<string> = new Set(['d04', 'd08', 'd12', 'd23', 'd27', 'd32', 'd33']);

export function loadDossiers(corpus: string): Dossier[] {
  const folder = join(corpus, 'dossiers');
  return readdirSync(folder)
    .filter((file) => /^d\d+\.json$/.test(file))
    .toSorted()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dossier);
}

/** A passage that may be evidence for a pledge, with the annotators' judgement. */
export interface Example {
  readonly dossier: string;
  readonly pledgeId: string;
  readonly pledge: PledgeInput;
  readonly passage: PassageInput;
  readonly exact: string;
  readonly bears: boolean;
  /** Null where it is no evidence. */
  readonly relations: readonly TrainedRelation[];
  /** Whether the dossier names the passage for this pledge. */
  readonly named: boolean;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether two ranges of one article are the same passage, by the rule of the scorer of evidence. */
export function touches(a: string, b: string): boolean {
  const [one, other] = [words(a), words(b)];
  const both = inCommon(one, other);
  const f1 = one.length + other.length > 0 ? (2 * both) / (one.length + other.length) : 0;
  const inner = Math.min(one.length, other.length) > 0 ? both / Math.min(one.length, other.length) : 0;
  return f1 >= 0.5 || (inner >= 0.75 && f1 >= 0.25);
}

export function articleTextsOf({ articles }: Dossier): Map<string, ArticleText> {
  return new Map(articles.map(({ id, title, text, date }) => [id, { id, title, text, day: dayOf(date) }]));
}

export function pledgeInputs(
  dossier: Dossier,
  articleTexts: ReadonlyMap<string, ArticleText>,
): Map<string, PledgeInput> {
  return new Map(
    dossier.pledges.map(({ id, article, exact, pledger, kind, deadline }) => {
      const articleText = articleTexts.get(article)!;
      const start = articleText.text.indexOf(exact);
      const pieces = [{ start, end: start + exact.length }];
      return [
        id,
        {
          wordings: [{ articleText, pieces }],
          pledgers: [pledger.replace(/,.*$/, '')],
          form: kind,
          deadline: daysOf(deadline),
        },
      ];
    }),
  );
}

/** Every passage that a dossier names, paired with each of its pledges; passages in titles are omitted. */
export function goldExamples(dossier: Dossier): Example[] {
  const articleTexts = articleTextsOf(dossier);
  const pledges = pledgeInputs(dossier, articleTexts);
  const passages = new Map<string, { article: string; exact: string }>();
  for (const { article, exact } of [...dossier.evidence, ...dossier.not_evidence])
    passages.set(`${article} ${exact}`, { article, exact });
  const order = new Map(dossier.articles.map(({ id }, n) => [id, n]));
  return dossier.pledges.flatMap(({ id: pledgeId, article: said }) =>
    [...passages.values()].flatMap(({ article, exact }): Example[] => {
      const articleText = articleTexts.get(article)!;
      const start = articleText.text.indexOf(exact);
      if (start < 0 || order.get(article)! < order.get(said)!) return [];
      const its = dossier.evidence.filter(
        (e) => e.pledge === pledgeId && e.article === article && (e.exact === exact || touches(e.exact, exact)),
      );
      const same = its.filter((e) => e.exact === exact);
      const not = dossier.not_evidence.find((e) => e.pledge === pledgeId && e.article === article && e.exact === exact);
      const passage: PassageInput = {
        articleText,
        pieces: [{ start, end: start + exact.length }],
        kind: looksSaid(articleText.text, start, exact) ? 'statement' : 'action',
        type: null,
      };
      return [
        {
          dossier: dossier.id,
          pledgeId,
          pledge: pledges.get(pledgeId)!,
          passage,
          exact,
          bears: not ? false : its.length > 0,
          relations: not ? [] : (same.length > 0 ? same : its).map(({ relation }) => relation),
          named: not !== undefined || same.length > 0,
        },
      ];
    }),
  );
}

const SAID =
  /\b(?:said|says|told|asked|wrote|added|warned|called|announced|according to|insisted|argued|replied|read|reads|claims?|claimed|denied|denies|confirmed|accused|promised|put|considers?)\b/i;

/**
 * Whether a passage is between quotation marks or beside a verb of saying, so that the reader would make it a
 * statement.
 */
function looksSaid(text: string, start: number, exact: string): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(start + exact.length, start + exact.length + 50);
  if (/["“«‘]\s*$/.test(before) || /^["“«‘]/.test(exact)) return true;
  return SAID.test(`${before.split(/[.!?\n]/).at(-1)} ${after.split(/[.!?\n]/)[0]}`);
}
