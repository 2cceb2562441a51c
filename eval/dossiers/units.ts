import { type Candidate, candidatesIn } from '../../src/record/bearing/candidates.ts';
import { isOnPledge } from '../../src/record/bearing/from-findings.ts';
import type { PassageInput } from '../../src/record/bearing/pair-inputs.ts';
import type { Reading } from '../../src/types.ts';
import { type Dossier, type Example, touches } from './dossiers.ts';
import { goldOf, inputsOf } from './readings.ts';

export interface UnitExample extends Example {
  readonly candidate: Candidate;
  readonly article: string;
  readonly goldPledges: readonly string[];
}

/**
 * Found pledges that the dossier judges, each paired with findings of later articles that may be evidence, and judged
 * by the rule of the scorer.
 */
export function unitExamples(dossier: Dossier, readings: readonly Reading[]): UnitExample[] {
  const { pledges, bearers } = inputsOf(readings);
  const order = new Map(dossier.articles.map(({ id }, n) => [id, n]));
  const articleTexts = new Map([
    ...pledges.map(({ article, input }) => [article, input.wordings[0]!.articleText] as const),
    ...bearers.map(({ article, input }) => [article, input.articleText] as const),
  ]);
  const pledged = (article: string): PassageInput['pieces'] =>
    pledges.flatMap((pledge) => (pledge.article === article ? pledge.input.wordings[0]!.pieces : []));
  const candidates = readings.map((reading) => {
    const articleText = articleTexts.get(reading.id) ?? {
      id: reading.id,
      title: reading.article.title,
      text: reading.article.text,
      day: null,
    };
    const found = bearers.flatMap((bearer, finding) =>
      bearer.article === reading.id
        ? [{ ...bearer.input, articleText, finding, pledges: isOnPledge(pledged(reading.id), bearer.input.pieces) }]
        : [],
    );
    return { article: reading.id, all: candidatesIn(articleText, found) };
  });
  return pledges.flatMap((pledge) => {
    const gold = goldOf(dossier, pledge);
    return candidates.flatMap(({ article, all }) => {
      if (order.get(article)! < order.get(pledge.article)!) return [];
      return all.flatMap((candidate): UnitExample[] => {
        const exact = candidate.pieces.map(({ start, end }) => candidate.articleText.text.slice(start, end)).join(' ');
        if (article === pledge.article) return [];
        const its = dossier.evidence.filter(
          (e) => gold.includes(e.pledge) && e.article === article && touches(exact, e.exact),
        );
        return [
          {
            dossier: dossier.id,
            pledgeId: pledge.id,
            pledge: pledge.input,
            passage: candidate,
            exact,
            bears: its.length > 0,
            relations: its.map(({ relation }) => relation),
            named: gold.length > 0,
            candidate,
            article,
            goldPledges: gold,
          },
        ];
      });
    });
  });
}
