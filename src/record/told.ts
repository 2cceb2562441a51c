import type { Entries, EntryKind } from './entries.ts';
import type { Entry } from './history/entry.ts';
import { articleId, assessmentId, evidenceId, findingId, itemId, proposalId } from './ids.ts';

/** What an entry says, in a sentence: “Ida Fenn accepted F12.” */
export function told(entry: Entry): string {
  const tell = TELL[entry.kind as EntryKind] as ((data: unknown, entry: Entry) => string) | undefined;
  return `${entry.by} ${tell === undefined ? `wrote an entry of kind ${entry.kind}.` : tell(entry.data, entry)}`;
}

const TELL: { readonly [K in EntryKind]: (data: Entries[K], entry: Entry) => string } = {
  'record.begun': () => 'began the record.',
  'article.added': ({ after }) =>
    `added ${articleId(after.capture.article)}, with ${count(after.found.locals.length, 'finding')}${joins(after)}.`,
  'article.changed': ({ after }) =>
    `added version ${after.capture.version} of ${articleId(after.capture.article)}: ${differ(after.changes.length + after.moreChanges)}${lost(after.lost)}.`,
  'article.reread': ({ after }) =>
    `read ${articleId(after.capture.article)} again with ${after.reading.engine}: ${count(after.found.locals.length, 'new finding')}, ${after.withdrawn.length} withdrawn${lost(after.lost)}.`,
  'finding.decided': ({ before, after }) => {
    const what = `${PAST[after.verdict]} ${findingId(after.finding)}`;
    return before === null ? `${what}.` : `${what}, which they had ${PAST[before.verdict]} before.`;
  },
  'finding.undecided': ({ before }) => `took back that they had ${PAST[before.verdict]} ${findingId(before.finding)}.`,
  'items.joined': ({ after }, entry) => {
    const answer = after.proposal === null ? '' : `, as ${proposalId(after.proposal)} proposed`;
    return `joined ${name(after.from, entry)} to ${name(after.into, entry)}${answer}.`;
  },
  'items.parted': ({ after }, entry) => `took ${name(after.from, entry)} out of ${name(after.into, entry)} again.`,
  'finding.separated': ({ after }, entry) =>
    `took ${findingId(after.finding)} out of ${name(after.from, entry)}; it is ${name(after.to, entry)} now.`,
  'items.held-apart': ({ after }, entry) =>
    `said that ${name(after.items[0], entry)} and ${name(after.items[1], entry)} are not one.`,
  'evidence.linked': ({ after }, entry) =>
    `linked ${findingId(after.finding)} to ${pledge(entry) ?? findingId(after.pledge)} as ${evidenceId(after.id)}: it ${after.relation} the pledge.`,
  'evidence.unlinked': ({ before }) =>
    `took back ${evidenceId(before.id)}, that ${findingId(before.finding)} ${before.relation} the pledge of ${findingId(before.pledge)}.`,
  'pledge.assessed': ({ before, after }, entry) => {
    const again = before === null ? '' : ' anew';
    const { date, value, evidence } = after.assessment;
    const found = value?.label ?? (evidence === 'none-found' ? 'no evidence found' : evidence);
    const what = found === null ? '' : `: ${found}`;
    return `assessed ${pledge(entry) ?? findingId(after.pledge)}${again} as of ${date}${what} (${assessmentId(after.id)}).`;
  },
  'pledge.unassessed': ({ before }, entry) =>
    `took back ${assessmentId(before.id)}, their assessment of ${pledge(entry) ?? findingId(before.pledge)}.`,
  'finding.made': ({ after }) =>
    `found ${KINDS[after.body.kind]} in ${articleId(after.article)} that the reader had not: ${findingId(after.finding)}, ${itemId(after.body.kind, after.item)}.`,
  'setting.changed': ({ after }) =>
    after.name === 'vocabulary'
      ? `chose the status vocabulary ${typeof after.value === 'string' ? after.value : after.value.name}.`
      : `changed the list of outlets to ${count(after.value.length, 'outlet')}.`,
  'head.signed': ({ after }) => `signed the log over its first ${after.size} entries.`,
};

const KINDS = {
  entity: 'an entity',
  statement: 'a statement',
  pledge: 'a pledge',
  action: 'an action',
  quantity: 'a figure',
} as const;

const PAST = { accept: 'accepted', correct: 'corrected', reject: 'rejected' } as const;

/** An item by the id that the entry's subjects have for its number. */
function name(item: number, { subjects }: Entry): string {
  return subjects.find((subject) => /^[ESPAQ]/.test(subject) && subject.slice(1) === String(item)) ?? `item ${item}`;
}

function pledge({ subjects }: Entry): string | undefined {
  return subjects.find((subject) => subject.startsWith('P'));
}

function joins({ joins: joined, proposals }: Entries['article.added']['after']): string {
  return [
    ...(joined.length === 0 ? [] : [`, ${joined.length} of them joined to what the record had`]),
    ...(proposals.length === 0 ? [] : [`; ${count(proposals.length, 'join')} proposed`]),
  ].join('');
}

function differ(places: number): string {
  return places === 1 ? '1 place differs' : `${places} places differ`;
}

function lost(findings: readonly number[]): string {
  if (findings.length === 0) return '';
  const first = findings.slice(0, 5).map(findingId).join(', ');
  return `; no longer there: ${first}${findings.length > 5 ? ` and ${findings.length - 5} more` : ''}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
