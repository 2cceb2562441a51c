/** From what people accepted to what is published: less of it, and in the words of {@link PublishedPledge}. */
import type { FindingInContext } from '../record/views/findings.ts';
import type { AcceptedPledge } from '../store/queries/published/pledges.ts';
import { PLEDGE_FORMAT, type PublishedPledge, type Quoted } from './model.ts';

/** Characters of an article that are quoted on each side of a passage: enough to find it, not to replace the article. */
const CONTEXT_LENGTH = 180;

/** @param published ISO day of this publication */
export function publishedPledge(pledge: AcceptedPledge, published: string): PublishedPledge {
  const { id, criteria, earlierCriteria, wordings, links, assessments, timeline, description, entries } = pledge;
  return {
    format: PLEDGE_FORMAT,
    id,
    published,
    description: { ...description, entries: entries['description'] ?? [] },
    ...{ criteria, earlierCriteria, supersededBy: refs(pledge.supersededBy), supersedes: refs(pledge.supersedes) },
    wordings: wordings.map((finding) => quoted(finding, entries)),
    evidence: links.map(({ id: link, relation, by, at, why, finding }) => {
      return { id: link, relation, by, at, why, quoted: quoted(finding, entries), entry: entries[link]?.[0] ?? 0 };
    }),
    assessments: assessments.map(({ takenBack: _, supersededBy: __, ...each }) => ({
      ...each,
      entry: entries[each.id]?.[0] ?? 0,
    })),
    timeline: deadlinesAtTheirEnd(timeline).map(
      ({ id: moment, side, what, from, to, uncertain, label, sentence, relation, where }) => {
        // Whole: half of a protected name at the end of a line would not be found.
        const told = sentence?.text ?? label;
        return { id: moment, side, what, from, to, uncertain, label: told, relation, outlet: where?.outlet ?? null };
      },
    ),
    corrections: [...wordings, ...links.map(({ finding }) => finding)].flatMap(correctionsOf),
    standsOn: standsOn(pledge),
  };
}

const refs = (all: AcceptedPledge['supersedes']) => all.map(({ item, label }) => ({ id: item, label }));

function correctionsOf({ id, decisions }: FindingInContext): PublishedPledge['corrections'] {
  return decisions
    .filter(({ verdict }) => verdict === 'correct')
    .map(({ by, at, why, changes }) => ({ finding: id, by, at, why, parts: changes.map(({ what }) => what) }));
}

function quoted(finding: FindingInContext, entries: AcceptedPledge['entries']): Quoted {
  const { id, kind, exact, sentence, context, form, named, date, figure, testable, where } = finding;
  const { article, title, outlet, published, url } = where;
  return {
    ...{ id, kind: kind as Quoted['kind'], words: exact, sentence, form, date, figure, testable },
    around:
      context === null
        ? null
        : { before: lastOf(context.prefix), exact: context.exact, after: firstOf(context.suffix) },
    named: named.map(({ role, name, entity }) => ({ role, name, entity })),
    source: { id: article, title, outlet, published, url },
    entries: entries[id] ?? [],
  };
}

/** What is due in some days is due on the last of them: it stands among what came before and after that. */
function deadlinesAtTheirEnd(timeline: AcceptedPledge['timeline']): AcceptedPledge['timeline'] {
  const others = timeline.filter(({ what }) => what !== 'deadline');
  const moments = [...others];
  for (const deadline of timeline.filter(({ what }) => what === 'deadline')) {
    const due = deadline.to ?? deadline.from ?? '9999-99-99';
    const after = moments.findIndex(({ from, to }) => (from ?? to ?? '9999') > due);
    moments.splice(after < 0 ? moments.length : after, 0, deadline);
  }
  return moments;
}

/** The last words of a text, of its last paragraph, from the beginning of a word. */
function lastOf(prefix: string): string {
  const text = prefix.slice(prefix.lastIndexOf('\n') + 1);
  if (text.length <= CONTEXT_LENGTH) return text.toWellFormed();
  const cut = text.slice(-CONTEXT_LENGTH);
  return `…${cut.slice(Math.max(0, cut.search(/\s/)))}`.toWellFormed();
}

/** The first words of a text, of its first paragraph, to the end of a word. */
function firstOf(suffix: string): string {
  const [text = ''] = suffix.split('\n');
  if (text.length <= CONTEXT_LENGTH) return text.toWellFormed();
  const cut = text.slice(0, CONTEXT_LENGTH);
  const end = cut.search(/\s\S*$/);
  return `${cut.slice(0, end < 0 ? cut.length : end)} …`.toWellFormed();
}

/** Everything of the record whose change could change what is published of a pledge. */
function standsOn({ id, wordings, links, assessments, supersededBy, supersedes }: AcceptedPledge): string[] {
  const on = new Set<string>([id, ...links.map((link) => link.id), ...assessments.map((each) => each.id)]);
  for (const { item } of [...supersededBy, ...supersedes]) on.add(item);
  for (const finding of [...wordings, ...links.map((link) => link.finding)]) {
    on.add(finding.id).add(finding.item).add(finding.where.article);
    if (finding.within !== null) on.add(finding.within);
    for (const { entity } of finding.named) on.add(entity);
  }
  return [...on];
}
