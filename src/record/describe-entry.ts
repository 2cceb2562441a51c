/** What entries of the log say, in words: for the terminal, the desk and the API alike. */
import { FACT_LABELS, factsThatDiffer } from './article-facts.ts';
import { axesInWords } from './assessment.ts';
import type {
  ArticleRead,
  Decided,
  Entries,
  EntryKind,
  EvidenceLinked,
  EvidenceRefused,
  SettingChanged,
} from './entries.ts';
import type { Entry } from './history/entry.ts';
import { articleId, assessmentId, evidenceId, findingId, itemId, parseId, proposalId } from './ids.ts';
import { changesOf } from './kinds/changes.ts';
import { CRITERIA_FIELDS, criteriaInWords } from './kinds/criteria.ts';
import { DESCRIPTION_FIELDS, described, descriptionInWords } from './kinds/description.ts';
import { labelOf } from './kinds/summary.ts';
import { STATUS_OF } from './review/verdicts.ts';
import { vocabularyOf } from './settings.ts';
import type { Kind } from './types.ts';
import type { Change } from './views/findings.ts';

/** What findings say, by number, as lines; null of one that is not known. */
export type LineOf = (finding: number) => string | null;

type Describe<T> = (data: T, entry: Entry, line: LineOf) => string;

/**
 * What an entry says, in a sentence: “Ida Fenn accepted “Otto Marl denied that …” (F12).” An entry of a kind that is not known, or whose data is not
 * what its kind promises, is named by its kind, so that a log of another version can be looked through.
 *
 * @param line what the findings say that it concerns; without it they are named by number alone
 */
export function describeEntry(entry: Entry, line: LineOf = () => null): string {
  const { by, kind, data } = entry;
  try {
    if (Object.hasOwn(DID, kind)) return `${by} ${(DID[kind as EntryKind] as Describe<unknown>)(data, entry, line)}.`;
  } catch {
    // It is told below, as any other that is not known.
  }
  return `${by} wrote an entry of kind ${kind}.`;
}

const DID: { readonly [K in EntryKind]: Describe<Entries[K]> } = {
  'record.begun': ({ after }) => `began the record ${after.record}`,
  'article.added': ({ after }) => `added ${articleOf(after)}: ${listed(foundIn(after, 'finding'))}`,
  'article.changed': ({ after }) => {
    const places = `${count(after.changes.length + after.moreChanges, 'place')} changed`;
    return `added version ${after.capture.version} of ${articleOf(after)}: ${listed([places, ...revisedIn(after)])}`;
  },
  'article.reread': ({ after }) =>
    `read ${articleOf(after)} again with ${after.reading.engine}: ${listed(revisedIn(after))}`,
  'article.corrected': ({ before, after }) => {
    const facts = factsThatDiffer(before.facts, after.facts).map(({ name, is }) =>
      is === null ? `${FACT_LABELS[name]} as the text has it` : `${FACT_LABELS[name]} “${is}”`,
    );
    return `corrected what is known of ${articleOf(after)}: ${listed([...facts, ...revisedIn(after)])}`;
  },
  'article.withdrawn': ({ after: { article, findings } }) =>
    `withdrew ${articleId(article)} with ${count(findings.length, 'finding')}`,
  'article.restored': ({ before: { article, findings } }) =>
    `brought ${articleId(article)} back with ${count(findings.length, 'finding')}`,
  'finding.decided': ({ before, after }, _, line) => decided(before, after, line),
  'finding.undecided': ({ before }, _, line) =>
    `took back that they had ${STATUS_OF[before.verdict]} ${worded(before.finding, findingId(before.finding), line)}`,
  'items.joined': ({ after: { into, from, proposal } }, entry) =>
    `joined ${itemOf(from, entry)} to ${itemOf(into, entry)}${proposal === null ? '' : `, as ${proposalId(proposal)} proposed`}`,
  'items.parted': ({ after: { into, from, findings } }, entry) =>
    `took ${itemOf(from, entry)} out of ${itemOf(into, entry)} again: ${count(findings.length, 'finding')}`,
  'finding.separated': ({ after: { finding, from, to } }, entry, line) =>
    `took ${worded(finding, findingId(finding), line)} out of ${itemOf(from, entry)}; it is ${itemOf(to, entry)} now`,
  'items.held-apart': ({ after: { items, proposal } }, entry) =>
    `said that ${itemOf(items[0], entry)} and ${itemOf(items[1], entry)} are not one${proposal === null ? '' : `, which ${proposalId(proposal)} proposed`}`,
  'evidence.linked': ({ after }, entry, line) => `linked ${linkOf(after, entry, line)}`,
  'evidence.unlinked': ({ before }, entry, line) => `took back the link of ${linkOf(before, entry, line)}`,
  'evidence.refused': ({ after }, entry, line) => `said that ${refusedIn(after, entry, line)}`,
  'evidence.unrefused': ({ before }, entry, line) => `took back that ${refusedIn(before, entry, line)}`,
  'pledge.assessed': ({ before, after: { id, pledge, assessment } }, entry, line) => {
    const axes = axesInWords(assessment).map(([axis, words]) => `${axis} ${words}`);
    const name = `${assessmentId(id)}${before === null ? '' : `, after ${assessmentId(before.id)}`}`;
    return `assessed ${pledgeOf(pledge, entry, line)} as of ${assessment.date}: ${listed(axes)} (${name})`;
  },
  'pledge.unassessed': ({ before: { id, pledge } }, entry, line) =>
    `took back ${assessmentId(id)}, their assessment of ${pledgeOf(pledge, entry, line)}`,
  'pledge.described': ({ after: { pledge, fields } }, entry, line) => {
    const written = described(fields).map(({ label, words }) => `${label.toLowerCase()} “${words}”`);
    const gone = DESCRIPTION_FIELDS.filter(
      ({ name }) => fields[name] !== undefined && !descriptionInWords(fields[name]),
    );
    return `described ${pledgeOf(pledge, entry, line)}: ${listed([...written, ...gone.map(({ label }) => `no ${label.toLowerCase()}`)])}`;
  },
  'pledge.criteria-set': ({ before, after: { pledge, criteria } }, entry, line) => {
    const of = `criteria of ${pledgeOf(pledge, entry, line)}`;
    if (criteria === null) return `took away the ${of}`;
    const written = criteriaInWords(criteria).map(({ label, words }) => `${label.toLowerCase()} ${quoted(words)}`);
    return `${before === null ? 'wrote the' : 'changed the'} ${of}: ${listed(written)}`;
  },
  'finding.made': ({ after: { finding, item, article, body, join } }, _, line) =>
    `added ${quoted(line(finding) ?? labelOf(body))} (${findingId(finding)}) to what was found in ${articleId(article)}, ${join === null ? 'as' : 'joined to'} ${itemId(body.kind, item)}`,
  'setting.changed': ({ after }) =>
    after.name === 'vocabulary'
      ? `chose the status vocabulary ${settingOf(after)}`
      : `changed the outlets that are followed: ${count(after.value.length, 'outlet')}`,
  // Whom and what is not told: the sentence stands in the history of everything that the entry touches.
  'words.protected': ({ after: { id } }) => `marked what is not to be published (protection ${id})`,
  'words.released': ({ before: { id } }) => `took protection ${id} back`,
  'head.signed': ({ after: { size } }) => `signed the log over its first ${count(size, 'entry', 'entries')}`,
};

