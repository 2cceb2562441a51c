import { changeInWords } from '../../publish/changes.ts';
import { type PublishedPledge, standingOf, statusOf } from '../../publish/model.ts';
import { peopleOf, sourcesOf } from '../../publish/people.ts';
import type { Published } from '../../publish/publish.ts';
import { standingWords, titleOf } from '../../publish/sentences.ts';
import type { Site } from '../../publish/settings.ts';
import { Tone } from '../../record/views/pledges.ts';
import type { PublicationPreview, PublishedLine } from '../../record/views/publication.ts';

/** Lines of each list; the pages of the preview have all of them. */
const MOST = 100;
const LETTERS = 160;

/** What would leave, in figures and in the first lines. @param held pledges that the record holds */
export function summaryOf(
  { pledges, changes, read, withheld, protections }: Published,
  site: Site,
  { at, held }: { readonly at: string; readonly held: number },
): Omit<PublicationPreview, 'outdated'> {
  const labels = new Map(pledges.map((pledge) => [pledge.id, titleOf(pledge, LETTERS)]));
  return {
    ...{ at, read, withheld, protections },
    pledges: pledges.length,
    assessed: pledges.filter((pledge) => statusOf(pledge) !== null).length,
    evidence: pledges.reduce((sum, { evidence }) => sum + evidence.length, 0),
    people: peopleOf(pledges).length,
    sources: sourcesOf(pledges).length,
    stay: Math.max(0, held - pledges.length),
    changes: changes && {
      count: changes.length,
      items: changes
        .slice(0, MOST)
        .map((change) => ({ id: change.id, what: changeInWords(change, site), label: labels.get(change.id) ?? null })),
    },
    first: pledges.slice(0, MOST).map((pledge) => lineOf(pledge, site)),
  };
}

function lineOf(pledge: PublishedPledge, site: Site): PublishedLine {
  const standing = standingOf(pledge);
  return {
    ...{ id: pledge.id, label: titleOf(pledge, LETTERS), stands: standingWords(standing, site) },
    tone: Tone.safeParse(standing.tone).data ?? 'open',
    evidence: pledge.evidence.length,
  };
}
