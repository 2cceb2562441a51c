import type { Format } from './format.ts';

/** Every format that accepted things of a record leave it in. Help and documentation are made of this table. */
export const FORMATS = [
  {
    name: 'json-lines',
    title: 'JSON Lines',
    use: 'programs of your own: everything that leaves, one thing a line',
    loses: 'nothing that people accepted; what nobody accepted, and the log, are in the backup (saydo export record)',
    media: 'application/jsonl',
    ending: '.jsonl',
    load: async () => (await import('./json-lines.ts')).jsonLines,
  },
  {
    name: 'csv',
    title: 'CSV tables with a data dictionary',
    use: 'spreadsheets, R, pandas: nine tables that refer to one another, described in datapackage.json (Frictionless)',
    loses:
      'the full texts; a cell that a spreadsheet would take for a formula has an apostrophe before it; U+0000 becomes U+FFFD',
    media: 'text/csv',
    ending: null,
    load: async () => (await import('./csv.ts')).csv,
  },
  {
    name: 'parquet',
    title: 'Apache Parquet tables with a data dictionary',
    use: 'DuckDB, Polars, Spark: the same nine tables with their types',
    loses: 'the full texts; days are text in ISO form',
    media: 'application/vnd.apache.parquet',
    ending: null,
    load: async () => (await import('./parquet.ts')).parquet,
  },
  {
    name: 'schema-org',
    title: 'schema.org JSON-LD',
    use: 'search engines and linked data: NewsArticle, Quotation, Claim, Action, and ClaimReview where --publisher names who rates',
    loses:
      'places of passages beside their words, relations of evidence, the axes other than evidence; ratings are words, not numbers',
    media: 'application/ld+json',
    ending: '.jsonld',
    load: async () => (await import('./schema-org.ts')).schemaOrg,
  },
  {
    name: 'web-annotation',
    title: 'W3C Web Annotation',
    use: 'annotation tools such as Recogito and Hypothesis: every passage with its words, what stands around it, and its place in code points',
    loses:
      'evidence and assessments; places count in the text as saydo keeps it (saydo export brat has it), not in the live page',
    media: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    ending: '.json',
    load: async () => (await import('./web-annotation.ts')).webAnnotation,
  },
  {
    name: 'follow-the-money',
    title: 'FollowTheMoney 4 entities',
    use: 'OpenAleph, yente and other tools of investigators: people, bodies, articles, and events for what was said, pledged and done',
    loses:
      'places of passages, figures, status vocabulary; laws and other instruments; names and titles longer than 250 characters are cut',
    media: 'application/json+ftm',
    ending: '.ftm.json',
    load: async () => (await import('./follow-the-money/follow-the-money.ts')).ftmEntities,
  },
  {
    name: 'follow-the-money-statements',
    title: 'FollowTheMoney 4 statements',
    use: 'the same entities as one value a row, for stores that keep where each value comes from',
    loses: 'what follow-the-money loses',
    media: 'text/csv',
    ending: '.csv',
    load: async () => (await import('./follow-the-money/follow-the-money.ts')).ftmStatements,
  },
  {
    name: 'timeline-js',
    title: 'TimelineJS 3',
    use: 'a timeline in a page of your own: what was said, done and judged of each pledge (--pledge P12 for one)',
    loses:
      'whatever has no day; statements and actions that are linked to no pledge; names beside those in the headline',
    media: 'application/json',
    ending: '.json',
    load: async () => (await import('./timeline-js.ts')).timelineJs,
  },
  {
    name: 'rss',
    title: 'RSS 2.0',
    use: 'feed readers and newsletters: each new piece of evidence and each assessment, the newest first',
    loses: 'all but what changed with pledges; the words, not the places of passages',
    media: 'application/rss+xml',
    ending: '.rss',
    load: async () => (await import('./feeds.ts')).rss,
  },
  {
    name: 'atom',
    title: 'Atom',
    use: 'the same for readers that prefer Atom (RFC 4287)',
    loses: 'what rss loses',
    media: 'application/atom+xml',
    ending: '.atom',
    load: async () => (await import('./feeds.ts')).atom,
  },
  {
    name: 'brat',
    title: 'brat stand-off',
    use: 'annotators and corpus people: each article’s text with its spans beside it. It holds whole texts: mind whose they are',
    loses: 'evidence, assessments, dates and figures as values; a span over several lines is cut at their ends',
    media: 'text/plain',
    ending: null,
    load: async () => (await import('./brat.ts')).brat,
  },
  {
    name: 'conll',
    title: 'CoNLL-U Plus',
    use: 'training and measuring taggers: tokens with B- and I- labels, a column a kind. It holds whole texts: mind whose they are',
    loses: 'evidence, assessments, who is named; white space between tokens; tokens are Unicode’s (UAX 29)',
    media: 'text/plain',
    ending: '.conllup',
    load: async () => (await import('./conll.ts')).conll,
  },
  {
    name: 'ro-crate',
    title: 'RO-Crate 1.2',
    use: 'depositing in a research repository: tables, annotations and graph, described as one research object',
    loses: 'what csv, web-annotation and schema-org together lose: the full texts',
    media: 'application/ld+json',
    ending: null,
    load: async () => (await import('./ro-crate.ts')).roCrate,
  },
] as const satisfies readonly Format[];

/** The format of a name; null where there is none. */
export function formatNamed(name: string): Format | null {
  return FORMATS.find((format) => format.name === name) ?? null;
}