/** Maximum number of changes that are listed for one entry. */
const MAX_CHANGES = 24;

/** What an entry changed, one by one, where its sentence doesn't say all: words, parts of a correction, axes, a setting. */
export function changesIn({ kind, data }: Entry): Change[] {
  if (!Object.hasOwn(CHANGED, kind)) return [];
  try {
    return (CHANGED[kind as EntryKind] as (data: unknown) => Change[])(data).slice(0, MAX_CHANGES);
  } catch {
    return [];
  }
}

const CHANGED: { readonly [K in EntryKind]?: (data: Entries[K]) => Change[] } = {
  'article.changed': ({ after }) =>
    after.changes.map(({ before, removed, added }, i) => {
      return { what: `…${before.slice(-40)} (${i + 1})`, was: removed || null, is: added || null };
    }),
  'article.corrected': ({ before, after }) =>
    factsThatDiffer(before.facts, after.facts).map(({ name, was, is }) => ({ what: FACT_LABELS[name], was, is })),
  'finding.decided': ({ before, after }) =>
    before?.correction && after.correction ? changesOf(before.correction, after.correction) : [],
  'pledge.assessed': ({ before, after }) => {
    const [was, is] = [before, after].map((each) => new Map(each === null ? [] : axesInWords(each.assessment)));
    const axes = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
    return axes
      .map((what) => ({ what, was: was?.get(what) ?? null, is: is?.get(what) ?? null }))
      .filter((change) => change.was !== change.is);
  },
  'pledge.described': ({ before, after }) =>
    DESCRIPTION_FIELDS.filter(({ name }) => after.fields[name] !== undefined).map(({ name, label }) => ({
      what: label.toLowerCase(),
      was: descriptionInWords(before.fields[name] ?? null),
      is: descriptionInWords(after.fields[name] ?? null),
    })),
  'pledge.criteria-set': ({ before, after }) =>
    CRITERIA_FIELDS.flatMap(({ name, label }) => {
      const [was, is] = [before?.criteria?.[name] ?? null, after.criteria?.[name] ?? null];
      return was === is ? [] : [{ what: label.toLowerCase(), was, is }];
    }),
  'setting.changed': ({ before, after }) => [
    { what: after.name, was: before === null ? null : settingOf(before), is: settingOf(after) },
  ],
};

