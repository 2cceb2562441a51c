/** Whether what is said of each pledge is what entries of the log say. */
import type { Entries } from '../../record/entries.ts';
import { canonical } from '../../record/history/canonical.ts';
import type { Entry } from '../../record/history/entry.ts';
import { findingId, numberOf } from '../../record/ids.ts';
import { CRITERIA_FIELDS } from '../../record/kinds/criteria.ts';
import { findingText } from '../../record/kinds/summary.ts';
import { escapeHtml } from '../../render/html/markup.ts';
import type { Manifest } from '../folder/manifest.ts';
import {
  ASSESSMENT_FIELDS,
  PLEDGE_FORMAT,
  type PublishedAssessment,
  type PublishedCriteria,
  type PublishedEvidence,
  type PublishedPledge,
  type Quoted,
} from '../model.ts';
import type { CheckedTree } from './check-tree.ts';
import type { Notes, Reading } from './reports.ts';

/** Gives an entry by its number; null where it is withheld. @throws Error where it is neither shown nor withheld */
type EntryOf = (seq: number) => Entry | null;

export function checkItems(
  { paths, text }: Reading,
  { withheld }: Manifest,
  tree: CheckedTree | null,
  note: Notes,
): { readonly entries: number; readonly pledges: number } {
  if (tree === null) return { entries: 0, pledges: 0 };
  const kept = new Set(withheld);
  const entryOf: EntryOf = (seq) => {
    const entry = tree.entries.get(seq);
    if (entry !== undefined) return entry;
    if (kept.has(seq)) return null;
    throw new Error(`it stands on entry ${seq}, which is neither shown nor withheld`);
  };
  let pledges = 0;
  for (const path of paths) {
    const id = /^data\/pledges\/(P[1-9]\d*)\.json$/.exec(path)?.[1];
    if (id === undefined) continue;
    note.attempt(path, () => {
      const pledge = JSON.parse(text(path) ?? '') as PublishedPledge;
      if (pledge.format !== PLEDGE_FORMAT || pledge.id !== id) throw new Error(`it is not the pledge ${id}`);
      checkPledge(pledge, entryOf);
      checkPage(pledge, text(`pledges/${id}.html`));
      pledges++;
    });
  }
  return { entries: tree.entries.size, pledges };
}

function checkPledge(pledge: PublishedPledge, entryOf: EntryOf): void {
  const { description, criteria = null, earlierCriteria = [], wordings, evidence, assessments } = pledge;
  checkDescription(description, entryOf);
  for (const each of [...(criteria === null ? [] : [criteria]), ...earlierCriteria]) checkCriteria(each, entryOf);
  const named = new Set<string>();
  for (const judged of assessments) named.add(checkAssessment(judged, entryOf));
  for (const link of evidence) named.add(checkLink(link, entryOf));
  for (const quoted of [...wordings, ...evidence.map((link) => link.quoted)]) checkAccepted(quoted, entryOf);
  for (const { id, entries } of wordings) {
    if (entries.length === 0 && !named.has(id) && !named.has('')) throw new Error(`nobody accepted ${id}, its words`);
  }
}

/** What people wrote: of each field what was written last. A field that nobody wrote is null, an empty list, or absent. */
function checkDescription({ entries, ...said }: PublishedPledge['description'], entryOf: EntryOf): void {
  const published: Readonly<Record<string, unknown>> = said;
  const written: Record<string, unknown> = {};
  for (const seq of entries) {
    const entry = entryOf(seq);
    if (entry === null) return;
    if (entry.kind !== 'pledge.described')
      throw new Error(`its description names entry ${seq}, which describes nothing`);
    Object.assign(written, (entry.data as Entries['pledge.described']).after.fields);
  }
  for (const field of new Set([...Object.keys(published), ...Object.keys(written)])) {
    const [here, logged] = [canonicalOrNull(published[field]), canonicalOrNull(written[field])];
    if (here !== logged) throw new Error(`its ${field} is ${here}, and its entries say ${logged}`);
  }
}

function canonicalOrNull(value: unknown): string {
  return canonical(Array.isArray(value) && value.length === 0 ? null : (value ?? null));
}

