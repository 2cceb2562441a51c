import { useMemo } from 'react';
import type { ArticleRead } from '../../../src/record/views/articles.ts';
import type { Finding } from '../../../src/record/views/findings.ts';
import { depthsOf, type FindingSpan, inTextOrder, placeOf, spansOf } from '../../text/finding-spans.ts';
import type { Chosen } from './chosen.ts';
import { DRAFT, type Drafting, draftSpans } from './draft.ts';
import { kindsShown } from './kinds-shown.ts';
import type { Anchored } from './use-levels.ts';

/** What of an article is shown now, as the address and the reader want it. */
export interface Shown {
  readonly kinds: ReadonlySet<Finding['kind']>;
  /** The findings in the margin, in the order of the text. */
  readonly findings: readonly Finding[];
  readonly depths: ReadonlyMap<string, number>;
  /** The chosen one; null also where the address names one that is not in the article. */
  readonly open: Finding | null;
  /** What is marked in the text. */
  readonly marks: readonly FindingSpan[];
  /** What stands in the margin, and beside which words. */
  readonly anchored: readonly Anchored[];
}

/** @param kinds as the address has them */
export function useShown(
  article: ArticleRead,
  kinds: string | undefined,
  chosen: Chosen,
  drafting: Drafting | null,
): Shown {
  const wanted = useMemo(() => kindsShown(kinds), [kinds]);
  const all = useMemo(() => inTextOrder(article.findings), [article.findings]);
  const depths = useMemo(() => depthsOf(article.findings), [article.findings]);
  const id = chosen.is === 'finding' ? chosen.id : null;
  const open = useMemo(() => all.find((finding) => finding.id === id) ?? null, [all, id]);
  // Whoever follows an address sees what it names, whatever its kind. Else it makes no difference which one is chosen.
  const besides = open !== null && !wanted.has(open.kind) ? open.id : null;
  const rejected = open?.verdict === 'rejected' ? open.id : null;
  const findings = useMemo(
    () => all.filter((finding) => wanted.has(finding.kind) || finding.id === besides),
    [all, wanted, besides],
  );
  const spans = useMemo(() => {
    // What was rejected is not marked, unless somebody looks at it.
    return findings.filter(({ verdict, id: each }) => verdict !== 'rejected' || each === rejected).flatMap(spansOf);
  }, [findings, rejected]);
  const marks = useMemo(() => {
    const more = [...wordsMarked(chosen), ...(drafting === null ? [] : draftSpans(drafting))];
    return more.length === 0 ? spans : [...spans, ...more];
  }, [spans, chosen, drafting]);
  const anchored = useMemo(() => {
    const places = findings.map((finding) => ({ id: finding.id, place: placeOf(finding) }));
    return drafting?.finding === null ? [...places, { id: DRAFT, place: drafting.draft.passage }] : places;
  }, [findings, drafting]);
  return { kinds: wanted, findings, depths, open, marks, anchored };
}

/** Words that the address names without saying what they are. */
function wordsMarked(chosen: Chosen): readonly FindingSpan[] {
  return chosen.is === 'words' ? [{ ...chosen.words, finding: DRAFT, kind: 'entity', part: 'mention' }] : [];
}
