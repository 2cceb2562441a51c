import type { Telling } from '../../src/record/bearing/seen-text.ts';
import type { LaterSide, PledgeSide } from '../../src/record/bearing/sides.ts';
import { dayOf } from '../../src/record/days.ts';
import { findingsOf } from '../../src/record/findings-of.ts';
import type { Reading } from '../../src/types.ts';
import { type Dossier, type Example, touches } from './dossiers.ts';

export interface FoundPledge {
  readonly id: string;
  readonly article: string;
  readonly exact: string;
  readonly side: PledgeSide;
}

export interface FoundBearer {
  readonly id: string;
  readonly article: string;
  readonly exact: string;
  readonly side: LaterSide;
  readonly confidence: number;
}

/** What the reader found in the articles of a dossier, as both sides of a comparison. */
export function sidesOf(readings: readonly Reading[]): {
  readonly pledges: FoundPledge[];
  readonly bearers: FoundBearer[];
} {
  const pledges: FoundPledge[] = [];
  const bearers: FoundBearer[] = [];
  for (const reading of readings) {
    const { article } = reading;
    const telling: Telling = {
      id: reading.id,
      title: article.title,
      text: article.text,
      day: dayOf(article.published),
    };
    const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
    const named = (ids: readonly (string | null)[]): string[] =>
      ids.flatMap((id) => (id === null ? [] : (names.get(id) ?? [])));
    for (const finding of findingsOf(reading)) {
      const id = `${reading.id} ${finding.local}`;
      if (finding.kind === 'pledge') {
        const deadline = finding.deadline;
        pledges.push({
          id,
          article: reading.id,
          exact: finding.passages.map(({ exact }) => exact).join(' '),
          side: {
            wordings: [{ telling, pieces: finding.passages }],
            pledgers: named(finding.pledgers),
            form: finding.form,
            deadline: deadline?.from != null && deadline.to != null ? { from: deadline.from, to: deadline.to } : null,
          },
        });
      } else if (finding.kind === 'statement' || finding.kind === 'action') {
        const pieces = finding.kind === 'statement' ? finding.content : [finding.passage];
        if (pieces.length === 0) continue;
        bearers.push({
          id,
          article: reading.id,
          exact: pieces.map(({ exact }) => exact).join(' '),
          confidence: finding.confidence,
          side: {
            telling,
            pieces,
            kind: finding.kind,
            type: finding.kind === 'action' ? finding.type : null,
          },
        });
      }
    }
  }
  return { pledges, bearers };
}

/** The gold pledges that a found one stands for, as the scorer counts it. */
export function goldOf({ pledges, evidence }: Dossier, { article, exact }: FoundPledge): string[] {
  return pledges
    .filter(
      (gold) =>
        (gold.article === article && touches(exact, gold.exact)) ||
        evidence.some(
          (e) => e.pledge === gold.id && e.relation === 'repeats' && e.article === article && touches(exact, e.exact),
        ),
    )
    .map(({ id }) => id);
}

/** Pairs of found pledges that the dossier judges with what the reader found later, judged as the scorer does. */
export function readExamples(dossier: Dossier, readings: readonly Reading[]): Example[] {
  const { pledges, bearers } = sidesOf(readings);
  const order = new Map(dossier.articles.map(({ id }, n) => [id, n]));
  return pledges.flatMap((pledge) => {
    const gold = goldOf(dossier, pledge);
    if (gold.length === 0) return [];
    return bearers.flatMap((bearer): Example[] => {
      if (order.get(bearer.article)! < order.get(pledge.article)!) return [];
      const its = dossier.evidence.filter(
        (e) => gold.includes(e.pledge) && e.article === bearer.article && touches(bearer.exact, e.exact),
      );
      return [
        {
          dossier: dossier.id,
          pledgeId: pledge.id,
          pledge: pledge.side,
          later: bearer.side,
          exact: bearer.exact,
          bears: its.length > 0,
          relations: its.map(({ relation }) => relation),
          named: true,
          note: its[0]?.reason ?? '',
        },
      ];
    });
  });
}