function decided(before: Decided | null, { finding, verdict, correction, blind }: Decided, line: LineOf): string {
  const unseen = blind ? ' without seeing how others decided' : '';
  const again =
    before === null || before.verdict === verdict ? '' : `, which they had ${STATUS_OF[before.verdict]} before`;
  const known = line(finding);
  const words = correction === null || known !== null ? '' : `: “${labelOf(correction)}”`;
  return `${STATUS_OF[verdict]} ${worded(finding, findingId(finding), line)}${unseen}${again}${words}`;
}

/** `“The government set aside 18.5 million” (A5) to “Ilena Harsanby: the ward would open” (P12), as: advances (V3)`. */
function linkOf({ id, pledge, finding, relation }: EvidenceLinked, entry: Entry, line: LineOf): string {
  const other = itemOfKind('action', entry) ?? itemOfKind('statement', entry) ?? findingId(finding);
  return `${worded(finding, other, line)} to ${pledgeOf(pledge, entry, line)}, as: ${relation} (${evidenceId(id)})`;
}

/** `“The council opened a library” (F7) does not bear on “the ward would open” (P12)`. */
function refusedIn({ pledge, finding, sentence }: EvidenceRefused, entry: Entry, line: LineOf): string {
  const what = finding === null ? quoted(sentence?.exact ?? '') : worded(finding, findingId(finding), line);
  return `${what} does not bear on ${pledgeOf(pledge, entry, line)}`;
}

const pledgeOf = (finding: number, entry: Entry, line: LineOf): string =>
  worded(finding, itemOfKind('pledge', entry) ?? findingId(finding), line);

/** What a finding says with its number beside it; the number alone where the words are not known. */
function worded(finding: number, id: string, line: LineOf): string {
  const words = line(finding);
  return words === null ? id : `${quoted(words)} (${id})`;
}

/** In quotation marks; those within are single. */
const quoted = (words: string): string => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** Numbers of the findings that an entry is about, whose words tell what was done. */
export function describedFindings({ kind, data }: Entry): readonly number[] {
  const { before, after } = (data ?? {}) as { before?: unknown; after?: unknown };
  if (kind.startsWith('article.')) return [];
  return [before, after].flatMap((each) => {
    if (typeof each !== 'object' || each === null) return [];
    const named = each as { readonly finding?: unknown; readonly pledge?: unknown };
    return [named.finding, named.pledge].filter((id) => typeof id === 'number');
  });
}

/** The item of a kind that an entry touches. */
function itemOfKind(kind: Kind, { subjects }: Entry): string | null {
  for (const subject of subjects) {
    const named = parseId(subject);
    if (named?.what === 'item' && named.kind === kind) return itemId(kind, named.number);
  }
  return null;
}

/** An item with the letter of its kind, which the subjects of its entry give. */
function itemOf(item: number, { subjects }: Entry): string {
  for (const subject of subjects) {
    const named = parseId(subject);
    if (named?.what === 'item' && named.number === item) return itemId(named.kind, item);
  }
  return `item ${item}`;
}

function settingOf({ name, value }: SettingChanged): string {
  if (name === 'vocabulary') return vocabularyOf(value).name;
  return value.map((outlet) => outlet.name).join(', ') || 'none';
}

/** A title is quoted to identify the article. */
const MAX_TITLE_LENGTH = 80;

function articleOf({ capture: { article, stated, name } }: ArticleRead): string {
  const title = (stated.title ?? name).replace(/\s+/g, ' ').trim();
  const shown = title.length <= MAX_TITLE_LENGTH ? title : `${title.slice(0, MAX_TITLE_LENGTH - 1).toWellFormed()}…`;
  return `${articleId(article)} “${shown}”`;
}

function revisedIn(after: ArticleRead): readonly (string | false)[] {
  return [
    ...foundIn(after, 'new finding'),
    after.kept.length > 0 && `${after.kept.length} kept`,
    after.held.length > 0 && `${after.held.length} kept because people decided them`,
    after.withdrawn.length > 0 && `${after.withdrawn.length} withdrawn`,
    after.lost.length > 0 && `${after.lost.length} lost (${lost(after.lost)})`,
  ];
}

function foundIn({ found, joins, proposals }: ArticleRead, one: string): readonly (string | false)[] {
  return [
    count(found.locals.length, one),
    joins.length > 0 && `${joins.length} joined to what the record had`,
    proposals.length > 0 && `${count(proposals.length, 'join')} proposed`,
  ];
}

const MAX_LISTED_FINDINGS = 5;

function lost(findings: readonly number[]): string {
  const first = findings.slice(0, MAX_LISTED_FINDINGS).map(findingId).join(', ');
  return findings.length > MAX_LISTED_FINDINGS ? `${first} and ${findings.length - MAX_LISTED_FINDINGS} more` : first;
}

const listed = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(', ');

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
