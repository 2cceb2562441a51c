import { useCallback, useState } from 'react';
import { begun } from '../../../src/record/kinds/begin.ts';
import type { ArticleRead } from '../../../src/record/views/articles.ts';
import type { Finding } from '../../../src/record/views/findings.ts';
import { viewOf } from '../../../src/record/views/of-finding.ts';
import { correctionOf, draftOf, type SpanName } from '../../components/correcting/changes.ts';
import { onOneLine } from '../../components/facts.ts';
import type { Span } from '../../text/segments.ts';
import type { Drafting } from './draft.ts';
import type { Decisions } from './use-decisions.ts';

type Change = Partial<Pick<Drafting, 'kind' | 'draft' | 'active'>>;

/** A finding that is being corrected or made; at most one at a time. */
export interface DraftDesk {
  readonly drafting: Drafting | null;
  readonly correct: (finding: Finding, words?: Span) => void;
  readonly begin: (kind: Finding['kind'], words: Span, byKeys: boolean) => void;
  readonly change: (to: Change) => void;
  readonly setWords: (name: SpanName, words: Span) => void;
  /** @returns the finding; null where it was not saved */
  readonly save: (why: string | null) => Promise<string | null>;
  readonly cancel: () => void;
}

export function useDraft(article: ArticleRead, decisions: Decisions): DraftDesk {
  const [drafting, setDrafting] = useState<Drafting | null>(null);
  const { text } = article;
  const wordsOf = useCallback((words: Span) => onOneLine(text.slice(words.start, words.end)), [text]);

  const correct = (finding: Finding, words?: Span) => {
    const before = draftOf(finding, article);
    const draft = words === undefined ? before : { ...before, passage: words };
    setDrafting({ finding, kind: finding.kind, before, draft, active: 'passage', byKeys: words === undefined });
  };
  const begin = (kind: Finding['kind'], words: Span, byKeys: boolean) => {
    setDrafting({ finding: null, byKeys, active: 'passage', ...newDraft(kind, words, text) });
  };
  const change = useCallback(
    (to: Change) => {
      setDrafting((now) => {
        if (now === null) return null;
        // Another kind has other things to be said of it.
        if (to.kind !== undefined && to.kind !== now.kind) {
          const { passage } = now.draft;
          return { ...now, ...newDraft(to.kind, passage, text), active: 'passage' };
        }
        const next = { ...now, ...to };
        const name = next.active;
        // Handles need words to be on: those before the finding's own are as good as any.
        if (next.draft[name] === null) {
          const { start, end } = next.draft.passage;
          const near = { start: Math.max(0, start - 12), end: start };
          return { ...next, draft: { ...next.draft, [name]: start === 0 ? { start: end, end: end + 1 } : near } };
        }
        return next;
      });
    },
    [text],
  );
  const setWords = useCallback(
    (name: SpanName, words: Span) => {
      setDrafting((now) => {
        if (now === null) return null;
        const { kind, draft, finding } = now;
        // A new name is called by its words, until somebody calls it something else.
        const named =
          finding === null && kind === 'entity' && name === 'passage' && draft.name === wordsOf(draft.passage);
        const called = named ? wordsOf(words) : draft.name;
        return { ...now, active: name, draft: { ...draft, [name]: words, name: called } };
      });
    },
    [wordsOf],
  );
  const save = async (why: string | null): Promise<string | null> => {
    if (drafting === null) return null;
    const { finding, kind, before, draft } = drafting;
    const id =
      finding === null
        ? await decisions.make({
            kind,
            passage: draft.passage,
            correction: correctionOf(kind, { ...before, passage: draft.passage }, draft),
            why,
          })
        : (await decisions.decide(finding, 'correct', why, correctionOf(kind, before, draft)))
          ? finding.id
          : null;
    if (id !== null) setDrafting(null);
    return id;
  };
  const cancel = useCallback(() => setDrafting(null), []);
  return { drafting, correct, begin, change, setWords, save, cancel };
}

/** A new finding: what the server makes of the words alone, and a better guess where there is one. */
function newDraft(kind: Finding['kind'], words: Span, text: string): Pick<Drafting, 'kind' | 'before' | 'draft'> {
  const bare = { ...viewOf(begun(kind, text, words)), named: [], within: null };
  const before = { ...draftOf(bare, { findings: [] }), passage: words };
  return { kind, before, draft: kind === 'entity' ? { ...before, form: 'person' } : before };
}
