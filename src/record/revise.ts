import type { Passage } from '../types.ts';
import { type Anchored, reanchor } from './anchor/reanchor.ts';
import { mainPassagesOf, passagesOf, withPassages } from './kinds/passages.ts';
import { renamed } from './kinds/references.ts';

import type { Finding } from './types.ts';

/** A finding that the record has of an article. */
export interface Earlier {
  readonly id: number;
  readonly finding: Finding;
  /** Whether anybody has decided on it. */
  readonly decided: boolean;
  /** Whether a person found it, not the reader. It counts as decided, whatever becomes of decisions. */
  readonly made: boolean;
  readonly corrections: readonly { readonly by: string; readonly body: Finding }[];
}

/** What becomes of an article's findings when its text is read anew. */
export interface Revision {
  readonly kept: readonly { readonly finding: number; readonly local: string }[];
  readonly held: readonly { readonly finding: number; readonly body: Finding }[];
  readonly corrections: readonly { readonly finding: number; readonly by: string; readonly body: Finding }[];
  readonly withdrawn: readonly number[];
  readonly lost: readonly number[];
  /** Findings of the new reading that the record does not have, by local id. */
  readonly fresh: readonly string[];
  /** Fresh findings that stand where a decided one stood before its words were changed. */
  readonly successors: readonly { readonly local: string; readonly of: number }[];
}

/** Minimum share of two findings' words that is the same stretch of text, for them to be one finding. */
const MIN_OVERLAP_SHARE = 0.5;

/**
 * Carries an article's findings over to a new reading of it: of the same text by a newer engine, or of a changed text.
 *
 * A finding that the new reading proposes too is kept, and with it what people decided. One that it does not is
 * withdrawn, unless somebody decided on it: then it is held as long as its exact words stand. A decision is about exact
 * words; where they were changed, the decided finding is lost to the article (it stays on the text that it was decided
 * on), and what stands there now is a new finding.
 *
 * What a person found stays as they found it. Where the new reading comes to find it too, it goes by the reading's id for
 * it, so that what refers to it there finds it.
 */
export function revise(
  before: { readonly text: string; readonly findings: readonly Earlier[] },
  after: { readonly text: string; readonly findings: readonly Finding[] },
): Revision {
  const anchored = anchorAll(before, after.text);
  const matches = match(anchored, after.findings);
  const kept: { finding: number; local: string }[] = [];
  const successors: { local: string; of: number }[] = [];
  const called = new Map<number, string>();
  for (const [earlier, { local }] of matches) {
    if (isDecided(earlier) && !stands(earlier, anchored.get(earlier))) successors.push({ local, of: earlier.id });
    else called.set(earlier.id, local);
    if (called.has(earlier.id) && !earlier.made) kept.push({ finding: earlier.id, local });
  }
  const keptIds = new Set(kept.map(({ finding }) => finding));
  const names = new Map(
    before.findings.map(({ id, finding: { local } }) => [local, called.get(id) ?? `${local}@${id}`]),
  );
  const held: { finding: number; body: Finding }[] = [];
  const corrections: { finding: number; by: string; body: Finding }[] = [];
  const withdrawn: number[] = [];
  const lost: number[] = [];
  for (const earlier of before.findings) {
    const { id, finding } = earlier;
    const at = anchored.get(earlier);
    const decided = isDecided(earlier);
    if (!keptIds.has(id)) {
      const body = decided && stands(earlier, at) ? carry(finding, at, names) : null;
      if (body !== null) held.push({ finding: id, body });
      else if (decided || at?.gone === true) lost.push(id);
      else withdrawn.push(id);
      if (body === null) continue;
    }
    for (const { by, body: correction } of decided ? earlier.corrections : []) {
      const body = carry(correction, at, names);
      if (body !== null) corrections.push({ finding: id, by, body });
    }
  }
  const old = new Set(called.values());
  const fresh = after.findings.map(({ local }) => local).filter((local) => !old.has(local));
  return { kept, held, corrections, withdrawn, lost, fresh, successors };
}

/** Where an earlier finding's passages are in the new text. */
interface MovedPassages {
  readonly passages: ReadonlyMap<string, Passage>;
  /** Main passages that have a place, changed or not. */
  readonly main: readonly Passage[];
  /** Whether every passage that the finding needs stands in exactly its words. */
  readonly exact: boolean;
  /** Whether a main passage has no place any more. */
  readonly gone: boolean;
}

const isDecided = ({ decided, made }: Earlier): boolean => decided || made;

/** Whether a finding stands in exactly its words, and with it what people corrected of it. */
function stands({ corrections }: Earlier, at: MovedPassages | undefined): boolean {
  const place = (passage: Passage): Passage | null => at?.passages.get(nameOf(passage)) ?? null;
  return at?.exact === true && corrections.every(({ body }) => withPassages(body, place) !== null);
}

const nameOf = ({ start, end }: { start: number; end: number }): string => `${start} ${end}`;

