import type {
  Action,
  Claim,
  ClaimReview,
  Graph,
  NewsArticle,
  Organization,
  Person,
  Quotation,
  Thing,
} from 'schema-dts';
import type {
  Outgoing,
  OutgoingArticle,
  OutgoingAssessment,
  OutgoingEntity,
  OutgoingFinding,
  OutgoingPledge,
} from '../record/views/outgoing.ts';
import { addressesIn, passageAddress, webAddressOf } from './addresses.ts';
import type { Make, Publisher } from './format.ts';
import { dayIn, dayOf, type Lookup, lookupOf, mainPassages } from './lookup.ts';
import { assessmentInWords } from './wording.ts';

/** A thing with its properties, not its name alone. */
type ObjectOf<T> = Exclude<T, string>;

/** What a graph is made with. */
interface Making {
  readonly lookup: Lookup;
  readonly at: (id: string) => string;
  readonly publisher: Publisher;
}

type Known = OutgoingFinding & { readonly source: OutgoingArticle };

/**
 * A graph in schema.org's vocabulary: articles, who is named, direct quotations, claims (what is stated indirectly, and
 * pledges), acts, and, where the publisher is named, a review of each pledge that was assessed.
 */
export const schemaOrg: Make = (record, publisher) => {
  const making: Making = { lookup: lookupOf(record), at: addressesIn(record, publisher), publisher };
  const graph: Graph = { '@context': 'https://schema.org', '@graph': thingsIn(record, making) };
  return [{ name: 'record.jsonld', content: `${JSON.stringify(graph, null, 2)}\n` }];
};

function thingsIn(record: Outgoing, making: Making): ObjectOf<Thing>[] {
  const known = record.findings.flatMap((finding): Known[] => {
    const source = making.lookup.articles.get(finding.article);
    return source === undefined ? [] : [{ ...finding, source }];
  });
  const of = (kind: OutgoingFinding['kind']) => known.filter((finding) => finding.kind === kind);
  return [
    ...record.articles.map((article) => newsArticle(making, article)),
    ...record.entities.map((entity) => party(making, entity)),
    ...of('statement').map((statement) =>
      statement.form === 'indirect' ? claimOf(making, statement) : quotation(making, statement),
    ),
    ...record.pledges.flatMap((pledge) => pledgeClaim(making, pledge, of('pledge'))),
    ...of('action').map((action) => act(making, action)),
    ...(making.publisher.name === null
      ? []
      : record.assessments.filter(({ current }) => current).flatMap((each) => review(making, record, each))),
  ];
}

function newsArticle(
  { at }: Making,
  { id, title, outlet, published, url, language, byline }: OutgoingArticle,
): ObjectOf<NewsArticle> {
  const address = webAddressOf({ url });
  const publisher: Organization = { '@type': 'Organization', name: outlet ?? '' };
  return {
    '@type': 'NewsArticle',
    '@id': at(id),
    ...(title === null ? {} : { headline: title }),
    ...(published === null ? {} : { datePublished: published }),
    ...(outlet === null ? {} : { publisher }),
    ...(address === null ? {} : { url: address }),
    ...(language === 'und' ? {} : { inLanguage: language }),
    ...(byline.length === 0 ? {} : { author: byline.map((name): Person => ({ '@type': 'Person', name })) }),
  };
}

const BODIES = new Set(['body', 'organisation', 'group', 'office']);

function party({ at }: Making, { id, name, type, offices }: OutgoingEntity): ObjectOf<Thing> {
  if (type === 'place') return { '@type': 'Place', '@id': at(id), name };
  if (type === 'instrument') return { '@type': 'CreativeWork', '@id': at(id), name };
  if (type !== null && BODIES.has(type)) return { '@type': 'Organization', '@id': at(id), name };
  return { '@type': 'Person', '@id': at(id), name, ...(offices.length === 0 ? {} : { jobTitle: [...offices] }) };
}

/** References to those who have a part in a finding. */
function named({ at, lookup }: Making, { named: all }: OutgoingFinding, role: string): { '@id': string }[] {
  return all
    .filter((each) => each.role === role && lookup.entities.has(each.entity))
    .map(({ entity }) => ({ '@id': at(entity) }));
}

function quotation(making: Making, statement: Known): ObjectOf<Quotation> {
  const { at } = making;
  const address = addressIn(statement);
  const speakers = named(making, statement, 'speaker');
  const day = dayOf(making.lookup, statement);
  return {
    '@type': 'Quotation',
    '@id': at(statement.id),
    text: statement.exact,
    description: statement.sentence.text,
    isPartOf: { '@id': at(statement.article) },
    ...(speakers.length === 0 ? {} : { spokenByCharacter: speakers }),
    ...(day === null ? {} : { dateCreated: day }),
    ...(address === null ? {} : { url: address }),
    ...within(making, statement),
  };
}

