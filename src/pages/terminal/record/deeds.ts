/** What entries of the log did, in plain words. */
import type { Logged } from '../../../record/answers.ts';
import type { ArticleRead, Decided, Entries, EntryKind, EvidenceLinked } from '../../../record/entries.ts';
import { articleId, assessmentId, evidenceId, findingId, itemId, parseId, proposalId } from '../../../record/ids.ts';
import { changesOf } from '../../../record/kinds/changes.ts';
import type { Kind } from '../../../record/types.ts';
import { count } from '../../in-words.ts';
import { clip } from '../layout.ts';
import { printable } from '../printable.ts';
import { judgedInWords } from './assessments.ts';
import { DECIDED } from './decisions.ts';
import { wordsOf } from './facts.ts';

/** Words that are quoted to know a thing by, not to be read. */
const QUOTED_COLUMNS = 80;

type Deeds = { readonly [K in EntryKind]: (data: Entries[K], entry: Logged) => string };

/**
 * What an entry did: `accepted F12`, `joined S91 into S88`. An entry of a kind that is not known, or whose data is not
 * what its kind promises, is told by the name of its kind, so that a log of another version can be looked through.
 */
export function deedOf(entry: Logged): string {
  const tell = Object.hasOwn(DEEDS, entry.kind) ? DEEDS[entry.kind as EntryKind] : undefined;
  try {
    return tell ? (tell as (data: unknown, entry: Logged) => string)(entry.data, entry) : printable(entry.kind);
  } catch {
    return printable(entry.kind);
  }
}

const DEEDS: Deeds = {
  'record.begun': ({ after }) => `began the record ${printable(after.record)}`,
  'article.added': ({ after }) => `added ${called(after)}: ${comma(foundParts(after, 'finding'))}`,
  'article.changed': ({ after }) => `took in a changed ${called(after)}: ${comma(changedOf(after))}`,
  'article.reread': ({ after }) =>
    `read ${called(after)} anew with ${printable(after.reading.engine)}: ${comma(revisedParts(after))}`,
  'finding.decided': ({ before, after }) => decided(before, after),
  'finding.undecided': ({ before }) => `took back that ${findingId(before.finding)} was ${DECIDED[before.verdict]}`,
  'items.joined': ({ after: { into, from, proposal } }, entry) =>
    `joined ${nameOf(from, entry)} into ${nameOf(into, entry)}${proposal === null ? '' : `, as ${proposalId(proposal)} proposed`}`,
  'items.parted': ({ after: { into, from, findings } }, entry) =>
    `took ${nameOf(from, entry)} out of ${nameOf(into, entry)} again: ${count(findings.length, 'finding')}`,
  'finding.separated': ({ after: { finding, from, to } }, entry) =>
    `took ${findingId(finding)} out of ${nameOf(from, entry)}, as ${nameOf(to, entry)} of its own`,
  'items.held-apart': ({ after: { items, proposal } }, entry) =>
    `held ${nameOf(items[0], entry)} and ${nameOf(items[1], entry)} apart${proposal === null ? '' : `, which ${proposalId(proposal)} proposed to join`}`,
  'evidence.linked': ({ after }, entry) => `linked ${linked(after, entry)}`,
  'evidence.unlinked': ({ before }, entry) => `unlinked ${linked(before, entry)}`,
  'pledge.assessed': ({ before, after: { id, assessment } }, entry) =>
    `assessed ${pledgeOf(entry)} as ${assessmentId(id)}${before === null ? '' : `, after ${assessmentId(before.id)}`}: ${clip(judgedInWords(assessment), 2 * QUOTED_COLUMNS)}`,
  'pledge.unassessed': ({ before: { id } }, entry) =>
    `took back ${assessmentId(id)}, an assessment of ${pledgeOf(entry)}`,
  'finding.made': ({ after: { finding, item, article, body, join } }) =>
    `found ${findingId(finding)} in ${articleId(article)}, ${join === null ? 'as' : 'joined to'} ${itemId(body.kind, item)}: ${clip(`“${wordsOf(body)}”`, QUOTED_COLUMNS)}`,
  'setting.changed': ({ after: { name, value } }) =>
    `set ${printable(name)} to ${clip(printable(JSON.stringify(value)), 2 * QUOTED_COLUMNS)}`,
  'head.signed': ({ after: { size } }) => `signed the log over its first ${count(size, 'entry', 'entries')}`,
};

/** `V12: A5 advances P12`. */
function linked({ id, relation }: EvidenceLinked, entry: Logged): string {
  const other = namedOf('action', entry) ?? namedOf('statement', entry);
  return `${evidenceId(id)}: ${other ?? 'something'} ${printable(relation)} ${pledgeOf(entry)}`;
}

const pledgeOf = (entry: Logged): string => namedOf('pledge', entry) ?? 'a pledge';

/** The item of a kind that an entry touches. */
function namedOf(kind: Kind, { subjects }: Logged): string | null {
  for (const subject of subjects) {
    const named = parseId(subject);
    if (named?.what === 'item' && named.kind === kind) return itemId(kind, named.number);
  }
  return null;
}

function called({ capture: { article, stated, name } }: ArticleRead): string {
  return `${articleId(article)} “${clip(printable(stated.title ?? name), QUOTED_COLUMNS)}”`;
}

function changedOf(after: ArticleRead): readonly (string | false)[] {
  const places = after.changes.length + after.moreChanges;
  return [`version ${after.capture.version}`, `${count(places, 'place')} changed`, ...revisedParts(after)];
}

function revisedParts(after: ArticleRead): readonly (string | false)[] {
  return [
    ...foundParts(after, 'new finding'),
    after.kept.length > 0 && `${after.kept.length} kept`,
    after.held.length > 0 && `${after.held.length} kept because people decided them`,
    after.withdrawn.length > 0 && `${after.withdrawn.length} withdrawn`,
    after.lost.length > 0 && `${after.lost.length} lost`,
  ];
}

function foundParts({ found, joins, proposals }: ArticleRead, one: string): readonly (string | false)[] {
  return [
    count(found.locals.length, one),
    joins.length > 0 && `${joins.length} joined`,
    proposals.length > 0 && `${count(proposals.length, 'join')} proposed`,
  ];
}

const comma = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(', ');

function decided(before: Decided | null, { finding, verdict, correction, blind }: Decided): string {
  const after = before === null || before.verdict === verdict ? '' : `, having ${DECIDED[before.verdict]} it before`;
  return `${DECIDED[verdict]} ${findingId(finding)}${blind ? ' without seeing how others decided' : ''}${after}${corrected(before, correction)}`;
}

/** What a correction says now, and beside an earlier one of the same reviewer what it changed. */
function corrected(before: Decided | null, correction: Decided['correction']): string {
  if (correction === null) return '';
  const changed = before?.correction ? changesOf(before.correction, correction).map(printable) : [];
  const told = changed.length > 0 ? changed.join('; ') : `“${wordsOf(correction)}”`;
  return `: ${clip(told, 2 * QUOTED_COLUMNS)}`;
}

/** An item with the letter of its kind, which the subjects of its entry give. */
function nameOf(item: number, { subjects }: Logged): string {
  for (const subject of subjects) {
    const named = parseId(subject);
    if (named?.what === 'item' && named.number === item) return itemId(named.kind, item);
  }
  return `item ${item}`;
}