function anchorAll(
  before: { readonly text: string; readonly findings: readonly Earlier[] },
  text: string,
): Map<Earlier, MovedPassages> {
  const wanted = new Map<string, Passage>();
  for (const { finding, corrections } of before.findings) {
    for (const each of [finding, ...corrections.map(({ body }) => body)]) {
      for (const passage of passagesOf(each)) wanted.set(nameOf(passage), passage);
    }
  }
  const list = [...wanted.values()];
  const found = new Map<string, Anchored>();
  for (const [i, anchor] of reanchor(before.text, text, list).entries()) {
    const passage = list[i];
    if (passage) found.set(nameOf(passage), anchor);
  }
  const isExact = (passage: Passage): boolean => /^(same|moved)$/.test(found.get(nameOf(passage))?.how ?? 'lost');
  return new Map(
    before.findings.map((earlier) => {
      const all = [earlier.finding, ...earlier.corrections.map(({ body }) => body)].flatMap(passagesOf);
      const passages = new Map(
        all.flatMap((passage): [string, Passage][] => {
          const anchor = found.get(nameOf(passage));
          return anchor?.passage && isExact(passage) ? [[nameOf(passage), anchor.passage]] : [];
        }),
      );
      const place = (passage: Passage): Passage | null => passages.get(nameOf(passage)) ?? null;
      const exact = withPassages(earlier.finding, place) !== null;
      const mains = mainPassagesOf(earlier.finding).map((passage) => found.get(nameOf(passage))?.passage ?? null);
      const main = mains.filter((passage) => passage !== null);
      // Of an entity's many mentions some may go: it is there as long as one is.
      const gone = earlier.finding.kind === 'entity' ? main.length === 0 : mains.includes(null);
      return [earlier, { passages, main, exact, gone }];
    }),
  );
}

/** A finding on the passages that its own have become; null where one of them no longer stands in its words. */
function carry(finding: Finding, place: MovedPassages | undefined, names: ReadonlyMap<string, string>): Finding | null {
  const moved = withPassages(finding, (passage) => place?.passages.get(nameOf(passage)) ?? null);
  return moved === null ? null : renamed(moved, (local) => names.get(local) ?? local);
}

const BUCKET_LENGTH = 64;

/** Pairs earlier findings with those of the new reading that stand on the same words, the best pairs first. */
function match(anchored: ReadonlyMap<Earlier, MovedPassages>, findings: readonly Finding[]): Map<Earlier, Finding> {
  // Only findings near one another are compared, so that long articles take no longer than their length.
  const near = new Map<string, Set<Finding>>();
  const buckets = (kind: string, passages: readonly Passage[]): string[] =>
    passages.flatMap(({ start, end }) => {
      const names: string[] = [];
      for (let at = Math.floor(start / BUCKET_LENGTH); at * BUCKET_LENGTH < end; at++) names.push(`${kind} ${at}`);
      return names;
    });
  for (const finding of findings) {
    for (const name of buckets(finding.kind, mainPassagesOf(finding))) {
      near.set(name, (near.get(name) ?? new Set()).add(finding));
    }
  }
  const pairs: { earlier: Earlier; finding: Finding; shared: number }[] = [];
  for (const [earlier, { main }] of anchored) {
    const others = new Set(buckets(earlier.finding.kind, main).flatMap((name) => [...(near.get(name) ?? [])]));
    for (const finding of others) {
      const shared = overlap(main, mainPassagesOf(finding));
      // Somebody who is named more often now, or less, is who they were; and is rather who has more of their names.
      if (finding.kind !== 'entity' && shared.ofAll >= MIN_OVERLAP_SHARE)
        pairs.push({ earlier, finding, shared: shared.ofAll });
      if (finding.kind === 'entity' && shared.ofLess >= MIN_OVERLAP_SHARE)
        pairs.push({ earlier, finding, shared: shared.length });
    }
  }
  pairs.sort((a, b) => b.shared - a.shared || a.earlier.id - b.earlier.id);
  const matches = new Map<Earlier, Finding>();
  const taken = new Set<Finding>();
  for (const { earlier, finding } of pairs) {
    if (matches.has(earlier) || taken.has(finding)) continue;
    matches.set(earlier, finding);
    taken.add(finding);
  }
  return matches;
}

/** Characters that two lists of passages share: how many, and as a part of all that either has and of the shorter list. */
function overlap(a: readonly Passage[], b: readonly Passage[]): { length: number; ofAll: number; ofLess: number } {
  const lengthOf = (list: readonly Passage[]) => list.reduce((sum, { start, end }) => sum + end - start, 0);
  // Both in order, and side by side: an entity may be named thousands of times.
  const [ones, others] = [a, b].map((list) => list.toSorted((x, y) => x.start - y.start)) as [Passage[], Passage[]];
  let length = 0;
  let from = 0;
  for (const one of ones) {
    while ((others[from]?.end ?? Number.POSITIVE_INFINITY) <= one.start) from++;
    for (let i = from; (others[i]?.start ?? one.end) < one.end; i++)
      length += Math.max(0, Math.min(one.end, others[i]?.end ?? 0) - Math.max(one.start, others[i]?.start ?? 0));
  }
  if (length === 0) return { length, ofAll: 0, ofLess: 0 };
  const [its, rest] = [lengthOf(a), lengthOf(b)];
  return { length, ofAll: length / (its + rest - length), ofLess: length / Math.min(its, rest) };
}