function claimOf(making: Making, statement: Known): ObjectOf<Claim> {
  const { at } = making;
  const address = addressIn(statement);
  const speakers = named(making, statement, 'speaker');
  const day = dayOf(making.lookup, statement);
  return {
    '@type': 'Claim',
    '@id': at(statement.id),
    text: statement.exact,
    description: statement.sentence.text,
    appearance: { '@id': at(statement.article) },
    // Whoever denies or doubts a claim is not its author.
    ...(speakers.length === 0 || statement.stance !== 'asserts' ? {} : { author: speakers }),
    ...(statement.stance === null ? {} : { keywords: statement.stance }),
    ...(day === null ? {} : { dateCreated: day }),
    ...(address === null ? {} : { url: address }),
    ...within(making, statement),
  };
}

function within({ at }: Making, { within: holder }: OutgoingFinding): { isBasedOn?: { '@id': string } } {
  return holder === null ? {} : { isBasedOn: { '@id': at(holder) } };
}

/** A pledge as a claim of whoever made it, with the articles that it is in. */
function pledgeClaim(making: Making, pledge: OutgoingPledge, all: readonly Known[]): ObjectOf<Claim>[] {
  const { at, lookup } = making;
  const wordings = all.filter(({ item }) => item === pledge.id);
  const first = wordings.find(({ id }) => id === pledge.finding);
  if (first === undefined) return [];
  const pledgers = named(making, first, 'pledger');
  const address = addressIn(first);
  const day = dayOf(lookup, first);
  const articles = [...new Set(wordings.map(({ article }) => article))];
  return [
    {
      '@type': 'Claim',
      '@id': at(pledge.id),
      text: first.exact,
      description: first.sentence.text,
      genre: 'pledge',
      ...(first.form === null ? {} : { keywords: first.form }),
      firstAppearance: { '@id': at(first.article) },
      appearance: articles.map((id) => ({ '@id': at(id) })),
      ...(pledgers.length === 0 ? {} : { author: pledgers }),
      ...(day === null ? {} : { dateCreated: day }),
      ...(first.date?.to == null ? {} : { expires: first.date.to }),
      ...(address === null ? {} : { url: address }),
    },
  ];
}

function act(making: Making, action: Known): ObjectOf<Action> {
  const { at } = making;
  const actors = named(making, action, 'actor');
  const targets = named(making, action, 'target');
  const places = named(making, action, 'place');
  return {
    '@type': 'Action',
    '@id': at(action.id),
    name: action.exact,
    description: action.sentence.text,
    subjectOf: { '@id': at(action.article) },
    ...(action.form === null ? {} : { additionalType: action.form }),
    ...(actors.length === 0 ? {} : { agent: actors }),
    ...(targets.length === 0 ? {} : { object: targets }),
    ...(places.length === 0 ? {} : { location: places }),
    ...(action.date?.from == null ? {} : { startTime: action.date.from }),
    ...(action.date?.to == null ? {} : { endTime: action.date.to }),
  };
}

/** A review in the publisher's name. What the evidence supports is its rating, in words: saydo has no scale of truth. */
function review(making: Making, record: Outgoing, assessment: OutgoingAssessment): ObjectOf<ClaimReview>[] {
  const { at, lookup, publisher } = making;
  const pledge = record.pledges.find(({ id }) => id === assessment.pledge);
  const words = pledge && lookup.findings.get(pledge.finding)?.exact;
  if (assessment.value === null || words === undefined) return [];
  return [
    {
      '@type': 'ClaimReview',
      '@id': at(assessment.id),
      url: at(assessment.pledge),
      claimReviewed: words,
      itemReviewed: { '@id': at(assessment.pledge) },
      datePublished: dayIn(assessment.at) ?? assessment.date,
      author: { '@type': 'Person', name: assessment.by },
      publisher: {
        '@type': 'Organization',
        name: publisher.name ?? '',
        ...(publisher.url === null ? {} : { url: publisher.url }),
      },
      reviewBody: assessment.why,
      reviewRating: {
        '@type': 'Rating',
        alternateName: assessment.value.label,
        ratingExplanation: assessmentInWords(assessment),
      },
    },
  ];
}

function addressIn(finding: Known): string | null {
  const [first] = mainPassages(finding);
  return first === undefined ? null : passageAddress(finding.source, first);
}