/** What would count, as the entry says that it names. */
function checkCriteria(published: PublishedCriteria, entryOf: EntryOf): void {
  const { entry: seq } = published;
  const entry = entryOf(seq);
  if (entry === null) return;
  if (entry.kind !== 'pledge.criteria-set') throw new Error(`its criteria name entry ${seq}, which sets none`);
  const { after } = entry.data as Entries['pledge.criteria-set'];
  const id = `its criteria of entry ${seq}`;
  for (const { name } of CRITERIA_FIELDS) same(id, name, published[name], after.criteria?.[name] ?? null, entry);
  bySame({ ...published, id }, entry);
}

/** @returns the finding of the pledge that it judges; empty where its entry is withheld */
function checkAssessment(judged: PublishedAssessment, entryOf: EntryOf): string {
  const entry = entryOf(judged.entry);
  if (entry === null) return '';
  if (entry.kind !== 'pledge.assessed')
    throw new Error(`${judged.id} names entry ${entry.seq}, which is no assessment`);
  const { after } = entry.data as Entries['pledge.assessed'];
  for (const field of ASSESSMENT_FIELDS) same(judged.id, field, judged[field], after.assessment[field], entry);
  same(judged.id, 'missing', judged.missing ?? null, after.assessment.missing ?? null, entry);
  same(judged.id, 'criteria', judged.criteria ?? null, after.assessment.criteria ?? null, entry);
  same(judged.id, 'number', numberOf(judged.id), after.id, entry);
  bySame(judged, entry);
  return findingId(after.pledge);
}

function checkLink(link: PublishedEvidence, entryOf: EntryOf): string {
  const entry = entryOf(link.entry);
  if (entry === null) return '';
  if (entry.kind !== 'evidence.linked') throw new Error(`${link.id} names entry ${entry.seq}, which links no evidence`);
  const { after } = entry.data as Entries['evidence.linked'];
  same(link.id, 'relation', link.relation, after.relation, entry);
  same(link.id, 'number', numberOf(link.id), after.id, entry);
  same(link.id, 'finding', link.quoted.id, findingId(after.finding), entry);
  bySame(link, entry);
  return findingId(after.pledge);
}

/** Entries that are said to accept a finding do; one that corrected or made it has its words. */
function checkAccepted({ id, words, entries }: Quoted, entryOf: EntryOf): void {
  for (const seq of entries) {
    const entry = entryOf(seq);
    if (entry === null) continue;
    if (entry.kind === 'finding.made') {
      const { after } = entry.data as Entries['finding.made'];
      same(id, 'number', numberOf(id), after.finding, entry);
      continue;
    }
    if (entry.kind !== 'finding.decided') throw new Error(`${id} names entry ${seq}, which accepts nothing`);
    const { after } = entry.data as Entries['finding.decided'];
    same(id, 'number', numberOf(id), after.finding, entry);
    if (after.verdict === 'reject') throw new Error(`entry ${seq} rejects ${id}`);
    // Another reviewer may have corrected it later; then theirs are the words.
    if (after.correction !== null && entries.length === 1)
      same(id, 'words', words, findingText(after.correction), entry);
  }
}

function bySame(
  { id, by, at, why }: { readonly id: string; readonly by: string; readonly at: string; readonly why: string },
  entry: Entry,
): void {
  same(id, 'author', by, entry.by, entry);
  same(id, 'time', at, entry.at, entry);
  same(id, 'reason', why, entry.why ?? '', entry);
}

function same(id: string, what: string, published: unknown, logged: unknown, { seq }: Entry): void {
  if (canonical(published) !== canonical(logged))
    throw new Error(`the ${what} of ${id} is ${canonical(published)}, and entry ${seq} says ${canonical(logged)}`);
}

/** Whether the page says what the data say: the reasons, which nothing else could stand for. */
function checkPage({ id, assessments, evidence }: PublishedPledge, page: string | null): void {
  if (page === null) throw new Error(`there is no page pledges/${id}.html`);
  for (const each of [...assessments, ...evidence]) {
    if (!page.includes(escapeHtml(each.why))) throw new Error(`pledges/${id}.html does not say why of ${each.id}`);
  }
}
