import type { ArticleText } from '../../src/record/bearing/analysed-text.ts';
import { deadlineOf, passageInputOf } from '../../src/record/bearing/from-findings.ts';
import type { PassageInput, PledgeInput } from '../../src/record/bearing/pair-inputs.ts';
import { dayOf } from '../../src/record/days.ts';
import { findingsOf } from '../../src/record/findings-of.ts';
import type { Reading } from '../../src/types.ts';
import { readMeasured } from '../read.ts';
import { type Dossier, touches } from './dossiers.ts';

/** An article of a dossier, or one written to learn from. */
export type NewsArticle = Dossier['articles'][number];

export function readNews({ id, text, title, date, outlet }: NewsArticle): Promise<Reading> {
  return readMeasured({ id, content: text, title, published: date, outlet });
}

export interface FoundPledge {
  readonly id: string;
  readonly article: string;
  readonly exact: string;
  readonly input: PledgeInput;
}

export interface FoundBearer {
  readonly article: string;
  readonly input: PassageInput;
}

/** The reader's findings in the articles of a dossier, as inputs of a comparison. */
export function inputsOf(readings: readonly Reading[]): {
  readonly pledges: FoundPledge[];
  readonly bearers: FoundBearer[];
} {
  const pledges: FoundPledge[] = [];
  const bearers: FoundBearer[] = [];
  for (const reading of readings) {
    const { article } = reading;
    const articleText: ArticleText = {
      id: reading.id,
      title: article.title,
      text: article.text,
      day: dayOf(article.published),
    };
    const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
    const named = (ids: readonly (string | null)[]): string[] =>
      ids.flatMap((id) => (id === null ? [] : (names.get(id) ?? [])));
    for (const finding of findingsOf(reading)) {
      if (finding.kind === 'pledge') {
        pledges.push({
          id: `${reading.id} ${finding.local}`,
          article: reading.id,
          exact: finding.passages.map(({ exact }) => exact).join(' '),
          input: {
            wordings: [{ articleText, pieces: finding.passages }],
            pledgers: named(finding.pledgers),
            form: finding.form,
            deadline: deadlineOf(finding),
          },
        });
      } else if (finding.kind === 'statement' || finding.kind === 'action') {
        const input = passageInputOf(articleText, finding);
        if (input !== null) bearers.push({ article: reading.id, input });
      }
    }
  }
  return { pledges, bearers };
}

/** The gold pledges that match a found one, by the rule of the scorer. */
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
